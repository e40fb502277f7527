import type { As, Expression, Fallback, Policy, ValueNode } from '../../model.ts'
import { literal } from '../meaning.ts'
import { type OneOf, valueOfCases } from './cases.ts'
import { type Asked, conditionOf, conjuncts, isAbout } from './condition.ts'
import { type Own, expressionOf, isSame } from './held.ts'
import { type Printed, type PrintedOutcome, textOf } from './printed.ts'
import { type FoundValue, settled } from './settle.ts'

type Form = Exclude<As, 'verbatim'>

/** The value that prints this under that condition; undefined where none does. */
export function readValueNode(printed: Printed, found: FoundValue, own: Own): ValueNode | undefined {
  return settled(candidates(printed, own), found, own)
}

function* candidates(printed: Printed, own: Own): Iterable<ValueNode> {
  const outcomes = printed.kind === 'choice' ? printed.outcomes : [{ asked: undefined, printed }]
  const id = own.freshId()
  const node = (value: Expression, as: Form, policy: Policy): ValueNode => ({ kind: 'value', id, value, as, policy })
  const seen: { readonly as: Form; readonly value: Expression; readonly pool: readonly Fallback[] }[] = []
  for (const as of formsOf(printed)) {
    for (const fallbacks of [true, false]) {
      const cases = casesIn(outcomes, as, fallbacks)
      const whole = cases && valueOfCases(cases.cases)
      if (cases === undefined || whole === undefined) continue
      for (const value of variantsOf(whole)) {
        for (const policy of guessed(cases.slots)) yield node(value, as, policy)
        seen.push({ as, value, pool: cases.pool })
      }
    }
  }
  for (const { as, value, pool } of seen) for (const policy of policiesOf(pool, as)) yield node(value, as, policy)
  const chosen = universal(outcomes)
  if (chosen === undefined) return
  for (const as of ['json', 'string'] as const) {
    yield node(chosen, as, { absent: 'empty', null: 'empty' })
    yield node(chosen, as, { absent: 'null' })
    yield node(chosen, as, { absent: 'null', null: 'empty' })
    yield node(chosen, as, { absent: 'omit' })
  }
}

/** The forms that what is printed may be written in, likely ones first. */
function formsOf(printed: Printed): readonly Form[] {
  const all = new Set<Form>()
  const visit = (one: Printed, asked: Asked | undefined): void => {
    if (one.kind === 'choice') for (const outcome of one.outcomes) visit(outcome.printed, outcome.asked)
    if (one.kind === 'string' && one.only?.kind === 'coded' && one.only.by === 'base64Encode') all.add('base64')
    if (one.kind === 'string' && one.only?.kind === 'escaped' && one.only.of.kind === 'json') all.add('jsonText')
    for (const part of conjuncts(asked)) if (part.kind === 'fits') all.add(part.as as Form)
    if (one.kind === 'string') all.add('string')
  }
  visit(printed, undefined)
  const marked = [...all].toSorted((one, other) => order.indexOf(one) - order.indexOf(other))
  return [...marked, ...order.filter((form) => !all.has(form) && form !== 'base64' && form !== 'integer')]
}

const order: readonly Form[] = ['base64', 'number', 'integer', 'boolean', 'jsonText', 'string', 'json']

/** The expression that a form prints so where its value is of the right type. */
function primary(printed: Printed, as: Form): Expression | undefined {
  switch (printed.kind) {
    case 'choice':
      return undefined
    case 'constant':
      if (as === 'string' || as === 'base64' || as === 'jsonText') return undefined
      return printed.json === 'null' ? undefined : literal(printed.json)
    case 'bare': {
      const { held } = printed
      // A list that a loop fills prints as JSON itself, and so does a number.
      const isJson =
        held.kind === 'json' || held.kind === 'value' || (held.kind === 'text' && held.expression.kind === 'collect')
      if (as === 'json') return isJson ? held.expression : undefined
      if (as !== 'number' && as !== 'integer' && as !== 'boolean') return undefined
      return held.kind === 'json' ? held.expression : expressionOf(held)
    }
    case 'string': {
      const { parts, only } = printed
      if (as === 'base64') return only?.kind === 'coded' ? expressionOf(only.of) : undefined
      if (as === 'jsonText') {
        if (only?.kind === 'escaped' && only.of.kind === 'json') return only.of.expression
        const json = parts.length === 1 && parts[0]?.kind === 'literal' ? String(JSON.parse(parts[0].json)) : undefined
        if (json === undefined) return expressionOf(only)
        return literal(json)
      }
      if (parts.length === 0 && as === 'string') return undefined
      return as === 'string' || as === 'json' ? textOf(parts) : undefined
    }
  }
}

interface Slots {
  readonly mismatch?: Policy['mismatch']
  readonly null?: Fallback
  readonly absent?: Fallback
}

interface ReadCases {
  readonly cases: readonly OneOf[]
  readonly slots: Slots
  /** What is printed where there is no value of the right type. */
  readonly pool: readonly Fallback[]
}

