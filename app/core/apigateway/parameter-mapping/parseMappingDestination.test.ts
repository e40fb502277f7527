import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MappingSide } from './expression.ts'
import { parseMappingDestination, parseMethodParameter } from './parseMappingDestination.ts'

const refusal = (error: string): string =>
  `Invalid mapping expression specified: Validation Result: warnings : [], errors : [${error}]`
const identifier = refusal('Invalid mapping identifier specified')
const badName = refusal('Parameter name should match the following regular expression: ^[a-zA-Z0-9._$-]+$')
const expression = (text: string): string => refusal(`Invalid mapping expression specified: ${text}`)

/** `in name`, or AWS's sentence and the text that it is about. */
function read(text: string, side: MappingSide): string {
  const { root, diagnostics } = parseMappingDestination(text, side)
  const [problem] = diagnostics
  if (root !== undefined) return `${root.in} ${root.name}`
  const range = problem?.at.kind === 'source' ? problem.at.range : { start: 0, end: 0 }
  return `${text.slice(range.start, range.end)}: ${problem?.message}`
}

describe('G2.1: what a request mapping writes to', () => {
  it.each([
    ['integration.request.path.id', 'path id'],
    ['integration.request.querystring.a.b', 'querystring a.b'],
    ['integration.request.header.X-Amz-Target', 'header X-Amz-Target'],
    ['integration.request.header.a_b$c', 'header a_b$c'],
    ['integration.request.body', `integration.request.body: ${identifier}`],
    ['integration.request.multivalueheader.X', `integration.request.multivalueheader.X: ${identifier}`],
    ['integration.request.Header.X', `integration.request.Header.X: ${identifier}`],
    ['integration.request.header.', `: ${badName}`],
    ['integration.request.header.a b', `a b: ${badName}`],
    ['integration.request.querystring.a[]', `a[]: ${badName}`],
    ['integration.request.path.ü', `ü: ${badName}`],
    ['method.response.header.X', `method.response.header.X: ${expression('method.response.header.X')}`],
    ['integration.requests.header.X', `integration.requests.header.X: ${expression('integration.requests.header.X')}`],
    ['true', `true: ${expression('true')}`],
    ['', `: ${expression('')}`],
  ])('%s', (text, expected) => {
    expect(read(text, 'request')).toBe(expected)
  })
})

describe('G2.1: what a response mapping writes to', () => {
  it.each([
    ['method.response.header.Location', 'header Location'],
    ['method.response.querystring.x', `method.response.querystring.x: ${identifier}`],
    ['method.response.status', `method.response.status: ${identifier}`],
    ['integration.response.header.X', `integration.response.header.X: ${expression('integration.response.header.X')}`],
    ['method.response.header.X:', `X:: ${badName}`],
  ])('%s', (text, expected) => {
    expect(read(text, 'response')).toBe(expected)
  })
})

describe('G1.1: what a method declares', () => {
  it.each([
    ['method.request.path.petId', { in: 'path', name: 'petId' }],
    ['method.request.querystring.dryRun', { in: 'querystring', name: 'dryRun' }],
    ['method.request.header.X-Tenant', { in: 'header', name: 'X-Tenant' }],
    ['method.request.body', undefined],
    ['integration.request.header.X', undefined],
  ])('%s', (text, expected) => {
    expect(parseMethodParameter(text).root).toEqual(expected)
  })
})

it('any text is a parameter or has one problem, within the text', () => {
  const pieces = fc.constantFrom(
    'integration',
    'method',
    'request',
    'response',
    'header',
    'path',
    '.',
    'X',
    ' ',
    '"',
    '',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(texts, fc.constantFrom<MappingSide>('request', 'response'), (text, side) => {
      const { root, diagnostics } = parseMappingDestination(text, side)
      expect(diagnostics.length).toBe(root === undefined ? 1 : 0)
      for (const { at } of diagnostics) expect(at.kind === 'source' && at.range.end <= text.length).toBe(true)
    }),
  )
})

it('what is written is read', () => {
  const names = fc.stringMatching(/^[a-zA-Z0-9._$-]+$/)
  fc.assert(
    fc.property(fc.constantFrom('path', 'querystring', 'header'), names, (place, name) => {
      expect(parseMappingDestination(`integration.request.${place}.${name}`).root).toEqual({ in: place, name })
    }),
  )
})
