import type {
  ClientRequest,
  Integration,
  IntegrationResponse,
  Method,
  Pairs,
  RestApi,
  SimulationInput,
  SimulationOutcome,
  Value,
} from '../apigateway/index.ts'
import { simulate } from '../apigateway/index.ts'
import { JavaMap, type JavaValue } from '../java/index.ts'

export const emptyApi: RestApi = { name: 'api', models: [], binaryMediaTypes: [], gatewayResponses: [] }

/** Texts by name, as people write them in a test. */
type Texts = Readonly<Record<string, string>>

interface IntegrationParts {
  readonly parameters?: Readonly<Record<string, Value>>
  readonly templates?: Readonly<Record<string, Value>>
  readonly responses?: readonly IntegrationResponse[]
}

/** The members that every integration has; 200 is the default response unless a test says otherwise. */
export function mappings({
  parameters = {},
  templates = {},
  responses = [integrationResponse('200')],
}: IntegrationParts): Pick<Integration, 'requestParameters' | 'requestTemplates' | 'responses'> {
  return {
    requestParameters: new Map(Object.entries(parameters)),
    requestTemplates: new Map(Object.entries(templates)),
    responses,
  }
}

/** An HTTP integration that posts to https://backend.example. */
export function httpIntegration(
  parts: IntegrationParts & Partial<Extract<Integration, { type: 'HTTP' }>> = {},
): Integration {
  const { parameters, templates, responses, ...settings } = parts
  return {
    type: 'HTTP',
    httpMethod: 'POST',
    uri: 'https://backend.example',
    ...settings,
    ...mappings(given({ parameters, templates, responses })),
  }
}

export function httpProxyIntegration(parts: IntegrationParts & { readonly uri?: string } = {}): Integration {
  const { parameters, templates, responses, uri = 'https://backend.example' } = parts
  return { type: 'HTTP_PROXY', httpMethod: 'POST', uri, ...mappings(given({ parameters, templates, responses })) }
}

/** An AWS integration that posts to DynamoDB's PutItem. */
export function awsIntegration(
  parts: IntegrationParts & Partial<Extract<Integration, { type: 'AWS' }>> = {},
): Integration {
  const { parameters, templates, responses, ...settings } = parts
  return {
    type: 'AWS',
    httpMethod: 'POST',
    uri: 'arn:aws:apigateway:us-east-1:dynamodb:action/PutItem',
    ...settings,
    ...mappings(given({ parameters, templates, responses })),
  }
}

/** A Lambda proxy integration. */
export function lambdaProxyIntegration(
  parts: IntegrationParts & Partial<Extract<Integration, { type: 'AWS_PROXY' }>> = {},
): Integration {
  const { parameters, templates, responses, ...settings } = parts
  const fn = 'arn:aws:lambda:us-east-1:123456789012:function:f'
  return {
    type: 'AWS_PROXY',
    httpMethod: 'POST',
    uri: `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${fn}/invocations`,
    ...settings,
    ...mappings(given({ parameters, templates, responses })),
  }
}

/** A MOCK whose request template gives 200 unless a test says otherwise. */
export function mockIntegration(
  parts: IntegrationParts & Partial<Extract<Integration, { type: 'MOCK' }>> = {},
): Integration {
  const { parameters, templates = { 'application/json': '{"statusCode": 200}' }, responses, ...settings } = parts
  return { type: 'MOCK', ...settings, ...mappings(given({ parameters, templates, responses })) }
}

export function integrationResponse(
  statusCode: string,
  {
    pattern,
    parameters = {},
    templates = {},
  }: {
    readonly pattern?: string
    readonly parameters?: Texts
    readonly templates?: Readonly<Record<string, string | null>>
  } = {},
): IntegrationResponse {
  return {
    statusCode,
    ...(pattern === undefined ? {} : { selectionPattern: pattern }),
    responseParameters: new Map(Object.entries(parameters)),
    responseTemplates: new Map(Object.entries(templates)),
  }
}

/** A method at `/orders/{id}` for any verb, that declares what its mappings read and responds as its integration does. */
export function methodWith(integration: Integration, parts: Partial<Method> = {}): Method {
  return {
    path: '/orders/{id}',
    httpMethod: 'ANY',
    authorizationType: 'NONE',
    apiKeyRequired: false,
    requestParameters: new Map(),
    requestModels: new Map(),
    requestValidator: { body: false, parameters: false },
    integration,
    methodResponses: integration.responses.map(({ statusCode, responseParameters }) => ({
      statusCode,
      responseParameters: new Map([...responseParameters.keys()].map((name) => [name, true])),
      responseModels: new Map(),
    })),
    ...parts,
  }
}

/** `POST /orders/42` with JSON, unless a test says otherwise. */
export function clientRequest(parts: Partial<ClientRequest> = {}): ClientRequest {
  const headers: Pairs = [['Content-Type', 'application/json']]
  return { verb: 'POST', path: '/orders/42', query: [], headers, body: '', ...parts }
}

export interface Circumstances extends Partial<
  Pick<SimulationInput, 'restApi' | 'backend' | 'givenFailure' | 'traced' | 'testInvoke'>
> {
  readonly request?: Partial<ClientRequest>
  readonly method?: Partial<Method>
  readonly stageVariables?: Texts
  readonly context?: Readonly<Record<string, JavaValue>>
}

/** A request to a method with that integration. */
export function simulationInput(integration: Integration, circumstances: Circumstances = {}): SimulationInput {
  const { request, method, stageVariables = {}, context = {}, ...rest } = circumstances
  return {
    restApi: emptyApi,
    ...rest,
    method: methodWith(integration, method),
    request: clientRequest(request),
    context: new JavaMap(new Map(Object.entries(context))),
    stageVariables: new Map(Object.entries(stageVariables)),
  }
}

/** What comes of it. */
export function simulateWith(integration: Integration, circumstances: Circumstances = {}): SimulationOutcome {
  return simulate(simulationInput(integration, circumstances))
}

/** Without members that are undefined, as exact optional members want it. */
function given(parts: {
  readonly [name in keyof IntegrationParts]: IntegrationParts[name] | undefined
}): IntegrationParts {
  const { parameters, templates, responses } = parts
  return {
    ...(parameters === undefined ? {} : { parameters }),
    ...(templates === undefined ? {} : { templates }),
    ...(responses === undefined ? {} : { responses }),
  }
}
