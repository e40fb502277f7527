import type { IfNode } from '../../vtl/index.ts'
import type { Condition, Expression, Member, Node, ObjectNode } from '../model.ts'
import { allOf, negated } from './condition.ts'
import { readLoop } from './loop.ts'
import { edgeCommas, rawPart } from './raw.ts'
import { BitReader, bitsOf } from './reader.ts'
import { meaningOfReference } from './reference.ts'
import { Scope } from './scope.ts'
import { skipSeparators } from './separator.ts'
import { settleOptional } from './settle.ts'
import { branchScopes } from './statement.ts'
import { decode, readParts } from './string.ts'
import { skipBlanks } from './blanks.ts'
import { readValueOrRaw } from './valueOrRaw.ts'

export function readObject(reader: BitReader, scope: Scope): ObjectNode | undefined {
  reader.take(1)
  const members = readMembers(reader, scope)
  if (members === undefined || reader.character !== '}') return undefined
  reader.take(1)
  return { kind: 'object', id: scope.freshId(), members }
}

/** Members up to the closing bracket, or to the end of a block. */
export function readMembers(reader: BitReader, scope: Scope): readonly Member[] | undefined {
  const members: Member[] = []
  for (;;) {
    skipBlanks(reader, scope)
    if (reader.isAtEnd() || reader.character === '}') return members
    if (skipSeparators(reader, scope)) continue
    const read = reader.character === '"' ? readMember(reader, scope) : readNodeMembers(reader, scope)
    if (read === undefined) return undefined
    members.push(...read)
  }
}

function readMember(reader: BitReader, scope: Scope): readonly Member[] | undefined {
  reader.take(1)
  const parts = readParts(reader, scope, true)
  if (parts === undefined) return undefined
  reader.take(1)
  const names: Expression[] = []
  for (const part of parts) {
    const name = part.kind === 'literal' ? decode(part.json) : part.json ? undefined : part.expression
    if (name === undefined) return undefined
    names.push(name)
  }
  skipBlanks(reader, scope)
  if (reader.character !== ':') return undefined
  reader.take(1)
  const nodes = readValueOrRaw(reader, scope)
  const name = nameOf(names)
  return nodes?.map((node) => ({ kind: 'member', name, node }))
}

function nameOf(names: readonly Expression[]): string | Expression {
  const texts = names.map((part) => (part.kind === 'literal' ? part.json.slice(1, -1) : undefined))
  if (texts.every((text) => text !== undefined)) return String(JSON.parse(`"${texts.join('')}"`))
  const [only] = names
  return only && names.length === 1 ? only : { kind: 'text', parts: names }
}

/** Members that a directive or a reference gives. */
function readNodeMembers(reader: BitReader, scope: Scope): readonly Member[] | undefined {
  const { bit, mark } = reader
  if (bit?.kind !== 'node') return undefined
  const { node } = bit
  const { start, end } = node.range
  const kept = scope.state.kept.get(start)
  const before = new Scope(scope.state, scope)
  const members =
    kept !== undefined
      ? undefined
      : node.kind === 'if'
        ? readGroups(node, scope)
        : node.kind === 'foreach'
          ? readEach(node, scope)
          : node.kind === 'reference'
            ? readBlock(node, scope)
            : undefined
  if (members !== undefined) {
    reader.skipNode()
    return members
  }
  scope.restore(before)
  reader.reset(mark)
  reader.skipNode()
  const raw = rawPart(start, end, kept ?? 'not members that a drawing can say', scope, {
    idle: edgeCommas(node),
  })
  return raw && [raw]
}

function readBlock(node: Parameters<typeof meaningOfReference>[0], scope: Scope): readonly Member[] | undefined {
  const meaning = meaningOfReference(node, scope)
  if (meaning.kind === 'nothing') return []
  if (meaning.kind !== 'block') return undefined
  const inner = new BitReader(bitsOf(meaning.body), node.range.end)
  const members = readMembers(inner, scope)
  return inner.isAtEnd() ? members : undefined
}

function readGroups(node: IfNode, scope: Scope): readonly Member[] | undefined {
  const branches = branchScopes(node, scope)
  if (branches === undefined) return undefined
  const groups: Member[] = []
  const before: Condition[] = []
  for (const { when, body, within } of branches) {
    const inner = new BitReader(bitsOf(body), node.range.end)
    const members = readMembers(inner, within)
    if (members === undefined || !inner.isAtEnd()) return undefined
    const all = allOf([...before, ...(when ? [when] : [])])
    const settled = branches.length === 1 ? settledMember(members, node, scope) : undefined
    if (settled) return [settled]
    if (members.length > 0) groups.push(grouped(members, all, scope))
    if (when) before.push(negated(when))
  }
  closeBlock(
    node,
    branches.map(({ within }) => within),
    scope,
  )
  return groups
}

/** The only member of a block without alternatives, where its policy says when it is there. */
function settledMember(members: readonly Member[], { branches: [branch] }: IfNode, scope: Scope): Member | undefined {
  const [first] = members
  if (first?.kind !== 'member' || branch === undefined) return undefined
  const nodes = members.flatMap((member) =>
    member.kind === 'member' && member.name === first.name ? [member.node] : [],
  )
  const node = nodes.length === members.length ? settleOptional(nodes, branch.condition, scope) : undefined
  return node && { ...first, node }
}

/** One member under a condition says so itself. */
export function grouped(members: readonly Member[], when: Condition | undefined, scope: Scope): Member {
  const [only] = members
  if (only?.kind === 'member' && members.length === 1) {
    return { ...only, node: under(only.node, when) }
  }
  return { kind: 'group', id: scope.freshId(), ...(when && { when }), members }
}

export function under(node: Node, when: Condition | undefined): Node {
  const all = allOf([...(when ? [when] : []), ...(node.when ? [node.when] : [])])
  return { ...node, ...(all && { when: all }) }
}

/** What was set in a block that printed something is not known behind it. */
export function closeBlock(node: IfNode, scopes: readonly Scope[], scope: Scope): void {
  const names = new Set<string>()
  for (const inner of scopes) {
    for (const silent of inner.silent) {
      if (silent.start < node.range.start) continue
      for (const name of silent.assigns) names.add(name)
    }
  }
  if (names.size === 0) return
  scope.forget(names, 'set under a condition')
  scope.silent.push({ start: node.range.start, end: node.range.end, assigns: names, mentions: new Set(), past: true })
}

function readEach(node: Parameters<typeof readLoop>[0], scope: Scope): readonly Member[] | undefined {
  const loop = readLoop(node, scope, readMembers, false)
  if (loop === undefined) return undefined
  if (loop.inner.length === 0) return []
  const { frame, inner } = loop
  scope.state.origins.set(frame.id, node.range)
  const [only] = inner
  const where = only?.kind === 'group' && inner.length === 1 ? only.when : undefined
  const members = where && only?.kind === 'group' ? only.members : inner
  return [{ kind: 'each', loop: frame.id, over: frame.over, ...(where && { where }), members }]
}
