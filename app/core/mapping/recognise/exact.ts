import { type Member, parseTemplate, visit } from '../../vtl/index.ts'
import { printCond } from '../compile/condition.ts'
import { compileCondition } from '../compile/expression.ts'
import { joinPieces } from '../compile/pieces.ts'
import type { Place } from '../compile/place.ts'
import { isJson } from '../compile/quote.ts'
import { compileNode } from '../constructs/index.ts'
import type { As, Condition, Expression, Fallback, Id, Policy, ValueNode } from '../model.ts'
import { policyCases } from '../normalise/policy.ts'
import { constantString } from './interpolated.ts'
import { literal } from './meaning.ts'
import { placeOf } from './place.ts'
import { meaningOfReference } from './reference.ts'
import type { Scope } from './scope.ts'
import { compiledWithSettings, foundWithSettings, withoutNames } from './settings.ts'
import { inside, ref } from './source.ts'

/** How a value stands in a template: its text, and the condition around the member that it is the value of. */
interface Found {
  readonly text: string
  readonly when?: string
}

/**
 * The value that compiles to exactly this text, tried out form by form and policy by policy; undefined where none does.
 * `guess`: what it reads; the text's own sources are tried, too.
 */
export function exactValue(found: Found, guess: Expression | undefined, scope: Scope): ValueNode | undefined {
  const { state } = scope
  const id = scope.freshId()
  const policies = policiesFor(found.text)
  const asked = formsOf(found.text)
  for (const value of [...(guess ? variantsOf(guess) : []), ...sourcesIn(found.text, scope)]) {
    for (const as of asked) {
      const can = policyCases(value, as)
      for (const policy of policies) {
        // What cannot apply is not saved.
        if ((policy.null !== undefined && !can.null) || (policy.mismatch !== undefined && !can.mismatch)) continue
        state.tried += 1
        if (state.tried > mostTried) return undefined
        const node: ValueNode = { kind: 'value', id, value, as, policy }
        if (compilesTo(node, found, scope)) return node
      }
    }
  }
  return undefined
}

const mostTried = 300_000

/** The forms that a text can be in: each leaves marks of its own. */
function formsOf(text: string): readonly Form[] {
  const marked = marks.filter(([, mark]) => mark.test(text)).map(([form]) => form)
  return marked.length === 0 ? ['string'] : marked
}

type Form = Exclude<As, 'verbatim'>

