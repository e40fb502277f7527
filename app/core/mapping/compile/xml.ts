import { itemsOf, membersOf } from '../constructs/spread.ts'
import type { Body, Id, Item, Member, Node, ObjectNode, Raw, XmlForm } from '../model.ts'
import { type Cond, always, and, printCond, test } from './condition.ts'
import { compileCondition, compileExpression } from './expression.ts'
import { readKept } from './kept.ts'
import { anyCase, hasValueCond } from './leaf.ts'
import { openLoop } from './loop.ts'
import type { Piece } from './pieces.ts'
import { type Place, leaveOut, placeWithin, sharedRef } from './place.ts'
import { textVariable } from './text.ts'
import { type XmlContent, type XmlEntry, guardedXml, layOutXml, xmlLines } from './xmlLayout.ts'
import { namespaceDeclarations, qualifiedName, scopeOf } from './xmlNames.ts'
import type { Around, ElementOwn, Parts, XmlDocument } from './xmlParts.ts'
import { collectHead, isHead } from './xmlHead.ts'
import { elementValue, valueElement } from './xmlValue.ts'

type MemberOf<Kind extends Member['kind']> = Extract<Member, { readonly kind: Kind }>

const instance = 'http://www.w3.org/2001/XMLSchema-instance'

/**
 * A document: the root object's one member is its element, which is empty where it is left out. Members are elements,
 * attributes or the text of the element that they are in; items are elements of their list's name.
 */
export function compileXml({ root, layout }: Extract<Body, { kind: 'rules' }>, place: Place): readonly Piece[] {
  const members = root.kind === 'object' ? root.members : []
  const elements = members.filter((member) => member.kind !== 'raw')
  const [only] = elements
  const isElement = only?.kind === 'member' && (only.xml?.form ?? 'element') === 'element'
  if (!isElement || elements.length > 1 || typeof only.name !== 'string' || only.node.kind === 'array') {
    return leaveOut(place, {
      code: 'xml-root',
      message: 'A document of XML has one element around all others, whose name is constant.',
      hint: 'Let the root be an object with one member that is no list.',
    })
  }
  const document: XmlDocument = { indent: layout?.indent ?? '  ', usesNil: false }
  const around = { document, namespaces: new Map<string, string>() }
  const entries = members.flatMap((member) =>
    member.kind === 'raw' ? keptEntries(member, place) : documentElement(only, only.name as string, around, place),
  )
  return layOutXml(entries, { indent: document.indent, depth: 0 }, true)
}

/** The element around all others is always there: empty where its value, or it, is left out. */
function documentElement(
  { xml, node }: MemberOf<'member'>,
  name: string,
  around: Around,
  place: Place,
): readonly XmlEntry[] {
  const at = placeWithin(place, { rule: node.id })
  const asked = node.when && !node.disabled ? compileCondition(node.when, at) : always
  const { when: _, ...unasked } = node
  const entries = elementEntries({ name, xml, node: unasked }, around, place, true)
  const own = new Map<string, string>()
  const qualified = qualifiedName(name, xml, false, { around: new Map(), own }, placeWithin(place))
  const text = `<${qualified ?? 'empty'}${namespaceDeclarations(own, place)}/>`
  const empty: XmlEntry = contentEntry(node.id, always, [], { open: text, close: '' })
  const sure = entries.map((entry) => (entry.kind === 'choice' ? closedChoice(entry, text) : entry))
  if (asked === undefined || asked.kind === 'never' || entries.length === 0) return [empty]
  if (asked.kind === 'always') return sure
  return [
    ...xmlLines([...at.statements, `#if(${printCond(asked)})`]),
    ...sure,
    ...xmlLines(['#else']),
    empty,
    ...xmlLines(['#end']),
  ]
}

function closedChoice(entry: Extract<XmlEntry, { kind: 'choice' }>, empty: string): XmlEntry {
  const branches = entry.branches.map(({ when, open }) => ({ when, open: open ?? empty }))
  return { ...entry, branches }
}

