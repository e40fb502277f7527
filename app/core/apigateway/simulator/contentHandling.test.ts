import { describe, expect, it } from 'vitest'
import type { ContentHandling } from '../index.ts'
import { emptyApi, httpIntegration, integrationResponse, simulateWith } from '../../testing/methodFixture.ts'
import { isBinaryMediaType } from './contentHandling.ts'

/** A text that happens to be base64, and bytes. */
const text = { body: 'aGVsbG8=', isBase64Encoded: false }
const bytes = { body: '/9j/4AAQ', isBase64Encoded: true }
const textDecoded = { body: 'aGVsbG8=', isBase64Encoded: true }
const bytesAsText = { body: '/9j/4AAQ', isBase64Encoded: false }

const api = { ...emptyApi, binaryMediaTypes: ['image/png'] }
const handlings: readonly (ContentHandling | undefined)[] = [undefined, 'CONVERT_TO_BINARY', 'CONVERT_TO_TEXT']

function handling(contentHandling: ContentHandling | undefined): { readonly contentHandling?: ContentHandling } {
  return contentHandling === undefined ? {} : { contentHandling }
}

describe('G4.3: the payload of a request, for each contentHandling: none, to binary, to text', () => {
  it.each([
    ['text, no binary types', emptyApi, 'text/plain', text, [text, textDecoded, text]],
    ['text, binary types set', api, 'text/plain', text, [text, textDecoded, text]],
    ['binary, binary types set', api, 'image/png', bytes, [bytes, bytes, bytesAsText]],
  ])('%s', (_, restApi, contentType, payload, expected) => {
    const sent = handlings.map((each) => {
      const request = { headers: [['Content-Type', contentType]] as const, ...payload }
      const outcome = simulateWith(httpIntegration(handling(each)), { restApi, request })
      if (outcome.kind !== 'request') return outcome.kind
      const { body, isBase64Encoded } = outcome.integrationRequest
      return { body, isBase64Encoded }
    })
    expect(sent).toEqual(expected)
  })

  it('bytes without binary types are read as UTF-8: what is none becomes U+FFFD', () => {
    const outcome = simulateWith(httpIntegration(), { request: { body: '/2E=', isBase64Encoded: true } })
    expect(outcome).toMatchObject({ integrationRequest: { body: '\uFFFDa', isBase64Encoded: false } })
  })

  it.each<[string, ContentHandling | undefined, string]>([
    ['text that is not base64 cannot be made binary', 'CONVERT_TO_BINARY', 'no base64!'],
    ['a template cannot read a binary payload', 'CONVERT_TO_BINARY', 'aGVsbG8='],
  ])('%s: 500', (_, each, body) => {
    const templates = body === 'aGVsbG8=' ? { 'application/json': '$input.body' } : {}
    const outcome = simulateWith(httpIntegration({ ...handling(each), templates }), { request: { body } })
    expect(outcome).toMatchObject({ kind: 'gatewayResponse', methodResponse: { status: 500 } })
  })

  it('with CONVERT_TO_TEXT a template sees the base64 text', () => {
    const integration = httpIntegration({ ...handling('CONVERT_TO_TEXT'), templates: { 'image/png': '<$input.body>' } })
    const outcome = simulateWith(integration, {
      restApi: api,
      request: { headers: [['Content-Type', 'image/png']], ...bytes },
    })
    expect(outcome).toMatchObject({ integrationRequest: { body: '</9j/4AAQ>' } })
  })
})

describe('G4.3: the payload of a response, for each contentHandling: none, to binary, to text', () => {
  it.each([
    ['no binary types', emptyApi, 'text/plain', '*/*', text, [text, textDecoded, text]],
    ['text, asked for as text', api, 'text/plain', 'text/plain', text, [text, textDecoded, text]],
    ['text, asked for as binary', api, 'text/plain', 'image/png', text, [textDecoded, textDecoded, text]],
    ['binary, asked for as text', api, 'image/png', 'text/plain', bytes, [bytesAsText, bytes, bytesAsText]],
    ['binary, asked for as binary', api, 'image/png', 'image/png', bytes, [bytes, bytes, bytesAsText]],
  ])('%s', (_, restApi, contentType, accept, payload, expected) => {
    const received = handlings.map((each) => {
      const responses = [{ ...integrationResponse('200'), ...handling(each) }]
      const backend = { status: 200, headers: [['Content-Type', contentType]] as const, ...payload }
      const { methodResponse } = simulateWith(httpIntegration({ responses }), {
        restApi,
        backend,
        request: { headers: [['Accept', accept]] },
      })
      return { body: methodResponse?.body, isBase64Encoded: methodResponse?.isBase64Encoded }
    })
    expect(received).toEqual(expected)
  })
})

describe('G4.3: binaryMediaTypes', () => {
  it.each([
    ['image/png', ['image/png'], true],
    ['IMAGE/PNG; q=1', ['image/png'], true],
    ['image/gif', ['image/*'], true],
    ['imagex/gif', ['image/*'], false],
    ['anything/at-all', ['*/*'], true],
    [undefined, ['*/*'], true],
    [undefined, ['image/png'], false],
    ['image/png', [], false],
  ])('%s in %j: %s', (type, types, expected) => {
    expect(isBinaryMediaType(type, types)).toBe(expected)
  })
})

describe('G3.5: a body without bytes is no binary payload, whatever it is said to be', () => {
  const empty = { body: '', isBase64Encoded: true }
  const png = { headers: [['Content-Type', 'image/png']] as const, ...empty }

  it.each(handlings)('so that templates read {} (contentHandling %s)', (each) => {
    const templates = { 'image/png': '<$input.body>' }
    const sent = simulateWith(httpIntegration({ ...handling(each), templates }), { restApi: api, request: png })
    expect(sent).toMatchObject({ integrationRequest: { body: '<{}>', isBase64Encoded: false } })
    const responses = [
      { ...integrationResponse('200', { templates: { 'application/json': '<$input.body>' } }), ...handling(each) },
    ]
    const received = simulateWith(httpIntegration({ responses }), { restApi: api, backend: { status: 200, ...png } })
    expect(received.methodResponse?.body).toBe('<{}>')
  })
})
