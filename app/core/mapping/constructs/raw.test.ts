import { describe, expect, it } from 'vitest'
import { JavaMap } from '../../java/index.ts'
import { array, condition, drawing, each, object, value } from '../../testing/drawings.ts'
import { renderMappingTemplate } from '../../testing/renderMappingTemplate.ts'
import {
  compileMapping,
  type Expression,
  type Id,
  interpretPayload,
  type Member,
  type MappingInput,
  type Node,
  type Payload,
  type Raw,
} from '../index.ts'

const input: MappingInput = {
  path: [['id', '7']],
  querystring: [['q', 'it']],
  header: [],
  body: '{"a":"x","list":[1,2]}',
  context: new JavaMap(),
  stageVariables: new Map(),
  contentType: 'application/json',
}

const lines = (...all: readonly string[]): string => all.join('\n')

function compiled(payload: Payload): { readonly text: string; readonly problems: readonly string[] } {
  const { templates, diagnostics } = compileMapping(
    { parameters: [], payloads: [payload] },
    { side: 'request', integrationType: 'HTTP' },
  )
  return { text: templates.get('application/json')?.text ?? '', problems: diagnostics.map(({ code }) => code) }
}

function rendered(root: Node): string {
  const { outcome } = renderMappingTemplate(compiled(drawing(root)).text, input)
  return outcome.kind === 'rendered' ? outcome.output : `failed: ${outcome.diagnostics[0]?.message ?? ''}`
}

/** The same value whatever the layout. */
const parsed = (root: Node): unknown => JSON.parse(rendered(root))

const raw = (vtl: string): Raw => ({ kind: 'raw', vtl, reason: 'a test' })
const keptValue = (vtl: string): Expression => ({ ...raw(vtl), reads: [] })
const rawNode = (vtl: string): Node => ({ ...raw(vtl), id: 'raw' as Id })
const objectOf = (...members: readonly Member[]): Node => ({ kind: 'object', id: 'o' as Id, members })
const member = (name: string, node: Node): Member => ({ kind: 'member', name, node })
const always = (name: string): Member => member(name, value('1', 'number'))
const absent = (name: string): Member => member(name, value('query.missing'))

