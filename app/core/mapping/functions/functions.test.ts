import { describe, expect, it } from 'vitest'
import { JavaMap, type JavaValue } from '../../java/index.ts'
import { parseJsonNode } from '../../json/index.ts'
import { drawing, object, value } from '../../testing/drawings.ts'
import { renderMappingTemplate } from '../../testing/renderMappingTemplate.ts'
import { saysValue } from '../../testing/sameJson.ts'
import { compileMapping, functions, interpretPayload, type MappingInput } from '../index.ts'

const input: MappingInput = {
  path: [
    ['id', 'x/1 y'],
    ['n', '3'],
  ],
  querystring: [['q', 'Ünïcode 😀 text']],
  header: [],
  body: '{"a":"a.b.c","n":10.50,"list":[1,2],"t":true,"nil":null,"digits":"42","text":"{\\"id\\":7}","lists":[[1],2,[3]]}',
  context: new JavaMap(),
  stageVariables: new Map(),
  contentType: 'application/json',
}

/** The payload of a lone member `m`, rendered, and what the rules say. */
function written(text: string): {
  readonly rendered: string
  readonly template: string
  readonly meant: JavaValue | undefined
} {
  const payload = drawing(object({ m: value(text, 'json', { absent: { value: value0 } }) }))
  const { templates } = compileMapping(
    { parameters: [], payloads: [payload] },
    { side: 'request', integrationType: 'HTTP' },
  )
  const template = templates.get('application/json')?.text ?? ''
  const { outcome } = renderMappingTemplate(template, input)
  const meant = interpretPayload(payload, input)
  const root = meant.kind === 'payload' && meant.value instanceof JavaMap ? meant.value.entries.get('m') : undefined
  const rendered = outcome.kind === 'rendered' ? outcome.output : ''
  return { rendered: rendered.replace(/^\{\n {2}"m": ([^]*)\n\}$/, '$1'), template, meant: root }
}

const value0 = { kind: 'literal', json: '"(absent)"' } as const

