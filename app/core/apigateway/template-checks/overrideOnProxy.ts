import { overrideWrites } from './overrideWrites.ts'
import type { GatewayCheck } from './templateContext.ts'

/** An override in a template of a proxy integration, which runs no templates. */
export const overrideOnProxy: GatewayCheck = {
  code: 'apigateway/override-on-proxy',
  severity: 'warning',
  docs: 'docs/checks/apigateway-override-on-proxy.md',
  title: 'Override on a proxy integration',
  run(template, { method }) {
    const type = method?.integration.type
    if (type !== 'HTTP_PROXY' && type !== 'AWS_PROXY') return []
    return overrideWrites(template).map(({ node, side }) => ({
      range: node.range,
      message: `An integration of type ${type} runs no templates, so this ${side} is never set.`,
      hint: 'Use a parameter mapping, or an integration that is no proxy.',
    }))
  },
}