describe('kept Velocity', () => {
  it('stands in place of a value as it is', () => {
    const root = objectOf(member('m', rawNode('#if($x)[1]#{else}{}#end')), always('n'))
    expect(compiled(drawing(root)).text).toBe(lines('{', '  "m": #if($x)[1]#{else}{}#end,', '  "n": 1', '}'))
    expect(parsed(root)).toEqual({ m: [1], n: 1 })
  })

  it('stands between members as it is where it surely prints one', () => {
    const root = objectOf(always('a'), raw('"b": $foreach.count'), always('c'))
    expect(compiled(drawing(root)).text).toBe(lines('{', '  "a": 1,', '  "b": $foreach.count,', '  "c": 1', '}'))
  })

  it('is asked whether it printed anything where it may print nothing', () => {
    const root = objectOf(always('a'), raw('#if($x == 1)"b": 2#end'))
    expect(compiled(drawing(root)).text).toBe(
      lines(
        '{',
        '  "a": 1',
        '#define($block)',
        '#if($x == 1)"b": 2#end#end',
        '#set($kept = "$block")',
        '#if($kept.matches("\\s*") != true),',
        '$kept#end',
        '',
        '}',
      ),
    )
  })

  const printing = '#set($y = 1)#if($y == 1)"k": $y#end'
  const silent = '#if($input.params("none") == "1")"k": 1#end'
  it.each<[string, readonly Member[], unknown]>([
    ['alone', [raw(printing)], { k: 1 }],
    ['alone, silent', [raw(silent)], {}],
    ['first', [raw(printing), always('z')], { k: 1, z: 1 }],
    ['first, silent', [raw(silent), always('z')], { z: 1 }],
    ['last', [always('a'), raw(printing)], { a: 1, k: 1 }],
    ['last, silent', [always('a'), raw(silent)], { a: 1 }],
    ['between what may be left out', [absent('a'), raw(printing), absent('z')], { k: 1 }],
    ['silent between what may be left out', [absent('a'), raw(silent), absent('z')], {}],
    [
      'setting a variable only',
      [raw('#set($y = 5)'), member('m', rawNode('$y')), raw('## done'), always('z')],
      { m: 5, z: 1 },
    ],
    ['several', [raw(silent), raw(printing), raw(silent), raw('"l": 2')], { k: 1, l: 2 }],
    [
      'in a group',
      [{ kind: 'group', id: 'g' as Id, when: condition('query.q == "it"'), members: [raw(printing), absent('b')] }],
      { k: 1 },
    ],
  ])('%s', (_, members, expected) => {
    expect(parsed(objectOf(...members))).toEqual(expected)
  })

  it('reads the item of the loop around it by its name, in every loop of that name', () => {
    const loop = each('item', 'body.list', [raw('#if($item > 1)$item#end')])
    expect(parsed(object({ a: array([loop]), b: array([loop, raw('[]')]) }))).toEqual({ a: [2], b: [2, []] })
  })

  it('keeps its variables to itself', () => {
    const root = objectOf(
      raw('#set($text = "t")'),
      member('m', value('concat(query.q, "")', 'number', { absent: 'null', mismatch: 'text' })),
      member('n', rawNode('"$text"')),
    )
    expect(parsed(root)).toEqual({ m: 'it', n: 't' })
  })

  it('reads the shared variables of its payload by their names', () => {
    const payload = drawing(object({ m: rawNode('"$total"') }), 'if(query.q == "it", body.a, "none")')
    const { outcome } = renderMappingTemplate(compiled(payload).text, input)
    expect(outcome.kind === 'rendered' && JSON.parse(outcome.output)).toEqual({ m: 'x' })
  })

  it('gives a text that rules go on with', () => {
    const node: Node = {
      kind: 'value',
      id: 'v' as Id,
      value: { kind: 'text', parts: [keptValue('#if(true)a"b#end'), keptValue('$input.params("q")')] },
      as: 'string',
      policy: { absent: 'omit' },
    }
    expect(parsed(object({ m: node, n: { ...node, as: 'base64' } }))).toEqual({ m: 'a"bit', n: 'YSJiaXQ=' })
  })

  it('is a condition, in parentheses beside others', () => {
    const when = { kind: 'and', all: [{ kind: 'raw', vtl: '$p || $q' }, condition('query.q == "no"')] } as const
    const root = objectOf({ kind: 'group', id: 'g' as Id, when, members: [always('a')] })
    expect(compiled(drawing(root)).text).toContain("#if(($p || $q) && $input.params().querystring.get('q') == 'no')")
    expect(parsed(root)).toEqual({})
  })

  it.each<[string, Node]>([
    ['a directive without its end', objectOf(raw('#if($x)'))],
    ['an end without its directive', rawNode('#end')],
    ['what no template can end with', rawNode('$')],
    ['a condition that closes its parentheses', { ...object({}), when: { kind: 'raw', vtl: 'true)#end#if(true' } }],
    [
      'a text',
      object({
        m: { kind: 'value', id: 'v' as Id, value: keptValue('#foreach'), as: 'string', policy: { absent: 'omit' } },
      }),
    ],
  ])('is refused where it would break what stands around it: %s', (_, root) => {
    expect(compiled(drawing(root)).problems).toEqual(['mapping/broken-velocity'])
  })

  it('is left out of the direct reading, which says so', () => {
    expect(interpretPayload(drawing(object({ a: rawNode('1') })), input)).toEqual({ kind: 'kept', rules: ['raw'] })
  })
})

describe('a value that is written as it was found', () => {
  const verbatim = (text: string, policy = {}): string =>
    compiled(drawing(object({ m: value(text, 'verbatim', { absent: 'empty', null: 'empty', ...policy }) }))).text

  it.each<[string, string]>([
    ['body.a', "$input.path('$.a')"],
    ['query.q', "$input.params().querystring.get('q')"],
    ['path.id', "$input.params().path.get('id')"],
    ['context.requestId', '$context.requestId'],
    ['1.50', '1.50'],
    ['null', 'null'],
    ['"\\"${body.a}-${path.id}\\""', `"\${input.path('$.a')}-\${input.params().path.get('id')}"`],
  ])('%s is printed bare', (text, expected) => {
    expect(verbatim(text)).toBe(lines('{', `  "m": ${expected}`, '}'))
  })

  it('keeps marks of the template language that are text', () => {
    expect(verbatim('"\\"$x #if(1) \\\\$y $5 #\\""')).toBe(
      lines(
        "#set($dollar = '$')",
        "#set($hash = '#')",
        "#set($backslash = '\\')",
        '{',
        '  "m": "${dollar}x ${hash}if(1) ${backslash}${dollar}y $5 #"',
        '}',
      ),
    )
    const root = object({ m: value('"\\"$x #if(1) $5 #end\\""', 'verbatim') })
    expect(parsed(root)).toEqual({ m: '$x #if(1) $5 #end' })
  })

  it('has a policy for what is absent', () => {
    const text = verbatim('query.missing', { absent: 'null' })
    expect(text).toContain('#{else}null#end')
  })
})
