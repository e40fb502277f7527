import { atPointer } from '../../diagnostics/index.ts'
import type { MethodCheck } from './methodCheck.ts'

/**
 * A service that is called with your role, templates for some content types, and WHEN_NO_MATCH: a client that sends
 * another Content-Type writes the service's request itself (api-gateway facts 5.4).
 */
export const rawPassthrough: MethodCheck = ({ integration }) => {
  if (integration.type !== 'AWS' || integration.credentials === undefined) return []
  const { passthroughBehavior = 'WHEN_NO_MATCH', requestTemplates, uri } = integration
  if (passthroughBehavior !== 'WHEN_NO_MATCH' || requestTemplates.size === 0) return []
  if (typeof uri === 'string' && uri.includes(':lambda:path/')) return []
  return [
    atPointer('apigateway/raw-passthrough', 'warning', '/integration/passthroughBehavior', {
      message: `A Content-Type other than ${[...requestTemplates.keys()].join(', ')} sends the client's own payload to the service with your role.`,
      hint: 'Set passthroughBehavior to NEVER: such requests get 415.',
    }),
  ]
}