/** What is printed as cases of one value; `fallbacks`: what is constant behind a case is what its policy says. */
function casesIn(outcomes: readonly PrintedOutcome[], as: Form, fallbacks: boolean): ReadCases | undefined {
  const cases: OneOf[] = []
  const pool: Fallback[] = []
  let slots: Slots = {}
  let around: readonly Asked[] | undefined
  for (const { asked, printed } of outcomes) {
    const all = conjuncts(asked)
    const current = cases.at(-1)
    const own = primary(printed, as)
    const left = current ? all.filter((one) => !isAbout(one, current.value)) : all
    const isNear = current !== undefined && around !== undefined && isSame(left, around)
    if (isNear && own !== undefined && isSame(own, current.value)) continue
    const isFallback =
      isNear && (left.length < all.length || (fallbacks && (own === undefined || own.kind === 'literal')))
    if (isFallback || (own === undefined && current !== undefined)) {
      const fallback = fallbackOf(printed, as)
      if (fallback === undefined) return undefined
      if (fallback !== 'text') pool.push(fallback)
      slots = { ...slotsWith(slots, all, current, fallback) }
      continue
    }
    const value = own ?? constantOf(printed)
    if (value === undefined) return undefined
    cases.push({ asked, value })
    around = all.filter((one) => !isAbout(one, value))
  }
  return cases.length === 0 ? undefined : { cases, slots, pool }
}

function slotsWith(
  slots: Slots,
  asked: readonly Asked[],
  current: OneOf | undefined,
  fallback: Fallback | 'text',
): Slots {
  const about = current ? asked.filter((one) => isAbout(one, current.value)) : []
  const isTyped =
    current?.value.kind === 'ref' && (current.value.source.kind === 'body' || current.value.source.kind === 'loop')
  if (about.some(({ kind }) => kind === 'valued') || (!isTyped && about.length > 0) || fallback === 'text')
    return { ...slots, mismatch: fallback }
  return about.length > 0 ? { ...slots, null: fallback } : { ...slots, absent: fallback }
}

function constantOf(printed: Printed): Expression | undefined {
  if (printed.kind === 'constant' && printed.json !== '') return literal(printed.json)
  return printed.kind === 'string' && printed.parts.length === 0 ? literal('""') : undefined
}

function fallbackOf(printed: Printed, as: Form): Fallback | 'text' | undefined {
  if (printed.kind === 'constant') return printed.json === 'null' ? 'null' : { value: literal(printed.json) }
  if (printed.kind === 'string' && printed.parts.length === 0) return 'empty'
  if (printed.kind === 'choice') {
    const cases = printed.outcomes.map((one): OneOf | undefined => {
      const value = primary(one.printed, as) ?? constantOf(one.printed)
      return value && { asked: one.asked, value }
    })
    const last = cases.at(-1)
    const isNull = last?.asked === undefined && last?.value.kind === 'literal' && last.value.json === 'null'
    const value = cases.every((one) => one !== undefined)
      ? valueOfCases(isNull && cases.length > 1 ? cases.slice(0, -1) : cases)
      : undefined
    return value && { value }
  }
  const value = primary(printed, as)
  if (value) return { value }
  return printed.kind === 'string' ? 'text' : undefined
}

function* guessed(slots: Slots): Iterable<Policy> {
  const { mismatch, null: nulled, absent } = slots
  for (const one of absent === undefined ? (['omit', 'empty', 'null'] as const) : [absent]) {
    for (const other of nulled === undefined ? [undefined, 'omit' as const, one] : [nulled]) {
      for (const third of mismatch === undefined ? [undefined, 'omit' as const, one] : [mismatch]) {
        yield policyOf(one, other, third)
      }
    }
  }
}

function* policiesOf(pool: readonly Fallback[], as: Form): Iterable<Policy> {
  const all: readonly Fallback[] = [...pool, 'omit', 'null', 'empty']
  const mismatches =
    as === 'json' || as === 'jsonText' || as === 'base64' ? [undefined] : [undefined, 'text' as const, ...all]
  for (const third of mismatches)
    for (const one of all) for (const other of [undefined, ...all]) yield policyOf(one, other, third)
}

function policyOf(absent: Fallback, nulled: Fallback | undefined, mismatch: Policy['mismatch']): Policy {
  return { absent, ...(nulled !== undefined && { null: nulled }), ...(mismatch !== undefined && { mismatch }) }
}

/** What a value may be besides, that a text alone does not tell: a function's text may be put together of one part. */
function variantsOf(value: Expression): readonly Expression[] {
  const text: Expression = { kind: 'text', parts: [value] }
  if (value.kind === 'call' && value.args[0] !== undefined && value.args[0].kind !== 'literal') {
    const [first, ...others] = value.args
    const inner: Expression = { ...value, args: [{ kind: 'text', parts: [first] }, ...others] }
    return [value, inner, text]
  }
  return value.kind === 'literal' || value.kind === 'text' ? [value] : [value, text]
}

/** Each text in its branch, whatever it is. */
function universal(outcomes: readonly PrintedOutcome[]): Expression | undefined {
  const branches: Extract<Expression, { kind: 'choose' }>['branches'][number][] = []
  for (const { asked, printed } of outcomes) {
    const string = printed.kind === 'string' ? textOf(printed.parts) : undefined
    const value =
      string && string.kind !== 'literal' && string.kind !== 'text'
        ? ({ kind: 'text', parts: [string] } as const)
        : (string ?? primary(printed, 'json') ?? constantOf(printed) ?? nested(printed))
    const when = asked && conditionOf(asked)
    if (value === undefined || (asked && when === undefined)) return undefined
    if (when === undefined) return branches.length === 0 ? value : { kind: 'choose', branches, otherwise: value }
    branches.push({ when, then: value })
  }
  return { kind: 'choose', branches }
}

function nested(printed: Printed): Expression | undefined {
  return printed.kind === 'choice' ? universal(printed.outcomes) : undefined
}
