import { parseIntegrationUri } from '../../aws/index.ts'
import type { Integration } from '../restApi.ts'
import type { IntegrationSettings } from '../integration.ts'
import type { IntegrationRequest } from '../simulation.ts'
import { shownValue } from '../value.ts'
import type { AwsTarget } from './awsEndpoint.ts'
import { assembleRequestHeaders } from './requestHeaders.ts'
import type { SimulationRun } from './simulationRun.ts'
import type { TransformedRequest } from './transformRequest.ts'

/** Whether a proxy integration calls Firehose, the one service besides Lambda (api-gateway facts 1.6). */
export function proxiesFirehose(integration: Integration): boolean {
  if (integration.type !== 'AWS_PROXY') return false
  const outcome = parseIntegrationUri(shownValue(integration.uri))
  return outcome.kind === 'uri' && outcome.uri.service === 'firehose'
}

/**
 * The call of a Firehose proxy integration. That such integrations exist is all that AWS's messages say: that the client's
 * body is the service's request as it is, its target header written, and the answer the client's, is inferred from what a
 * proxy is.
 */
export function assembleFirehoseProxyRequest(
  run: SimulationRun,
  { httpMethod }: IntegrationSettings & { readonly type: 'AWS_PROXY' },
  { content, spans }: TransformedRequest,
  { url, uri }: AwsTarget,
): IntegrationRequest {
  const { record, request, context } = run
  record.sayUnverified('uri', 'A Firehose proxy integration sends the body as it is to the service.')
  const generated = [['X-Amz-Target', `Firehose_20150804.${uri.target}`]] as const
  const headers = assembleRequestHeaders(
    {
      type: 'AWS',
      parameters: new Map(),
      clientHeaders: [['Content-Type', 'application/x-amz-json-1.1']],
      url: url.text,
      generated,
      sent: content,
      sendsBody: true,
      context,
    },
    record,
  )
  record.say('headers', 'API Gateway signs the request (Signature Version 4); the signature is not shown.')
  record.addSpans({ kind: 'url' }, url)
  record.addSpans({ kind: 'body' }, { text: content.body, spans })
  const method = httpMethod === 'ANY' ? request.verb : httpMethod
  return { method, url: url.text, headers: headers.map(({ name, value }) => [name, value.text]), ...content }
}
