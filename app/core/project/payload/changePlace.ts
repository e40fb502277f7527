import type { ArrayNode, Id, Item, Member, Node, ObjectNode, Over } from '../../mapping/index.ts'
import type { TargetPath } from '../targetPath.ts'
import { type EachItem, isEachItem, memberNamed } from './findPlace.ts'

/** A loop to be made. */
export interface NewLoop {
  readonly loop: Id
  /** What expressions call its item; `item` when absent. */
  readonly name?: string
  readonly over: Over
}

export interface Change {
  /** What shall stand at the place instead of what stands there (undefined: nothing). */
  readonly to: (node: Node | undefined) => Node | undefined
  readonly freshId: () => Id
  /** For each array on the way that has no loop yet, the loops to make there, outer to inner. */
  readonly newLoops: readonly (readonly NewLoop[])[]
  /** Names of the members that the shape has at a path, in its order. */
  readonly orderAt: (path: TargetPath) => readonly string[]
}

/**
 * The tree with another node at `path`; objects, arrays and loops on the way are made where they are missing, and
 * objects that become empty go. What stands on the way must fit the path: a value is never replaced by an object
 * here (the caller asks first), it is left as it is.
 */
export function changePlace(root: Node, path: TargetPath, change: Change): Node {
  return changeNode(root, path, 0, { ...change, newLoops: [...change.newLoops] }) ?? emptyObject(root.id)
}

type Walk = Omit<Change, 'newLoops'> & { readonly newLoops: (readonly NewLoop[])[] }

function changeNode(node: Node | undefined, path: TargetPath, at: number, walk: Walk): Node | undefined {
  const step = path[at]
  if (step === undefined) return walk.to(node)
  if (typeof step === 'string') {
    const object = node ?? emptyObject(walk.freshId())
    if (object.kind !== 'object') return node
    const members = changeNamed(object.members, step, path, at, walk)
    return isLeftEmpty(node && object, members, at) ? undefined : { ...object, members }
  }
  if (node?.kind === 'object') return { ...node, members: changeMembers(node.members, path, at, walk) }
  const array = node ?? { id: walk.freshId(), kind: 'array', items: [] }
  if (array.kind !== 'array') return node
  const items = changeItems(array.items, path, at, walk)
  return isLeftEmpty(node && array, items, at) ? undefined : { ...array, items }
}

/** Whether a change emptied the node: it goes then, but for the root and for what carries a note or a condition. */
function isLeftEmpty(before: ObjectNode | ArrayNode | undefined, entries: readonly unknown[], at: number): boolean {
  if (entries.length > 0 || at === 0) return false
  if (before === undefined) return true
  const had = before.kind === 'object' ? before.members.length : before.items.length
  return had > 0 && before.note === undefined && before.when === undefined
}

function emptyObject(id: Id): ObjectNode {
  return { id, kind: 'object', members: [] }
}

function changeNamed(
  members: readonly Member[],
  name: string,
  path: TargetPath,
  at: number,
  walk: Walk,
): readonly Member[] {
  if (memberNamed(members, name) === undefined) {
    const node = changeNode(undefined, path, at + 1, walk)
    return node === undefined
      ? members
      : insertInOrder(members, { kind: 'member', name, node }, walk.orderAt(path.slice(0, at)))
  }
  return members.flatMap((member): readonly Member[] => {
    if (member.kind === 'group') return [{ ...member, members: changeInGroup(member.members, name, path, at, walk) }]
    return member.kind === 'member' && member.name === name ? changedMember(member, path, at, walk) : [member]
  })
}

function changeInGroup(
  members: readonly Member[],
  name: string,
  path: TargetPath,
  at: number,
  walk: Walk,
): readonly Member[] {
  return memberNamed(members, name) === undefined ? members : changeNamed(members, name, path, at, walk)
}

