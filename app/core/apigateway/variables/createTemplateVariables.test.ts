import { describe, expect, it } from 'vitest'
import { JavaMap, type JavaValue } from '../../java/index.ts'
import { parseTemplate, renderTemplate } from '../../vtl/index.ts'
import { createTemplateVariables, type TemplateInput } from './createTemplateVariables.ts'

type Members = Readonly<Record<string, JavaValue>>

function map(members: Members): JavaMap {
  return new JavaMap(new Map(Object.entries(members)))
}

/** What a template renders, or the code it fails with. */
function render(template: string, input: TemplateInput = {}): string {
  const outcome = renderTemplate(parseTemplate(template), { variables: createTemplateVariables(input) })
  return outcome.kind === 'rendered' ? outcome.output : `failed: ${outcome.diagnostics[0]?.code}`
}

const params = {
  path: map({ id: '42', both: 'of path' }),
  querystring: map({ q: 'a b', both: 'of query', other: 'of query' }),
  header: map({ 'X-Tenant': 'acme', both: 'of header', other: 'of header' }),
}

describe('G3.5: $input.body and $input.json', () => {
  it.each([
    ['an empty body reads {}', '$input.body', '', '{}'],
    ['an empty body is an object to JSONPath', "$input.json('$')", '', '{}'],
    ['a body is the text that was sent', '$input.body', 'some raw data', 'some raw data'],
    ['a member of the body is nothing', '[$input.body.testAccess]', '{"testAccess":1}', '[]'],
    ['text is one JSON string', "$input.json('$')", 'a=b', '"a=b"'],
    ['a string is quoted', "$input.json('$.a')", '{"a":"x"}', '"x"'],
    [
      'an object is compact, in its order',
      "$input.json('$')",
      '{"b": 1, "a": [true, null]}',
      '{"b":1,"a":[true,null]}',
    ],
    ['an object without blanks stays, and can be read', "$input.json('$')$input.path('$.a')", '{"a":1}', '{"a":1}1'],
    ['of a name given twice the last counts', "$input.json('$')", '{"a":1,"b":2,"a":3}', '{"a":3,"b":2}'],
    ['what follows the value is left out', "$input.json('$')", '{"a":1}x', '{"a":1}'],
    ['the euro sign is escaped', "$input.json('$')", '["€"]', '["\\u20AC"]'],
    ['nothing prints two quotes', "$input.json('$.missing')", '{"a":1}', '""'],
    ['null prints two quotes', "$input.json('$.a')", '{"a":null}', '""'],
    ['a slash stays', "$input.json('$.a')", '{"a":"x/y"}', '"x/y"'],
  ])('%s', (_, template, body, output) => {
    expect(render(template, { body })).toBe(output)
  })
})

describe('G3.5: $input.path', () => {
  it.each([
    ['a map prints as Java', "$input.path('$')", '{"foo":"bar","a":"b"}', '{foo=bar, a=b}'],
    ['a list prints as JSON', "$input.path('$.l')", '{"l":[{"foo":"bar"}]}', '[{"foo":"bar"}]'],
    ['a list in a map prints as JSON', "$input.path('$')", '{"foo":[{"nested":"bar"}]}', '{foo=[{"nested":"bar"}]}'],
    ['a slash in a list is escaped', "$input.path('$.l')", '{"l":["a/b"]}', '["a\\/b"]'],
    ['a missing path is empty', "[$input.path('$.x.y')]", '{}', '[]'],
    ['a missing path equals the empty string', "#if($input.path('$.x') == '')yes#end", '{}', 'yes'],
    ['size works on lists and maps', "$input.path('$.l').size()$input.path('$').size()", '{"l":[1,2]}', '21'],
    ['count is no method of a list', "[$input.path('$.l').count()]", '{"l":[1,2]}', '[]'],
    ['a path may be put together', '#set($i = 1)$input.path("$.l[${i}].k")', '{"l":[{"k":1},{"k":2}]}', '2'],
    ['an indefinite path gives a list', "$input.path('$..k')", '{"l":[{"k":1},{"k":2}]}', '[1,2]'],
    ['an indefinite path without a match is an empty list', "$input.path('$.l[*]')", '{"l":[]}', '[]'],
  ])('%s', (_, template, body, output) => {
    expect(render(template, { body })).toBe(output)
  })
})

describe('G3.5: the body is read lazily, and leniently', () => {
  it.each([
    ["$input.path('$')", 'a=b', 'a=b'],
    ["$input.path('$')", 'null{', 'null{'],
    ["$input.path('$')", '"a=b"', 'a=b'],
    ["$input.path('$')", '{a', 'failed: apigateway/unreadable-body'],
    ["$input.json('$')", '[a', 'failed: apigateway/unreadable-body'],
    ['never read', '{a', 'never read'],
    ['$input.body', '{a', '{a'],
    ["$input.path('$[')", '{}', 'failed: apigateway/invalid-json-path'],
  ])('%s of %s is %s', (template, body, output) => {
    expect(render(template, { body })).toBe(output)
  })
})

