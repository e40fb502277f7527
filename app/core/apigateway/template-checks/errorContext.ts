import { hostReads, memberName } from './hostReads.ts'
import type { GatewayCheck } from './templateContext.ts'

/** `$context.error.message` outside of a gateway response: there is no error to speak of. */
export const errorContext: GatewayCheck = {
  code: 'apigateway/error-context',
  severity: 'warning',
  docs: 'docs/checks/apigateway-error-context.md',
  title: '$context.error outside of a gateway response',
  run(template, { side }) {
    if (side === 'gatewayResponse') return []
    return hostReads(template, 'context').flatMap((node) => {
      const [first] = node.members
      if (first === undefined || memberName(first) !== 'error') return []
      return [
        {
          range: { start: node.range.start, end: first.range.end },
          message: '$context.error is for gateway responses: in a mapping template it is empty.',
          hint: 'Read the error from the backend’s response, or move this to a gateway response.',
        },
      ]
    })
  },
}
