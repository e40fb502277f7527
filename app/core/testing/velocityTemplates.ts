import * as fc from 'fast-check'
import { JavaMap } from '../java/index.ts'
import { jsonNodeToJava, parseJsonNode } from '../json/index.ts'
import { type RenderOutcome, renderTemplate, type VtlDialect } from '../vtl/index.ts'
import { type TextGrammar, textsOf } from './textGrammar.ts'

const variables: string = JSON.stringify({
  x: 'X',
  s: 'a b-c,d',
  e: '',
  n: 5,
  d: 1.5,
  big: 12345678901,
  l: [1, 2, 3],
  ll: ['b', 'a', ''],
  m: { a: 1, b: { c: 'deep' }, k: [{ v: 1 }, { v: 'w' }] },
  o: {},
  z: null,
  nulls: [null, 1, null],
  t: true,
  f: false,
  u: 'Éß😀x',
})

/** The variables that generated templates read, as JSON text: the form that the oracle takes. */
export const velocityVariables: string = `${variables.slice(0, -1)},"huge":12345678901234567890123,"dec":1.234567890123456789012}`

function outcomeOf(template: string, dialect: VtlDialect): RenderOutcome {
  const { root } = parseJsonNode(velocityVariables)
  const given = root === undefined ? null : jsonNodeToJava(root)
  const entries = given instanceof JavaMap ? [...given.entries] : []
  const values = new Map(entries.map(([name, value]) => [typeof name === 'string' ? name : '', value]))
  return renderTemplate(template, { dialect, variables: values })
}

/** What the engine makes of a generated template with these variables, new for every render; null where it fails. */
export function renderGenerated(template: string, dialect: VtlDialect): string | null {
  const outcome = outcomeOf(template, dialect)
  return outcome.kind === 'rendered' ? outcome.output : null
}

/** Whether it asks for more than a run may spend, as a range of a billion does: docs/known-differences.md. */
export function isOverBudget(template: string, dialect: VtlDialect): boolean {
  const outcome = outcomeOf(template, dialect)
  return outcome.kind === 'failed' && outcome.diagnostics.some(({ code }) => /budget|exhausted/.test(code))
}

