import type {
  Integration,
  IntegrationResponse,
  IntegrationType,
  Method,
  RestApi,
  SimulationInput,
} from '../apigateway/index.ts'
import { JavaMap } from '../java/index.ts'
import { type GatewayCase, type Given, isObject } from './gatewayCaseFile.ts'

/** What a case sets up and sends. Nothing here reads what the case expects. */
export interface CaseRun {
  readonly input: SimulationInput
  /** The backend answers with the body it was sent. */
  readonly echoes: boolean
}

const simulated: readonly string[] = ['HTTP', 'HTTP_PROXY', 'MOCK', 'AWS', 'AWS_PROXY']
const backend = 'https://backend.example'
const recordedFunction = 'arn:aws:lambda:us-east-1:123456789012:function:recorded'
const mockTemplate = '{"statusCode": 200}'

/** The API and the request of a case; undefined where the case is of a kind that is not simulated (yet). */
export function toCaseRun({ id, kind, given, template }: GatewayCase): CaseRun | undefined {
  const type = given.text('integrationType') ?? 'HTTP'
  if (given.has('operation') && given.text('operation') !== 'TestInvokeMethod') return undefined
  if (!simulated.includes(type) || given.has('patchOperations')) return undefined
  // Documented recipes without an HTTP request behind them, and an URI that is no HTTP endpoint.
  if (kind === 'integration' && given.has('integrationResponsePayload')) return undefined
  if (type !== 'AWS' && given.text('uri')?.startsWith('arn:')) return undefined
  // TestInvokeMethod logs the signature, and a function's own headers.
  if (type === 'AWS' && given.has('operation')) return undefined
  // A client's response headers of a proxied backend whose own headers the case does not tell.
  if (id.startsWith('response-headers-no-mapping') && type === 'HTTP_PROXY') return undefined
  const note = given.text('note')
  if (kind === 'error' && note?.includes('invalid endpoint'))
    return testInvoke(given, 'http://${stageVariables.undefined}')
  const resourcePath = given.text('resourcePath') ?? resourceOf(given)
  const integration = toIntegration(type as IntegrationType, given, template, kind)
  const method = toMethod(resourcePath, integration, given)
  const asTest = given.text('operation') === 'TestInvokeMethod'
  const input = { ...toRequest(resourcePath, given, note, type), restApi: toRestApi(given), method, testInvoke: asTest }
  return { input, echoes: echoes(given) }
}

function echoes(given: Given): boolean {
  const isFunction = given.text('integrationType') === 'AWS' && (given.text('service') ?? 'lambda') === 'lambda'
  const answers = ['integrationResponse', 'lambdaResult', 'backendStatus'].some((name) => given.has(name))
  // The function of the recordings returns its event.
  return (given.text('backendNote')?.includes('verbatim') ?? false) || (isFunction && !answers)
}

function testInvoke(given: Given, uri: string): CaseRun {
  const path = given.text('resourcePath') ?? '/'
  const integration = {
    ...toIntegration('HTTP', given, undefined, 'error'),
    type: 'HTTP',
    uri,
    httpMethod: 'GET',
  } as const
  return {
    input: {
      ...toRequest(path, given, undefined, 'HTTP'),
      restApi: toRestApi(given),
      method: toMethod(path, integration, given),
    },
    echoes: false,
  }
}

function toRestApi(given: Given): RestApi {
  const models = Object.entries(given.object('requestModels')?.members ?? {}).flatMap(([contentType, schema]) =>
    isObject(schema) ? [{ name: 'Model', contentType, schema }] : [],
  )
  const binaryMediaTypes = given.text('binaryMediaTypes') === 'set' ? ['image/png'] : given.texts('binaryMediaTypes')
  return { name: 'recorded', models, binaryMediaTypes, gatewayResponses: [] }
}

function toMethod(path: string, integration: Integration, given: Given): Method {
  const validator = given.object('validator')
  const flags = Object.entries(given.object('requestParameters')?.members ?? {}).filter(([key]) =>
    key.startsWith('method.'),
  )
  const httpMethod = given.text('note')?.includes('method not defined')
    ? 'DELETE'
    : (given.text('httpMethod') ?? given.text('requestMethod') ?? 'GET')
  return {
    path,
    httpMethod: httpMethod as Method['httpMethod'],
    authorizationType: 'NONE',
    apiKeyRequired: false,
    requestParameters: new Map(flags.map(([key, required]) => [key, required === true])),
    requestModels: new Map(
      Object.keys(given.object('requestModels')?.members ?? {}).map((contentType) => [contentType, 'Model']),
    ),
    requestValidator: {
      body: validator?.members['validateRequestBody'] === true,
      parameters: validator?.members['validateRequestParameters'] === true,
    },
    integration,
    methodResponses: integration.responses.map(({ statusCode }) => ({
      statusCode,
      responseParameters: new Map(),
      responseModels: new Map(),
    })),
  }
}