/** The elements that a member is: one, or one for each item of a list. */
function memberElements(member: MemberOf<'member'>, around: Around, place: Place): readonly XmlEntry[] {
  const { name, node, xml } = member
  if (typeof name === 'string') return namedElements({ name, xml, node }, around, placeWithin(place, { rule: node.id }))
  const at = placeWithin(place, { rule: node.id })
  const cases = compileExpression(name, at)
  if (cases === undefined) return []
  // A name that is none, computed, leaves the element out.
  const ref = textVariable(cases, 'name', at)
  const isName = test(`${ref}.matches(${sharedRef(place, 'xmlName', `"[A-Za-z_][A-Za-z0-9_.-]*"`)}) == true`)
  const written = `\${${ref.slice(1)}}`
  const own = { name: written, xml: undefined, node, isComputed: true }
  const entries = namedElements(own, around, placeWithin(place, { rule: node.id }))
  const guard = and(anyCase(cases, hasValueCond), isName)
  return [...xmlLines(at.statements), ...guardedXml(guard, node.id, entries)]
}

function namedElements(element: Element, around: Around, place: Place): readonly XmlEntry[] {
  const { node } = element
  if (node.kind !== 'array') return elementEntries(element, around, place)
  if (node.disabled) return []
  const at = placeWithin(place, { rule: node.id })
  const when = node.when ? compileCondition(node.when, at) : always
  if (when === undefined) return []
  // What fails a request wherever it stands does so here, too, though nothing is written.
  const entries = node.items.flatMap((item) => itemElements(item, element, around, placeWithin(at)))
  if (when.kind === 'never') return []
  return [...xmlLines(at.statements), ...guardedXml(when, node.id, entries)]
}

/** `list`: what gives the elements of its items their name. */
function itemElements(item: Item, list: Element, around: Around, place: Place): readonly XmlEntry[] {
  switch (item.kind) {
    case 'one':
      return elementEntries({ ...list, node: item.node }, around, place)
    case 'each':
      return loopEntries(item, place, (within) => item.items.flatMap((one) => itemElements(one, list, around, within)))
    case 'spread':
      return itemElements(itemsOf(item.value, place), list, around, place)
    case 'raw':
      return keptEntries(item, place)
  }
}

function loopEntries(
  each: Parameters<typeof openLoop>[0],
  place: Place,
  inner: (within: Place) => readonly XmlEntry[],
): readonly XmlEntry[] {
  const at = placeWithin(place, { rule: each.loop })
  const loop = openLoop(each, at, compileExpression)
  if (loop === undefined) return []
  const { opening, where, within } = loop
  const entries = inner(placeWithin(within))
  if (entries.every(({ kind }) => kind === 'line')) return []
  const round = [...xmlLines([...loop.keptFacts(), ...within.statements]), ...guardedXml(where, each.loop, entries)]
  return [...xmlLines(at.statements), { kind: 'block', rule: each.loop, opening, entries: round }]
}

/** Kept Velocity prints whole elements, or nothing. */
function keptEntries({ vtl }: Raw, place: Place): readonly XmlEntry[] {
  const kept = readKept(vtl, place)
  if (kept === undefined) return []
  if (kept.prints === 'nothing') return xmlLines([kept.text])
  return [contentEntry(place.rule, always, [], { open: kept.text, close: '' })]
}

/** An element: its name as it stands in the template, if it is computed, or as it is to be qualified. */
interface Element {
  readonly name: string
  readonly xml: XmlForm | undefined
  readonly node: Node
  readonly isComputed?: boolean
}

