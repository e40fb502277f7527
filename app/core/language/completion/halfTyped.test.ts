import { describe, expect, it } from 'vitest'
import { applyTextEdits } from '../../text/index.ts'
import { parseTemplate } from '../../vtl/index.ts'
import { ordersContext } from '../fixtures/orders.ts'
import { createLanguageService } from '../languageService.ts'

const service = createLanguageService(ordersContext)

/** The labels offered at `|`, in templates as they stand while one types: few of them parse. */
function labelsAt(marked: string): readonly string[] {
  const offset = marked.lastIndexOf('|')
  return service
    .complete(parseTemplate(marked.slice(0, offset) + marked.slice(offset + 1)), offset)
    .map(({ label }) => label)
}

describe('a template half typed', () => {
  it.each([
    ['a condition', '#set($a = 1)#if($|', '$a'],
    ['a condition that is closed', '#set($a = 1)#if($|)', '$a'],
    ['a second operand', '#set($a = 1)#if($a == 1 && $|', '$a'],
    ['a negation', '#set($a = 1)#if(!$|', '$a'],
    ['an #elseif', '#set($a = 1)#if($a == 2)x#elseif($|', '$a'],
    ['a value', '#set($a = 1)#set($b = $|', '$a'],
    ['an index', '#set($a = 1)$list[$|', '$a'],
    ['an argument', '#set($a = 1)$util.urlEncode($|', '$a'],
    ['a second argument', "#set($a = 1)$input.body.replaceAll('x', $|", '$a'],
    ['a list', '#set($a = 1)#set($l = [1, $|', '$a'],
    ['a map’s value', '#set($a = 1)#set($m = {"k": $|', '$a'],
    ['a range', '#set($a = 1)#foreach($i in [1..$|', '$a'],
    ['what a loop walks over', '#set($a = [1])#foreach($i in $|', '$a'],
    ['a string that interpolates', '#set($a = 1)#set($b = "x $|', '$a'],
    ['a JSON string that is open', '#set($a = 1){"k": "$|', '$a'],
    ['a brace', '#set($a = 1)${|', '$a'],
    ['a quiet brace', '#set($a = 1)$!{|', '$a'],
    ['a loop without its end', '#foreach($i in [1])$|', '$i'],
    ['two loops without their ends', '#foreach($i in [1])#foreach($j in [2])$|', '$j'],
    ['a branch in a loop', '#foreach($i in [1])#if($i == 1)$|', '$i'],
    ['text behind an unclosed block', '#if($x)\n{"a": "$|"', '$input'],
    ['behind a mark that nothing follows', 'costs $5, $|', '$input'],
    ['before text', '$|text', '$input'],
    ['before a dot', '$|.json', '$input'],
    ['a template of one character', '$|', '$input'],
  ])('offers names in %s', (_, marked, label) => {
    expect(labelsAt(marked)).toContain(label)
  })

  it.each([
    ['a condition', "#if($input.path('$.customer').|", 'name'],
    ['a condition of a variable', "#set($c = $input.path('$.customer'))#if($c.|)", 'name'],
    ['a variable behind an unclosed block', "#if(true)#set($c = $input.path('$.customer'))$c.|", 'name'],
    ['an item in an unclosed loop', "#foreach($i in $input.path('$.items'))$i.|", 'sku'],
    ['an item in a condition in an unclosed loop', "#foreach($i in $input.path('$.items'))#if($i.|", 'sku'],
    ['an item of an item', "#foreach($i in $input.path('$.items'))#foreach($j in [$i])$j.|", 'sku'],
    ['the loop in an unclosed loop', '#foreach($i in [1])$foreach.|', 'hasNext'],
    ['a chain of calls', "$input.path('$.items').get(0).|", 'sku'],
    ['a chain of indexes', "$input.path('$')['items'][0].|", 'sku'],
    ['braces', '${input.|', 'json'],
    ['a JSON string', '{"a": "$context.identity.|', 'sourceIp'],
    ['an override', '#set($context.requestOverride.|', 'header'],
    ['an argument', '$util.escapeJavaScript($input.|', 'params'],
    ['an argument of an argument', '$util.urlEncode($util.base64Encode($input.|', 'body'],
    ['over several lines', '{\n  "a": $input.path(\'$.customer\').|\n}', 'name'],
    ['behind #end', '#if(true)a#end$input.|', 'json'],
    ['a function of $util behind a brace', '{$util.|}', 'parseJson'],
  ])('offers members in %s', (_, marked, label) => {
    expect(labelsAt(marked)).toContain(label)
  })

  it.each([
    ['a path', "$input.path('$.items[0].|", 'sku'],
    ['a path with a quote', "$input.path('$.items[*].|')", 'sku'],
    ['a path in a loop', "#foreach($i in $input.path('$.|", 'items'],
    ['a path in a condition', "#if($input.path('$.customer.|", 'name'],
    ['a path in double quotes', '$input.json("$.customer.|', 'name'],
    ['a path as an argument', "$util.escapeJavaScript($input.json('$.|", 'note'],
    ['a path behind another', "$input.json('$.note') $input.json('$.customer.|", 'name'],
    ['a path in brackets', '$input.json("$[\'|', 'customer'],
    ['a parameter in a condition', "#if($input.params('|", 'orderId'],
    ['a header in a call', "$util.urlEncode($input.params().header.get('|", 'X-Tenant'],
    ['a query parameter by index', "$input.params().querystring['|", 'page'],
    ['a key of a variable', "#set($c = $input.path('$.customer'))$c.get('|", 'first name'],
    ['a stage variable', "$stageVariables.get('|", 'host'],
  ])('offers names in %s', (_, marked, label) => {
    expect(labelsAt(marked)).toContain(label)
  })

  it.each([
    ['#|', '#set'],
    ['{"a": #|', '#if'],
    ['#if(true)\n#|', '#end'],
    ['#foreach($i in [1])#if(true)#|', '#break'],
    ['text #fo|', '#foreach'],
    ['#{|', '#set'],
    ['#if(true)a#{e|', '#else'],
  ])('offers directives at %s', (marked, label) => {
    expect(labelsAt(marked)).toContain(label)
  })

  it.each([
    '|',
    ' |',
    'text|',
    '"|',
    '5|',
    '{"a": |',
    '## $|',
    '#* $input.|',
    '#[[ #|',
    "'$.|",
    '$.|',
    '#set($x = 1|',
    '$5|',
  ])('offers nothing at %s', (marked) => {
    expect(labelsAt(marked)).toEqual([])
  })
})

describe('accepting what is offered', () => {
  const typed = [
    '$', '$in', '${', '$!{con', '#', '#fo', '$input.', "$input.path('$.", "$input.json('$.customer.", "$input.params('",
    "$input.params().header.get('", '$context.identity.', '$stageVariables.', "#foreach($i in $input.path('$.items'))$i.",
  ] // prettier-ignore

  it.each(typed)('never breaks what stands around: %s', (text) => {
    for (const behind of ['', ' tail', '\ntail', '"}', ')', '#end']) {
      const source = text + behind
      for (const { edit, caret = edit.newText.length } of service.complete(parseTemplate(source), text.length)) {
        const accepted = applyTextEdits(source, [edit])
        expect(accepted.startsWith(source.slice(0, edit.range.start))).toBe(true)
        expect(accepted.endsWith(source.slice(edit.range.end))).toBe(true)
        expect(caret).toBeLessThanOrEqual(edit.newText.length)
      }
    }
  })
})
