import type { Integration, IntegrationResponse, Method, RestApi } from '../../core/apigateway/index.ts'
import type { Json } from '../../core/json/index.ts'

const places = { path: 'path', querystring: 'query', header: 'header' } as const

/** An API of one method as an OpenAPI document with API Gateway's extension, for tests that begin where people begin. */
export function openApiOf(restApi: RestApi, method: Method): string {
  const verb = method.httpMethod === 'ANY' ? 'x-amazon-apigateway-any-method' : method.httpMethod.toLowerCase()
  const { body, parameters } = method.requestValidator
  return JSON.stringify({
    openapi: '3.0.1',
    info: { title: restApi.name, version: '1' },
    'x-amazon-apigateway-binary-media-types': restApi.binaryMediaTypes,
    'x-amazon-apigateway-request-validators': {
      own: { validateRequestBody: body, validateRequestParameters: parameters },
    },
    'x-amazon-apigateway-gateway-responses': Object.fromEntries(
      restApi.gatewayResponses.map(({ type, statusCode, responseParameters, responseTemplates }) => [
        type,
        {
          statusCode,
          responseParameters: objectOf(responseParameters),
          responseTemplates: objectOf(responseTemplates),
        },
      ]),
    ),
    paths: { [method.path]: { [verb]: operationOf(method) } },
    components: {
      schemas: Object.fromEntries(restApi.models.map(({ name, schema }) => [name, schema])),
      securitySchemes: { key: { type: 'apiKey', name: 'x-api-key', in: 'header' } },
    },
  })
}

function operationOf(method: Method): object {
  const parameters = [...method.requestParameters].flatMap(([key, required]) => {
    const [, place, name] = /^method\.request\.(path|querystring|header)\.(.*)$/s.exec(key) ?? []
    const at = place === 'path' || place === 'querystring' || place === 'header' ? places[place] : undefined
    return at === undefined ? [] : [{ in: at, name, required: required || at === 'path', schema: { type: 'string' } }]
  })
  const models = [...method.requestModels].map(([type, model]) => [
    type,
    { schema: { $ref: `#/components/schemas/${model}` } },
  ])
  return {
    parameters,
    ...(models.length > 0 && { requestBody: { content: Object.fromEntries(models) as Json } }),
    ...(method.apiKeyRequired && { security: [{ key: [] }] }),
    responses: Object.fromEntries(
      method.methodResponses.map(({ statusCode, responseParameters }) => [
        statusCode,
        {
          description: statusCode,
          headers: Object.fromEntries(
            [...responseParameters.keys()].map((name) => [
              name.replace('method.response.header.', ''),
              { schema: { type: 'string' } },
            ]),
          ),
        },
      ]),
    ),
    'x-amazon-apigateway-request-validator': 'own',
    'x-amazon-apigateway-integration': integrationOf(method.integration),
  }
}

function integrationOf({ responses, requestParameters, requestTemplates, ...settings }: Integration): object {
  return {
    ...settings,
    type: settings.type.toLowerCase(),
    requestParameters: objectOf(requestParameters),
    requestTemplates: objectOf(requestTemplates),
    responses: Object.fromEntries(
      responses.map((response) => [response.selectionPattern || 'default', responseOf(response)]),
    ),
  }
}

function responseOf({
  statusCode,
  contentHandling,
  responseParameters,
  responseTemplates,
}: IntegrationResponse): object {
  return {
    statusCode,
    contentHandling,
    responseParameters: objectOf(responseParameters),
    responseTemplates: objectOf(responseTemplates),
  }
}

function objectOf(map: ReadonlyMap<string, unknown>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(map)
}
