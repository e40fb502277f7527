import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCloudFormation, isCloudFormation } from './index.ts'

type Properties = Readonly<Record<string, unknown>>

const ref = (Ref: string) => ({ Ref })
const inApi = { RestApiId: ref('Api') }
const atRoot = { 'Fn::GetAtt': ['Api', 'RootResourceId'] }

function resource(type: string, Properties: Properties, DependsOn?: readonly string[] | string): object {
  return { Type: `AWS::ApiGateway::${type}`, Properties, ...(DependsOn !== undefined && { DependsOn }) }
}

function pathResource(PathPart: string, ParentId: object = atRoot): object {
  return resource('Resource', { ...inApi, ParentId, PathPart })
}

function method(more: Properties = {}, integration: Properties = {}): object {
  return resource('Method', {
    ...inApi,
    ResourceId: ref('Orders'),
    HttpMethod: 'POST',
    AuthorizationType: 'NONE',
    Integration: {
      Type: 'HTTP',
      IntegrationHttpMethod: 'POST',
      Uri: 'https://backend.example/orders',
      PassthroughBehavior: 'NEVER',
      RequestTemplates: { 'application/json': '{"a": 1}' },
      IntegrationResponses: [{ StatusCode: 200 }],
      ...integration,
    },
    MethodResponses: [{ StatusCode: '200' }],
    ...more,
  })
}

/** An API of one method and a deployment that waits for it, with some of its resources replaced or added. */
function template(changed: Readonly<Record<string, object>> = {}, more: Properties = {}): string {
  const Resources = {
    Api: resource('RestApi', { Name: 'orders' }),
    Orders: pathResource('orders'),
    PostOrders: method(),
    Deployment: resource('Deployment', inApi, ['PostOrders']),
    ...changed,
  }
  return JSON.stringify({ AWSTemplateFormatVersion: '2010-09-09', Resources, ...more }, null, 2)
}

/** `code message` of each problem with the text that it stands at, cut to a line. */
function problems(text: string): readonly (readonly [code: string, message: string, at: string])[] {
  return checkCloudFormation(text).map(({ code, message, at }) => {
    const { start, end } = at.kind === 'source' ? at.range : { start: 0, end: 0 }
    return [code, message, text.slice(start, end).replaceAll(/\s+/g, ' ').slice(0, 40)]
  })
}

it('nothing is wrong with a template whose deployment waits for its methods', () => {
  expect(isCloudFormation(template())).toBe(true)
  expect(problems(template())).toEqual([])
})

describe('G1.6: a deployment that would miss a method', () => {
  const missing = 'The deployment does not wait for POST /orders: a stage may be without it.'

  it.each<[string, Readonly<Record<string, object>>, readonly string[]]>([
    ['that waits for nothing', { Deployment: resource('Deployment', inApi) }, [missing]],
    ['that waits for another', { Deployment: resource('Deployment', inApi, 'Orders') }, [missing]],
    [
      'that waits for one of two',
      { GetOrders: method({ HttpMethod: 'GET' }) },
      ['The deployment does not wait for GET /orders: a stage may be without it.'],
    ],
    [
      'that waits for what waits for the method',
      { Wait: resource('Account', {}, 'PostOrders'), Deployment: resource('Deployment', inApi, 'Wait') },
      [],
    ],
    [
      'whose description refers to the method',
      { Deployment: resource('Deployment', { ...inApi, Description: { 'Fn::Sub': 'of ${PostOrders}' } }) },
      [],
    ],
    [
      'whose description only writes its name',
      { Deployment: resource('Deployment', { ...inApi, Description: { 'Fn::Sub': 'of ${!PostOrders}' } }) },
      [missing],
    ],
    [
      'of another API',
      {
        Other: resource('RestApi', { Name: 'other', Body: {} }),
        Second: resource('Deployment', { RestApiId: ref('Other') }),
      },
      [],
    ],
    [
      'of an API without methods',
      { Other: resource('RestApi', { Name: 'other' }), Second: resource('Deployment', { RestApiId: ref('Other') }) },
      ["The REST API doesn't contain any methods"],
    ],
  ])('%s', (_, changed, messages) => {
    expect(problems(template(changed)).map(([, message]) => message)).toEqual(messages)
  })

  it('stands at the deployment', () => {
    const text = template({ Deployment: resource('Deployment', inApi) })
    expect(problems(text)).toEqual([
      ['apigateway/deployment-misses-method', missing, '{ "Type": "AWS::ApiGateway::Deployment",'],
    ])
  })
})

