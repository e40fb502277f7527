import type { BackendResponse, IntegrationRequest, Pairs, SimulationInput } from '../apigateway/index.ts'
import { JavaMap } from '../java/index.ts'
import type { Given } from './gatewayCaseFile.ts'

/** What a backend answers, where that depends on what it was sent. */
export type Answer = (sent: IntegrationRequest) => BackendResponse

/** The request of a case, its circumstances, and what the backend answers. */
export function toRequest(
  resourcePath: string,
  given: Given,
  note: string | undefined,
  type: string,
): Omit<SimulationInput, 'restApi' | 'method'> {
  const [path, query] = splitPath(given, resourcePath)
  const verb = given.text('requestMethod') ?? given.text('httpMethod') ?? 'GET'
  const context = new Map<string, string>([['requestId', 'request-id'], ...given.pairs('context')])
  const stage = given.text('stage')
  if (stage !== undefined) context.set('stage', stage)
  return {
    request: {
      verb: verb === 'ANY' ? 'GET' : verb,
      path: note?.includes('does not exist') ? '/not/there' : path,
      query: given.has('query') ? given.pairs('query') : query,
      headers: headers(given, type),
      ...body(given),
    },
    context: new JavaMap(context),
    stageVariables: new Map(given.pairs('stageVariables')),
    backend: backendResponse(given, type),
  }
}

function backendResponse(given: Given, type: string): BackendResponse {
  const payload = given.text('integrationResponsePayload')
  if (payload === 'binary')
    return { status: 200, headers: [['Content-Type', 'image/png']], body: sampleBytes, isBase64Encoded: true }
  if (payload !== undefined) return { status: 200, headers: [['Content-Type', 'text/plain']], body: sampleText }
  const recorded = given.object('integrationResponse')
  return {
    status: recorded?.number('statusCode') ?? given.number('backendStatus') ?? 200,
    headers: recorded?.pairs('headers') ?? (type === 'HTTP_PROXY' ? echoHeaders : []),
    ...backendBody(given, recorded),
  }
}

/** What the echo service of the recordings (httpbin behind gunicorn) answers with, whatever it is asked. */
const echoHeaders: Pairs = [
  ['Date', 'Thu, 09 Apr 2015 12:34:56 GMT'],
  ['Content-Type', 'application/json'],
  ['Content-Length', '2'],
  ['Connection', 'keep-alive'],
  ['Server', 'gunicorn/19.9.0'],
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Allow-Credentials', 'true'],
]

function backendBody(
  given: Given,
  response: Given | undefined,
): { readonly body: string; readonly isBase64Encoded: boolean } {
  const bytes = response?.text('bodyBase64')
  if (bytes !== undefined) return { body: bytes, isBase64Encoded: true }
  const silent = given.text('integrationType') === 'AWS_PROXY' ? { statusCode: 200 } : undefined
  const result = given.members['lambdaResult'] ?? silent
  return {
    body: response?.text('body') ?? (result === undefined ? '' : JSON.stringify(result)),
    isBase64Encoded: false,
  }
}

/** The recordings' client, Python's requests, says by itself what it decodes; a proxy passes that on. */
function headers(given: Given, type: string): readonly (readonly [string, string])[] {
  const sent = given.pairs('headers')
  const accept = given.text('accept')
  if (accept !== undefined && given.has('integrationResponsePayload'))
    return [['Accept', accept === 'binary' ? 'image/png' : 'text/plain']]
  const contentType = given.text('contentType')
  if (contentType === 'binary') return [['Content-Type', 'image/png']]
  if (contentType === 'text') return [['Content-Type', 'text/plain']]
  const tells = sent.some(([name]) => name.toLowerCase() === 'accept-encoding')
  return type === 'HTTP_PROXY' && !tells ? [...sent, ['Accept-Encoding', 'gzip, deflate']] : sent
}

/** `payload` stands for a text that happens to be base64, or for bytes: `sampleText`, `sampleBytes`. */
function body(given: Given): { readonly body: string; readonly isBase64Encoded: boolean } {
  if (given.text('payload') === 'text') return { body: sampleText, isBase64Encoded: false }
  if (given.text('payload') === 'binary') return { body: sampleBytes, isBase64Encoded: true }
  const bytes = given.text('bodyBase64')
  return bytes === undefined
    ? { body: given.text('body') ?? '', isBase64Encoded: false }
    : { body: bytes, isBase64Encoded: true }
}

export const sampleText = 'aGVsbG8='
export const sampleBytes = '/9j/4AAQ'

function splitPath(given: Given, resourcePath: string): readonly [string, readonly (readonly [string, string])[]] {
  const whole = given.text('pathWithQueryString')
  if (whole !== undefined) {
    const [path = '/', query = ''] = whole.split('?')
    return [path, [...new URLSearchParams(query)]]
  }
  if (given.has('url')) {
    const [path, query] = splitUrl(given)
    return [path, [...new URLSearchParams(query)]]
  }
  return [given.text('path') ?? resourcePath, []]
}

/** Path and query of a URL that begins with the stage; what follows a `#` is never sent. */
export function splitUrl(given: Given): readonly [string, string] {
  const [path = '', query = ''] = (given.text('url') ?? '').split('#', 1).join('').split('?')
  return [path.replace(new RegExp(`^/*${given.text('stage') ?? ''}`), '') || '/', query]
}

/** Of a backend that answers with what it was sent; undefined of one whose response the case tells. */
export function answerOf(given: Given): Answer | undefined {
  const isFunction = given.text('integrationType') === 'AWS' && (given.text('service') ?? 'lambda') === 'lambda'
  if (isFunction && given.has('operation')) return describedByFunction
  const answers = ['integrationResponse', 'lambdaResult', 'backendStatus'].some((name) => given.has(name))
  // The function of the other recordings returns its event.
  const echoes = (given.text('backendNote')?.includes('verbatim') ?? false) || (isFunction && !answers)
  return echoes ? ({ body }) => ({ status: 200, headers: [], body }) : undefined
}

/** The function that the recordings of TestInvokeMethod call, and what Lambda's own API sends along with its result. */
function describedByFunction({ body }: IntegrationRequest): BackendResponse {
  const event = JSON.stringify(JSON.parse(body === '' ? '{}' : body))
  const text = JSON.stringify(`response from localstack lambda: ${event}`)
  const result = JSON.stringify({ statusCode: 200, body: text, isBase64Encoded: false, headers: {} })
  const headers: Pairs = [
    ['Date', 'Thu, 09 Apr 2015 12:34:56 GMT'],
    ['Content-Type', 'application/json'],
    ['Content-Length', String(result.length)],
    ['Connection', 'keep-alive'],
    ['x-amzn-RequestId', 'a1b2c3d4'],
    ['x-amzn-Remapped-Content-Length', '0'],
    ['X-Amz-Executed-Version', '$LATEST'],
    ['X-Amzn-Trace-Id', 'Root=1-552671f0-abcdef012345678912345678'],
  ]
  return { status: 200, headers, body: result }
}
