import { describe, expect, it } from 'vitest'
import type { PassthroughBehavior } from '../index.ts'
import { httpIntegration, integrationResponse, simulateWith } from '../../testing/methodFixture.ts'
import { mediaTypeOf } from './templateSelection.ts'

/** What is sent for `<payload/>`, or the status that refuses it. */
function sentFor(
  key: string | undefined,
  contentType: string | undefined,
  passthroughBehavior: PassthroughBehavior,
): string | number | undefined {
  const templates = key === undefined ? {} : { [key]: 'TEMPLATE RESULT' }
  const outcome = simulateWith(httpIntegration({ passthroughBehavior, templates }), {
    request: { headers: contentType === undefined ? [] : [['Content-Type', contentType]], body: '<payload/>' },
  })
  return outcome.kind === 'request' ? outcome.integrationRequest.body : outcome.methodResponse?.status
}

describe('G4.2: passthroughBehavior', () => {
  const rendered = 'TEMPLATE RESULT'
  const passed = '<payload/>'

  it.each<[string, string | undefined, string | undefined, readonly (string | number)[]]>([
    ['a template for it', 'application/json', 'application/json', [rendered, rendered, rendered]],
    ['no Content-Type is application/json', 'application/json', undefined, [rendered, rendered, rendered]],
    ['templates, none for it', 'application/json', 'application/xml', [passed, 415, 415]],
    ['templates, none for application/json', 'application/xml', undefined, [passed, 415, 415]],
    ['no templates', undefined, 'application/xml', [passed, passed, 415]],
  ])('%s', (_, key, contentType, expected) => {
    const behaviors: readonly PassthroughBehavior[] = ['WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES', 'NEVER']
    expect(behaviors.map((behavior) => sentFor(key, contentType, behavior))).toEqual(expected)
  })

  it('415 is UNSUPPORTED_MEDIA_TYPE', () => {
    expect(simulateWith(httpIntegration({ passthroughBehavior: 'NEVER' }))).toMatchObject({
      kind: 'gatewayResponse',
      type: 'UNSUPPORTED_MEDIA_TYPE',
      methodResponse: { status: 415, body: '{"message": "Unsupported Media Type"}' },
    })
  })

  it('absent is WHEN_NO_MATCH', () => {
    expect(simulateWith(httpIntegration({ templates: { 'a/b': '' } }), { request: { body: 'x' } })).toMatchObject({
      kind: 'request',
    })
  })
})

describe('G4.1: a template is chosen by media type alone', () => {
  it.each([
    ['application/json; charset=UTF-8', 'application/json'],
    ['Application/JSON', 'application/json'],
    ['text/html, application/json;q=0.9', 'text/html'],
    [' ', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s is %s', (header, type) => {
    expect(mediaTypeOf(header)).toBe(type)
  })

  it('the key $default takes what no other key does', () => {
    expect(sentFor('$default', 'text/csv', 'NEVER')).toBe('TEMPLATE RESULT')
  })

  it('an empty template is none, also where nothing else would pass (unverified on AWS)', () => {
    const integration = httpIntegration({ templates: { 'application/json': '' }, passthroughBehavior: 'NEVER' })
    const outcome = simulateWith(integration, { request: { body: '{"a":1}' } })
    expect(outcome).toMatchObject({ integrationRequest: { body: '{"a":1}' } })
    expect(outcome.trace).toContainEqual({
      stage: 'template',
      sentence: 'The request template is empty, which is none: the body passes through.',
      unverified: true,
    })
  })

  it('G4.2: a template that renders nothing sends an empty body', () => {
    const outcome = simulateWith(httpIntegration({ templates: { 'application/json': '## nothing' } }), {
      request: { body: '{"a":1}' },
    })
    expect(outcome).toMatchObject({ integrationRequest: { body: '' } })
  })
})

describe('G4.1: response templates are chosen by the first media type of Accept', () => {
  const both = { 'application/xml': 'XML', 'application/json': 'JSON' }

  it.each([
    [undefined, both, 'JSON'],
    ['application/xml', both, 'XML'],
    ['application/xml;q=0.1, application/json', both, 'XML'],
    ['text/csv', both, 'XML'],
    [undefined, { 'application/xml': 'XML' }, 'XML'],
    ['application/json', { 'application/xml': 'XML' }, 'XML'],
  ])('Accept %s', (accept, templates, body) => {
    const outcome = simulateWith(httpIntegration({ responses: [integrationResponse('200', { templates })] }), {
      request: { headers: accept === undefined ? [] : [['Accept', accept]] },
      backend: { status: 200, headers: [], body: 'backend' },
    })
    expect(outcome).toMatchObject({ methodResponse: { body } })
  })

  it.each([
    ['G1.3: null', null],
    ['G1.3, G4.1: empty, which is stored as null', ''],
  ])('a template that is %s: the body passes through', (_, template) => {
    const response = integrationResponse('200', { templates: { 'application/json': template } })
    const outcome = simulateWith(httpIntegration({ responses: [response] }), {
      backend: { status: 200, headers: [], body: '{"a": 1}' },
    })
    expect(outcome).toMatchObject({ methodResponse: { body: '{"a": 1}' } })
  })

  it('of several, the empty one for application/json leaves the body unmapped', () => {
    const templates = { 'application/xml': 'XML', 'application/json': '' }
    const outcome = simulateWith(httpIntegration({ responses: [integrationResponse('200', { templates })] }), {
      request: { headers: [['Accept', 'application/json']] },
      backend: { status: 200, headers: [], body: 'backend' },
    })
    expect(outcome).toMatchObject({ methodResponse: { body: 'backend' } })
  })
})