const marks: readonly (readonly [Form, RegExp])[] = [
  ['base64', /base64Encode\(/],
  ['number', /\.matches\(\$number/],
  ['integer', /\.matches\(\$integer/],
  ['boolean', /"true\|false"/],
  ['jsonText', /escapeJavaScript\(\$(?:input\.json|\w+Json\b)/],
  ['string', /escapeJavaScript\(/],
  ['json', /\$input\.json|\$\w+Json\b/],
]

/** Whether a value compiles to a text, with just the lines before it that set what the text reads. */
export function compilesTo(node: ValueNode, { text, when = 'true' }: Found, scope: Scope): boolean {
  const place = placeOf(scope, node.id)
  const compiled = compileNode(node, place, 0, '  ')
  if (compiled === undefined) return false
  const settings = [...compiled.before, ...compiled.inside]
  const written = joinPieces(compiled.pieces).text
  const asked = printCond(compiled.when)
  const { constants, queries } = place.state
  if (settings.length === 0 && asked === when && written === text) return true
  if (settings.length === 0 && constants.size === 0 && queries.size === 0) return false
  if (withoutNames(`${asked}\n${written}`) !== withoutNames(`${when}\n${text}`)) return false
  const all = compiledWithSettings({ settings, text: `${asked}\n${written}` }, place)
  return all === foundWithSettings(`${when}\n${text}`, place, scope)
}

/** What a guess may stand for: what is in a choice, text or function that a template's text alone cannot tell from it. */
function variantsOf(guess: Expression, depth = 3): readonly Expression[] {
  const inner = depth === 0 ? [] : innerOf(guess)
  return [guess, ...inner.flatMap((one) => variantsOf(one, depth - 1))].slice(0, mostVariants)
}

const mostVariants = 8

function innerOf(guess: Expression): readonly Expression[] {
  switch (guess.kind) {
    case 'choose':
      return guess.branches.map(({ then }) => then)
    case 'text':
      return guess.parts.length === 1 ? guess.parts : []
    case 'call':
      return ['base64Encode', 'default', 'toJson'].includes(guess.fn) ? guess.args.slice(0, 1) : []
    case 'ref':
    case 'literal':
    case 'collect':
    case 'raw':
      return []
  }
}

/** Every policy with the constants that stand in a text; those that say less first. */
function policiesFor(text: string): readonly Policy[] {
  const constants = Array.from(text.matchAll(/#(?:\{else\}|else\b|elseif\()([^#$]*)/g), ([, json = '']) => json.trim())
    .filter((json) => json !== '' && json !== 'null' && json !== '""' && isJson(json))
    .slice(0, 2)
    .map((json): Fallback => ({ value: literal(json) }))
  const fallbacks: readonly Fallback[] = ['omit', 'null', 'empty', ...constants]
  const others = [undefined, ...fallbacks.filter((one) => one !== 'null')]
  return [...others, 'null' as const, 'text' as const].flatMap((mismatch) =>
    fallbacks.flatMap((absent) =>
      others.map((nulled) => ({
        absent,
        ...(nulled !== undefined && { null: nulled }),
        ...(mismatch !== undefined && { mismatch }),
      })),
    ),
  )
}

/** What a text reads, each once. */
function sourcesIn(text: string, scope: Scope): readonly Expression[] {
  const found = new Map<string, Expression>()
  visit(parseTemplate(text).root, (node) => {
    if (node.kind !== 'reference') return
    for (let length = node.members.length; length >= 0; length--) {
      const meaning = meaningOfReference({ ...node, members: node.members.slice(0, length) }, scope)
      const asked = askedMember(node.members.slice(length))
      if (meaning.kind === 'parameters' && meaning.in !== undefined && asked !== undefined) {
        const parameter = ref({ kind: 'parameter', in: meaning.in, name: asked })
        found.set(JSON.stringify(parameter), parameter)
      }
      if (meaning.kind !== 'value' && meaning.kind !== 'json') continue
      if (meaning.expression.kind !== 'ref') continue
      const { source } = meaning.expression
      const inner = asked === undefined ? undefined : inside(source, asked)
      if (inner?.kind === 'value') found.set(JSON.stringify(inner.expression), inner.expression)
      found.set(JSON.stringify(meaning.expression), meaning.expression)
    }
  })
  return [...found.values()].slice(0, 4)
}

/** `.keySet().contains('name')` */
function askedMember([keys, contains]: readonly Member[]): string | undefined {
  if (keys?.kind !== 'call' || keys.name !== 'keySet' || contains?.kind !== 'call') return undefined
  return contains.name === 'contains' ? constantString(contains.args[0]) : undefined
}

/** The condition that compiles to exactly this text; undefined where none does. */
export function exactCondition(text: string, scope: Scope): Condition | undefined {
  const place = placeOf(scope, 'condition' as Id)
  const sources = sourcesIn(`#if(${text})#end`, scope)
  for (const value of sources) {
    for (const condition of conditionsOn(value, text, sources)) {
      scope.state.tried += 1
      if (scope.state.tried > mostTried) return undefined
      if (printsAs(condition, text, place, scope)) return condition
    }
  }
  return undefined
}

function printsAs(condition: Condition, text: string, place: Place, scope: Scope): boolean {
  const at: Place = { ...place, statements: [] }
  const cond = compileCondition(condition, at)
  const printed = cond && printCond(cond)
  if (printed === undefined) return false
  if (printed === text && at.statements.length === 0) return true
  const { constants, queries } = place.state
  if (constants.size === 0 && queries.size === 0 && at.statements.length === 0) return false
  if (withoutNames(printed) !== withoutNames(text)) return false
  const compiled = compiledWithSettings({ settings: at.statements, text: printed }, place)
  return compiled === foundWithSettings(text, place, scope)
}

function conditionsOn(value: Expression, text: string, sources: readonly Expression[]): readonly Condition[] {
  const constants = Array.from(text.matchAll(/'((?:[^']|'')*)'/g), ([, inner = '']) =>
    literal(JSON.stringify(inner.replaceAll("''", "'"))),
  )
  const numbers = Array.from(text.matchAll(/(?<![\w.'])\d+(?![\w.'])/g), ([number]) => literal(number))
  const flags = ['true', 'false'].map(literal)
  const ops = ['==', '<', '<=', '>', '>='] as const
  const others = sources.filter((source) => source !== value)
  const compared = [...new Set([...constants, ...numbers, ...flags, ...others])].flatMap((right) =>
    ops.map((op): Condition => ({ kind: 'compare', op, left: value, right })),
  )
  const patterns = constants.map((pattern): Condition => ({
    kind: 'matches',
    value,
    pattern: pattern.kind === 'literal' ? String(JSON.parse(pattern.json)) : '',
  }))
  const asked = (['present', 'null', 'empty'] as const).map((kind): Condition => ({ kind, value }))
  const all = [...asked, ...compared, ...patterns]
  return [...all, ...all.map((of): Condition => ({ kind: 'not', of }))]
}
