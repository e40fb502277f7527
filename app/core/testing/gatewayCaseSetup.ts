import type {
  Integration,
  IntegrationResponse,
  IntegrationType,
  Method,
  RestApi,
  SimulationInput,
} from '../apigateway/index.ts'
import { type GatewayCase, type Given, isObject } from './gatewayCaseFile.ts'
import { type Answer, answerOf, splitUrl, toRequest } from './gatewayCaseRequest.ts'

/** What a case sets up and sends. Nothing here reads what the case expects. */
export interface CaseRun {
  readonly input: SimulationInput
  /** What the backend answers, where that depends on what it was sent. */
  readonly answer?: Answer
}

const simulated: readonly string[] = ['HTTP', 'HTTP_PROXY', 'MOCK', 'AWS', 'AWS_PROXY']
const backend = 'https://backend.example'
const recordedFunction = 'arn:aws:lambda:us-east-1:111111111111:function:recorded'
const mockTemplate = '{"statusCode": 200}'

/** The API and the request of a case; undefined where the case is of a kind that is not simulated. */
export function toCaseRun({ kind, given, template }: GatewayCase): CaseRun | undefined {
  const type = given.text('integrationType') ?? (given.text('uri')?.startsWith('arn:') ? 'AWS' : 'HTTP')
  if (given.has('operation') && given.text('operation') !== 'TestInvokeMethod') return undefined
  if (!simulated.includes(type)) return undefined
  const note = given.text('note')
  if (kind === 'error' && note?.includes('invalid endpoint'))
    return testInvoke(given, 'http://${stageVariables.undefined}')
  const resourcePath = given.text('resourcePath') ?? resourceOf(given)
  const integration = toIntegration(type as IntegrationType, given, template, kind)
  const method = toMethod(resourcePath, integration, given)
  const asTest = given.text('operation') === 'TestInvokeMethod'
  const input = { ...toRequest(resourcePath, given, note, type), restApi: toRestApi(given), method, testInvoke: asTest }
  const answer = answerOf(given)
  return answer === undefined ? { input } : { input, answer }
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
  const handling = given.has('integrationResponsePayload') ? undefined : given.text('contentHandling')
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

/** A case that is about the backend's payload calls the response's handling just that. */
function responseHandling(given: Given): Pick<IntegrationResponse, 'contentHandling'> {
  const isAboutResponse = given.has('integrationResponsePayload')
  const handling = given.text(isAboutResponse ? 'contentHandling' : 'responseContentHandling')
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
