import type { Integration, IntegrationType, Method, Value } from '../apigateway/index.ts'
import { checkMethod, checkResourcePaths, checkRestApi } from '../apigateway/index.ts'
import { type GatewayCase, type Given, isObject } from './gatewayCaseFile.ts'
import { emptyApi, mappings, methodWith, mockIntegration } from './methodFixture.ts'

/** The messages about what a case's call of the control plane sets up; undefined for calls that are not checked here. */
export function checkedMessages({ given }: GatewayCase): readonly string[] | undefined {
  // What belongs to AWS's own store (ids of APIs, methods, validators and authorizers) is never set up here.
  if (given.has('case') || given.has('restApiId') || given.has('resourceId')) return undefined
  switch (given.text('operation')) {
    case 'PutIntegration':
      return putIntegration(given)
    case 'PutIntegrationResponse':
      return putIntegrationResponse(given)
    case 'PutMethod':
      return putMethod(given)
    case 'UpdateMethod':
      return updateMethod(given)
    case 'CreateModel':
      return createModel(given)
    case 'CreateResource':
      return createResource(given)
    default:
      return undefined
  }
}

function putIntegration(given: Given): readonly string[] | undefined {
  const type = given.text('type') ?? ''
  const httpMethod = (given.text('integrationHttpMethod') ?? '') as 'GET'
  const uri = given.text('uri') ?? fromExpression(given.text('uriExpression') ?? '')
  const parameters = values(given, 'requestParameters')
  const integration = { type: type as IntegrationType, httpMethod, uri, ...mappings({ parameters }) } as Integration
  return messagesOf(methodWith(integration))
}

/** Texts; what is none, as an importer keeps it. */
function values(given: Given, name: string): Readonly<Record<string, Value>> {
  const members = Object.entries(given.object(name)?.members ?? {})
  return Object.fromEntries(members.map(([key, value]) => [key, typeof value === 'string' ? value : { opaque: value }]))
}

/** URIs that the recordings put together in Python. */
function fromExpression(expression: string): string {
  const text = expression === 'lambda_arn' ? '{lambda_arn}' : expression.replace(/^f"|"$/g, '')
  return text
    .replace('{region_name}', 'us-east-1')
    .replace('{lambda_arn}', 'arn:aws:lambda:us-east-1:123456789012:function:f')
}

function putIntegrationResponse(given: Given): readonly string[] | undefined {
  const pattern = given.text('selectionPattern')
  const response = {
    statusCode: given.text('statusCode') ?? '200',
    ...(pattern === undefined ? {} : { selectionPattern: pattern }),
    responseParameters: new Map(),
    responseTemplates: new Map(Object.entries(values(given, 'responseTemplates'))),
  }
  return messagesOf(methodWith(mockIntegration({ responses: [response] })))
}

function putMethod(given: Given): readonly string[] | undefined {
  if (given.has('requestValidatorId')) return undefined
  const requestParameters = new Map(
    Object.entries(given.object('requestParameters')?.members ?? {}).map(([key, required]) => [key, required === true]),
  )
  return messagesOf(
    methodWith(mockIntegration(), {
      httpMethod: (given.text('httpMethod') ?? 'ANY') as 'ANY',
      authorizationType: (given.text('authorizationType') ?? 'NONE') as 'NONE',
      requestParameters,
      requestModels: new Map(given.pairs('requestModels')),
    }),
  )
}

/** A patch that sets a method's type of authorization is checked as the method is; other patches are AWS's own. */
function updateMethod(given: Given): readonly string[] | undefined {
  const [patch, ...others] = given.objects('patchOperations')
  if (patch?.text('op') !== 'replace' || patch.text('path') !== '/authorizationType' || others.length > 0)
    return undefined
  return messagesOf(methodWith(mockIntegration(), { authorizationType: patch.text('value') as 'CUSTOM' }))
}

function createModel(given: Given): readonly string[] {
  const schema = given.members['schema']
  const parsed = typeof schema === 'string' || schema === null ? {} : { type: 'object' }
  const model = {
    name: given.text('name') ?? 'Model',
    contentType: given.text('contentType') ?? 'application/json',
    schema: parsed,
  }
  const isThereTwice = given.text('note') === 'same name twice'
  return checkRestApi({ ...emptyApi, models: isThereTwice ? [model, model] : [model] }).map(({ message }) => message)
}

function createResource(given: Given): readonly string[] {
  const path = `${given.text('parent') ?? ''}/${given.text('pathPart') ?? ''}`
  const sibling = given.text('siblingExists')
  return checkResourcePaths([...(sibling === undefined ? [] : [`/${sibling}`]), path]).map(({ message }) => message)
}

/** AWS takes what is a warning here. */
function messagesOf(method: Method): readonly string[] {
  return checkMethod(method, emptyApi).flatMap(({ severity, message }) => (severity === 'error' ? [message] : []))
}

/** What differs: a refusal's message must be among those found; a call that AWS took must not be refused. */
export function judgeMessages(messages: readonly string[], expect: GatewayCase['expect']): readonly string[] {
  const expected = expect['message']
  if (typeof expected === 'string')
    return messages.includes(expected) ? [] : [`found ${messages.join(' | ')}, not ${expected}`]
  return isObject(expect['result']) && messages.length > 0 ? [`refused: ${messages.join(' | ')}`] : []
}