describe('G3.5: $input.params', () => {
  it.each([
    ["$input.params('id')", '42'],
    ["$input.params('both')", 'of path'],
    ["$input.params('other')", 'of query'],
    ["$input.params('X-Tenant')", 'acme'],
    ["[$input.params('x-tenant')]", '[]'],
    ["[$input.params('missing')]", '[]'],
    ['$input.params().path.id', '42'],
    ["$input.params().header.get('X-Tenant')", 'acme'],
    ["$input.params().get('querystring').q", 'a b'],
    ['#foreach($place in $input.params().keySet())$place #end', 'path querystring header '],
    ['#foreach($name in $input.params().header.keySet())$name;#end', 'X-Tenant;both;other;'],
    ["[$input.params('__proto__')$input.params('constructor')$input.params('toString')]", '[]'],
  ])('%s', (template, output) => {
    expect(render(template, { params })).toBe(output)
  })
})

describe('G3.5: $input and $util alone, and their methods uncalled, print nothing', () => {
  it.each([
    '$input',
    '$input.json',
    '$input.params',
    '$util',
    '$util.urlEncode',
    '$util.toJson(1)',
    '$input.constructor',
    '$input.call',
  ])('%s', (template) => {
    expect(render(`[${template}]`)).toMatch(/^\[(\(1\))?\]$/)
  })
})

describe('G3.6: $util has six functions', () => {
  it.each([
    ["$util.escapeJavaScript('a\"b')", 'a\\"b'],
    ['$util.escapeJavaScript("it\'s")', "it\\'s"],
    ["$util.escapeJavaScript($input.path('$'))", '{k=v}'],
    ['$util.parseJson(\'{"a":{"b":1}}\').a.b', '1'],
    ['$util.parseJson(\'{"a":1}\')', '{a=1}'],
    ['$util.urlEncode(\'{"some": "value"}\')', '%7B%22some%22%3A+%22value%22%7D'],
    ['[$util.urlEncode($undefined)]', '[]'],
    ["$util.urlDecode('a+b%2Fc')", 'a b/c'],
    ["$util.base64Encode('Grüße')", 'R3LDvMOfZQ=='],
    ["$util.base64Decode('R3LDvMOfZQ==')", 'Grüße'],
    ['[$util.unknown($input.body)]', '[]'],
    ['[$util.urlEncode()$util.urlEncode(1, 2)]', '[]'],
    ["$util.parseJson('{a')", 'failed: apigateway/util-parse-json'],
    ["$util.base64Decode('%')", 'failed: apigateway/util-base64-decode'],
    ["$util.urlDecode('%zz')", 'failed: apigateway/util-url-decode'],
  ])('%s', (template, output) => {
    expect(render(template, { body: '{"k":"v"}' })).toBe(output)
  })
})

describe('G3.7: $context', () => {
  const context = (): JavaMap =>
    map({ requestId: 'r-1', identity: map({ sourceIp: '1.2.3.4', user: null }), authorizer: map({ claims: map({}) }) })

  it.each([
    ['$context.requestId', 'r-1'],
    ['$context.identity.sourceIp', '1.2.3.4'],
    ["$context.get('identity').get('sourceIp')", '1.2.3.4'],
    ['$context["identity"]["sourceIp"]', '1.2.3.4'],
    ['[$context.identity]', '[]'],
    ['[$context]', '[]'],
    ['[$context.identity.user]', '[]'],
    ['[$context.nothing.at.all]', '[]'],
    ['#foreach($key in $context.identity.keySet())$key,#end', 'sourceIp,user,'],
    ['#foreach($key in $context.missing.keySet())$key,#end', ''],
    ['[$context["__proto__"]$context.get("__proto__")$context.hasOwnProperty$context.map]', '[]'],
  ])('%s', (template, output) => {
    expect(render(template, { context: context() })).toBe(output)
  })
})

describe('G3.8: overrides are written into $context', () => {
  it.each([
    '#set($context.requestOverride.header.X-Amz-Target = "v")',
    "#set($context.requestOverride.header['X-Amz-Target'] = 'v')",
    "#set($name = 'X-Amz-Target')#set($context.requestOverride.header[$name] = 'v')",
    '#set($done = $context.requestOverride.header.put("X-Amz-Target", "v"))',
    '#set($context["requestOverride"].header["X-Amz-Target"] = "v")',
  ])('%s', (template) => {
    const context = map({ requestOverride: map({ header: map({}) }) })
    expect(render(`${template}$context.requestOverride.header.get('X-Amz-Target')`, { context })).toBe('v')
    const override = context.entries.get('requestOverride')
    const header = override instanceof JavaMap ? override.entries.get('header') : undefined
    expect(header instanceof JavaMap && header.entries.get('X-Amz-Target')).toBe('v')
  })

  it('a list stays a list', () => {
    const context = map({ requestOverride: map({ header: map({}) }) })
    expect(
      render('#set($context.requestOverride.header.X = ["a", "b"])$context.requestOverride.header.X', { context }),
    ).toBe('[a, b]')
  })
})

describe('G3.9: $stageVariables', () => {
  it.each([
    ['$stageVariables.host', 'h'],
    ["$stageVariables['host']", 'h'],
    ["${stageVariables['host']}", 'h'],
    ['[$stageVariables.missing]', '[]'],
    ['[$stageVariables.toString]', '[]'],
  ])('%s', (template, output) => {
    expect(render(template, { stageVariables: map({ host: 'h' }) })).toBe(output)
  })
})
