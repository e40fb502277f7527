import { JavaList, JavaMap, type JavaValue, toJavaString } from '../../java/index.ts'
import type { SimulationInput } from '../simulation.ts'
import { hashMapOrder } from './hashMapOrder.ts'
import { headerValue, verbOf } from './methodRequest.ts'

/**
 * What `$context` holds where the input does not say: TestInvokeMethod's own names (api-gateway facts 7), and fixed
 * values in the form AWS's documentation shows for the rest. Nothing here depends on time or chance.
 */
const sampleContext = {
  resourceId: 'a1b2c3',
  extendedRequestId: 'JKJaXmPLvHcESHA=',
  requestTime: '09/Apr/2015:12:34:56 +0000',
  accountId: '123456789012',
  protocol: 'HTTP/1.1',
  stage: 'test-invoke-stage',
  domainPrefix: 'testPrefix',
  requestTimeEpoch: 1428582896000,
  requestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
  domainName: 'testPrefix.testDomainName',
  deploymentId: 'd4e5f6',
  apiId: 'a1b2c3d4e5',
} as const

/** The value of the X-Amzn-Trace-Id header without `$context.xrayTraceId`: `requestTimeEpoch` of the sample in it. */
const sampleTraceId = 'Root=1-552671f0-abcdef012345678912345678'

const identityKeys = [
  'cognitoIdentityPoolId',
  'accountId',
  'cognitoIdentityId',
  'caller',
  'sourceIp',
  'principalOrgId',
  'accessKey',
  'cognitoAuthenticationType',
  'cognitoAuthenticationProvider',
  'userArn',
  'userAgent',
  'user',
]

/** `$context` of one run: a copy, since templates write to it. Members of `input.context` replace or join the defaults. */
export function createRequestContext(input: SimulationInput): JavaMap {
  const { context: given, method, request } = input
  const text = (key: keyof typeof sampleContext): JavaValue => given.entries.get(key) ?? sampleContext[key]
  const members = new Map<string, JavaValue>([
    ['resourceId', text('resourceId')],
    ['resourcePath', method.path],
    ['httpMethod', verbOf(request)],
    ['extendedRequestId', text('extendedRequestId')],
    ['requestTime', text('requestTime')],
    ['path', `/${toJavaString(text('stage'))}${request.path}`],
    ['accountId', text('accountId')],
    ['protocol', text('protocol')],
    ['requestOverride', emptyMaps(['path', 'header', 'querystring'])],
    ['stage', text('stage')],
    ['domainPrefix', text('domainPrefix')],
    ['requestTimeEpoch', text('requestTimeEpoch')],
    ['requestId', text('requestId')],
    ['identity', createIdentity(input)],
    ['domainName', text('domainName')],
    ['deploymentId', text('deploymentId')],
    ['responseOverride', emptyMaps(['header'])],
    ['apiId', text('apiId')],
  ])
  for (const [key, value] of given.entries) {
    if (typeof key === 'string') members.set(key, merged(members.get(key), value))
  }
  return ordered(members)
}

/** The X-Amzn-Trace-Id that API Gateway sends and answers with. */
export function traceIdOf(context: JavaMap): string {
  const given = context.entries.get('xrayTraceId')
  return typeof given === 'string' ? given : sampleTraceId
}

/**
 * `apiKey` where the request has one (api-gateway facts 3.7); the key set recorded is of a request without.
 * TestInvokeMethod has one of its own (facts 7).
 */
function createIdentity({ request: { headers }, testInvoke = false }: SimulationInput): JavaMap {
  const apiKey = testInvoke ? 'test-invoke-api-key' : headerValue(headers, 'x-api-key')
  const identity = new Map<JavaValue, JavaValue>(identityKeys.map((key) => [key, null]))
  identity.set('sourceIp', 'test-invoke-source-ip')
  identity.set('userAgent', headerValue(headers, 'User-Agent') ?? null)
  if (apiKey !== undefined) identity.set('apiKey', apiKey)
  return new JavaMap(identity)
}

function emptyMaps(keys: readonly string[]): JavaMap {
  return new JavaMap(new Map(keys.map((key) => [key, new JavaMap()])))
}

/** Maps merge, other values replace; containers are copied so that a template's writes stay in its run. */
function merged(present: JavaValue | undefined, given: JavaValue): JavaValue {
  if (given instanceof JavaList)
    return new JavaList(
      given.items.map((item) => merged(undefined, item)),
      given.json,
    )
  if (!(given instanceof JavaMap)) return given
  const members = new Map(present instanceof JavaMap ? present.entries : [])
  for (const [key, value] of given.entries) members.set(key, merged(members.get(key), value))
  return new JavaMap(members)
}

function ordered(members: ReadonlyMap<string, JavaValue>): JavaMap {
  return new JavaMap(new Map(hashMapOrder([...members.keys()]).map((key) => [key, members.get(key) ?? null])))
}
