import type { Expression } from '../model.ts'
import { assertNever } from '../../text/index.ts'
import { sumOperand } from './compare.ts'
import { type Cond, and, printCond, test } from './condition.ts'
import { type Case, type Cases, type Leaf, absentLeaf, closeCases, single, valuedCases } from './leaf.ts'
import { openLoop } from './loop.ts'
import { type Place, freshName, placeWithin, setVariable } from './place.ts'
import { parsedConstant, quoteVtl } from './quote.ts'
import { boxedJson } from './source.ts'
import { constantText, stringRef, textOf } from './text.ts'

type Collect = Extract<Expression, { kind: 'collect' }>
type CompileExpression = (expression: Expression, place: Place) => Cases | undefined

/** What a loop of its own collects, set before the place; what is absent or null is left out. Undefined after a refusal. */
export function compileCollect(collect: Collect, place: Place, compile: CompileExpression): Cases | undefined {
  const separator = collect.by ? compile(collect.by, place) : []
  if (separator === undefined) return undefined
  const start = place.statements.length
  const target = openTarget(collect.how, separator, place)
  const opened = place.statements.length - start
  const loop = openLoop(collect, place, compile)
  const cases = loop && compile(collect.value, loop.within)
  if (loop === undefined || cases === undefined) return undefined
  const { within, where } = loop
  const taken = valuedCases(cases).flatMap(({ when, leaf }, at) => {
    if (and(where, when).kind === 'never') return []
    const before = placeWithin(within)
    const { guard, lines } = target.take(leaf, at, before)
    return [{ when: and(where, when, guard), lines: [...before.statements, ...lines] }]
  })
  if (taken.every(({ when }) => when.kind === 'never')) {
    place.statements.splice(start, opened)
    return single(ofNothing[collect.how])
  }
  place.statements.push(loop.opening, ...loop.keptFacts(), ...within.statements)
  for (const { when, lines } of taken) {
    if (when.kind === 'never') continue
    place.statements.push(...(when.kind === 'always' ? lines : [`#if(${printCond(when)})`, ...lines, '#end']))
  }
  place.statements.push('#end')
  return target.result()
}

/** What a loop gives that never takes anything. */
const ofNothing: Readonly<Record<Collect['how'], Leaf>> = {
  list: { kind: 'constant', json: '[]' },
  join: { kind: 'constant', json: '""' },
  first: absentLeaf,
  last: absentLeaf,
  count: { kind: 'constant', json: '0' },
  sum: { kind: 'constant', json: '0' },
}

interface Target {
  /** Lines that add a value, in a round of the loop. */
  take(leaf: Leaf, at: number, place: Place): { readonly guard: Cond; readonly lines: readonly string[] }
  result(): Cases
}

const sure: Cond = { kind: 'always' }

function openTarget(how: Collect['how'], separator: Cases, place: Place): Target {
  switch (how) {
    case 'list':
      return listTarget(place)
    case 'join':
      return joinTarget(separator, place)
    case 'count':
    case 'sum':
      return numberTarget(how, place)
    case 'first':
    case 'last':
      return oneTarget(how, place)
    default:
      return assertNever(how)
  }
}

function listTarget(place: Place): Target {
  const ref = setVariable(place, 'list', `$util.parseJson('[]')`)
  const added = `$${freshName(place, 'added')}`
  return {
    take: (leaf, _, at) => ({ guard: sure, lines: [`#set(${added} = ${ref}.add(${valueRef(leaf, at)}))`] }),
    result: () =>
      single({
        kind: 'typed',
        kept: true,
        ref,
        present: sure,
        hasValue: sure,
        name: 'list',
        // A list of json-smart's prints as JSON; as text it has methods.
        json: (at) => setVariable(at, 'listJson', `"${ref}"`),
      }),
  }
}

/** A reference to the value itself, as an item of a list. */
export function valueRef(leaf: Leaf, place: Place): string {
  switch (leaf.kind) {
    case 'absent':
      return 'null'
    case 'typed':
    case 'scalar':
      return leaf.ref
    case 'text':
      return stringRef(leaf)
    case 'template':
      return textOf(single(leaf), 'text', place)
    case 'constant':
      return leaf.json.startsWith('"') ? quoteVtl(constantText(leaf.json)) : parsedConstant(leaf.json)
    default:
      return assertNever(leaf)
  }
}

function joinTarget(separator: Cases, place: Place): Target {
  const by = textOf(separator, 'separator', place)
  const ref = setVariable(place, 'joined', `''`)
  const between = `$${freshName(place, 'between')}`
  place.statements.push(`#set(${between} = '')`)
  return {
    take: (leaf, _, at) => ({
      guard: sure,
      lines: [`#set(${ref} = ${ref} + ${between} + ${textOf(single(leaf), 'text', at)})`, `#set(${between} = ${by})`],
    }),
    result: () => single({ kind: 'text', ref, string: true, present: sure, name: 'joined' }),
  }
}

function numberTarget(how: 'count' | 'sum', place: Place): Target {
  const ref = setVariable(place, how, '0')
  return {
    take(leaf, _, at) {
      const operand = how === 'count' ? { ref: '1', guard: sure } : sumOperand(leaf, at)
      if (operand === undefined) return { guard: { kind: 'never' }, lines: [] }
      return { guard: operand.guard, lines: [`#set(${ref} = ${ref} + ${operand.ref})`] }
    },
    result: () => single(how === 'count' ? { kind: 'scalar', ref, type: 'number' } : sumLeaf(ref)),
  }
}

/** A number of any kind, and so a value like one of a document. */
function sumLeaf(ref: string): Leaf {
  const json = (at: Place): string => setVariable(at, 'sumJson', `"${ref}"`)
  return { kind: 'typed', kept: true, ref, present: sure, hasValue: sure, name: 'sum', json }
}

/** Which of the value's cases was met is remembered beside the value, so that it stays what it is. */
function oneTarget(how: 'first' | 'last', place: Place): Target {
  const which = setVariable(place, `${how}-found`, '0')
  const found: Case[] = []
  return {
    take(leaf, at, within) {
      const name = `$${freshName(place, how)}`
      found.push({ when: test(`${which} == ${at + 1}`), leaf: keptLeaf(leaf, name) })
      const own =
        leaf.kind === 'constant' || leaf.kind === 'absent' ? [] : [`#set(${name} = ${valueRef(leaf, within)})`]
      const guard = how === 'first' ? test(`${which} == 0`) : sure
      return { guard, lines: [...own, `#set(${which} = ${at + 1})`] }
    },
    result: () => closeCases(found),
  }
}

function keptLeaf(leaf: Leaf, ref: string): Leaf {
  switch (leaf.kind) {
    case 'absent':
    case 'constant':
      return leaf
    case 'scalar':
      return { ...leaf, ref }
    case 'text':
    case 'template':
      return { kind: 'text', ref, string: true, present: sure, name: ref.slice(1) }
    case 'typed': {
      const name = leaf.name
      const json = (at: Place): string => boxedJson(ref, name, at)
      return { kind: 'typed', kept: true, ref, present: sure, hasValue: sure, name, json }
    }
    default:
      return assertNever(leaf)
  }
}
