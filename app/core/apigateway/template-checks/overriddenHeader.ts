import { requestHeaderRule } from '../simulator/headerRules.ts'
import { overrideWrites } from './overrideWrites.ts'
import type { GatewayCheck } from './templateContext.ts'

/** An override of a header that API Gateway sets itself. Recorded for mappings; for overrides it is not. */
export const overriddenHeader: GatewayCheck = {
  code: 'apigateway/overridden-header',
  severity: 'warning',
  docs: 'docs/checks/apigateway-overridden-header.md',
  title: 'Override of a header that API Gateway sets',
  run(template, { method }) {
    if (method === undefined) return []
    return overrideWrites(template).flatMap(({ node, side, place, name }) => {
      const rule =
        side === 'requestOverride' && place === 'header' && name !== undefined
          ? requestHeaderRule(method.integration.type, name)
          : undefined
      if (rule === undefined) return []
      const effect = rule.effect === 'refused' ? 'ends every call with 500' : 'is dropped'
      return [
        {
          range: node.range,
          message: `A parameter mapping of the header ${name ?? ''} ${effect}; what an override of it does is not recorded.`,
          hint: 'Send the value under another name.',
        },
      ]
    })
  },
}
