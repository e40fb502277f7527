import { atPointer, type Diagnostic } from '../../diagnostics/index.ts'
import { appendPointer } from '../../json/index.ts'
import type { MethodCheck } from './methodCheck.ts'

/** How the integration is reached and cached: a link without its id, keys that nothing declares (api-gateway facts 1.2). */
export const connection: MethodCheck = ({ integration, requestParameters }) => {
  if (integration.type === 'MOCK') return []
  const found: Diagnostic[] = []
  const linked = 'connectionType' in integration && integration.connectionType === 'VPC_LINK'
  if (linked && (integration.connectionId === undefined || integration.connectionId === '')) {
    found.push(
      atPointer('apigateway/missing-connection-id', 'error', '/integration/connectionId', {
        message: 'The connection type VPC_LINK names no VPC link.',
        hint: 'Write the id of a VPC link, or a stage variable that holds it.',
      }),
    )
  }
  for (const [index, key] of (integration.cacheKeyParameters ?? []).entries()) {
    if (requestParameters.has(key)) continue
    found.push(
      atPointer(
        'apigateway/undeclared-cache-key',
        'error',
        appendPointer('/integration/cacheKeyParameters', String(index)),
        {
          message: `The cache key ${key} is no parameter that the method declares.`,
          hint: `Declare ${key} in the method request.`,
        },
      ),
    )
  }
  return found
}
