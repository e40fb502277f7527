import { overrideWrites } from './overrideWrites.ts'
import type { GatewayCheck } from './templateContext.ts'

/** `$context.requestOverride` in a response template: the request has been sent (api-gateway facts, pipeline). */
export const lateOverride: GatewayCheck = {
  code: 'apigateway/late-override',
  severity: 'warning',
  docs: 'docs/checks/apigateway-late-override.md',
  title: 'Override of a request that has been sent',
  run(template, { side }) {
    if (side !== 'response') return []
    return overrideWrites(template)
      .filter((write) => write.side === 'requestOverride')
      .map(({ node }) => ({
        range: node.range,
        message: 'The request has been sent when this response template runs: the override changes nothing.',
        hint: 'Write to $context.responseOverride, or move it to the request template.',
      }))
  },
}