function toIntegration(type: IntegrationType, given: Given, template: string | undefined, kind: string): Integration {
  const common = {
    requestParameters: new Map(given.pairs('requestParameters').filter(([to]) => to.startsWith('integration.'))),
    requestTemplates: requestTemplates(type, given, template, kind),
    responses: responses(given, template, kind),
  }
  const handling = given.text('contentHandling')
  const transforming = {
    passthroughBehavior: (given.text('passthroughBehavior') ?? 'WHEN_NO_MATCH') as 'NEVER',
    ...(handling === undefined ? {} : { contentHandling: handling as 'CONVERT_TO_TEXT' }),
  }
  if (type === 'MOCK') return { type, ...transforming, ...common }
  const httpMethod = (given.text('integrationHttpMethod') ?? 'POST') as 'POST'
  const uri = (given.text('uri') ?? (type.startsWith('AWS') ? serviceUri(given.text('service') ?? 'lambda') : backend))
    .replace('<backend>', backend)
    .replace('<region>', 'us-east-1')
  return type === 'HTTP_PROXY' || type === 'AWS_PROXY'
    ? { type, httpMethod, uri, ...common }
    : { type: type === 'AWS' ? 'AWS' : 'HTTP', httpMethod, uri, ...transforming, ...common }
}

/** Of the resources of an API, the one that a URL with its stage is for: a fixed path comes before a greedy one. */
function resourceOf(given: Given): string {
  const [path] = splitUrl(given)
  const resources = given.texts('resources')
  return resources.find((resource) => resource === path.replace(/^\/+/, '/')) ?? resources[0] ?? '/'
}

/** Path and query of a URL that begins with the stage; what follows a `#` is never sent. */
function splitUrl(given: Given): readonly [string, string] {
  const [path = '', query = ''] = (given.text('url') ?? '').split('#', 1).join('').split('?')
  return [path.replace(new RegExp(`^/*${given.text('stage') ?? ''}`), '') || '/', query]
}

/** Where a service is called, when a case does not say. */
function serviceUri(service: string): string {
  const path = service === 'lambda' ? `2015-03-31/functions/${recordedFunction}/invocations` : 'recorded'
  return `arn:aws:apigateway:us-east-1:${service}:path/${path}`
}

/** Templates stand under `requestTemplates`, alone, or as the template that the case is about. */
function requestTemplates(
  type: IntegrationType,
  given: Given,
  template: string | undefined,
  kind: string,
): ReadonlyMap<string, string> {
  if (given.has('requestTemplates')) return new Map(given.pairs('requestTemplates'))
  const phase = given.text('phase')
  const isRequest =
    phase === undefined
      ? kind === 'integration' && type === 'MOCK' && !given.has('operation')
      : phase !== 'integrationResponse'
  const text = given.text('requestTemplate') ?? (isRequest ? template : undefined)
  if (text !== undefined) return new Map([['application/json', text]])
  return type === 'MOCK' ? new Map([['application/json', mockTemplate]]) : new Map()
}

function responses(given: Given, template: string | undefined, kind: string): readonly IntegrationResponse[] {
  const listed = given.object('integrationResponses')
  if (listed !== undefined) {
    return Object.keys(listed.members).map((statusCode) => {
      const response = listed.object(statusCode)
      const selectionPattern = response?.text('selectionPattern')
      return {
        statusCode,
        ...responseHandling(given),
        ...(selectionPattern === undefined ? {} : { selectionPattern }),
        responseParameters: new Map(),
        responseTemplates: new Map(response?.pairs('responseTemplates') ?? []),
      }
    })
  }
  const statusCode = String(given.number('integrationStatus') ?? given.number('mappedStatus') ?? 200)
  const responseParameters = new Map(given.pairs('responseParameters'))
  return [
    {
      statusCode,
      ...responseHandling(given),
      responseParameters,
      responseTemplates: responseTemplates(given, template, kind),
    },
  ]
}

function responseHandling(given: Given): Pick<IntegrationResponse, 'contentHandling'> {
  const handling = given.text('responseContentHandling')
  return handling === undefined ? {} : { contentHandling: handling as 'CONVERT_TO_TEXT' }
}

function responseTemplates(given: Given, template: string | undefined, kind: string): ReadonlyMap<string, string> {
  if (given.has('responseTemplates')) return new Map(given.pairs('responseTemplates'))
  const phase = given.text('phase')
  const isResponse =
    phase === 'both' || phase === 'integrationResponse' || (kind === 'integration' && given.has('operation'))
  const text =
    given.text('responseTemplateAsDeployed') ?? given.text('responseTemplate') ?? (isResponse ? template : undefined)
  return new Map(text === undefined ? [] : [['application/json', text]])
}

function toRequest(
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
  const recordedResponse = given.object('integrationResponse')
  const backendResponse = {
    status: recordedResponse?.number('statusCode') ?? given.number('backendStatus') ?? 200,
    headers: recordedResponse?.pairs('headers') ?? [],
    ...backendBody(given, recordedResponse),
  }
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
    backend: backendResponse,
  }
}

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
