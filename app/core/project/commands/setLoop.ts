import type { Id, Item, Mapping, Member, Node } from '../../mapping/index.ts'
import type { LoopSettings } from '../command.ts'
import type { EachItem, EachMember } from '../payload/findPlace.ts'
import { type CommandDefinition, done, refused } from './commandChange.ts'
import { methodOf, noMethod, withMapping } from './methodOf.ts'

/** What reads the loop's items goes on reading them: they are known by the loop's id, whatever it walks over. */
export const setLoop: CommandDefinition<'setLoop'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const { loop, to } = command
  if (to.name !== undefined && !/^[A-Za-z_]\w*$/.test(to.name)) {
    return refused('project/loop-name', {
      message: `${JSON.stringify(to.name)} is no name for the items of a loop.`,
      hint: 'Take letters, digits and _, such as line.',
    })
  }
  const mapping = withLoop(method.mapping, loop, to)
  if (mapping === method.mapping)
    return refused('project/no-such-loop', { message: `No loop ${loop} walks another way.` })
  return done(withMapping(project, method, mapping), 'Change the loop')
}

function withLoop(mapping: Mapping, loop: Id, to: LoopSettings): Mapping {
  const payloads = kept(mapping.payloads, (payload) => {
    if (payload.body.kind !== 'rules') return payload
    const root = inNode(payload.body.root, loop, to)
    return root === payload.body.root ? payload : { ...payload, body: { ...payload.body, root } }
  })
  return payloads === mapping.payloads ? mapping : { ...mapping, payloads }
}

function inNode(node: Node, loop: Id, to: LoopSettings): Node {
  if (node.kind === 'object') {
    const members = kept(node.members, (member) => inMember(member, loop, to))
    return members === node.members ? node : { ...node, members }
  }
  if (node.kind !== 'array') return node
  const items = kept(node.items, (item) => inItem(item, loop, to))
  return items === node.items ? node : { ...node, items }
}

function inMember(member: Member, loop: Id, to: LoopSettings): Member {
  switch (member.kind) {
    case 'member': {
      const node = inNode(member.node, loop, to)
      return node === member.node ? member : { ...member, node }
    }
    case 'each':
    case 'group': {
      if (member.kind === 'each' && member.loop === loop) return settled(member, to)
      const members = kept(member.members, (inner) => inMember(inner, loop, to))
      return members === member.members ? member : { ...member, members }
    }
    case 'spread':
    case 'raw':
      return member
  }
}

function inItem(item: Item, loop: Id, to: LoopSettings): Item {
  switch (item.kind) {
    case 'one': {
      const node = inNode(item.node, loop, to)
      return node === item.node ? item : { ...item, node }
    }
    case 'each': {
      if (item.loop === loop) return settled(item, to)
      const items = kept(item.items, (inner) => inItem(inner, loop, to))
      return items === item.items ? item : { ...item, items }
    }
    case 'spread':
    case 'raw':
      return item
  }
}

/** The loop of an object's members has no name in the file: its entries are always `item`. */
function settled<T extends EachItem | EachMember>(each: T, { over, name, where }: LoopSettings): T {
  const { name: _name, where: _where, ...rest } = { name: undefined, ...each }
  const named = 'items' in each && name !== undefined && name !== 'item' ? { name } : {}
  const next = { ...rest, over, ...named, ...(where && { where }) }
  return JSON.stringify(next) === JSON.stringify(each) ? each : (next as unknown as T)
}

/** The list itself where nothing of it changed. */
function kept<T>(list: readonly T[], change: (one: T) => T): readonly T[] {
  const next = list.map(change)
  return next.some((one, at) => one !== list[at]) ? next : list
}
