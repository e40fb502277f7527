import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../diagnostics/index.ts'
import { jsonToJava } from '../json/index.ts'
import { sliceRange } from '../text/index.ts'
import { problems } from './codes.ts'
import { type RenderOptions, type VtlDialect, renderTemplate } from './index.ts'
import type { Problem } from './problem.ts'

const variables: RenderOptions['variables'] = new Map([
  ['x', 'X'],
  ['l', jsonToJava([1, 2, 3])],
  ['d', jsonToJava(1)],
])

interface Fault {
  readonly code: string
  readonly template: string
  /** The source that the diagnostic is at. */
  readonly at: string
  readonly options?: Partial<RenderOptions>
}

const neutral = { dialect: 'velocity-1.7' as VtlDialect }

/** Every problem of the language, seeded: what a person would write by mistake, and where it is shown. */
const faults: readonly Fault[] = [
  { code: 'vtl/unexpected-token', template: '#set($x 1)', at: '1' },
  { code: 'vtl/unexpected-end', template: '#set($x = ', at: '' },
  { code: 'vtl/unfinished-mark', template: 'costs $', at: '$' },
  { code: 'vtl/unclosed-string', template: '#set($x = "abc)', at: '"' },
  { code: 'vtl/unclosed-unparsed', template: 'a #[[ $x ]]', at: '#[[ $x ]]' },
  { code: 'vtl/unclosed-block', template: 'a #if($x) b', at: '#if' },
  { code: 'vtl/stray-directive', template: 'a #end', at: '#end' },
  { code: 'vtl/keyword-reference', template: 'a $true b', at: '$true' },
  { code: 'vtl/null-literal', template: '#if($x == null)a#end', at: 'null' },
  { code: 'vtl/touching-minus', template: '#set($y = 5-3)', at: '-3' },
  { code: 'vtl/negated-reference', template: '#set($y = -$d)', at: '-' },
  { code: 'vtl/alternate-value', template: '${x|"none"}', at: '|"none"}' },
  { code: 'vtl/blank-arguments', template: '$l.size( )', at: ' ' },
  { code: 'vtl/unicode-escape', template: '#set($y = "a\\u12")', at: '\\u12' },
  { code: 'vtl/directive-arguments', template: '#foreach()a#end', at: '#foreach' },
  { code: 'vtl/word-argument', template: '#define(x)a#end', at: 'x' },
  { code: 'vtl/macro-name', template: '#macro("m")a#end', at: '#macro' },
  { code: 'vtl/define-form', template: '#define("q")a#end', at: '#define' },
  { code: 'vtl/empty-literal', template: 'a #literal()#end', at: '#literal' },
  { code: 'vtl/foreach-form', template: '#foreach($i $l)a#end', at: '#foreach' },
  { code: 'vtl/too-deep', template: `#set($y = ${'('.repeat(300)}1${')'.repeat(300)})`, at: '(' },
  { code: 'vtl/budget-steps', template: '#foreach($i in $l)$i $i#end', at: '$i', options: { budget: { steps: 5 } } },
  { code: 'vtl/budget-output', template: '$x$x$x$x', at: '$x', options: { budget: { outputLength: 2 } } },
  { code: 'vtl/budget-depth', template: '#if($x)#if($x)$x#end#end', at: '$x', options: { budget: { depth: 1 } } },
  { code: 'vtl/loop-cut', template: '#foreach($i in [1..1001])#end', at: '#foreach($i in [1..1001])#end' },
  { code: 'vtl/loop-modified', template: '#foreach($i in $l)$l.add(4)#end', at: '#foreach($i in $l)$l.add(4)#end' },
  { code: 'vtl/negative-index', template: 'a $x[-1]', at: '[-1]' },
  { code: 'vtl/not-a-scope', template: '#break($x)', at: '#break($x)' },
  { code: 'vtl/resource-not-found', template: 'a #parse("b.vm")', at: '#parse("b.vm")' },
  { code: 'vtl/resource-argument', template: '#include([1])', at: '#include([1])' },
  { code: 'vtl/macro-depth', template: '#macro(m)#m()#end#m()', at: '#m()', options: neutral },
  { code: 'vtl/block-in-itself', template: '#define($b)#set($y = "a" + $b)#end$b', at: '"a" + $b' },
  { code: 'vtl/evaluate-failed', template: "#evaluate('#if(')", at: "#evaluate('#if(')", options: neutral },
  { code: 'vtl/budget-output', template: '#set($y = [1..2000000000])', at: '[1..2000000000]' },
  { code: 'vtl/calculation-failed', template: '#set($z = 10000000000000000000 % -3)', at: '10000000000000000000 % -3' },
  { code: 'vtl/class-unavailable', template: '$x.class', at: '.class' },
]

function found({ code, template, options }: Fault): Diagnostic | undefined {
  return renderTemplate(template, { variables, ...options }).diagnostics.find((each) => each.code === code)
}

describe('every problem', () => {
  it.each(faults)('$code in $template', (fault) => {
    const diagnostic = found(fault)
    expect(diagnostic?.at.kind === 'source' && sliceRange(fault.template, diagnostic.at.range)).toBe(fault.at)
    expect(diagnostic?.message).toMatch(/^[A-Z%#“].*\.$/s)
  })

  it('has its row here', () => {
    const builders: readonly ((...values: never[]) => Problem)[] = Object.values(problems)
    const text = 'x' as never
    const codes = new Set(builders.map((build) => build(text, text).code))
    expect([...codes].filter((code) => !faults.some((fault) => fault.code === code))).toEqual([])
  })
})
