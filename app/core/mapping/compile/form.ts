import { urlEncode } from '../../java/index.ts'
import { itemsOf, membersOf } from '../constructs/spread.ts'
import { compileValue } from '../constructs/value.ts'
import type { Body, Item, Member, Node, Raw, ValueNode } from '../model.ts'
import { always, test } from './condition.ts'
import { compileCondition, compileExpression } from './expression.ts'
import { readKept, runKept } from './kept.ts'
import { anyCase, hasValueCond } from './leaf.ts'
import { openLoop } from './loop.ts'
import { type Outcome, printOutcomes, writtenCond } from './outcome.ts'
import { type FormEntry, guarded, layOutPairs } from './pairs.ts'
import type { Piece } from './pieces.ts'
import { type Place, leaveOut, placeWithin, setVariable } from './place.ts'
import { formalRef, textOf } from './text.ts'
import { verbatimText } from './verbatim.ts'
import { constantChoice } from './jsonText.ts'
import { choicesOf, joinAlike } from './textChoices.ts'

type Rules = Extract<Body, { kind: 'rules' }>
type Arrays = NonNullable<Rules['arrays']>
type Entries = readonly FormEntry[]
/** As it stands in the template, encoded; the root has none. */
type Name = string | undefined

/**
 * A form, pair by pair. Members of objects within are named `outer.inner`; items share their list's name, or have `[]`
 * or their number behind it.
 */
export function compileForm(body: Rules, place: Place): readonly Piece[] {
  const { root } = body
  if (root.kind === 'raw') return [readKept(root.vtl, place)?.text ?? '']
  if (root.kind !== 'object') {
    return leaveOut(place, { code: 'form-root', message: 'A form is made of pairs, and needs an object as its root.' })
  }
  return layOutPairs(nodeEntries(root, undefined, body.arrays ?? 'repeat', place), place)
}

/** `before` counts the item that the node is. */
function nodeEntries(node: Node, name: Name, arrays: Arrays, place: Place, before: readonly string[] = []): Entries {
  if (node.disabled) return []
  const at = placeWithin(place, { rule: node.id })
  const when = node.when ? compileCondition(node.when, at) : always
  if (when === undefined || when.kind === 'never') return []
  return [
    ...lines(at.statements),
    ...guarded(when, node.id, contentEntries(node, name, arrays, placeWithin(at), before)),
  ]
}

function contentEntries(node: Node, name: Name, arrays: Arrays, place: Place, before: readonly string[]): Entries {
  switch (node.kind) {
    case 'value':
      return valueEntries(node, name, place, before)
    case 'object':
      return [...lines(before), ...node.members.flatMap((member) => memberEntries(member, name, arrays, place))]
    case 'array':
      return [...lines(before), ...itemsEntries(node.items, name, arrays, place)]
    case 'raw': {
      const kept = readKept(node.vtl, place)
      return kept
        ? [{ kind: 'pair', rule: node.id, when: always, inside: before, text: `${name ?? ''}=${kept.text}` }]
        : []
    }
  }
}

function lines(statements: readonly string[]): Entries {
  return statements.map((text) => ({ kind: 'line', text }))
}

function memberEntries(member: Member, outer: Name, arrays: Arrays, place: Place): Entries {
  switch (member.kind) {
    case 'member': {
      const { name, node } = member
      if (typeof name === 'string') return nodeEntries(node, joinName(outer, urlEncode(name)), arrays, place)
      const at = placeWithin(place, { rule: node.id })
      const cases = compileExpression(name, at)
      if (cases === undefined) return []
      const coded = formalRef(`$util.urlEncode(${textOf(cases, 'name', at)})`)
      const entries = nodeEntries(node, joinName(outer, coded), arrays, placeWithin(at))
      return [...lines(at.statements), ...guarded(anyCase(cases, hasValueCond), node.id, entries)]
    }
    case 'group': {
      if (member.disabled) return []
      const at = placeWithin(place, { rule: member.id })
      const when = member.when ? compileCondition(member.when, at) : always
      if (when === undefined || when.kind === 'never') return []
      const entries = member.members.flatMap((one) => memberEntries(one, outer, arrays, placeWithin(at)))
      return [...lines(at.statements), ...guarded(when, member.id, entries)]
    }
    case 'each':
      return loopEntries(member, place, (within) =>
        member.members.flatMap((one) => memberEntries(one, outer, arrays, within)),
      )
    case 'spread':
      return memberEntries(membersOf(member.value, place), outer, arrays, place)
    case 'raw':
      return keptEntries(member, place)
  }
}

