import type { Member } from '../model.ts'
import { type Cond, always, and, printCond } from './condition.ts'
import { compileCondition } from './expression.ts'
import { type Outcome, printOutcomes, writtenCond } from './outcome.ts'
import { type Place, placeWithin, refuse } from './place.ts'
import { qualifiedName } from './xmlNames.ts'
import type { ElementOwn } from './xmlParts.ts'
import { nil, valueOutcomes } from './xmlValue.ts'

type MemberOf<Kind extends Member['kind']> = Extract<Member, { readonly kind: Kind }>

/** Attributes and the text of an element; those of a group have its condition. */
export function collectHead(member: Member, outer: Cond, own: ElementOwn, place: Place): void {
  if (member.kind === 'group' && !member.disabled) {
    if (!member.members.some(isHead)) return
    const at = placeWithin(place, { rule: member.id })
    const when = member.when ? compileCondition(member.when, at) : always
    if (when === undefined) return
    own.parts.before.push(...at.statements)
    for (const inner of member.members) collectHead(inner, and(outer, when), own, place)
  }
  if (member.kind !== 'member' || !isHead(member)) return
  const at = placeWithin(place, { rule: member.node.id })
  const head = headOutcomes(member, at)
  if (head === undefined) return
  own.parts.before.push(...at.statements)
  if (member.xml?.form === 'attribute') addAttribute(member, and(outer, head.when), head.outcomes, own, at)
  else addText(member, and(outer, head.when), head.outcomes, own, at)
}

export function isHead(member: Member): boolean {
  if (member.kind === 'group') return member.members.some(isHead)
  return member.kind === 'member' && (member.xml?.form ?? 'element') !== 'element'
}

function headOutcomes(
  { node, xml }: MemberOf<'member'>,
  place: Place,
): { readonly when: Cond; readonly outcomes: readonly Outcome[] } | undefined {
  if (node.disabled) return undefined
  if (node.kind !== 'value') {
    return refuse(place, {
      code: 'xml-not-a-value',
      message: 'An attribute or the text of an element is one value, and no object or list.',
    })
  }
  const asked = node.when ? compileCondition(node.when, place) : always
  const where = xml?.form === 'attribute' ? 'attribute' : xml?.form === 'cdata' ? 'cdata' : 'text'
  const outcomes = valueOutcomes(node, where, place)?.map((outcome) =>
    outcome.out !== 'omit' && outcome.out.text === nil ? { ...outcome, out: { text: '' } } : outcome,
  )
  return asked && outcomes && { when: and(asked, writtenCond(outcomes)), outcomes }
}

function addAttribute(
  { name, xml }: MemberOf<'member'>,
  when: Cond,
  outcomes: readonly Outcome[],
  { declarations, parts }: ElementOwn,
  place: Place,
): void {
  const qualified = typeof name === 'string' ? qualifiedName(name, xml, true, declarations, place) : undefined
  if (typeof name !== 'string' || (qualified !== undefined && parts.names.has(qualified))) {
    refuse(place, {
      code: 'xml-attribute-name',
      message: 'The attributes of an element have constant names, each another one.',
    })
  }
  if (qualified === undefined || parts.names.has(qualified) || when.kind === 'never') return
  parts.names.add(qualified)
  const text = ` ${qualified}="${printOutcomes(outcomes)}"`
  parts.attributes.push(when.kind === 'always' ? text : `#if(${printCond(when)})${text}#end`)
}

function addText(
  { xml }: MemberOf<'member'>,
  when: Cond,
  outcomes: readonly Outcome[],
  { parts }: ElementOwn,
  place: Place,
): void {
  if (parts.text !== undefined) {
    refuse(place, { code: 'xml-two-texts', message: 'This element has a text already.', hint: 'Join both into one.' })
    return
  }
  const printed = when.kind === 'never' ? '' : printOutcomes(outcomes)
  const text = xml?.form === 'cdata' ? `<![CDATA[${printed}]]>` : printed
  parts.text = when.kind === 'always' || when.kind === 'never' ? text : `#if(${printCond(when)})${text}#{end}`
}
