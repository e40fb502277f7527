import { urlEncode } from '../../java/index.ts'
import { itemsOf, membersOf } from '../constructs/spread.ts'
import type { Body, Item, Member, Node, ValueNode } from '../model.ts'
import { type Cond, always, printCond } from './condition.ts'
import { compileCondition, compileExpression } from './expression.ts'
import { anyCase, hasValueCond } from './leaf.ts'
import { openLoop } from './loop.ts'
import { type Place, placeWithin, refuse, setVariable } from './place.ts'
import { quoteVtl } from './quote.ts'
import { notYet } from './refusal.ts'
import { textOf } from './text.ts'
import { choicesOf, joinAlike } from './textChoices.ts'

type Rules = Extract<Body, { kind: 'rules' }>

/** What the lines of one form share. */
interface Form {
  readonly text: string
  readonly between: string
  readonly arrays: NonNullable<Rules['arrays']>
}

/** The name of a pair: what is added up, encoded. */
type Name = readonly string[]

/**
 * The lines that put a form together, a pair at a time, and the reference that prints it. Members of objects within
 * are named `outer.inner`; items share their list's name, or have `[]` or their number behind it.
 */
export function compileForm(
  body: Rules,
  place: Place,
): { readonly statements: readonly string[]; readonly text: string } {
  const text = setVariable(place, 'form', `''`)
  const between = setVariable(place, 'between', `''`)
  const form: Form = { text, between, arrays: body.arrays ?? 'repeat' }
  if (body.root.kind === 'object') addNode(body.root, [], form, place)
  else refuse(place, { code: 'form-root', message: 'A form is made of pairs, and needs an object as its root.' })
  return { statements: place.statements, text }
}

function addNode(node: Node, name: Name, form: Form, place: Place, before: readonly string[] = []): void {
  if (node.disabled) return
  const at = placeWithin(place, { rule: node.id })
  const when = node.when ? compileCondition(node.when, at) : always
  if (when === undefined || when.kind === 'never') return
  const inner = placeWithin(at)
  switch (node.kind) {
    case 'value':
      addValue(node, name, form, inner, before)
      break
    case 'object':
      inner.statements.push(...before)
      for (const member of node.members) addMember(member, name, form, inner)
      break
    case 'array':
      inner.statements.push(...before)
      addItems(node.items, name, form, inner)
      break
    case 'raw':
      refuse(at, notYet('kept Velocity'))
  }
  place.statements.push(...at.statements, ...conditional(when, inner.statements))
}

function conditional(when: Cond, lines: readonly string[]): readonly string[] {
  return when.kind === 'always' || lines.length === 0 ? lines : [`#if(${printCond(when)})`, ...lines, '#end']
}

function addMember(member: Member, outer: Name, form: Form, place: Place): void {
  switch (member.kind) {
    case 'member': {
      const { name, node } = member
      if (typeof name === 'string') return addNode(node, joinName(outer, quoteVtl(urlEncode(name))), form, place)
      const at = placeWithin(place, { rule: node.id })
      const cases = compileExpression(name, at)
      if (cases === undefined) return
      const inner = placeWithin(at)
      addNode(node, joinName(outer, `$util.urlEncode(${textOf(cases, 'name', at)})`), form, inner)
      place.statements.push(...at.statements, ...conditional(anyCase(cases, hasValueCond), inner.statements))
      return
    }
    case 'group': {
      if (member.disabled) return
      const at = placeWithin(place, { rule: member.id })
      const when = member.when ? compileCondition(member.when, at) : always
      const inner = placeWithin(at)
      for (const one of member.members) addMember(one, outer, form, inner)
      if (when && when.kind !== 'never') place.statements.push(...at.statements, ...conditional(when, inner.statements))
      return
    }
    case 'each':
      return addLoop(member, place, (within) => {
        for (const one of member.members) addMember(one, outer, form, within)
      })
    case 'spread':
      return addMember(membersOf(member.value, place), outer, form, place)
    case 'raw':
      refuse(place, notYet('kept Velocity in a form'))
  }
}

function joinName(outer: Name, name: string): Name {
  return outer.length === 0 ? [name] : [...outer, "'.'", name]
}

function addItems(items: readonly Item[], name: Name, form: Form, place: Place): void {
  if (form.arrays !== 'Member.N') {
    const own = form.arrays === 'brackets' ? [...name, quoteVtl(urlEncode('[]'))] : name
    for (const item of items) addItem(item, own, form, place, [])
    return
  }
  const number = setVariable(place, 'number', '0')
  const count = [`#set(${number} = ${number} + 1)`]
  for (const item of items) addItem(item, [...name, "'.'", number], form, place, count)
}

function addItem(item: Item, name: Name, form: Form, place: Place, before: readonly string[]): void {
  switch (item.kind) {
    case 'one':
      return addNode(item.node, name, form, place, before)
    case 'each':
      return addLoop(item, place, (within) => {
        for (const one of item.items) addItem(one, name, form, within, before)
      })
    case 'spread':
      return addItem(itemsOf(item.value, place), name, form, place, before)
    case 'raw':
      refuse(place, notYet('kept Velocity in a form'))
  }
}

function addLoop(each: Parameters<typeof openLoop>[0], place: Place, inner: (within: Place) => void): void {
  const at = placeWithin(place, { rule: each.loop })
  const loop = openLoop(each, at, compileExpression)
  if (loop === undefined) return
  const body = placeWithin(loop.within)
  inner(body)
  const round = [...loop.keptFacts(), ...loop.within.statements, ...conditional(loop.where, body.statements)]
  if (body.statements.length > 0) place.statements.push(...at.statements, loop.opening, ...round, '#end')
}

/** `before` counts the item that the value is. */
function addValue(node: ValueNode, name: Name, form: Form, place: Place, before: readonly string[]): void {
  if (node.as === 'verbatim') return refuse(place, notYet('a value that is written as it is found'))
  const choices = choicesOf(node.value, node.as, node.policy, place)
  if (choices === undefined) return
  const pair = (coded: string | undefined): readonly string[] => {
    const summands = [form.text, form.between, ...name, "'='", ...(coded === undefined ? [] : [coded])]
    return [...before, `#set(${form.text} = ${sumOf(summands)})`, `#set(${form.between} = '&')`]
  }
  const told = joinAlike(choices)
  told.forEach(({ when, value }, at) => {
    const set = value === undefined ? [] : pair(value === "''" ? undefined : `$util.urlEncode(${value})`)
    const asked = when.kind === 'always' ? '#else' : `#${at === 0 ? 'if' : 'elseif'}(${printCond(when)})`
    place.statements.push(...(at === 0 && when.kind === 'always' ? set : [asked, ...set]))
  })
  if (told[0] && told[0].when.kind !== 'always') place.statements.push('#end')
}

/** Constants side by side are one. */
function sumOf(summands: readonly string[]): string {
  const joined: string[] = []
  for (const summand of summands) {
    const last = joined.at(-1)
    if (last?.startsWith("'") && summand.startsWith("'"))
      joined[joined.length - 1] = last.slice(0, -1) + summand.slice(1)
    else joined.push(summand)
  }
  return joined.join(' + ')
}
