import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../json/index.ts'
import { sliceRange } from '../text/index.ts'
import { MAXIMUM_JSON_LENGTH, MAXIMUM_YAML_LENGTH, type OpenApiDocument } from './document.ts'
import { readDocument } from './readDocument.ts'

function documentOf(text: string): OpenApiDocument {
  const read = readDocument(text)
  if (read.kind !== 'document') throw new Error(JSON.stringify(read.diagnostics))
  return read.document
}

function rootOf(text: string): JsonObject {
  return documentOf(text).root
}

/** Code, message and the text under each diagnostic of a document that cannot be read. */
function refusal(text: string): readonly string[] {
  const read = readDocument(text)
  if (read.kind !== 'unreadable') throw new Error('it was read')
  return read.diagnostics.map(
    ({ code, message, at }) => `${code} ${message} «${at.kind === 'source' ? sliceRange(text, at.range) : ''}»`,
  )
}

describe('readDocument', () => {
  it.each([
    ['{"openapi": "3.0.1"}', '3.0'],
    ['{"openapi": "3.0"}', '3.0'],
    ['{"openapi": 3}', '3.0'],
    ['openapi: 3.0', '3.0'],
    ['openapi: 3.1.0', '3.1'],
    ['{"openapi": "3.2.0"}', '3.1'],
    ['{"swagger": "2.0"}', '2.0'],
    ['{"swagger": 2.0}', '2.0'],
    ["swagger: '2.0'", '2.0'],
  ])('reads %s as version %s', (text, version) => {
    expect(documentOf(text).version).toBe(version)
  })

  it('reads JSON and YAML to the same tree', () => {
    const json = rootOf('{"openapi": "3.0.1", "paths": {"/a": {"get": {"responses": {"200": {"description": "x"}}}}}}')
    const yaml = rootOf('openapi: 3.0.1\npaths:\n  /a:\n    get:\n      responses:\n        200: {description: x}\n')
    expect(yaml).toEqual(json)
  })

  it('takes a byte order mark, comments and trailing commas', () => {
    expect(rootOf('\uFEFF{"openapi": "3.0.1"}')).toEqual({ openapi: '3.0.1' })
    expect(rootOf('{\n  "openapi": "3.0.1", # a comment\n}')).toEqual({ openapi: '3.0.1' })
  })

  it('keeps __proto__ as a member', () => {
    for (const text of ['{"openapi": "3.0.1", "__proto__": {"x": 1}}', 'openapi: 3.0.1\n__proto__: {x: 1}']) {
      expect(Object.keys(rootOf(text))).toEqual(['openapi', '__proto__'])
    }
  })

  it('names line and cause of broken JSON', () => {
    const [first = ''] = refusal('{\n  "openapi": "3.0.1",\n  "paths": {\n    "/a" {}\n  }\n}')
    expect(first).toMatch(/^json\/.* Line 4: /)
  })

  it('names line and cause of broken YAML', () => {
    expect(refusal('openapi: 3.0.1\ninfo:\n  title: "a\npaths: {}\n')[0]).toMatch(
      /^openapi\/broken-yaml Line \d: Missing closing "quote/,
    )
    expect(refusal('openapi: 3.0.1\n\tpaths: {}\n')[0]).toMatch(/^openapi\/broken-yaml Line 2: /)
  })

  it.each([
    ['[]', 'a list'],
    ['"text"', '"text"'],
    ['', 'null'],
    ['just text', '"just text"'],
  ])('refuses %j: it is %s', (text, what) => {
    expect(refusal(text)[0]).toMatch(/^openapi\/not-openapi /)
    expect(refusal(text)[0]).toContain(what)
  })

  it('refuses an object that names no version', () => {
    expect(refusal('{"info": {}}')[0]).toMatch(/^openapi\/not-openapi .*"openapi" nor a "swagger"/)
  })

  it('refuses what is too long, and says how long', () => {
    expect(refusal(`{"openapi": "3.0.1"}${' '.repeat(MAXIMUM_JSON_LENGTH)}`)[0]).toMatch(/^openapi\/too-long .* 64 MB/)
    expect(refusal(`openapi: 3.0.1${' '.repeat(MAXIMUM_YAML_LENGTH)}`)[0]).toMatch(/^openapi\/too-long .* 16 MB/)
  })

  it.each([
    ['JSON', `{"openapi": "3.0.1", "x": ${'['.repeat(5_000)}${']'.repeat(5_000)}}`],
    ['flow YAML', `openapi: 3.0.1\nx: ${'['.repeat(20_000)}`],
    ['block YAML', `openapi: 3.0.1\nx:\n  ${'- '.repeat(3_000)}1`],
  ])('refuses %s that nests without end', (_, text) => {
    expect(refusal(text).length).toBeGreaterThan(0)
  })

  it('refuses aliases that multiply without end', () => {
    const levels = Array.from(
      { length: 12 },
      (_, at) => `l${at + 1}: &l${at + 1} [${Array(10).fill(`*l${at}`).join(', ')}]`,
    )
    expect(refusal(`openapi: 3.0.1\nl0: &l0 x\n${levels.join('\n')}\n`)[0]).toMatch(/^openapi\/too-many-aliases /)
  })

  it('follows aliases and merge keys', () => {
    const text = 'openapi: 3.0.1\nbase: &base {a: 1, b: 2}\nmerged:\n  <<: *base\n  b: 3\nsame: *base\n'
    expect(rootOf(text)).toMatchObject({ merged: { a: 1, b: 3 }, same: { a: 1, b: 2 } })
  })

  it('says where a member stands twice', () => {
    const read = readDocument('openapi: 3.0.1\ninfo: {}\ninfo: {title: x}\n')
    expect(read).toMatchObject({
      kind: 'document',
      diagnostics: [{ code: 'openapi/duplicate-member', severity: 'warning' }],
    })
  })

  it.each([
    ['!Ref Bucket', { Ref: 'Bucket' }],
    ['!Sub "${Bucket}/x"', { 'Fn::Sub': '${Bucket}/x' }],
    ['!GetAtt Table.Stream.Arn', { 'Fn::GetAtt': ['Table', 'Stream.Arn'] }],
    ['!GetAtt [Table, Arn]', { 'Fn::GetAtt': ['Table', 'Arn'] }],
    ['!Join ["", [a, !Ref B]]', { 'Fn::Join': ['', ['a', { Ref: 'B' }]] }],
    ['!If [Prod, a, b]', { 'Fn::If': ['Prod', 'a', 'b'] }],
    ['!ImportValue {"Fn::Sub": x}', { 'Fn::ImportValue': { 'Fn::Sub': 'x' } }],
  ])('reads %s as its long form', (written, long) => {
    expect(rootOf(`openapi: 3.0.1\nx: ${written}\n`)['x']).toEqual(long)
  })

  it('takes the value of an unknown tag, and says so', () => {
    const read = readDocument('openapi: 3.0.1\nx: !thing y\n')
    expect(read).toMatchObject({ kind: 'document', diagnostics: [{ code: 'openapi/unknown-tag' }] })
    expect(read.kind === 'document' && read.document.root['x']).toBe('y')
  })

  it.each([
    ['yaml', 'openapi: 3.0.1\npaths:\n  /a/b:\n    get: {x: [1, two]}\n'],
    ['json', '{"openapi": "3.0.1", "paths": {"/a/b": {"get": {"x": [1, "two"]}}}}'],
  ])('knows where values stand in %s', (_, text) => {
    const at = (pointer: string): string => sliceRange(text, documentOf(text).rangeOf(pointer))
    expect(at('/paths/~1a~1b/get/x/1').replaceAll('"', '')).toBe('two')
    expect(at('/paths/~1a~1b/get/missing/deeper')).toBe(at('/paths/~1a~1b/get'))
  })
})