function joinName(outer: Name, name: string): string {
  return outer === undefined ? name : `${outer}.${name}`
}

function itemsEntries(items: readonly Item[], name: Name, arrays: Arrays, place: Place): Entries {
  if (arrays !== 'Member.N') {
    const own = arrays === 'brackets' ? `${name ?? ''}${urlEncode('[]')}` : name
    return items.flatMap((item) => itemEntries(item, own, arrays, place, []))
  }
  const at = placeWithin(place)
  const number = setVariable(at, 'number', '0')
  const own = `${name ?? ''}.${formalRef(number)}`
  const count = [`#set(${number} = ${number} + 1)`]
  return [...lines(at.statements), ...items.flatMap((item) => itemEntries(item, own, arrays, place, count))]
}

function itemEntries(item: Item, name: Name, arrays: Arrays, place: Place, before: readonly string[]): Entries {
  switch (item.kind) {
    case 'one':
      return nodeEntries(item.node, name, arrays, place, before)
    case 'each':
      return loopEntries(item, place, (within) =>
        item.items.flatMap((one) => itemEntries(one, name, arrays, within, before)),
      )
    case 'spread':
      return itemEntries(itemsOf(item.value, place), name, arrays, place, before)
    case 'raw':
      return keptEntries(item, place)
  }
}

function loopEntries(each: Parameters<typeof openLoop>[0], place: Place, inner: (within: Place) => Entries): Entries {
  const at = placeWithin(place, { rule: each.loop })
  const loop = openLoop(each, at, compileExpression)
  if (loop === undefined) return []
  const { opening, where, within } = loop
  const entries = inner(placeWithin(within))
  if (entries.every(({ kind }) => kind === 'line')) return []
  const asked = guarded(where, each.loop, entries)
  const round = [...lines([...loop.keptFacts(), ...within.statements]), ...asked]
  return [...lines(at.statements), { kind: 'block', rule: each.loop, opening, where: always, entries: round }]
}

/** Kept Velocity prints pairs without `&` at the ends, or nothing. */
function keptEntries({ vtl }: Raw, place: Place): Entries {
  const kept = readKept(vtl, place)
  if (kept === undefined) return []
  if (kept.prints === 'nothing') return lines([kept.text])
  if (kept.prints === 'something')
    return [{ kind: 'pair', rule: place.rule, when: always, inside: [], text: kept.text }]
  const at = placeWithin(place)
  const text = runKept(kept, at)
  const when = test(`${text} != ""`, { negated: `${text} == ""` })
  return [...lines(at.statements), { kind: 'pair', rule: place.rule, when, inside: [], text }]
}

function valueEntries(node: ValueNode, name: Name, place: Place, before: readonly string[]): Entries {
  const at = placeWithin(place)
  const outcomes = valueOutcomes(node, at)
  if (outcomes === undefined) return []
  const when = writtenCond(outcomes)
  if (when.kind === 'never') return []
  return [
    ...lines(at.statements),
    { kind: 'pair', rule: node.id, when, inside: before, text: `${name ?? ''}=${printOutcomes(outcomes)}` },
  ]
}

/** What stands behind `=`: encoded, unless it is written as it was found. */
function valueOutcomes(node: ValueNode, place: Place): readonly Outcome[] | undefined {
  if (node.as === 'verbatim' && node.value.kind === 'text') {
    // Behind a property, `##` is no comment (velocity facts): what ends with one is closed by braces.
    const text = verbatimText(node.value, place, true)
    return text === undefined ? undefined : [{ when: always, out: { text } }]
  }
  if (node.as === 'verbatim') return compileValue(node.value, node.as, node.policy, place)
  const choices = choicesOf(node.value, node.as, node.policy, place)
  return (
    choices &&
    joinAlike(choices).map(({ when, value }) => ({ when, out: value === undefined ? 'omit' : { text: coded(value) } }))
  )
}

function coded(value: string): string {
  const constant = constantChoice(value)
  return constant === undefined ? `$util.urlEncode(${value})` : urlEncode(constant)
}
