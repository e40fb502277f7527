import { JavaMap } from '../../java/index.ts'
import { describe, expect, it } from 'vitest'
import { measureTemplate } from '../../testing/recognition.ts'
import { outline } from '../../testing/outline.ts'
import { createIdCounter } from '../ids.ts'
import type { MappingInput } from '../interpret/input.ts'
import { type DecompiledTemplate, decompileTemplate } from './decompileTemplate.ts'
import { checkEquivalence } from './equivalence.ts'

function decompile(vtl: string): DecompiledTemplate {
  return decompileTemplate(vtl, { side: 'request', ids: createIdCounter('r') })
}

function request(body: string, id = 'x'): MappingInput {
  const pairs = [['id', id]] as const
  return {
    path: pairs,
    querystring: [],
    header: [],
    body,
    context: new JavaMap(),
    stageVariables: new Map(),
    contentType: 'application/json',
  }
}

function check(
  original: string,
  drawn: string,
  ...requests: readonly MappingInput[]
): ReturnType<typeof checkEquivalence> {
  return checkEquivalence(original, drawn, requests, { format: 'json', side: 'request' })
}

describe('equivalence', () => {
  it('holds of payloads that parse alike, and counts those of the same bytes', () => {
    const { identical, differences } = check('{"a": 1.0}', '{ "a":1.0 }', request('{}'))
    expect([identical, differences]).toEqual([0, []])
    expect(check('{"a": 1}', '{"a": 1}', request('{}')).identical).toBe(1)
  })

  it('tells numbers by their decimals, and where the difference is', () => {
    expect(check('{"a": 100.0}', '{"a": 1e2}', request('{}')).differences).toEqual([])
    expect(
      check('{"a": [{"b": 12345678901234567890}]}', '{"a": [{"b": 12345678901234567891}]}', request('{}'))
        .differences[0]?.path,
    ).toEqual(['a', 0, 'b'])
  })

  it('calls it a repair where the original’s payload is not well-formed', () => {
    const broken = '{"id": "$input.params(\'id\')"}'
    const mended = '{"id": "$util.escapeJavaScript($input.params(\'id\'))"}'
    const { differences, repairs } = check(broken, mended, request('{}', 'a"b'))
    expect([differences.length, repairs.length]).toEqual([0, 1])
  })

  it('fails where a well-formed payload changes, be it by an escape', () => {
    const broken = '{"id": "$input.params(\'id\')"}'
    const mended = '{"id": "$util.escapeJavaScript($input.params(\'id\'))"}'
    expect(check(broken, mended, request('{}', 'a\\nb')).differences[0]?.path).toEqual(['id'])
  })

  it('holds what is overridden against what is', () => {
    const set = '#set($context.requestOverride.header.A = "1"){}'
    expect(check(set, '{}', request('{}')).differences).toHaveLength(1)
    expect(check(set, set, request('{}')).differences).toEqual([])
  })
})

describe('decompiling', () => {
  it('gives a part back that means something else as a drawing, and keeps the rest', () => {
    // Of what is no list, `size()` is nothing; the function is 0.
    const { body, coverage, equivalence } = decompile(
      '{"n": "$input.path(\'$.list\').size()", "a": $input.json(\'$.a\')}',
    )
    expect(outline(body.root)).toEqual(['{}', '  n: raw "$input.path(\'$.list\').size()"', '  a: json body.a'])
    expect(coverage.raws).toEqual([{ range: { start: 6, end: 36 }, reason: 'n means something else as a drawing' }])
    expect(equivalence.differences).toEqual([])
  })

  it('takes the lines along that a kept part depends on, and the names of its loops', () => {
    const { body } = decompile(
      '#set($m = {"a": "b"})#set($all = $m.keySet()){"x": "$all", "l": [#foreach($e in $input.path(\'$.l\'))"$e.hashCode()"#end]}',
    )
    expect(outline(body.root)).toEqual([
      '{}',
      '  x: raw #set($m = {"a": "b"}) #set($all = $m.keySet()) "$all"',
      '  l: []',
      '    each e of body.l',
      '      - raw "$e.hashCode()"',
    ])
  })

  it('keeps an override that no rule says in its place', () => {
    const { body, parameters, equivalence } = decompile(
      '#set($name = "q")#set($context.requestOverride.querystring[$name] = "1"){"a": 1}',
    )
    expect([outline(body.root)[1], parameters, equivalence.differences]).toEqual([
      '  raw #set($name = "q") #set($context.requestOverride.querystring[$name] = "1")',
      [],
      [],
    ])
  })

  it('makes one rule of several settings of a parameter', () => {
    const { parameters } = decompile(
      `#if($input.params('m') == "a")#set($context.requestOverride.header.M = "1")#else#set($context.requestOverride.header.M = "2")#end{"a": 1}`,
    )
    expect(parameters).toHaveLength(1)
    expect(parameters[0]).toMatchObject({
      to: { in: 'header', name: 'M' },
      means: 'override',
      value: { kind: 'choose' },
    })
  })

  it('holds the drawing against the test cases given, too', () => {
    const given = Array.from({ length: 3 }, () => request('{"a": 1}'))
    const vtl = '{"a": $input.json(\'$.a\')}'
    const alone = decompile(vtl).equivalence.requests
    const { equivalence } = decompileTemplate(vtl, { side: 'request', ids: createIdCounter('r') }, given)
    expect(equivalence.requests - alone).toBe(3)
  })

  it.each([
    ['mistakes', '{"a": #if($x) 1}', ['vtl/unclosed-block']],
    ['nothing', '', []],
    ['a lone quote', '{"a": "', []],
    ['brackets that do not close', '{"a": [1, 2}', []],
    ['XML', '<a>$input.body</a>', []],
  ])('keeps a template with %s whole', (_, vtl, codes) => {
    const { body, diagnostics, equivalence, coverage } = decompile(vtl)
    expect([body.root, diagnostics.map(({ code }) => code)]).toEqual([
      expect.objectContaining({ kind: 'raw', vtl }),
      codes,
    ])
    expect([equivalence.differences, equivalence.repairs, coverage.owned]).toEqual([[], [], 0])
  })

  it('ends on templates of 300 kB, a depth of 2,000 and 1,000 values', () => {
    const long = `{"a": "${'x'.repeat(300_000)}"}`
    const deep = `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`
    const wide = `{${Array.from({ length: 1_000 }, (_, at) => `"m${at}": "$input.path('$.m${at}')"`).join(',')}}`
    for (const vtl of [long, deep, wide]) expect(decompile(vtl).equivalence.differences).toEqual([])
  })

  it('is measured by the share of the output that rules own', () => {
    const measured = measureTemplate('a', {
      template: '{"a": $input.json(\'$.a\'), "b": $input.path(\'$.b\').hashCode()}',
    })
    expect([measured.proved, measured.owned > 0, measured.owned < 1]).toEqual([true, true, true])
  })
})
