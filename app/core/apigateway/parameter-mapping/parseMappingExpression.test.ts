import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sliceRange } from '../../text/index.ts'
import type { MappingSide } from './expression.ts'
import { parseMappingDestination, parseMethodParameter } from './parseMappingDestination.ts'
import { parseMappingExpression } from './parseMappingExpression.ts'

describe('G2.1: sources of a request mapping', () => {
  it.each([
    ['method.request.path.orderId', { kind: 'requestParameter', in: 'path', name: 'orderId', many: false }],
    ['method.request.querystring.q', { kind: 'requestParameter', in: 'querystring', name: 'q', many: false }],
    ['method.request.multivaluequerystring.q', { kind: 'requestParameter', in: 'querystring', name: 'q', many: true }],
    ['method.request.header.X-Tenant', { kind: 'requestParameter', in: 'header', name: 'X-Tenant', many: false }],
    ['method.request.multivalueheader.Accept', { kind: 'requestParameter', in: 'header', name: 'Accept', many: true }],
    ['method.request.header.a.b', { kind: 'requestParameter', in: 'header', name: 'a.b', many: false }],
    ['method.request.body', { kind: 'body' }],
    ['method.request.body.petstore.pets[0].name', { kind: 'bodyPath', path: '$.petstore.pets[0].name' }],
    ['stageVariables.host', { kind: 'stageVariable', name: 'host' }],
    ['context.identity.sourceIp', { kind: 'context', names: ['identity', 'sourceIp'] }],
    ["'static value'", { kind: 'static', text: 'static value' }],
    ["''", { kind: 'static', text: '' }],
    ["'it's'", { kind: 'static', text: "it's" }],
  ])('%s', (text, expected) => {
    expect(parseMappingExpression(text)).toMatchObject({ root: expected, diagnostics: [] })
  })

  it('keeps the range of the name', () => {
    const text = 'method.request.header.X-Tenant'
    const { root } = parseMappingExpression(text)
    expect(root?.kind === 'requestParameter' && sliceRange(text, root.nameRange)).toBe('X-Tenant')
  })
})

describe('G2.1: sources of a response mapping', () => {
  it.each([
    ['integration.response.header.x-app-id', { kind: 'responseHeader', name: 'x-app-id', many: false }],
    ['integration.response.multivalueheader.Set-Cookie', { kind: 'responseHeader', name: 'Set-Cookie', many: true }],
    ['integration.response.body.redirect.url', { kind: 'bodyPath', path: '$.redirect.url' }],
    ['integration.response.body', { kind: 'body' }],
    ["'*'", { kind: 'static', text: '*' }],
  ])('%s', (text, expected) => {
    expect(parseMappingExpression(text, 'response').root).toMatchObject(expected)
  })
})

const invalid = 'Invalid mapping expression specified: Validation Result: warnings : [], errors : '
const nameRule = `${invalid}[Parameter name should match the following regular expression: ^[a-zA-Z0-9._$-]+$]`

describe('G1.6: what API Gateway refuses, in its words', () => {
  it.each<[string, MappingSide, string]>([
    ['true', 'request', `${invalid}[Invalid mapping expression specified: true]`],
    ['', 'request', `${invalid}[Invalid mapping expression specified: ]`],
    ["'open", 'request', `${invalid}[Invalid mapping expression specified: 'open]`],
    ['method.request.cookie.x', 'request', `${invalid}[Invalid mapping expression specified: method.request.cookie.x]`],
    [
      'method.request.multivaluepath.x',
      'request',
      `${invalid}[Invalid mapping expression specified: method.request.multivaluepath.x]`,
    ],
    [
      'integration.response.header.x',
      'request',
      `${invalid}[Invalid mapping expression specified: integration.response.header.x]`,
    ],
    [
      'method.request.header.x',
      'response',
      `${invalid}[Invalid mapping expression specified: method.request.header.x]`,
    ],
    ['method.request.header.a b', 'request', nameRule],
    ['method.request.path.', 'request', nameRule],
    ['stageVariables.a/b', 'request', nameRule],
    ['integration.response.header.a b', 'response', nameRule],
  ])('%s on the side of the %s', (text, side, message) => {
    const { root, diagnostics } = parseMappingExpression(text, side)
    expect(root).toBeUndefined()
    expect(diagnostics).toMatchObject([{ severity: 'error', message }])
  })

  it('points at the malformed name, and names it in the hint', () => {
    const text = 'method.request.header.a b'
    const [diagnostic] = parseMappingExpression(text).diagnostics
    expect(diagnostic?.at.kind === 'source' && sliceRange(text, diagnostic.at.range)).toBe('a b')
    expect(diagnostic?.hint).toContain('method.request.header.a b')
  })

  it('any text is an expression or has a diagnostic, never both and never neither', () => {
    const parts = [
      'method',
      'request',
      'header',
      'body',
      '.',
      "'",
      '$',
      '[',
      ' ',
      'x',
      'context',
      'stageVariables',
      'integration.response',
    ]
    const texts = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...parts), { maxLength: 8 }).map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(texts, fc.constantFrom<MappingSide>('request', 'response'), (text, side) => {
        const { root, diagnostics } = parseMappingExpression(text, side)
        expect(root === undefined).toBe(diagnostics.length > 0)
      }),
    )
  })
})

describe('G2.1: destinations and declared parameters', () => {
  it.each([
    ['integration.request.path.id', { in: 'path', name: 'id' }],
    ['integration.request.querystring.Action', { in: 'querystring', name: 'Action' }],
    ['integration.request.header.X-Amz-Target', { in: 'header', name: 'X-Amz-Target' }],
  ])('%s', (text, root) => {
    expect(parseMappingDestination(text)).toEqual({ root, diagnostics: [] })
  })

  it.each([
    ['integration.request.body.x', `${invalid}[Invalid mapping identifier specified]`],
    ['method.request.header.x', `${invalid}[Invalid mapping expression specified: method.request.header.x]`],
    ['integration.request.header.a b', nameRule],
    ['integration.request.header.', nameRule],
  ])('G1.6: %s is refused', (text, message) => {
    expect(parseMappingDestination(text)).toMatchObject({ root: undefined, diagnostics: [{ message }] })
  })

  it('a response maps to headers only', () => {
    expect(parseMappingDestination('method.response.header.Location', 'response').root).toEqual({
      in: 'header',
      name: 'Location',
    })
    expect(parseMappingDestination('method.response.path.x', 'response').root).toBeUndefined()
  })

  it('a method declares parameters of three places', () => {
    expect(parseMethodParameter('method.request.path.id').root).toEqual({ in: 'path', name: 'id' })
    expect(parseMethodParameter('true').diagnostics).toMatchObject([
      { message: `${invalid}[Invalid mapping expression specified: true]` },
    ])
  })
})
