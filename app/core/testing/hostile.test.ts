import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTemplateVariables } from '../apigateway/index.ts'
import { jsonToJava } from '../json/index.ts'
import { evaluateJsonPath, parseJsonPath } from '../jsonpath/index.ts'
import { formatTemplate, parseTemplate, type RenderOutcome, renderTemplate, type VtlDialect } from '../vtl/index.ts'
import { velocityTemplates } from './velocityTemplates.ts'

// Whatever is sent: an answer, in time, and where there is no output, why. A hang fails by its time limit.
const LIMIT_MS = 60_000

function render(template: string, body = '{}', dialect: VtlDialect = 'api-gateway'): RenderOutcome {
  return renderTemplate(template, { dialect, variables: createTemplateVariables({ body }) })
}

/** The code of the first error, or `rendered`. */
function outcomeOf(outcome: RenderOutcome): string {
  if (outcome.kind === 'rendered') return outcome.kind
  return outcome.diagnostics.find(({ severity }) => severity === 'error')?.code ?? 'failed without a reason'
}

const many = 100_000
const ten = 10 * 1024 * 1024

describe('templates', () => {
  it.each([
    ['only #', '#', 'vtl/unfinished-mark'],
    ['only $', '$', 'vtl/unfinished-mark'],
    ['#if( alone', '#if(', 'vtl/unclosed-block'],
    ['an unclosed #if', '#if($x)a', 'vtl/unclosed-block'],
    ['an unclosed #foreach', '#foreach($i in [1])', 'vtl/unclosed-block'],
    ['an unclosed #define', '#define($x)', 'vtl/unclosed-block'],
    ['an unclosed string', '#set($x = "a', 'vtl/unclosed-string'],
    ['an unclosed ${', '${x', 'vtl/unexpected-end'],
    ['an unclosed [', '$x[0', 'vtl/unexpected-end'],
    ['an unclosed (', '$x.y(1', 'vtl/unexpected-end'],
    ['an unclosed list', '#set($x = [1, ', 'vtl/unexpected-end'],
    ['an unclosed map', '#set($x = {"a": ', 'vtl/unexpected-end'],
    ['an unclosed #[[', '#[[ a', 'vtl/unclosed-unparsed'],
    ['100,000 #if in each other', '#if(true)'.repeat(many), 'vtl/too-deep'],
    ['100,000 parentheses in each other', `#set($x = ${'('.repeat(many)}1${')'.repeat(many)})`, 'vtl/too-deep'],
    ['100,000 lists in each other', `#set($x = ${'['.repeat(many)}${']'.repeat(many)})`, 'vtl/too-deep'],
    ['100,000 exclamation marks', `#if(${'!'.repeat(many)}true)a#end`, 'vtl/too-deep'],
    ['100,000 sums in a row', `#set($x = 1${' + 1'.repeat(many)})`, 'vtl/too-deep'],
    ['100,000 members in a row', `$x${'.a'.repeat(many)}`, 'rendered'],
    ['100,000 dollars', '$'.repeat(many), 'vtl/unfinished-mark'],
    ['100,000 backslashes', `${'\\'.repeat(many)}$x`, 'rendered'],
    ['100,000 mistakes in one line', '#set($x 1)'.repeat(many), 'vtl/unexpected-token'],
    ['100,000 mistakes in lines', '#set($x 1)\n'.repeat(many), 'vtl/unexpected-token'],
    ['100,000 #end', '#end'.repeat(many), 'vtl/stray-directive'],
    ['100,000 opened strings', '#set($x = "a'.repeat(many), 'vtl/unexpected-end'],
    ['100,000 opened comments', '#*'.repeat(many), 'vtl/unfinished-mark'],
    ['100,000 opened #[[', '#[['.repeat(many), 'vtl/unclosed-unparsed'],
    ['100,000 #elseif', `#if($a == 1)a${'#elseif($a == 2)b'.repeat(many)}#end`, 'rendered'],
    ['a list of 100,000', `#set($l = [${'1,'.repeat(many)}1])$l.size()`, 'rendered'],
    [
      'a number that squares itself',
      '#set($x = 99999)#foreach($i in [1..99])#set($x = $x * $x)#end$x',
      'vtl/calculation-failed',
    ],
    ['lists in lists, doubled', '#set($l = [1])#foreach($i in [1..60])#set($l = [$l, $l])#end$l', 'vtl/budget-output'],
    [
      'the hash of such a list',
      '#set($l = [1])#foreach($i in [1..60])#set($l = [$l, $l])#end$l.hashCode()',
      'vtl/budget-output',
    ],
    [
      'a million keys that are lists',
      '#set($m = {})#foreach($i in [1..999])#foreach($j in [1..999])#set($v = $m.put([$i, $j], 1))#end#end',
      'vtl/budget-output',
    ],
    [
      'the equality of two such lists',
      '#set($l = [1])#set($k = [1])#foreach($i in [1..60])#set($l = [$l, $l])#set($k = [$k, $k])#end$l.equals($k)',
      'vtl/budget-output',
    ],
    ['100,000 quotes', `#set($x = ${'"'.repeat(many)})`, 'rendered'],
    ['a range of a billion', '#foreach($i in [1..1000000000])x#end', 'vtl/budget-output'],
    [
      'loops in loops',
      '#foreach($a in [1..999])#foreach($b in [1..999])#foreach($c in [1..999])#set($x = $c)#end#end#end',
      'vtl/budget-steps',
    ],
    ['a block in itself', '#define($a)$a$a#end$a', 'rendered'],
    ['a text that doubles', '#set($x = "aaaa")#foreach($i in [1..100])#set($x = "$x$x")#end', 'vtl/budget-output'],
    ['a list that doubles', '#set($l = [1])#foreach($i in [1..100])#set($y = $l.addAll($l))#end', 'vtl/budget-output'],
    ['a list in itself', '#set($l = [1])#set($y = $l.add($l))$l', 'rendered'],
    ['lone surrogates and NUL', '\uD800$x\uDC00\u0000#set($y = "\uD800\u0000")$y', 'rendered'],
  ])(
    '%s',
    (_, template, expected) => {
      const code = outcomeOf(render(template))
      expect(code).toBe(expected)
    },
    LIMIT_MS,
  )

  it.each([
    ['a macro in itself', '#macro(m)#m()#end#m()', 'vtl/macro-depth'],
    ['two macros in each other', '#macro(a)#b()#b()#end#macro(b)#a()#a()#end#a()', 'vtl/macro-depth'],
    ['#evaluate of itself', "#set($x = '#evaluate($x)')#evaluate($x)", 'vtl/budget-depth'],
  ])(
    '%s, in the stock dialect',
    (_, template, expected) => {
      expect(outcomeOf(render(template, '', 'velocity-1.7'))).toBe(expected)
    },
    LIMIT_MS,
  )

  it.each([
    ['(a+)+b', 'a'],
    ['(a|aa)+$', 'a'],
    ['(.*)*x', 'a'],
    ['(?:a?){40}a{40}', 'a'],
    ['((a{0,9}){0,9}){0,9}b', 'a'],
  ])(
    'the regular expression %s',
    (pattern, letter) => {
      const text = `${letter.repeat(5000)}!`
      const calls = [`$s.matches('${pattern}')`, `$s.replaceAll('${pattern}', '')`, `$s.split('${pattern}')`]
      const outcomes = calls.map((call) => outcomeOf(render(`#set($s = '${text}')#set($x = ${call})`)))
      for (const outcome of outcomes)
        expect(['rendered', 'java/regex-budget', 'vtl/budget-steps', 'java/work-exhausted']).toContain(outcome)
    },
    LIMIT_MS,
  )

  it('cut off anywhere', () => {
    fc.assert(
      fc.property(velocityTemplates, fc.nat(), (template, at) => {
        const parsed = parseTemplate(template.slice(0, at % (template.length + 1)))
        expect(outcomeOf(renderTemplate(parsed, { variables: new Map() }))).not.toBe('failed without a reason')
        expect(formatTemplate(parsed).kind).toBe(
          parsed.diagnostics.some(({ severity }) => severity === 'error') ? 'refused' : 'formatted',
        )
      }),
    )
  })
})

