import { always, and, printCond } from '../compile/condition.ts'
import type { NodeConstruct, Nesting } from '../compile/construct.ts'
import { compileCondition, compileExpression } from '../compile/expression.ts'
import { anyCase, hasValueCond } from '../compile/leaf.ts'
import { type Place, placeWithin } from '../compile/place.ts'
import { quoteJson } from '../compile/quote.ts'
import { type Entry, layOutEntries } from '../compile/sequence.ts'
import { jsonStringInside } from '../compile/text.ts'
import type { Expression, Member, Node, ObjectNode } from '../model.ts'
import { keptEntry, loopEntry, nodeEntry } from './entries.ts'
import { membersOf } from './spread.ts'

export const object: NodeConstruct<ObjectNode> = {
  compile(node, place, nesting) {
    const entries = node.members.flatMap((member) => compileMember(member, place, nesting))
    return { when: always, before: [], ...layOutEntries(['{', '}'], entries, nesting, place) }
  },
}

function compileMember(member: Member, place: Place, nesting: Nesting): readonly Entry[] {
  switch (member.kind) {
    case 'member': {
      const { name, node } = member
      const at = placeWithin(place, { rule: node.id })
      if (typeof name === 'string') return nodeEntry(`${quoteJson(name)}: `, node, at, nesting, nesting.depth + 1)
      return namedEntry(name, node, at, nesting)
    }
    case 'group': {
      if (member.disabled) return []
      const at = placeWithin(place, { rule: member.id })
      const when = member.when ? compileCondition(member.when, at) : always
      if (when === undefined || when.kind === 'never') return []
      const entries = member.members.flatMap((inner) => compileMember(inner, place, nesting))
      if (when.kind === 'always' || entries.length === 0) return entries
      const opening = `#if(${printCond(when)})`
      return [{ kind: 'group', rule: member.id, before: at.statements, opening, inside: [], where: always, entries }]
    }
    case 'each':
      return loopEntry(member, place, (within) =>
        member.members.flatMap((inner) => compileMember(inner, within, nesting)),
      )
    case 'spread':
      return compileMember(membersOf(member.value, place), place, nesting)
    case 'raw':
      return keptEntry(member, place)
  }
}

/** A member whose name is computed: it is left out where the name is absent or null. */
function namedEntry(name: Expression, node: Node, place: Place, nesting: Nesting): readonly Entry[] {
  const named = placeWithin(place)
  const cases = compileExpression(name, named)
  if (cases === undefined) return []
  const when = anyCase(cases, hasValueCond)
  const label = `"${jsonStringInside(cases, named)}": `
  return nodeEntry(label, node, place, nesting, nesting.depth + 1).map((entry) =>
    entry.kind === 'one'
      ? { ...entry, when: and(when, entry.when), before: [...named.statements, ...entry.before] }
      : entry,
  )
}
