import type { Body, Id, Item, Member, Node } from './model.ts'

type Rules = Extract<Body, { kind: 'rules' }>

/** The loops around a node of a payload, outermost first, with the names that expressions use; empty where there is none. */
export function loopsInScope(body: Rules, node: Id): readonly { readonly id: Id; readonly name: string }[] {
  return findInNode(body.root, node) ?? []
}

type Loops = readonly { readonly id: Id; readonly name: string }[]

function findInNode(node: Node, sought: Id, loops: Loops = []): Loops | undefined {
  if (node.id === sought) return loops
  if (node.kind === 'object') return findFirst(node.members, (member) => findInMember(member, sought, loops))
  return node.kind === 'array' ? findFirst(node.items, (item) => findInItem(item, sought, loops)) : undefined
}

function findInMember(member: Member, sought: Id, loops: Loops): Loops | undefined {
  if (member.kind === 'member') return findInNode(member.node, sought, loops)
  if (member.kind === 'group' && member.id === sought) return loops
  if (member.kind !== 'group' && member.kind !== 'each') return undefined
  const inner = member.kind === 'each' ? [...loops, { id: member.loop, name: 'item' }] : loops
  if (member.kind === 'each' && member.loop === sought) return inner
  return findFirst(member.members, (one) => findInMember(one, sought, inner))
}

function findInItem(item: Item, sought: Id, loops: Loops): Loops | undefined {
  if (item.kind === 'one') return findInNode(item.node, sought, loops)
  if (item.kind !== 'each') return undefined
  const inner = [...loops, { id: item.loop, name: item.name ?? 'item' }]
  return item.loop === sought ? inner : findFirst(item.items, (one) => findInItem(one, sought, inner))
}

function findFirst<T, R>(list: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of list) {
    const found = find(one)
    if (found !== undefined) return found
  }
  return undefined
}
