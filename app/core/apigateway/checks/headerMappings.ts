import { atPointer } from '../../diagnostics/index.ts'
import { appendPointer } from '../../json/index.ts'
import { parseMappingDestination } from '../parameter-mapping/parseMappingDestination.ts'
import { requestHeaderRule } from '../simulator/headerRules.ts'
import type { MethodCheck } from './methodCheck.ts'

/** Headers that API Gateway takes when the method is set up, and then fails or drops on every call (facts 2.3). */
export const headerMappings: MethodCheck = ({ integration }) =>
  [...integration.requestParameters.keys()].flatMap((to) => {
    const destination = parseMappingDestination(to).root
    const rule = destination?.in === 'header' ? requestHeaderRule(integration.type, destination.name) : undefined
    if (destination === undefined || rule === undefined || rule.effect === 'sent') return []
    const pointer = appendPointer('/integration/requestParameters', to)
    const known = rule.unverified ? ' (not recorded on AWS)' : ''
    return rule.effect === 'refused'
      ? [
          atPointer('apigateway/illegal-header-mapping', 'error', pointer, {
            message: `A mapping of the header ${destination.name} ends every call with 500 Internal server error${known}.`,
            hint: 'API Gateway sets this header itself: remove the mapping.',
          }),
        ]
      : [
          atPointer('apigateway/dropped-header-mapping', 'warning', pointer, {
            message: `The header ${destination.name} is dropped and never reaches the backend${known}.`,
            hint: 'Send the value under another name.',
          }),
        ]
  })
