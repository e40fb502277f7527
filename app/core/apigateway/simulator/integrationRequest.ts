import { atPointer } from '../../diagnostics/index.ts'
import { parseJson } from '../../json/index.ts'
import type { IntegrationSettings } from '../integration.ts'
import type { IntegrationRequest, Pairs } from '../simulation.ts'
import { shownValue } from '../value.ts'
import { automaticHeaders, renderAwsUrl } from './awsEndpoint.ts'
import { renderEndpointUrl, type UrlParts } from './endpointUrl.ts'
import { requestIdOf } from './executionLog.ts'
import { type GatewayFailure, isFailure } from './gatewayFailure.ts'
import { invokesLambda } from './lambdaError.ts'
import { assembleRequestHeaders } from './requestHeaders.ts'
import type { RequestParameter } from './requestParameters.ts'
import type { SimulationRecord } from './simulationRecord.ts'
import type { SimulationRun } from './simulationRun.ts'
import type { TracedText } from './tracedText.ts'
import type { TransformedRequest } from './transformRequest.ts'

type CalledIntegration = Extract<IntegrationSettings, { readonly type: 'HTTP' | 'HTTP_PROXY' | 'AWS' }>

/** The request that an integration sends, its spans added to the run's record. An AWS request is shown without its signature. */
export function assembleIntegrationRequest(
  run: SimulationRun,
  integration: CalledIntegration,
  { parameters, content, spans }: TransformedRequest,
): IntegrationRequest | GatewayFailure {
  const { record, request, context, input } = run
  const { type } = integration
  const mapped = [...parameters.querystring.values()]
  const query = type === 'HTTP_PROXY' ? [...incomingQuery(run, parameters.querystring), ...mapped] : mapped
  const uri = shownValue(integration.uri)
  const target = addressOf(type, { uri, path: parameters.path, query, stageVariables: input.stageVariables }, run)
  if (isFailure(target)) return target
  const method = verbOf(integration, run)
  const sendsBody = carriesBody(method, target, content.body, record)
  if (sendsBody && invokesLambda(integration) && !isLambdaPayload(content.body)) reportNoJson(run, content.body)
  const sent = sendsBody ? content : { body: '', isBase64Encoded: false }
  const { url, generated } = target
  const clientHeaders = request.headers
  const headers = assembleRequestHeaders(
    { type, parameters: parameters.header, clientHeaders, url: url.text, generated, sent, sendsBody, context },
    record,
  )
  record.addSpans({ kind: 'url' }, url)
  for (const [index, { value }] of headers.entries()) record.addSpans({ kind: 'header', index }, value)
  if (sendsBody) record.addSpans({ kind: 'body' }, { text: content.body, spans })
  return { method, url: url.text, headers: headers.map(({ name, value }) => [name, value.text]), ...sent }
}

/** ANY forwards the caller's verb; so does an integration without one, an emulator tells. */
function verbOf({ httpMethod }: CalledIntegration, { request, record }: SimulationRun): string {
  if (httpMethod === 'ANY') return request.verb
  if (httpMethod !== ('' as string)) return httpMethod
  record.sayUnverified('headers', `The integration names no verb: the caller's, ${request.verb}, is sent.`)
  return request.verb
}

/** That GET and HEAD carry none, and that actions of the Query protocol take theirs from the query string, emulators tell. */
function carriesBody(method: string, { service }: Address, body: string, record: SimulationRecord): boolean {
  const reason =
    method === 'GET' || method === 'HEAD'
      ? `A ${method} request carries no body`
      : service !== undefined && queryServices.has(service)
        ? `Actions of ${service} take their parameters from the query string`
        : undefined
  if (reason === undefined) return true
  if (body !== '') record.sayUnverified('headers', `${reason}: what was rendered is not sent.`)
  return false
}

/** Services that API Gateway's actions call by the Query protocol (api-gateway facts 5.4, 10). */
const queryServices: ReadonlySet<string> = new Set(['ssm'])

/** Lambda takes JSON, or nothing. */
function isLambdaPayload(body: string): boolean {
  return body.trim() === '' || parseJson(body).diagnostics.length === 0
}

function reportNoJson({ record }: SimulationRun, body: string): void {
  record.report(
    atPointer('apigateway/lambda-body-not-json', 'warning', '/integration/requestTemplates', {
      message: `Lambda answers 400 to "${body.slice(0, 40)}", which is not JSON: Could not parse request body into json.`,
      hint: 'Render JSON, such as with $input.json.',
    }),
  )
}

interface Address {
  readonly url: TracedText
  /** Headers that the service asks for, unless a mapping sets them. */
  readonly generated: Pairs
  /** Of an action. */
  readonly service?: string
}

function addressOf(
  type: CalledIntegration['type'],
  parts: UrlParts,
  { record, context }: SimulationRun,
): Address | GatewayFailure {
  if (type !== 'AWS') {
    const url = renderEndpointUrl(parts, record)
    return isFailure(url) ? url : { url, generated: [] }
  }
  const target = renderAwsUrl(parts, record)
  if (isFailure(target)) return target
  record.say('headers', 'API Gateway signs the request (Signature Version 4); the signature is not shown.')
  const generated = automaticHeaders(target.uri, requestIdOf(context), record)
  return { url: target.url, generated, ...(target.uri.kind === 'action' && { service: target.uri.service }) }
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
