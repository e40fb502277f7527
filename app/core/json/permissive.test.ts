import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JavaDouble, JavaList, JavaMap, toJavaString } from '../java/index.ts'
import { parsePermissive, printInputJson } from './index.ts'

type Printed = readonly [body: string, json: string, text: string]
type Refused = readonly [body: string, error: { readonly exception: string; readonly message: string }]

const { rows } = JSON.parse(readFileSync(new URL('fixtures/permissive.json', import.meta.url), 'utf8')) as {
  readonly rows: readonly (Printed | Refused)[]
}

function json(body: string): string {
  const outcome = parsePermissive(body)
  return outcome.kind === 'value' ? printInputJson(outcome.value) : `${outcome.exception}: ${outcome.message}`
}

function text(body: string): string {
  const outcome = parsePermissive(body)
  return outcome.kind === 'value' ? toJavaString(outcome.value) : outcome.message
}

describe('parsePermissive', () => {
  it.each(rows.filter((row): row is Printed => row.length === 3))('reads %j as %s', (body, asJson, asText) => {
    expect(json(body)).toBe(asJson)
    expect(text(body)).toBe(asText)
  })

  it.each(rows.filter((row): row is Refused => row.length === 2))('refuses %j as json-smart does', (body, error) => {
    expect(parsePermissive(body)).toMatchObject({ kind: 'error', exception: error.exception })
    // The wording of a NumberFormatException is Java's own, and differs between its versions.
    expect(text(body)).toBe(error.exception.endsWith('ParseException') ? error.message : text(body))
  })

  // velocity.md, "$input, $util".
  it.each([
    ['a=b', '"a=b"'],
    ['a{b', '"a{b"'],
    ['null{', '"null{"'],
    ['{"a":1}x', '{"a":1}'],
    ['{"a":1,"b":2,"a":3}', '{"a":3,"b":2}'],
    ['[.5,+1,1e,01]', '[".5","+1","1e",1]'],
    ["{'a':'b',}", '{"a":"b"}'],
    ['{statusCode: 200}', '{"statusCode":200}'],
    ['"\u0001\u007f"', '"\\u0001\\u007F"'],
    ['"\u0001\u007f\\n"', '"\\n"'],
    ['{"__proto__":{"x":1},"constructor":2}', '{"__proto__":{"x":1},"constructor":2}'],
    ['{a', 'net.minidev.json.parser.ParseException: Unexpected End Of File position 1: null'],
    ['[a', 'net.minidev.json.parser.ParseException: Unexpected End Of File position 1: EOF'],
  ])('reads %j as %s', (body, printed) => {
    expect(json(body)).toBe(printed)
  })

  // velocity.md, "Printing".
  it.each([
    ['1.10', '1.1', '1.1'],
    ['1e2', '100.0', '100.0'],
    ['10000000.0', '1.0E7', '1.0E7'],
    ['-0', '0', '0'],
    ['-0.0', '-0.0', '-0.0'],
    ['1.2345678901234567E+30', '1.2345678901234567E+30', '1.2345678901234567E+30'],
    ['0.00000000000000000001', '1E-20', '1E-20'],
    ['5e-324', '4.9E-324', '4.9E-324'],
    ['1e400', 'null', 'Infinity'],
    ['123456789012345678901234567890', '123456789012345678901234567890', '123456789012345678901234567890'],
  ])('prints the number %s as %s, and as %s in text', (body, asJson, asText) => {
    expect(json(body)).toBe(asJson)
    expect(text(body)).toBe(asText)
  })

  it('tells 1 from 1.0, and makes lists that print as JSON', () => {
    expect(parsePermissive('[1,1.0]')).toEqual({ kind: 'value', value: new JavaList([1, new JavaDouble(1)], true) })
    expect(parsePermissive('{}')).toEqual({ kind: 'value', value: new JavaMap() })
  })

  it('takes documents of more than 400 objects, and refuses 100,000 levels', () => {
    expect(json(`[${Array.from({ length: 500 }, () => '{}').join()}]`)).toHaveLength(1501)
    expect(parsePermissive('['.repeat(1000) + ']'.repeat(1000)).kind).toBe('value')
    expect(parsePermissive('['.repeat(100_000)).kind).toBe('error')
    expect(parsePermissive('{"a":'.repeat(100_000)).kind).toBe('error')
  })

  // U+007F is written as an escape: raw, beside any other escape, json-smart drops it (the rows above).
  it('reads whatever JSON.parse reads, as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }), (value) => {
        const body = JSON.stringify(value).replaceAll('\u007F', '\\u007F')
        expect(JSON.parse(json(body))).toEqual(JSON.parse(body))
      }),
    )
  })

  it('gives an outcome for any text', () => {
    const noise = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        "'",
        '\\',
        'u00',
        '1',
        '-',
        '.',
        'e',
        ' ',
        '\n',
        'a',
        'null',
        '\u001a',
        'é',
      ),
    )
    fc.assert(
      fc.property(noise, (parts) => {
        expect(['value', 'error']).toContain(parsePermissive(parts.join('')).kind)
      }),
      { numRuns: 500 },
    )
  })
})