/** Steps into an object by position or into its loop. */
function changeMembers(members: readonly Member[], path: TargetPath, at: number, walk: Walk): readonly Member[] {
  const step = path[at]
  const index = typeof step === 'number' ? step : members.findIndex((member) => member.kind === 'each')
  return members.flatMap((member, i): readonly Member[] =>
    i === index ? changedMember(member, path, at, walk) : [member],
  )
}

function changedMember(member: Member, path: TargetPath, at: number, walk: Walk): readonly Member[] {
  switch (member.kind) {
    case 'member': {
      const node = changeNode(member.node, path, at + 1, walk)
      return node === undefined ? [] : [{ ...member, node }]
    }
    case 'group':
    case 'each': {
      const next = path[at + 1]
      if (next === undefined) return walk.to(undefined) === undefined ? [] : [member]
      const members =
        typeof next === 'string'
          ? changeNamed(member.members, next, path, at + 1, walk)
          : changeMembers(member.members, path, at + 1, walk)
      return [{ ...member, members }]
    }
    case 'spread':
    case 'raw':
      return at + 1 === path.length && walk.to(undefined) === undefined ? [] : [member]
  }
}

function changeItems(items: readonly Item[], path: TargetPath, at: number, walk: Walk): readonly Item[] {
  const step = path[at]
  if (typeof step === 'number' && step < items.length) return changeItem(items, step, path, at, walk)
  const loop = items.findIndex(isEachItem)
  if (typeof step === 'object' && loop >= 0) return changeItem(items, loop, path, at, walk)
  // Outer loops are taken before the walk goes on to the inner arrays.
  const made = typeof step === 'object' ? (walk.newLoops.shift() ?? []) : []
  const node = changeNode(undefined, path, at + 1, walk)
  if (node === undefined) return items
  return [
    ...items,
    made.reduceRight<Item>((inner, loop) => ({ kind: 'each', ...loop, items: [inner] }), {
      kind: 'one',
      node,
    }),
  ]
}

function changeItem(items: readonly Item[], index: number, path: TargetPath, at: number, walk: Walk): readonly Item[] {
  return items.flatMap((item, i): readonly Item[] => {
    if (i !== index) return [item]
    if (item.kind === 'one') {
      const node = changeNode(item.node, path, at + 1, walk)
      // The items of a loop stay, be they empty: the loop is a line of its own.
      const emptied: Node | undefined =
        at + 1 < path.length && item.node.kind === 'object' ? { ...item.node, members: [] } : undefined
      const left = node ?? emptied
      return left === undefined ? [] : [{ kind: 'one', node: left }]
    }
    return item.kind === 'each'
      ? changeEach(item, path, at, walk)
      : at + 1 === path.length && walk.to(undefined) === undefined
        ? []
        : [item]
  })
}

function changeEach(each: EachItem, path: TargetPath, at: number, walk: Walk): readonly Item[] {
  if (each.items.length === 1) {
    const items = changeItem(each.items, 0, path, at, walk)
    return items.length === 0 ? [] : [{ ...each, items }]
  }
  if (at + 1 === path.length) return walk.to(undefined) === undefined ? [] : [each]
  return [{ ...each, items: changeItems(each.items, path, at + 1, walk) }]
}

/** After the last member that comes before it in the shape; at the end where the shape does not know it. */
function insertInOrder(
  members: readonly Member[],
  member: Extract<Member, { kind: 'member' }>,
  order: readonly string[],
): readonly Member[] {
  const rank = rankIn(order, member)
  if (rank === undefined) return [...members, member]
  const after = members.findLastIndex((other) => {
    const otherRank = rankIn(order, other)
    return otherRank !== undefined && otherRank < rank
  })
  const before = members.findIndex((other) => (rankIn(order, other) ?? -1) > rank)
  const at = after >= 0 ? after + 1 : before >= 0 ? before : members.length
  return members.toSpliced(at, 0, member)
}

function rankIn(order: readonly string[], member: Member): number | undefined {
  const rank = member.kind === 'member' && typeof member.name === 'string' ? order.indexOf(member.name) : -1
  return rank < 0 ? undefined : rank
}
