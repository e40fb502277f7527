import type { Item, Member, Node } from '../model.ts'

/**
 * The nodes of a tree that lead to a place in what it prints, outermost first, as far as the tree tells: where several may
 * print it, all of them, and nothing within.
 */
export function nodesTo(root: Node, path: readonly (string | number)[]): readonly Node[] {
  const [step, ...rest] = path
  if (step === undefined) return [root]
  const next = typeof step === 'string' ? memberNodes(root, step) : itemNodes(root, step)
  // Several nodes may print it, of which it is not known which did.
  const [only] = next
  return only && next.length === 1 ? [root, ...nodesTo(only, rest)] : [root, ...next]
}

function memberNodes(node: Node, name: string): readonly Node[] {
  if (node.kind !== 'object') return []
  const named = node.members.flatMap((member) => namedNodes(member, (found) => found === name))
  return named.length > 0
    ? named
    : node.members.flatMap((member) => namedNodes(member, (found) => typeof found !== 'string'))
}

function namedNodes(member: Member, isIt: (name: unknown) => boolean): readonly Node[] {
  switch (member.kind) {
    case 'member':
      return isIt(member.name) ? [member.node] : []
    case 'group':
    case 'each':
      return member.members.flatMap((inner) => namedNodes(inner, isIt))
    case 'spread':
    case 'raw':
      return []
  }
}

function itemNodes(node: Node, index: number): readonly Node[] {
  if (node.kind !== 'array') return []
  const sure = node.items.every((item) => item.kind === 'one' && item.node.when === undefined)
  const at = node.items[index]
  if (sure) return at ? nodesOf(at) : []
  return node.items.flatMap(nodesOf)
}

function nodesOf(item: Item): readonly Node[] {
  switch (item.kind) {
    case 'one':
      return [item.node]
    case 'each':
      return item.items.flatMap(nodesOf)
    case 'spread':
    case 'raw':
      return []
  }
}