describe('G1.6: what API Gateway refuses, in its words and at its place', () => {
  it.each<[string, Readonly<Record<string, object>>, string, string, string]>([
    [
      'two resources of one name',
      { Again: pathResource('orders') },
      'apigateway/resource-exists',
      'Another resource with the same parent already has this name: orders',
      '"orders"',
    ],
    [
      'a resource below itself',
      { Loop: pathResource('loop', ref('Loop')) },
      'apigateway/cyclical-resources',
      'Resources cannot be cyclical.',
      '"loop"',
    ],
    [
      'a child of a greedy variable',
      { All: pathResource('{proxy+}'), Child: pathResource('x', ref('All')) },
      'apigateway/child-of-greedy',
      'Cannot create a child of a resource with a greedy path variable: {proxy+}',
      '"x"',
    ],
    [
      'a method without an integration',
      { PostOrders: resource('Method', { ...inApi, ResourceId: ref('Orders'), HttpMethod: 'POST' }) },
      'apigateway/no-integration',
      'No integration defined for method',
      '{ "RestApiId": { "Ref": "Api" }, "Resour',
    ],
    [
      'an integration without a verb',
      { PostOrders: method({}, { IntegrationHttpMethod: undefined }) },
      'apigateway/missing-integration-http-method',
      'Enumeration value for HttpMethod must be non-empty',
      '{ "Type": "HTTP", "Uri": "https://backen',
    ],
    [
      'a mapping of an undeclared parameter',
      {
        PostOrders: method({}, { RequestParameters: { 'integration.request.header.X': 'method.request.header.Y' } }),
      },
      'apigateway/undeclared-parameter',
      'Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid mapping expression parameter specified: method.request.header.Y]',
      '"method.request.header.Y"',
    ],
    [
      'a status that is none',
      { PostOrders: method({}, { IntegrationResponses: [{ StatusCode: 'wrong' }] }) },
      'apigateway/invalid-status-code',
      String.raw`1 validation error detected: Value 'wrong' at 'statusCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [1-5]\d\d`,
      '"wrong"',
    ],
    [
      'a model without a schema',
      { Order: resource('Model', { ...inApi, Name: 'Order', ContentType: 'application/json', Schema: {} }) },
      'apigateway/empty-model-schema',
      'Model schema must have at least 1 property or array items defined',
      '{}',
    ],
    [
      'a body model that is none of the API’s',
      { PostOrders: method({ RequestModels: { 'application/json': 'Order' } }) },
      'apigateway/unknown-model',
      'Invalid model identifier specified: Order',
      '"Order"',
    ],
    [
      'a template that ends in the middle',
      { PostOrders: method({}, { RequestTemplates: { 'application/json': '#if($x) {' } }) },
      'vtl/unclosed-block',
      '“#if” has no #end.',
      '"#if($x) {"',
    ],
    [
      'a caller’s identity where nobody is authorized',
      {
        PostOrders: method(
          {},
          {
            Type: 'AWS',
            Uri: 'arn:aws:apigateway:us-east-1:sqs:path/1/q',
            Credentials: 'arn:aws:iam::*:user/*',
          },
        ),
      },
      'apigateway/identity-without-iam',
      'AWS_IAM Auth type is required for AWS integrations with identity forwarding specified',
      '"arn:aws:iam::*:user/*"',
    ],
  ])('%s', (_, changed, code, message, at) => {
    expect(problems(template(changed))).toContainEqual([code, message, at])
  })
})

