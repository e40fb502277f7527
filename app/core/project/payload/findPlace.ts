import type { Condition, Id, Item, Member, Node, Over } from '../../mapping/index.ts'
import type { TargetPath, TargetStep } from '../targetPath.ts'

export type EachItem = Extract<Item, { readonly kind: 'each' }>
export type EachMember = Extract<Member, { readonly kind: 'each' }>
export type MemberNode = Extract<Member, { readonly kind: 'member' }>

/** A loop that a place stands in, outermost first. */
export interface LoopInScope {
  readonly loop: Id
  /** What expressions call its item; `item` when absent. */
  readonly name?: string
  readonly over: Over
  readonly where?: Condition
}

/** What stands at a place: a node, or the several entries of a loop or a group. */
export type Standing =
  | { readonly kind: 'node'; readonly node: Node }
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | { readonly kind: 'members'; readonly members: readonly Member[] }

export interface Found {
  /** Undefined where nothing stands there. */
  readonly standing: Standing | undefined
  /** The loops that the steps walked into. */
  readonly loops: readonly LoopInScope[]
  /** How many steps led to something. */
  readonly steps: number
}

/**
 * Walks a path through a payload's tree. A name is the member of that name, also inside a group; a number is the
 * entry at that position, of an object too; `{each: true}` is the first loop, and, while a loop holds nothing but
 * one entry, that entry.
 */
export function findPlace(root: Node, path: TargetPath): Found {
  const loops: LoopInScope[] = []
  let standing: Standing = { kind: 'node', node: root }
  for (const [steps, step] of path.entries()) {
    const next = stepInto(standing, step, loops)
    if (next === undefined) return { standing: undefined, loops, steps }
    standing = next
  }
  return { standing, loops, steps: path.length }
}

/** The node at a place; undefined where nothing, or no single node, stands there. */
export function nodeAt(root: Node, path: TargetPath): Node | undefined {
  const { standing } = findPlace(root, path)
  return standing?.kind === 'node' ? standing.node : undefined
}

/** The member of that name, groups included; of several the first. */
export function memberNamed(members: readonly Member[], name: string): MemberNode | undefined {
  if (members.length > fewMembers) return membersByName(members).get(name)
  for (const member of members) {
    if (member.kind === 'member' && member.name === name) return member
    const inside = member.kind === 'group' ? memberNamed(member.members, name) : undefined
    if (inside !== undefined) return inside
  }
  return undefined
}

/** So few are looked through as fast as they are looked up. */
const fewMembers = 16
const BY_NAME = new WeakMap<readonly Member[], ReadonlyMap<string, MemberNode>>()

/** A payload is never changed in place: its members are found by name once. */
function membersByName(members: readonly Member[]): ReadonlyMap<string, MemberNode> {
  const known = BY_NAME.get(members)
  if (known !== undefined) return known
  const byName = new Map<string, MemberNode>()
  const add = (list: readonly Member[]): void => {
    for (const member of list) {
      if (member.kind === 'group') add(member.members)
      else if (member.kind === 'member' && typeof member.name === 'string' && !byName.has(member.name))
        byName.set(member.name, member)
    }
  }
  add(members)
  BY_NAME.set(members, byName)
  return byName
}

function stepInto(at: Standing, step: TargetStep, loops: LoopInScope[]): Standing | undefined {
  if (at.kind === 'members' || (at.kind === 'node' && at.node.kind === 'object')) {
    const members = at.kind === 'members' ? at.members : at.node.kind === 'object' ? at.node.members : []
    if (typeof step === 'string') return standingOfMember(memberNamed(members, step), loops)
    return standingOfMember(typeof step === 'number' ? members[step] : members.find(isEachMember), loops)
  }
  if (at.kind === 'items' || at.node.kind === 'array') {
    const items = at.kind === 'items' ? at.items : at.node.kind === 'array' ? at.node.items : []
    if (typeof step === 'string') return undefined
    return standingOfItem(typeof step === 'number' ? items[step] : items.find(isEachItem), loops)
  }
  return undefined
}

function standingOfMember(member: Member | undefined, loops: LoopInScope[]): Standing | undefined {
  switch (member?.kind) {
    case 'member':
      return { kind: 'node', node: member.node }
    case 'each':
      loops.push(member)
      return { kind: 'members', members: member.members }
    case 'group':
      return { kind: 'members', members: member.members }
    case 'spread':
    case 'raw':
    case undefined:
      return undefined
  }
}

function standingOfItem(item: Item | undefined, loops: LoopInScope[]): Standing | undefined {
  if (item?.kind === 'one') return { kind: 'node', node: item.node }
  if (item?.kind !== 'each') return undefined
  loops.push(item)
  return item.items.length === 1 ? standingOfItem(item.items[0], loops) : { kind: 'items', items: item.items }
}

export function isEachItem(item: Item): item is EachItem {
  return item.kind === 'each'
}

function isEachMember(member: Member): member is EachMember {
  return member.kind === 'each'
}
