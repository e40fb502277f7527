import { atPointer } from '../../diagnostics/index.ts'
import { parseUri } from '../simulator/endpointUrl.ts'
import type { MethodCheck } from './methodCheck.ts'

/** A `{placeholder}` of the URI is filled by `integration.request.path.placeholder` alone (api-gateway facts 2.2). */
export const uriPlaceholders: MethodCheck = ({ integration }) => {
  if (integration.type === 'MOCK' || typeof integration.uri !== 'string') return []
  const names = parseUri(integration.uri).flatMap((piece) => (piece.kind === 'placeholder' ? [piece.name] : []))
  return [...new Set(names)]
    .filter((name) => !integration.requestParameters.has(`integration.request.path.${name}`))
    .map((name) =>
      atPointer('apigateway/unmapped-placeholder', 'error', '/integration/uri', {
        message: `Nothing fills {${name}} in the integration's URI.`,
        hint: `Map integration.request.path.${name}, for example from method.request.path.${name}.`,
      }),
    )
}
