import { lambdaFunctionOf } from '../../aws/index.ts'
import type { IntegrationSettings } from '../integration.ts'
import type { IntegrationRequest } from '../simulation.ts'
import { shownValue } from '../value.ts'
import { automaticHeaders, renderAwsUrl } from './awsEndpoint.ts'
import { isBinaryMediaType } from './contentHandling.ts'
import { requestIdOf } from './executionLog.ts'
import { assembleFirehoseProxyRequest } from './firehoseProxyRequest.ts'
import { configurationError, type GatewayFailure, isFailure } from './gatewayFailure.ts'
import { writeLambdaProxyEvent } from './lambdaProxyEvent.ts'
import { headerValue } from './methodRequest.ts'
import { assembleRequestHeaders } from './requestHeaders.ts'
import type { SimulationRun } from './simulationRun.ts'
import type { TransformedRequest } from './transformRequest.ts'

/**
 * The invocation of the function behind a Lambda proxy integration: the event is its body, and no parameter mapping has an
 * effect (api-gateway facts 1.2, 5.3). A proxy of Firehose is called with the client's body.
 */
export function assembleLambdaProxyRequest(
  run: SimulationRun,
  integration: IntegrationSettings & { readonly type: 'AWS_PROXY' },
  transformed: TransformedRequest,
): IntegrationRequest | GatewayFailure {
  const { record, request, context, input } = run
  const parts = { uri: shownValue(integration.uri), path: new Map(), query: [], stageVariables: input.stageVariables }
  const target = renderAwsUrl(parts, record)
  if (isFailure(target)) return target
  if (target.uri.service === 'firehose') return assembleFirehoseProxyRequest(run, integration, transformed, target)
  if (lambdaFunctionOf(target.uri) === undefined) {
    record.say('uri', `${parts.uri} invokes no Lambda function: API Gateway answers 500.`)
    return configurationError('Invalid endpoint address')
  }
  if (integration.httpMethod !== 'POST') {
    record.say(
      'uri',
      `Lambda takes POST only, and the integration says ${integration.httpMethod}: API Gateway answers 500.`,
    )
    return configurationError('Invalid HTTP method for a Lambda function')
  }
  const binary = isBinaryMediaType(headerValue(request.headers, 'Content-Type'), input.restApi.binaryMediaTypes)
  const event = writeLambdaProxyEvent(run, transformed.content, binary)
  const sent = { body: event.text, isBase64Encoded: false }
  const generated = automaticHeaders(target.uri, requestIdOf(context), record)
  const url = target.url.text
  const headers = assembleRequestHeaders(
    {
      type: 'AWS',
      parameters: new Map(),
      clientHeaders: [['Content-Type', 'application/json']],
      url,
      generated,
      sent,
      sendsBody: true,
      context,
    },
    record,
  )
  record.say('headers', 'API Gateway signs the request (Signature Version 4); the signature is not shown.')
  record.addSpans({ kind: 'url' }, target.url)
  record.addSpans({ kind: 'body' }, event)
  return { method: 'POST', url, headers: headers.map(({ name, value }) => [name, value.text]), ...sent }
}
