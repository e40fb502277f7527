import { describe, expect, it } from 'vitest'
import { outline } from '../../testing/outline.ts'
import { createIdCounter } from '../ids.ts'
import { type DecompiledTemplate, decompileTemplate } from './decompileTemplate.ts'

/** What people write, and what it is drawn as. Every row is proved equal on hostile requests, too, and owned whole. */
const id = 'firstNonEmpty(path.id, default(query.id, header.id))'

function decompile(vtl: string): DecompiledTemplate {
  return decompileTemplate(vtl, { side: 'request', ids: createIdCounter('r') })
}

/** The rules below the root of a template that is drawn whole, and means the same. */
function rulesOf(vtl: string): readonly string[] {
  const { body, coverage, equivalence } = decompile(vtl)
  const isWhole = coverage.owned === 1 && equivalence.differences.length === 0
  return isWhole ? outline(body.root).slice(1) : ['not drawn whole']
}

describe('a counter', () => {
  const rows = ['  rows: []', '    each r of body.rows', '      - {}']
  it.each([
    ['from 0 is the index', '#set($i = 0)', '{"n": $i}#set($i = $i + 1)#if($foreach.hasNext),#end', 'index'],
    ['counted before it is read is the count', '#set($i = 0)', '#set($i = $i + 1)#if($i > 1),#end{"n": $i}', 'count'],
    ['from 1 is the count', '#set($i = 1)', '{"n": $i}#set($i = $i + 1)#if($foreach.hasNext),#end', 'count'],
    ['from elsewhere adds', '#set($i = 5)', '{"n": $i}#set($i = $i + 1)#if($foreach.hasNext),#end', 'add(index, 5)'],
  ])('%s', (_, before, round, drawn) => {
    const vtl = `${before}{"rows": [#foreach($r in $input.path('$.rows'))${round}#end]}`
    expect(rulesOf(vtl)).toEqual([...rows, `        n: verbatim ${drawn}`])
  })

  it('finds the item that has its number', () => {
    const vtl = `#set($i = 0){"all": [#foreach($e in $input.path('$.es'))#set($d = $input.json("$.es[$i]"))"$util.base64Encode($d)"#set($i = $i + 1)#if($foreach.hasNext),#end#end]}`
    expect(rulesOf(vtl)).toEqual([
      '  all: []',
      '    each e of body.es',
      '      - string base64Encode(default(toJson(e), "\\"\\""))',
    ])
  })

  it('that a condition sets is none', () => {
    const vtl = `#set($i = 0){"rows": [#foreach($r in $input.path('$.rows')){"n": $i}#if($r.a == 1)#set($i = $i + 1)#end#if($foreach.hasNext),#end#end]}`
    const { body, coverage, equivalence } = decompile(vtl)
    expect([outline(body.root)[2]?.slice(0, 8), equivalence.differences]).toEqual(['    raw ', []])
    // Lists that only kept Velocity walks are filled all the same, so that what it prints counts.
    expect(coverage.owned).toBeLessThan(0.9)
  })
})

describe('maps and lists', () => {
  it.each([
    [
      'a table that the template writes out',
      `#set($m = {"NEW": "1", "OLD": "2"}){"v": "$m.get($input.path('$.kind'))"}`,
      ['  v: verbatim "\\"${lookup(body.kind, "NEW", "1", "OLD", "2")}\\""'],
    ],
    [
      'a list that the template writes out',
      '#set($l = ["a", "b"]){"v": [#foreach($x in $l)"$x"#if($foreach.hasNext),#end#end], "n": $l.size()}',
      ['  v: []', '    each x of ["a", "b"]', '      - verbatim "\\"${x}\\""', '  n: number size(["a", "b"])'],
    ],
    [
      'members of the context, which only Velocity walks',
      `{"all": {#foreach($k in $context.authorizer.keySet())"$k": "$context.authorizer.get($k)"#if($foreach.hasNext),#end#end}}`,
      [
        '  all: {}',
        '    each item of entries raw("$context.authorizer", "All members are read, whatever their names.", context.authorizer)',
        '      (key): verbatim "\\"${item}\\""',
      ],
    ],
    [
      'a block that is called with one map and another',
      `#define($all){#foreach($k in $map.keySet())"$k": "$util.escapeJavaScript($map.get($k))"#if($foreach.hasNext),#end#end}#end#set($map = $input.params().header){"h": $all, #set($map = $input.params().querystring)"q": $all}`,
      [
        '  h: {}',
        '    each item of entries raw("$input.params().header", "All parameters are read, whatever their names.")',
        '      (key): string item',
        '  q: {}',
        '    each item of entries raw("$input.params().querystring", "All parameters are read, whatever their names.")',
        '      (key): string item',
      ],
    ],
    [
      'the pairs of a form',
      `{#foreach($t in $input.body.split('&'))#set($kv = $t.split('='))#if($kv.size() == 2)"$util.urlDecode($kv[0])": "$util.escapeJavaScript($util.urlDecode($kv[1]))"#if($foreach.hasNext),#end#end#end}`,
      [
        '  each item of split("${rawBody}", "&")',
        '    (urlDecode(at(if(matches(item, "(?s).*"), split(item, "="), []), 0))): string urlDecode(at(if(matches(item, "(?s).*"), split(item, "="), []), 1)) if size(if(matches(item, "(?s).*"), split(item, "="), [])) == 2',
      ],
    ],
  ])('%s', (_, vtl, rules) => {
    expect(rulesOf(vtl)).toEqual(rules)
  })
})