/** One element, where it is there. */
function elementEntries(element: Element, around: Around, place: Place, isDocument = false): readonly XmlEntry[] {
  const { name, xml, node, isComputed = false } = element
  if (node.disabled) return []
  const at = placeWithin(place, { rule: node.id })
  const asked = node.when ? compileCondition(node.when, at) : always
  const declarations = { around: around.namespaces, own: new Map<string, string>() }
  const qualified = isComputed ? name : qualifiedName(name, xml, false, declarations, at)
  if (asked === undefined || qualified === undefined) return []
  const inner = placeWithin(at)
  const value = node.kind === 'value' ? elementValue(node, around.document, inner) : undefined
  if (node.kind === 'value' && value === undefined) return []
  const parts = partsOf(element, { around, declarations }, inner)
  // As in lists: all of it was compiled, so that what fails a request does.
  if (asked.kind === 'never') return []
  if (isDocument && around.document.usesNil && !declarations.own.has('xsi')) declarations.own.set('xsi', instance)
  const start = `<${qualified}${namespaceDeclarations(declarations.own, place)}${parts.attributes.join('')}`
  const before = [...at.statements, ...parts.before, ...inner.statements]
  if (value === undefined) return [contentEntry(node.id, asked, before, contentOf(start, qualified, parts))]
  const known = new Set<string>()
  const branches = value.flatMap(({ when, out }) => {
    // A branch after one that asks the same never runs.
    if (known.has(printCond(when))) return []
    known.add(printCond(when))
    return [{ when, open: out === 'omit' ? undefined : valueElement(start, qualified, out.text) }]
  })
  return [...xmlLines(before), ...guardedXml(asked, node.id, [{ kind: 'choice', rule: node.id, branches }])]
}

function contentEntry(rule: Id, when: Cond, before: readonly string[], content: XmlContent): XmlEntry {
  return { kind: 'content', rule, when, before, content }
}

/** What stands in an element that is no value. A list in a list is an element around those of its items. */
function partsOf(element: Element, { around, declarations }: Omit<ElementOwn, 'parts'>, place: Place): Parts {
  const { node } = element
  const parts: Parts = { attributes: [], names: new Set(), content: [], text: undefined, before: [] }
  if (node.kind === 'object') collectMembers(node, { around, declarations, parts }, place)
  if (node.kind === 'raw') parts.text = readKept(node.vtl, place)?.text
  if (node.kind === 'array') {
    const within = { ...around, namespaces: scopeOf(declarations) }
    for (const item of node.items) parts.content.push(...itemElements(item, element, within, place))
  }
  return parts
}

function contentOf(start: string, name: string, { text, content: entries }: Parts): XmlContent {
  if (entries.length === 0 && text === undefined) return { open: `${start}/>`, close: '' }
  return { open: `${start}>${text ?? ''}`, entries, isInline: text !== undefined, close: `</${name}>` }
}

function collectMembers(node: ObjectNode, own: ElementOwn, place: Place): void {
  // Attributes first: they declare namespaces that elements may use.
  for (const member of node.members) collectHead(member, always, own, place)
  for (const member of node.members) own.parts.content.push(...memberEntries(member, own, place))
}

/** The elements among the members of an element. */
function memberEntries(member: Member, own: ElementOwn, place: Place): readonly XmlEntry[] {
  const around = { ...own.around, namespaces: scopeOf(own.declarations) }
  switch (member.kind) {
    case 'member':
      return isHead(member) ? [] : memberElements(member, around, place)
    case 'group': {
      if (member.disabled || member.members.every((inner) => inner.kind === 'member' && isHead(inner))) return []
      const at = placeWithin(place, { rule: member.id })
      const when = member.when ? compileCondition(member.when, at) : always
      if (when === undefined) return []
      const entries = member.members.flatMap((inner) => memberEntries(inner, own, placeWithin(at)))
      if (when.kind === 'never') return []
      return [...xmlLines(at.statements), ...guardedXml(when, member.id, entries)]
    }
    case 'each':
      return loopEntries(member, place, (within) => member.members.flatMap((inner) => roundEntries(inner, own, within)))
    case 'spread':
      return memberEntries(membersOf(member.value, place), own, place)
    case 'raw':
      return keptEntries(member, place)
  }
}

function roundEntries(member: Member, own: ElementOwn, place: Place): readonly XmlEntry[] {
  if (!isHead(member)) return memberEntries(member, own, place)
  return leaveOut(place, {
    code: 'xml-attribute-in-loop',
    message: 'A loop can repeat elements, and neither attributes nor the text of one.',
  })
}
