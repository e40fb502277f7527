import type { Fallback, ParameterRule, Policy } from '../model.ts'
import { type Cond, always, implies, printCond, reachable } from './condition.ts'
import { compileCondition, compileExpression } from './expression.ts'
import { type Leaf, askTyped, hasValueCond, presentCond, single } from './leaf.ts'
import { withinCase } from './outcome.ts'
import type { MappingSide } from './parameterMapping.ts'
import { type Piece, directives } from './pieces.ts'
import { type Place, placeWithin, leaveOut } from './place.ts'
import { quoteVtl } from './quote.ts'
import { type ListChoice, listChoices } from './severalValues.ts'
import { stringRef, textOf } from './text.ts'
import { unslashed, writeLeaf } from './write.ts'

interface Assignment {
  readonly when: Cond
  /** Right of `=`; undefined sets nothing. */
  readonly value: string | undefined
}

/**
 * Lines of a template that set a parameter by `$context.requestOverride` or `responseOverride`, exactly once: setting
 * one twice in a run fails (api-gateway facts 3.8). Empty after a refusal.
 */
export function compileOverride(rule: ParameterRule, side: MappingSide, payload: Place): readonly Piece[] {
  const place = placeWithin(payload, { rule: rule.id })
  if (rule.many === 'repeat' && rule.to.in === 'path') {
    return leaveOut(place, {
      code: 'repeated-path',
      message: `The path variable ${rule.to.name} stands in the path once, and cannot be repeated for each value.`,
      hint: 'Let its values be joined.',
    })
  }
  const target = overrideTarget(rule, side)
  const assignments = expressionAssignments(rule, place)
  const when = rule.when ? compileCondition(rule.when, place) : always
  if (assignments === undefined || when === undefined) return []
  const given = withinCase(when, assignments)
  const lines = [...place.statements, ...printAssignments(target, given)]
  return lines.length === 0 ? [] : [{ rule: rule.id, pieces: directives(lines) }]
}

function overrideTarget({ to }: ParameterRule, side: MappingSide): string {
  const override = `$context.${side}Override`
  return to.in === 'status' ? `${override}.status` : `${override}.${to.in}[${quoteVtl(to.name)}]`
}

function printAssignments(target: string, assignments: readonly Assignment[]): readonly string[] {
  const last = assignments.findLastIndex(({ value }) => value !== undefined)
  const lines = assignments.slice(0, last + 1).map(({ when, value }, at) => {
    const set = value === undefined ? '' : `#set(${target} = ${value})`
    if (when.kind === 'always') return at === 0 ? set : `#else${set === '' ? '' : `\n${set}`}`
    return `#${at === 0 ? 'if' : 'elseif'}(${printCond(when)})\n${set}`
  })
  const alone = lines.length === 1 && assignments[0]?.when.kind === 'always'
  return lines.length === 0 || alone ? lines : [...lines, '#end']
}

function expressionAssignments(rule: ParameterRule, place: Place): readonly Assignment[] | undefined {
  const cases = compileExpression(rule.value, place)
  const listsOf = cases && listChoices(rule, cases, place)
  if (cases === undefined || listsOf === undefined) return undefined
  const all = cases.map(({ when, leaf }) => {
    const assignments = leafAssignments(leaf, rule.policy, rule.to.in === 'status', place, listsOf(leaf))
    return assignments && withinCase(when, assignments)
  })
  return all.every((assignments) => assignments !== undefined) ? reachable(all.flat()) : undefined
}

/** Null is treated as absent unless the policy says otherwise: a parameter has no null. */
function leafAssignments(
  leaf: Leaf,
  policy: Policy,
  status: boolean,
  place: Place,
  lists: readonly ListChoice[],
): readonly Assignment[] | undefined {
  const nulled = policy.null === undefined || policy.null === 'keep' ? policy.absent : policy.null
  const steps: readonly { readonly when: Cond; readonly value: () => string | undefined }[] = [
    ...lists.map(({ when, set }) => ({ when, value: () => ('ref' in set ? set.ref : fallbackValue(set.to, place)) })),
    ...(status ? statusValues(leaf, place) : textValues(leaf, place)),
    ...(status ? [{ when: hasValueCond(leaf), value: () => undefined }] : []),
    { when: presentCond(leaf), value: () => fallbackValue(nulled, place) },
    { when: always, value: () => fallbackValue(policy.absent, place) },
  ]
  const reachable = steps.filter(
    ({ when }, at) => when.kind !== 'never' && !steps.slice(0, at).some((earlier) => implies(when, earlier.when)),
  )
  const refusedBefore = place.state.diagnostics.length
  const values = reachable.map(({ when, value }) => ({ when, value: value() }))
  return place.state.diagnostics.slice(refusedBefore).some(({ severity }) => severity === 'error') ? undefined : values
}

type Choice = { readonly when: Cond; readonly value: () => string | undefined }

/** A string as it is; any other JSON as compact JSON, as a parameter mapping writes it. */
function textValues(leaf: Leaf, place: Place): readonly Choice[] {
  if (leaf.kind === 'absent') return []
  if (leaf.kind === 'template') return [{ when: always, value: () => textOf(single(leaf), 'text', place) }]
  if (leaf.kind !== 'typed') return [{ when: hasValueCond(leaf), value: () => stringRef(leaf) }]
  return [
    { when: askTyped(leaf, 'length() >= 0'), value: () => leaf.ref },
    { when: leaf.hasValue, value: () => unslashed(leaf.json(place)) },
  ]
}

/** A whole number; AWS ignores anything else. */
function statusValues(leaf: Leaf, place: Place): readonly Choice[] {
  const written = writeLeaf(leaf, 'integer', true, place)
  const plain = leaf.kind === 'constant' || leaf.kind === 'scalar'
  return [{ when: written.fits, value: () => (plain ? written.text : `$util.parseJson(${written.text})`) }]
}

/** What a fallback sets: nothing, or its text, which is empty where it is absent itself. */
function fallbackValue(fallback: Fallback, place: Place): string | undefined {
  if (fallback === 'omit') return undefined
  if (fallback === 'null' || fallback === 'empty') return "''"
  const cases = compileExpression(fallback.value, place)
  return cases && textOf(cases, 'fallback', place)
}