describe('bodies', () => {
  const reads = ["$input.json('$')", "$input.path('$.a')", "$input.json('$..a')"]

  it.each([
    ['100,000 lists in each other', '['.repeat(many) + ']'.repeat(many), 'apigateway/unreadable-body'],
    ['100,000 objects in each other', '{"a":'.repeat(many) + '1' + '}'.repeat(many), 'apigateway/unreadable-body'],
    ['100,000 opening brackets', '['.repeat(many), 'apigateway/unreadable-body'],
    ['a list cut off', '[1, ', 'apigateway/unreadable-body'],
    ['10 MB in one text', `{"a": "${'x'.repeat(ten)}"}`, 'rendered'],
    ['10 MB of backslashes', `{"a": "${'\\'.repeat(ten)}"}`, 'rendered'],
    ['10 MB of numbers', `{"a": [${'1,'.repeat(ten / 2)}1]}`, 'rendered'],
    ['a number of 1 MB', `{"a": ${'9'.repeat(ten / 10)}}`, 'rendered'],
    ['lone surrogates and NUL', '{"a": "\uD800\u0000\uDC00"}', 'rendered'],
  ])(
    '%s',
    (_, body, expected) => {
      expect(reads.map((template) => outcomeOf(render(template, body)))).toEqual(reads.map(() => expected))
    },
    LIMIT_MS,
  )

  it('any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...Array.from('{}[]",:\'\\ \n1ae-.+tnf'))).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, fc.constantFrom(...reads), (body, template) => {
        expect(outcomeOf(render(template, body))).not.toBe('failed without a reason')
      }),
    )
  })
})

describe('JSONPaths', () => {
  const wide = jsonToJava({
    a: Array.from({ length: 60 }, (_, i) => ({ a: [i, { a: 'a'.repeat(200) }], b: { a: { a: i } } })),
  })

  it.each(
    [
      `$${'['.repeat(many)}`,
      `$${"['a']".repeat(many)}`,
      `$${'.a'.repeat(many)}`,
      `$${'..*'.repeat(30)}`,
      '$..*..*..*..*..*..*',
      `$..[?(${'('.repeat(many)}@.a)]`,
      '$..[?(@..a)]..[?(@..a)]..[?(@..a)]',
      '$..[?(@.a =~ /(a+)+b/)]',
      `$[${'0,'.repeat(many)}0]`,
      `$.concat(${'$.concat('.repeat(many)}`,
      '$\u0000\uD800',
      '$[999999999999999999999]',
      '$[-999999999:999999999]',
    ].map((text) => [text.slice(0, 60), text] as const),
  )(
    '%s',
    (_, text) => {
      const { root, diagnostics } = parseJsonPath(text)
      const outcome = evaluateJsonPath(root, wide)
      expect(diagnostics.length > 0 || outcome.kind !== 'failed' || outcome.message !== '').toBe(true)
    },
    LIMIT_MS,
  )
})