describe('what CloudFormation itself refuses', () => {
  it.each<[string, Readonly<Record<string, object>>, string, string]>([
    ['a property that it does not know', { PostOrders: method({}, { RequestTemplate: {} }) }, 'unknown-property', '{}'],
    ['a word in another case', { PostOrders: method({}, { PassthroughBehavior: 'never' }) }, 'wrong-value', '"never"'],
    ['a text for a map', { PostOrders: method({}, { RequestTemplates: 'oops' }) }, 'wrong-value', '"oops"'],
    ['a map for a list', { PostOrders: method({ MethodResponses: {} }) }, 'wrong-value', '{}'],
    ['a list for a text', { PostOrders: method({}, { Uri: [] }) }, 'wrong-value', '[]'],
    [
      'a reference to nothing',
      { PostOrders: method({}, { Credentials: { 'Fn::GetAtt': ['Role', 'Arn'] } }) },
      'unresolved-reference',
      '{ "Type": "AWS::ApiGateway::Method", "Pr',
    ],
  ])('%s', (_, changed, code, at) => {
    expect(problems(template(changed)).map(([found, , place]) => [found, place])).toContainEqual([
      `cloudformation/${code}`,
      at,
    ])
  })

  it('and what a deployment resolves is not judged', () => {
    const changed = {
      PostOrders: method({ HttpMethod: 'POST' }, { Uri: { 'Fn::Sub': 'https://${Host}/${AWS::Region}' } }),
      Order: resource('Model', { ...inApi, ContentType: 'application/json', Schema: { type: 'object' } }),
      PutOrders: method({ HttpMethod: 'PUT', RequestModels: { 'application/json': ref('Order') } }),
      Deployment: resource('Deployment', inApi, ['PostOrders', 'PutOrders']),
    }
    expect(problems(template(changed, { Parameters: { Host: { Type: 'String' } } }))).toEqual([])
  })
})

it('reads YAML with CloudFormation’s short forms', () => {
  const text = `Resources:
  Api: {Type: AWS::ApiGateway::RestApi}
  Orders:
    Type: AWS::ApiGateway::Resource
    Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: orders}
  GetOrders:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref Api
      ResourceId: !Ref Orders
      HttpMethod: GET
      AuthorizationType: NONE
      Integration: {Type: HTTP_PROXY, IntegrationHttpMethod: GET, Uri: nowhere}
  Deployment:
    Type: AWS::ApiGateway::Deployment
    Properties: {RestApiId: !Ref Api}
`
  expect(problems(text)).toEqual([
    ['apigateway/invalid-http-endpoint', 'Invalid HTTP endpoint specified for URI', 'nowhere'],
    [
      'apigateway/deployment-misses-method',
      'The deployment does not wait for GET /orders: a stage may be without it.',
      'Type: AWS::ApiGateway::Deployment Proper',
    ],
  ])
})

it.each([
  ['broken JSON', '{"Resources": {', 'json/'],
  ['broken YAML', 'Resources: [', 'openapi/broken-yaml'],
  ['no resources', '{"AWSTemplateFormatVersion": "2010-09-09"}', 'cloudformation/no-resources'],
])('%s is said, and nothing else', (_, text, code) => {
  const found = problems(text)
  expect(found.length).toBeGreaterThan(0)
  for (const [one] of found) expect(one.startsWith(code)).toBe(true)
})

it('any values in a template’s place give diagnostics within the text', () => {
  const names = fc.constantFrom('RestApiId', 'ResourceId', 'ParentId', 'PathPart', 'Integration', 'Schema', 'Name')
  const values = fc.oneof(fc.jsonValue(), fc.constant(ref('Api')), fc.constant(ref('One')), fc.constant(atRoot))
  const anything = fc.record({
    Type: fc.constantFrom('Resource', 'Method', 'Model', 'Deployment').map((type) => `AWS::ApiGateway::${type}`),
    Properties: fc.dictionary(names, values),
    DependsOn: fc.jsonValue(),
  })
  fc.assert(
    fc.property(anything, anything, (One, Two) => {
      const text = template({ One, Two })
      for (const { at, message } of checkCloudFormation(text)) {
        expect(message).not.toBe('')
        expect(at.kind === 'source' && at.range.end <= text.length).toBe(true)
      }
    }),
  )
})
