import { describe, expect, it } from 'vitest'
import { JavaMap } from '../../java/index.ts'
import { httpIntegration, simulateWith } from '../../testing/methodFixture.ts'
import { hashMapOrder } from './hashMapOrder.ts'
import { httpDate } from './httpDate.ts'

/** What a request template renders. */
function render(template: string, context: Parameters<typeof simulateWith>[1] = {}): string | undefined {
  const outcome = simulateWith(httpIntegration({ templates: { 'application/json': template } }), context)
  return outcome.kind === 'request' ? outcome.integrationRequest.body : undefined
}

describe('G3.7: $context', () => {
  it('has its keys in the order recorded on AWS', () => {
    expect(render('#foreach($k in $context.keySet())$k,#end')).toBe(
      'resourceId,resourcePath,httpMethod,extendedRequestId,requestTime,path,accountId,protocol,requestOverride,stage,domainPrefix,requestTimeEpoch,requestId,identity,domainName,deploymentId,responseOverride,apiId,',
    )
    expect(render('#foreach($k in $context.identity.keySet())$k,#end')).toBe(
      'cognitoIdentityPoolId,accountId,cognitoIdentityId,caller,sourceIp,principalOrgId,accessKey,cognitoAuthenticationType,cognitoAuthenticationProvider,userArn,userAgent,user,',
    )
    expect(render('#foreach($k in $context.requestOverride.keySet())$k,#end')).toBe('path,header,querystring,')
  })

  it.each([
    ['$context.resourcePath $context.httpMethod $context.path', '/orders/{id} POST /test-invoke-stage/orders/42'],
    [
      '$context.stage $context.identity.sourceIp $context.domainPrefix',
      'test-invoke-stage test-invoke-source-ip testPrefix',
    ],
    ['$context.identity.userAgent', 'curl/8'],
    ['[$context.identity.user]', '[]'],
  ])('%s', (template, expected) => {
    expect(render(template, { request: { headers: [['user-agent', 'curl/8']] } })).toBe(expected)
  })

  it('takes members from the input, maps member by member, and leaves the input as it was', () => {
    const identity = new JavaMap(new Map([['sourceIp', '1.2.3.4']]))
    const context = { stage: 'prod', identity, authorizer: new JavaMap(new Map([['principalId', 'p']])) }
    const template =
      '#set($context.identity.sourceIp = "changed")#set($context.authorizer.x = 1)$context.path $context.authorizer.principalId'
    expect(render(template, { context })).toBe('/prod/orders/42 p')
    expect([...identity.entries]).toEqual([['sourceIp', '1.2.3.4']])
    expect(context.authorizer.entries.size).toBe(1)
  })
})

describe('java.util.HashMap iterates by bucket, and within one as put', () => {
  it.each([
    [
      ['b', 'a', 'c'],
      ['a', 'b', 'c'],
    ],
    [
      ['path', 'querystring', 'header'],
      ['path', 'querystring', 'header'],
    ],
    [
      ['Aa', 'BB'],
      ['Aa', 'BB'],
    ],
    [
      ['BB', 'Aa'],
      ['BB', 'Aa'],
    ],
    [[], []],
  ])('%j', (keys, expected) => {
    expect(hashMapOrder(keys)).toEqual(expected)
  })
})

describe('a Date header', () => {
  it.each([
    [0, 'Thu, 01 Jan 1970 00:00:00 GMT'],
    [951_782_400_000, 'Tue, 29 Feb 2000 00:00:00 GMT'],
    [1_428_582_896_000, 'Thu, 09 Apr 2015 12:34:56 GMT'],
    [1_735_689_599_999, 'Tue, 31 Dec 2024 23:59:59 GMT'],
    [-1000, 'Wed, 31 Dec 1969 23:59:59 GMT'],
  ])('%i', (epoch, expected) => {
    expect(httpDate(epoch)).toBe(expected)
    expect(httpDate(epoch)).toBe(new Date(epoch).toUTCString())
  })
})
