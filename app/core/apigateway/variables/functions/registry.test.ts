import { describe, expect, it } from 'vitest'
import { parseTemplate, renderTemplate } from '../../../vtl/index.ts'
import { createTemplateVariables } from '../createTemplateVariables.ts'
import { utilFunctions } from './registry.ts'

/** What a template renders over a body, or the code it fails with. */
function render(template: string, body = '{}'): string {
  const outcome = renderTemplate(parseTemplate(template), { variables: createTemplateVariables({ body }) })
  return outcome.kind === 'rendered' ? outcome.output : `failed: ${outcome.diagnostics[0]?.code}`
}

it('G3.6: $util is a closed list, and each function is described', () => {
  expect([...utilFunctions.keys()]).toEqual([
    'escapeJavaScript',
    'parseJson',
    'urlEncode',
    'urlDecode',
    'base64Encode',
    'base64Decode',
  ])
  for (const { summary, example, name } of utilFunctions.values()) {
    expect(summary).toMatch(/^[A-Z].*\)?\.$|\)$/)
    expect(example).toContain(`$util.${name}(`)
  }
})

// Outputs of the oracle: Velocity 1.7 with commons-lang 2.6, json-smart 2.2 and java.net's coders.
describe('G3.6: what a function of $util makes of its text', () => {
  it.each([
    ['urlEncode writes forms', `$util.urlEncode('a b{"c":1}ü/~*')`, 'a+b%7B%22c%22%3A1%7D%C3%BC%2F%7E*'],
    ['urlDecode reads forms', "$util.urlDecode('a+b%20c%2B%C3%BC')", 'a b c+ü'],
    ['base64Encode takes UTF-8', "$util.base64Encode('ü€')|$util.base64Encode('')", 'w7zigqw=|'],
    ['base64Decode gives UTF-8', "$util.base64Decode('w7zigqw=')", 'ü€'],
    ['escapeJavaScript escapes both quotes', `$util.escapeJavaScript("it's a ""b""")`, String.raw`it\'s a \"b\"`],
    [
      'parseJson keeps the order, prints maps as Java and lists as JSON',
      `$util.parseJson('{"b":1,"a":[{"c":2}]}')|$util.parseJson('[1]').size()`,
      '{b=1, a=[{"c":2}]}|1',
    ],
    ['parseJson reads what is no object', `$util.parseJson('  "x" ')|$util.parseJson('12.50')`, 'x|12.5'],
    [
      'parseJson takes a bare word as text, and nothing as nothing',
      "$util.parseJson('')|$util.parseJson('abc')",
      '|abc',
    ],
    ['a map is taken as Java prints it', `$util.escapeJavaScript($util.parseJson('{"b":"x y"}'))`, '{b=x y}'],
  ])('%s', (_, template, output) => {
    expect(render(template)).toBe(output)
  })

  it('numbers and lists of the body are taken as Java prints them', () => {
    const body = '{"n":1.50,"l":[1,"a"]}'
    expect(render("$util.urlEncode($input.path('$.n'))", body)).toBe('1.5')
    expect(render("$util.base64Encode($input.path('$.l'))", body)).toBe('WzEsImEiXQ==')
  })

  it.each([
    ['an undefined argument', '[$util.urlEncode($nothing)]', '[]'],
    ['what the body does not have', "[$util.base64Encode($input.path('$.no'))]", '[]'],
    ['no argument', '[$util.urlEncode()]', '[]'],
    ['a function that AppSync has', "[$util.qr('x')]", '[]'],
    ['a function without its call', '[$util.urlEncode]', '[]'],
    ['$util alone', '[$util]', '[]'],
  ])('%s renders empty', (_, template, output) => {
    expect(render(template)).toBe(output)
  })

  it.each([
    ["$util.urlDecode('%zz')", 'apigateway/util-url-decode'],
    ["$util.urlDecode('100%')", 'apigateway/util-url-decode'],
    ["$util.parseJson('{a')", 'apigateway/util-parse-json'],
  ])('%s fails the whole template, as Java throws', (template, code) => {
    expect(render(template)).toBe(`failed: ${code}`)
  })
})
