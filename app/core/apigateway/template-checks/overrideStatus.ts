import { nodesOf, resolve, sourceOf } from '../../vtl/index.ts'
import { memberName } from './hostReads.ts'
import type { GatewayCheck } from './templateContext.ts'

/** `#set($context.responseOverride.status = 700)`: ignored, as far as emulators know (api-gateway facts 3.8). */
export const overrideStatus: GatewayCheck = {
  code: 'apigateway/override-status',
  severity: 'warning',
  docs: 'docs/checks/apigateway-override-status.md',
  title: 'Status that is none',
  run(template) {
    if (template.definitions.has('context')) return []
    return nodesOf(template, 'set').flatMap(({ target, value }) => {
      const names = target.members.map(memberName)
      if (target.name !== 'context' || names.join('.') !== 'responseOverride.status') return []
      const constant = resolve(template, value)
      const text = constant.kind === 'number' || isPlainText(constant) ? sourceOf(template, constant).trim() : undefined
      if (text === undefined || /^["']?[1-5]\d\d["']?$/.test(text)) return []
      return [
        {
          range: value.range,
          message: `${text} is no status: API Gateway ignores what is no whole number from 100 to 599.`,
          hint: 'Write a number such as 404.',
        },
      ]
    })
  },
}

function isPlainText(value: ReturnType<typeof resolve>): boolean {
  return value.kind === 'string' && value.parts === undefined
}
