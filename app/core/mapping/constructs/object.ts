import { always } from '../compile/condition.ts'
import type { NodeConstruct, Nesting } from '../compile/construct.ts'
import { type Place, placeWithin, leaveOut } from '../compile/place.ts'
import { quoteJson } from '../compile/quote.ts'
import { notYet } from '../compile/refusal.ts'
import { type Entry, layOutEntries } from '../compile/sequence.ts'
import type { Member, ObjectNode } from '../model.ts'
import { nodeEntry } from './entries.ts'

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
      if (typeof name !== 'string') return leaveOut(at, notYet('a computed member name'))
      return nodeEntry(`${quoteJson(name)}: `, node, at, nesting, nesting.depth + 1)
    }
    case 'group':
      return leaveOut(placeWithin(place, { rule: member.id }), notYet('a group of members under one condition'))
    case 'each':
      return leaveOut(placeWithin(place, { rule: member.loop }), notYet('a loop that makes members'))
    case 'spread':
      return leaveOut(place, notYet('the members of another object'))
    case 'raw':
      return leaveOut(place, notYet('kept Velocity between members'))
  }
}
