import type { Integration, IntegrationResponse, Method, MethodResponse, Value } from '../../apigateway/index.ts'
import type { Json, JsonObject } from '../../json/index.ts'
import { isIntrinsic, shownIntrinsic } from '../../openapi/index.ts'
import { isJsonArray, isJsonObject } from '../../schema/index.ts'
import type { TemplateResource } from './template.ts'

/**
 * The method that a resource of type AWS::ApiGateway::Method sets up, in AWS's own shapes. Words that are none of AWS's
 * stay as they are, for the checks to find; `modelName` resolves references to models.
 */
export function methodOf(
  { properties }: TemplateResource,
  path: string,
  modelName: (reference: Json) => string,
): Method {
  const integration = objectOf(properties['Integration'])
  const models = (of: JsonObject, name: string): ReadonlyMap<string, string> =>
    new Map(Object.entries(objectOf(of[name])).map(([type, model]) => [type, modelName(model)]))
  const { AuthorizerId: authorizer } = properties
  return {
    path,
    httpMethod: wordOf(properties['HttpMethod']) as Method['httpMethod'],
    authorizationType: (wordOf(properties['AuthorizationType']) || 'NONE') as Method['authorizationType'],
    ...(authorizer !== undefined && { authorizer: valueOf(authorizer) }),
    apiKeyRequired: properties['ApiKeyRequired'] === true,
    requestParameters: flagsOf(properties['RequestParameters']),
    requestModels: models(properties, 'RequestModels'),
    requestValidator: { body: false, parameters: false },
    integration: integrationOf(integration),
    methodResponses: listOf(properties['MethodResponses']).map((json): MethodResponse => ({
      statusCode: statusOf(json),
      responseParameters: flagsOf(json['ResponseParameters']),
      responseModels: models(json, 'ResponseModels'),
    })),
  }
}

function integrationOf(json: JsonObject): Integration {
  const {
    Uri: uri,
    Credentials: credentials,
    ConnectionType: connectionType,
    ConnectionId: connectionId,
    PassthroughBehavior: passthroughBehavior,
    ContentHandling: contentHandling,
    TimeoutInMillis: timeoutInMillis,
    CacheKeyParameters: cacheKeyParameters,
  } = json
  const settings = {
    type: wordOf(json['Type']),
    httpMethod: wordOf(json['IntegrationHttpMethod']),
    uri: uri === undefined ? '' : valueOf(uri),
    ...(credentials !== undefined && { credentials: valueOf(credentials) }),
    ...(connectionType !== undefined && { connectionType: wordOf(connectionType) }),
    ...(connectionId !== undefined && { connectionId: valueOf(connectionId) }),
    ...(passthroughBehavior !== undefined && { passthroughBehavior: wordOf(passthroughBehavior) }),
    ...(contentHandling !== undefined && { contentHandling: wordOf(contentHandling) }),
    ...(typeof timeoutInMillis === 'number' && { timeoutInMillis }),
    ...(isJsonArray(cacheKeyParameters) && { cacheKeyParameters: cacheKeyParameters.map((key) => wordOf(key)) }),
    requestParameters: valuesOf(json['RequestParameters']),
    requestTemplates: valuesOf(json['RequestTemplates']),
    responses: listOf(json['IntegrationResponses']).map(responseOf),
  }
  // A template may name a type that is none, or give a type what it does not take: the checks say so.
  return settings as Integration
}

function responseOf(json: JsonObject): IntegrationResponse {
  const { SelectionPattern: selectionPattern } = json
  return {
    statusCode: statusOf(json),
    ...(typeof selectionPattern === 'string' && { selectionPattern }),
    responseParameters: valuesOf(json['ResponseParameters']),
    responseTemplates: valuesOf(json['ResponseTemplates']),
  }
}

/** CloudFormation takes numbers for statuses, too. */
function statusOf({ StatusCode: status }: JsonObject): string {
  return typeof status === 'number' ? String(status) : wordOf(status)
}

function valuesOf(json: Json | undefined): ReadonlyMap<string, Value> {
  return new Map(Object.entries(objectOf(json)).map(([name, value]) => [name, valueOf(value)]))
}

function valueOf(json: Json): Value {
  if (typeof json === 'string') return json
  return { opaque: json, ...(isIntrinsic(json) && { shown: shownIntrinsic(json) }) }
}

function flagsOf(json: Json | undefined): ReadonlyMap<string, boolean> {
  return new Map(Object.entries(objectOf(json)).map(([name, value]) => [name, value === true || value === 'true']))
}

function wordOf(json: Json | undefined): string {
  return typeof json === 'string' ? json : json === undefined ? '' : shownIntrinsic(json)
}

function objectOf(json: Json | undefined): JsonObject {
  return isJsonObject(json) ? json : {}
}

function listOf(json: Json | undefined): readonly JsonObject[] {
  return isJsonArray(json) ? json.map(objectOf) : []
}