describe('functions', () => {
  it.each<[string, string]>([
    ['default(body.nil, body.a)', '"a.b.c"'],
    ['default(body.missing, body.nil)', 'null'],
    ['firstNonEmpty(body.missing, "", path.id)', String.raw`"x\/1 y"`],
    ['concat(body.n, "/", body.missing)', '"10.5/"'],
    ['replace(body.a, ".", "$1")', '"a$1b$1c"'],
    ['substring(query.q, 0, 7)', String.raw`"\u00DCn\u00EFcode"`],
    ['substring(query.q, 8, 9)', String.raw`"\uD83D\uDE00"`],
    ['substring(body.a, 4)', '"c"'],
    ['substring(body.a, 9)', '""'],
    ['substring(body.missing, 0)', '"(absent)"'],
    ['contains(body.a, ".b")', 'true'],
    ['contains(body.missing, "b")', 'false'],
    ['startsWith(path.id, "x/")', 'true'],
    ['startsWith(body.missing, "")', 'true'],
    ['lookup(body.a, "a", 1, "a.b.c", 2)', '2'],
    ['lookup(body.missing, "a", 1)', '"(absent)"'],
    ['lookup(body.t, "true", "yes", "no")', '"yes"'],
    ['length(query.q)', '15'],
    ['size(body.list)', '2'],
    ['size(body.a)', '0'],
    ['size(if(body.t == true, body.list, "x"))', '2'],
    ['size(if(body.t == false, body.list, "x"))', '0'],
    ['size(default(body.missing, body.list))', '2'],
    ['size([1, 2, 3])', '3'],
    ['lower(query.q)', String.raw`"\u00FCn\u00EFcode \uD83D\uDE00 text"`],
    ['upper(body.a)', '"A.B.C"'],
    ['trim("  a ")', '"a"'],
    ['base64Encode(body.a)', '"YS5iLmM="'],
    ['urlEncode(path.id)', '"x%2F1+y"'],
    ['escapeJavaScript(path.id)', String.raw`"x\\\/1 y"`],
  ])('%s is %s', (text, expected) => {
    const { rendered, meant } = written(text)
    expect(rendered).toBe(expected)
    const { root } = parseJsonNode(expected)
    expect(root && saysValue(root, meant ?? null)).toBe(true)
  })

  it.each(Object.entries(functions).map(([name, { documentation }]) => [name, ...documentation.example] as const))(
    '%s: %s is %s, as its documentation says',
    (_, call, expected) => {
      const { rendered, meant } = written(call)
      expect(JSON.parse(rendered)).toEqual(JSON.parse(expected))
      const { root } = parseJsonNode(expected)
      expect(root && saysValue(root, meant ?? null)).toBe(true)
    },
  )

  it.each<[string, string]>([
    ['split(body.missing, ",")', '"(absent)"'],
    ['split("a,,b,,", ",")', '["a","","b"]'],
    ['at(body.list, 2)', '"(absent)"'],
    ['at(body.list, -2)', '1'],
    ['at(body.t, 0)', '"(absent)"'],
    ['at([1, [2, {"a": null}]], 1)', '[2,{"a":null}]'],
    ['get(body, "lists")', '[[1],2,[3]]'],
    ['get(body.a, "b")', '"(absent)"'],
    ['flatten(body.a)', '[]'],
    ['flatten(body)', '[]'],
    ['toNumber(body.a)', '"(absent)"'],
    ['toNumber(body.a, "none")', '"none"'],
    ['toNumber("1.50")', '1.5'],
    ['toNumber("07", 0)', '0'],
    ['toBoolean(body.a)', '"(absent)"'],
    ['toBoolean("false", true)', 'false'],
    ['toJson(path.id)', String.raw`"\"x/1 y\""`],
    ['toJson(body.nil)', '"(absent)"'],
    ['toJson(if(body.t == true, body.list, "no"))', '"[1,2]"'],
    ['parseJson("")', '"(absent)"'],
    ['parseJson("[1,\\"a\\"]")', '[1,"a"]'],
    ['base64Decode("a")', '"(absent)"'],
    ['base64Decode(base64Encode(query.q))', String.raw`"\u00DCn\u00EFcode \uD83D\uDE00 text"`],
    ['urlDecode("100%")', '"(absent)"'],
    ['urlDecode("%C3%BC")', '"ü"'],
    ['isoTime(path.id)', '"(absent)"'],
    ['padLeft("123456", 5, "0")', '"123456"'],
    ['padLeft("0012", 5, "0")', '"00012"'],
    ['padLeft("a", 3, "$")', '"$$a"'],
    ['endsWith(body.missing, "")', 'true'],
    ['indexOf(body.a, "x")', '-1'],
    ['replaceMatches("a b", "[^a-z]", "-")', '"a-b"'],
    ['add(body.a, 1)', '"(absent)"'],
    ['add("2", if(body.t == true, 3, "x"))', '5'],
    ['divide(1, 0)', '"(absent)"'],
    ['divide(body.n, 4)', '2.625'],
    ['multiply(1e100, 10)', '"(absent)"'],
    ['min(body.a)', '"(absent)"'],
    ['max(1, 1.5, "2")', '2'],
    ['round(-0.5)', '-1'],
    ['round(2.4)', '2'],
    ['round(1e16)', '"(absent)"'],
  ])('%s is %s', (text, expected) => {
    const { rendered, meant } = written(text)
    expect(JSON.parse(rendered)).toEqual(JSON.parse(expected))
    const { root } = parseJsonNode(expected)
    expect(root && saysValue(root, meant ?? null)).toBe(true)
  })

  it('fails as the gateway does where a text is no JSON, needed or not', () => {
    const payload = drawing(object({ m: value('if(query.q == "", parseJson("{a"), 1)', 'json') }))
    const mapping = { parameters: [], payloads: [payload] }
    const { templates } = compileMapping(mapping, { side: 'request', integrationType: 'HTTP' })
    const { outcome } = renderMappingTemplate(templates.get('application/json')?.text ?? '', input)
    expect([outcome.kind, interpretPayload(payload, input).kind]).toEqual(['failed', 'gatewayError'])
  })

  it.each([
    ['contains(body.a, "b")', "#set($contains = $text.indexOf('b') >= 0)"],
    ['startsWith(rawBody, "{")', "$input.body.startsWith('{')"],
    ['substring(path.id, 2, 4)', ".replaceAll('(?s)^.{0,2}(.{0,2}).*', '$1')"],
    ['lookup(query.q, "a", 1, 2)', "#if($input.params().querystring.get('q') == 'a')1#{else}2#end"],
  ])('%s is written %s', (text, expected) => {
    expect(written(text).template).toContain(expected)
  })

  it.each([
    'substring(body.a, body.n)',
    'lookup(body.a, body.n, 1)',
    'lookup(body.a, 1, 1)',
    'split(body.a, body.n)',
    'split(body.a, "")',
    'at(body.list, body.n)',
    'get(body, body.a)',
    'padLeft(body.a, 101, "0")',
    'padLeft(body.a, 5, "ab")',
    'replaceMatches(body.a, body.n, "")',
  ])('%s is refused: it takes constants', (text) => {
    const { diagnostics } = compileMapping(
      { parameters: [], payloads: [drawing(object({ m: value(text) }))] },
      { side: 'request', integrationType: 'HTTP' },
    )
    expect(diagnostics.map(({ code }) => code)).toEqual(['mapping/constant-argument'])
  })

  it.each([
    String.raw`replaceMatches(body.a, "(", "")`,
    'replaceMatches(body.a, "a", "$1")',
    'replaceMatches(body.a, "a", "$")',
  ])('%s is refused: Java takes no such pattern or replacement', (text) => {
    const { diagnostics } = compileMapping(
      { parameters: [], payloads: [drawing(object({ m: value(text) }))] },
      { side: 'request', integrationType: 'HTTP' },
    )
    expect(diagnostics.map(({ code }) => code)).toEqual(['mapping/bad-pattern'])
  })
})