describe('texts that hold JSON', () => {
  it.each([
    [
      'put together in a variable',
      `#set($d = "{""id"": ""$input.params('id')"", ""body"": $input.json('$')}"){"input": "$util.escapeJavaScript($d)"}`,
      [`  input: string "{\\"id\\": \\"\${${id}}\\", \\"body\\": \${toJson(body)}}"`],
    ],
    [
      'joined by +',
      `#set($s = '"{')#set($s = $s + '\\"id\\": \\"' + $util.escapeJavaScript($input.params('id')) + '\\"}"'){"input": $s}`,
      [`  input: verbatim "\\"{\\\\\\"id\\\\\\": \\\\\\"\${escapeJavaScript(${id})}\\\\\\"}\\""`],
    ],
    ['without quotes', `{"n": $util.escapeJavaScript($input.params('id'))}`, [`  n: verbatim escapeJavaScript(${id})`]],
  ])('%s', (_, vtl, rules) => {
    expect(rulesOf(vtl)).toEqual(rules)
  })
})

describe('a form', () => {
  it.each([
    [
      'with JSON in a field',
      `Action=SendMessage&MessageBody={\n  "id": "$util.escapeJavaScript($input.params('id'))"\n}`,
      [
        '  Action: string "SendMessage"',
        `  MessageBody: verbatim "{\\n  \\"id\\": \\"\${escapeJavaScript(${id})}\\"\\n}"`,
      ],
    ],
    [
      'with a field under a condition',
      `Action=SendMessage##\n#if($input.params('id') != "")&DeduplicationId=$util.urlEncode($input.params('id'))#end`,
      ['  Action: string "SendMessage"', `  DeduplicationId: string ${id} if !isEmpty(${id})`],
    ],
    [
      'with entries that are numbered',
      "Action=SendMessageBatch#foreach($m in $input.path('$.ms'))&Entry.${foreach.count}.Id=$m.id#end",
      [
        '  Action: string "SendMessageBatch"',
        '  each item of body.ms',
        '    ("Entry.${count}.Id"): verbatim "${item.id}"',
      ],
    ],
    [
      'with a choice in a field',
      `Action=Publish&Subject=#if($input.params('id') == "")none#{else}$util.urlEncode($input.params('id'))#end`,
      ['  Action: string "Publish"', `  Subject: string if(isEmpty(${id}), "none", ${id})`],
    ],
    [
      'with a list in a field',
      "Action=Publish&Tags=#foreach($t in $input.path('$.tags'))$t#if($foreach.hasNext),#end#end",
      [
        '  Action: string "Publish"',
        '  Tags: verbatim "${collect("join", "r2", items(body.tags), "${loop("r2")}", by(","))}"',
      ],
    ],
  ])('%s', (_, vtl, rules) => {
    expect(rulesOf(vtl)).toEqual(rules)
  })
})

describe('what stays as it is', () => {
  it('is as little as possible: what a body that is put into prints', () => {
    const { body, equivalence } = decompile(
      `#set($b = $input.path('$'))#set($x = $b.put("at", $context.requestId)){"input": "$util.escapeJavaScript($input.json('$'))", "arn": "a"}`,
    )
    expect(outline(body.root)[2]).toBe('  arn: string "a"')
    expect(outline(body.root)[1]).toContain("raw #set($b = $input.path('$'))")
    expect(equivalence.differences).toEqual([])
  })

  it('is the list whose branches read a body that is no JSON, and not what stands beside it', () => {
    const { body, equivalence } = decompile(
      `{"a": "$input.params('a')", "l": [#if($input.params('a') == "x")"$input.path('$.b').trim()"#{else}"none"#end]}`,
    )
    expect(outline(body.root)[1]).toMatch(/^ {2}a: verbatim /)
    expect(equivalence.differences).toEqual([])
  })

  it('is no status where an override names none', () => {
    const vtl = `#set($e = $util.parseJson($input.path('$.m')))#set($context.responseOverride.status = $e.status){"m": "$e.m"}`
    const { coverage, equivalence } = decompileTemplate(vtl, { side: 'response', ids: createIdCounter('r') })
    expect([equivalence.differences, coverage.owned]).toEqual([[], 1])
  })
})
