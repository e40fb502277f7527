import { atPointer, type Diagnostic } from '../../diagnostics/index.ts'
import type { MethodVerb } from '../integration.ts'
import type { MethodCheck } from './methodCheck.ts'
import { invokesLambda } from '../simulator/lambdaError.ts'
import { verbs } from './methodSettings.ts'

/** PutIntegration wants the verb of the integration request; Lambda wants POST, and fails at run time else (facts 1.6). */
export const integrationVerb: MethodCheck = ({ integration }) => {
  if (integration.type === 'MOCK') return []
  const pointer = '/integration/httpMethod'
  if (!verbs.includes(integration.httpMethod)) {
    return [
      atPointer('apigateway/missing-integration-http-method', 'error', pointer, {
        message: 'Enumeration value for HttpMethod must be non-empty',
        hint: `Choose the verb that the ${integration.type} integration is called with.`,
      }),
    ]
  }
  if (integration.httpMethod === 'POST') return []
  if (integration.type === 'AWS_PROXY') return [lambdaVerb(pointer, 'proxy ', integration.httpMethod)]
  return invokesLambda(integration) ? [lambdaVerb(pointer, '', integration.httpMethod)] : []
}

function lambdaVerb(pointer: string, proxy: 'proxy ' | '', verb: MethodVerb): Diagnostic {
  return atPointer('apigateway/lambda-verb', 'error', pointer, {
    message: `A Lambda ${proxy}integration called with ${verb} ends every call with 500 Internal server error.`,
    hint: 'Lambda functions are invoked with POST, whatever the verb of the method.',
  })
}
