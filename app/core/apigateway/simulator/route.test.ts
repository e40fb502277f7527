import { describe, expect, it } from 'vitest'
import { httpIntegration, simulateWith } from '../../testing/methodFixture.ts'
import { matchResourcePath } from './route.ts'

describe('G5.3: a path fits a resource, and its variables are not decoded', () => {
  it.each([
    ['/orders/{id}', '/orders/42', { id: '42' }],
    ['/orders/{id}', '/orders/42/', { id: '42' }],
    ['/orders/{id}', '//orders/42', { id: '42' }],
    ['/orders/{id}', '/orders/a%2Fb%20c', { id: 'a%2Fb%20c' }],
    ['/orders/{id}', '/orders/{id}', { id: '{id}' }],
    ['/orders/{id}', '/orders/100%', { id: '100%' }],
    ['/', '/', {}],
    ['/', '', {}],
    ['/{proxy+}', '/a', { proxy: 'a' }],
    ['/{proxy+}', '/a//b', { proxy: 'a//b' }],
    ['/{proxy+}', '/a/', { proxy: 'a' }],
    ['/x/{a}/{rest+}', '/x/1/2/3', { a: '1', rest: '2/3' }],
    ['/__proto__/{constructor}', '/__proto__/x', { constructor: 'x' }],
  ])('%s takes %s', (resource, path, expected) => {
    const variables = matchResourcePath(resource, path)
    expect(variables && [...variables]).toEqual(Object.entries(expected))
  })

  it.each([
    ['/orders/{id}', '/orders'],
    ['/orders/{id}', '/orders/1/2'],
    ['/orders/{id}', '/Orders/1'],
    ['/orders/{id}', '/orders//x'],
    ['/{proxy+}', '/'],
    ['/', '/x'],
  ])('%s does not take %s', (resource, path) => {
    expect(matchResourcePath(resource, path)).toBeUndefined()
  })
})

describe('G4.4: a request that fits no method gets 403', () => {
  it.each([
    ['of another path', { path: '/customers/42' }, {}],
    ['of another verb', { verb: 'DELETE' }, { httpMethod: 'POST' as const }],
  ])('%s', (_, request, method) => {
    expect(simulateWith(httpIntegration(), { request, method })).toMatchObject({
      kind: 'gatewayResponse',
      type: 'MISSING_AUTHENTICATION_TOKEN',
      methodResponse: { status: 403, body: '{"message": "Missing Authentication Token"}' },
    })
  })

  it('G7: but is called by TestInvokeMethod, without path variables', () => {
    const integration = httpIntegration({ templates: { 'application/json': "[$input.params('id')]" } })
    const outcome = simulateWith(integration, { request: { path: '/random/test' }, testInvoke: true })
    expect(outcome).toMatchObject({ integrationRequest: { body: '[]' } })
    expect(outcome.log).toContain('Method request path: {}')
  })
})
