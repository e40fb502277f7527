import { lambdaFunctionOf, parseIntegrationUri } from '../../aws/index.ts'
import { atPointer, type Diagnostic } from '../../diagnostics/index.ts'
import { shownValue } from '../value.ts'
import type { MethodCheck } from './methodCheck.ts'

/** What PutIntegration refuses in a URI (api-gateway facts 1.6). Values that a deployment resolves are not judged. */
export const integrationUriCheck: MethodCheck = ({ integration }) => {
  if (integration.type === 'MOCK' || typeof integration.uri !== 'string') return []
  const uri = shownValue(integration.uri)
  if (integration.type === 'HTTP' || integration.type === 'HTTP_PROXY') return checkHttp(uri)
  const outcome = parseIntegrationUri(uri)
  if (outcome.kind === 'refused') return [outcome.reason === 'notAnArn' ? notAnArn(uri) : noPathOrAction(uri)]
  if (integration.type === 'AWS') return []
  const { service } = outcome.uri
  return lambdaFunctionOf(outcome.uri) !== undefined || (service === 'firehose' && outcome.uri.kind === 'action')
    ? []
    : [noProxy(uri)]
}

function checkHttp(uri: string): readonly Diagnostic[] {
  // A stage variable may hold the scheme's host, or the whole of it.
  if (/^https?:\/\/./.test(uri) || uri.startsWith('${stageVariables.')) return []
  return [
    at('apigateway/invalid-http-endpoint', {
      message: 'Invalid HTTP endpoint specified for URI',
      hint: `Write an address that begins with http:// or https:// instead of "${uri}".`,
    }),
  ]
}

function notAnArn(uri: string): Diagnostic {
  return at('apigateway/invalid-integration-arn', {
    message: 'Invalid ARN specified in the request',
    hint: `Write arn:aws:apigateway:REGION:SERVICE:path/… or …:action/… instead of "${uri}".`,
  })
}

function noPathOrAction(uri: string): Diagnostic {
  return at('apigateway/integration-arn-without-action', {
    message: 'AWS ARN for integration must contain path or action',
    hint: `"${uri}" names a resource; an integration's URI is arn:aws:apigateway:REGION:SERVICE:path/… or …:action/….`,
  })
}

function noProxy(uri: string): Diagnostic {
  return at('apigateway/aws-proxy-service', {
    message:
      "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream invocations.",
    hint: `Use the type AWS for "${uri}".`,
  })
}

function at(code: string, words: { readonly message: string; readonly hint: string }): Diagnostic {
  return atPointer(code, 'error', '/integration/uri', words)
}
