import { atPointer } from '../../diagnostics/index.ts'
import type { IntegrationType } from '../integration.ts'
import type { MethodCheck } from './methodCheck.ts'

/** In the order in which AWS lists them. */
const types: readonly IntegrationType[] = ['HTTP', 'MOCK', 'AWS_PROXY', 'HTTP_PROXY', 'AWS']

/** The type of an integration that was read from somewhere may be no type at all (api-gateway facts 1.6). */
export const integrationType: MethodCheck = ({ integration: { type } }) =>
  types.includes(type)
    ? []
    : [
        atPointer('apigateway/invalid-integration-type', 'error', '/integration/type', {
          message: `1 validation error detected: Value '${String(type)}' at 'putIntegrationInput.type' failed to satisfy constraint: Member must satisfy enum value set: [${types.join(', ')}]`,
          hint: 'Choose one of the types that it lists.',
        }),
      ]