/** A grammar of templates. Several alternatives to a line, as 200 lines of them would be no easier to read. */
// prettier-ignore
const grammar = {
  name: ['x', 's', 'e', 'n', 'd', 'big', 'l', 'll', 'm', 'o', 'z', 'nulls', 't', 'f', 'q', 'w', 'nope'],
  blank: ['', '', '', ' ', '  ', '\t', '\n', ' \n'],
  integer: ['1', '0', '2', '3', '5', '-1', '-3', '10'],
  float: ['1.5', '0.1', '2.0', '1.', '.5', '1e3', '-2.5', '1.0E7'],
  text: [
    ' ', '\n', '\r\n', 'a', 'b c', ', ', '"', "'", '{', '}', '(', ')', '[', ']', '.', ':', '-', '1', ' \n  ', '%',
    '$ ', '# ', '$5', '$!', '#5', '$$x', '#[[ $x #if ]]#', '## c\n', '#* c *#', '\\', '\\\\', '\\$x', '\\\\$x',
    '\\$nope', '\\\\$nope', '\\$!x', '$\\!x', '\\#if', '\\\\#set', '\\#foo', '\\#{end}',
  ],
  reference: ['$«name»', '${«name»}', '$«name»«member»', '$!«name»«member»', '${«name»«member»}', '$!{«name»«member»}'],
  member: [
    '.a', '.b.c', '.k', '.zz', '.empty', '.size()', '.isEmpty()', '.toString()', '.length()', '.toUpperCase()',
    '.trim()', '.keySet()', '.values()', '.entrySet()', '["a"]', '["zz"]', '[0]', '[-1]', '[ 2 ]', '[9]',
    '.get(null)', '.contains(null)', '.put("k", null)', '[«reference»]', '.get(«argument»)', '.contains(«argument»)', '.indexOf(«argument»)', '.equals(«argument»)',
    '.add(«argument»)', '.remove(«argument»)', '.concat(«argument»)', '.foo(«argument»)', '«member»«member»',
    '.substring(«argument», «argument»)', '.put(«argument», «argument»)', '.set(«argument», «argument»)',
    '.replace(«argument», «argument»)', '.add(«argument», «argument»)', '.foo(«argument», «argument»)',
  ],
  string: [
    "'x'", '""', '"a"', "'$x'", "''''", '"a""b"', '"\\u0041"', "'\\u0041'", '"## c"', '"$"', "'a'", '"k"',
    '"«reference»"', '"a «reference» b"', '"«reference»#if($t)«reference»#end"', "'«reference»'",
  ],
  argument: [
    '$«name»',
    '«reference»', '«reference»', '«string»', '«string»', '«integer»', '«float»', 'true', 'false', 'null', '[]',
    '{}',
    '[«argument», «argument»]', '{«string» : «argument»}', '[«integer»..«integer»]', '[«integer»..$n]',
    '2147483647', '9223372036854775807',
  ],
  arithmetic: ['+', '+', '-', '*', '/', '%'],
  comparison: ['==', '!=', '<', '>', '<=', '>=', 'eq', 'ne', 'lt', 'gt', 'le', 'ge'],
  logic: ['&&', '||', 'and', 'or'],
  expression: [
    '$«name»',
    '«argument»', '«argument»', '«expression» «arithmetic» «expression»', '«expression» «comparison» «expression»',
    '«expression» «logic» «expression»', '!«expression»', 'not «expression»', '(«expression»)',
  ],
  target: ['$x', '$q', '$w', '${q}', '$!q', '$m.zz', '$m["a"]', '$l[0]', '$q.a'],
  end: ['#end', '#end', '#{end}', '#end\n', '#end \n'],
  inLoop: [
    '$i', '$foreach.index', '$velocityCount', '$foreach.hasNext', '$foreach.parent.count', '#break',
    '#break($foreach)', '#if($foreach.last)#stop#end',
  ],
  statement: [
    '«text»',
    '«text»', '«reference»', '«reference»', '#set(«blank»«target» = «expression»«blank»)',
    '#if(«expression»«blank»)«block»«end»', '#if(«expression»)«block»#else«blank»«block»«end»',
    '#set($q = «argument» «arithmetic» «argument»)$q', '#set($x = «reference» «arithmetic» «reference»)$!x',
    '#if(«argument» «comparison» «argument»)T#{else}F#end', '#if(«reference» «comparison» «argument»)«text»#end',
    '#if(«argument» «comparison» «reference» «logic» «argument»)«text»#end',
    '#if(«expression»)«block»#elseif(«expression»)«block»#{else}«block»#end',
    '#foreach(«blank»$i in «argument»)«block»«end»', '#foreach($x in\n«argument»)«block»«inLoop»#end',
    '#foreach($i in «reference»)«inLoop»«block»«inLoop»#end', '#define($b)«block»#end$b',
    '#define($b)«block»#end"$b()"',
    '#macro(mm $p $q)«block»$p#end#mm(«argument» «argument»)',
    '#macro(bb $p)«block»$bodyContent#end#@bb(«argument»)«block»#end',
    '#evaluate(«string»)', '#evaluate(«reference»)', '#foo', '#foo($x)', '#{foo}($x "a" 1)', '#@foo($x)«block»#end',
    '#stop', '#break', '#stop("m")', '#parse("x")', '#include($z)', '#literal()«block»$x#end',
  ],
  block: ['«text»', '«statement»', '«statement»«statement»', '«blank»«statement»«blank»'],
} as const satisfies TextGrammar

const statement = textsOf(grammar, 'statement', 5)

/** Templates that are mostly well formed: every directive, every kind of expression, and texts that only look so. */
export const velocityTemplates: fc.Arbitrary<string> = fc
  .array(statement, { minLength: 1, maxLength: 6 })
  .map((statements) => statements.join(''))

// prettier-ignore
const fragments: readonly string[] = [
  ...grammar.text,
  '$x', '${x', '$!{', '$m.a', '.b', '.b(', '[0]', '[', '$', '!', '\\', '#', '##', '*', '*#', '#*', '#**', ']]#',
  '#set(', '#set', '#if(', '#if ($x)', '#else', '#elseif(', '#end', '#foreach($i in $l)', ' in ', '#{', 'end}',
  '"', "'", '=', '==', '+', '-1', '1.5', '..', ',', 'true', '$true', 'null', '@', '_', '|', '&&', '!', 'if', '\t',
]

/** Pieces of templates in any order: what the lexer's states and the parser's recovery have to live with. */
export const velocityFragments: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join(''))
