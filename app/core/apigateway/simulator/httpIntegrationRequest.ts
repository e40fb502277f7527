import type { IntegrationSettings } from '../integration.ts'
import type { IntegrationRequest } from '../simulation.ts'
import { shownValue } from '../value.ts'
import { renderEndpointUrl } from './endpointUrl.ts'
import { type GatewayFailure, isFailure } from './gatewayFailure.ts'
import { assembleRequestHeaders } from './requestHeaders.ts'
import type { RequestParameter } from './requestParameters.ts'
import type { SimulationRun } from './simulationRun.ts'
import type { TransformedRequest } from './transformRequest.ts'

/** The request that an HTTP or HTTP_PROXY integration sends, its spans added to the run's record. */
export function assembleHttpRequest(
  run: SimulationRun,
  integration: IntegrationSettings & { readonly type: 'HTTP' | 'HTTP_PROXY' },
  { parameters, content, spans }: TransformedRequest,
): IntegrationRequest | GatewayFailure {
  const { record, request, context, input } = run
  const uri = shownValue(integration.uri)
  const mapped = [...parameters.querystring.values()]
  const query = integration.type === 'HTTP_PROXY' ? [...incomingQuery(run, parameters.querystring), ...mapped] : mapped
  const url = renderEndpointUrl({ uri, path: parameters.path, query, stageVariables: input.stageVariables }, record)
  if (isFailure(url)) return url
  const method = integration.httpMethod === 'ANY' ? request.verb : integration.httpMethod
  const sendsBody = method !== 'GET' && method !== 'HEAD'
  if (!sendsBody && content.body !== '') {
    record.sayUnverified('headers', `A ${method} request carries no body: what was rendered is not sent.`)
  }
  const sent = sendsBody ? content : { body: '', isBase64Encoded: false }
  const { type } = integration
  const clientHeaders = request.headers
  const headers = assembleRequestHeaders(
    { type, parameters: parameters.header, clientHeaders, url: url.text, sent, sendsBody, context },
    record,
  )
  record.addSpans({ kind: 'url' }, url)
  for (const [index, { value }] of headers.entries()) record.addSpans({ kind: 'header', index }, value)
  if (sendsBody) record.addSpans({ kind: 'body' }, { text: content.body, spans })
  return { method, url: url.text, headers: headers.map(({ name, value }) => [name, value.text]), ...sent }
}

/** The client's query parameters in their order, but for those that a mapping replaces (api-gateway facts 2.2). */
function incomingQuery(
  { request }: SimulationRun,
  mapped: ReadonlyMap<string, RequestParameter>,
): readonly RequestParameter[] {
  return [...request.parameters.querystring]
    .filter(([name]) => !mapped.has(name))
    .map(([name, values]) => {
      const source = { origins: [{ root: 'params.querystring', path: [name] }] }
      return { name, values, encoded: false, source }
    })
}
