import type { ForeachNode, IfNode, Statement } from '../../vtl/index.ts'
import type { ArrayNode, Condition, Item } from '../model.ts'
import { allOf, negated } from './condition.ts'
import { readLoop } from './loop.ts'
import { closeBlock, under } from './object.ts'
import { edgeCommas, rawPart } from './raw.ts'
import { BitReader, bitsOf } from './reader.ts'
import { meaningOfReference } from './reference.ts'
import { Scope } from './scope.ts'
import { skipSeparators } from './separator.ts'
import { settleOptional, settleValue } from './settle.ts'
import { branchScopes } from './statement.ts'
import { skipBlanks } from './blanks.ts'
import { readValueOrRaw } from './valueOrRaw.ts'

export function readArray(reader: BitReader, scope: Scope): ArrayNode | undefined {
  reader.take(1)
  const items = readItems(reader, scope)
  if (items === undefined || reader.character !== ']') return undefined
  reader.take(1)
  return { kind: 'array', id: scope.freshId(), items }
}

/** Items up to the closing bracket, or to the end of a block. */
export function readItems(reader: BitReader, scope: Scope): readonly Item[] | undefined {
  const items: Item[] = []
  for (;;) {
    skipBlanks(reader, scope)
    if (reader.isAtEnd() || reader.character === ']') return items
    if (skipSeparators(reader, scope)) continue
    const read = isDirective(reader) ? readNodeItems(reader, scope) : readItem(reader, scope)
    if (read === undefined) return undefined
    items.push(...read)
  }
}

/** A directive gives items; a reference is one, but for a block. */
function isDirective(reader: BitReader): boolean {
  const { bit } = reader
  return bit?.kind === 'node' && bit.node.kind !== 'reference'
}

function readItem(reader: BitReader, scope: Scope): readonly Item[] | undefined {
  if (/[}:]/.test(reader.character)) return undefined
  return readValueOrRaw(reader, scope)?.map((node) => ({ kind: 'one', node }))
}

function readNodeItems(reader: BitReader, scope: Scope): readonly Item[] | undefined {
  const { bit } = reader
  if (bit?.kind !== 'node') return undefined
  const { node } = bit
  const { start, end } = node.range
  const kept = scope.state.kept.get(start)
  const before = new Scope(scope.state, scope)
  const items = kept === undefined ? itemsOf(node, scope) : undefined
  reader.skipNode()
  if (items !== undefined) return items
  scope.restore(before)
  const raw = rawPart(start, end, kept ?? 'not items that a drawing can say', scope, {
    idle: edgeCommas(node),
  })
  return raw && [raw]
}

function itemsOf(node: Statement, scope: Scope): readonly Item[] | undefined {
  switch (node.kind) {
    case 'if': {
      const [value] = settleValue([], node.range, scope) ?? []
      if (value) return [{ kind: 'one', node: value }]
      const items = readConditionalItems(node, scope)
      for (const item of items ?? []) if (item.kind === 'one') scope.state.origins.set(item.node.id, node.range)
      return items
    }
    case 'foreach':
      return readEach(node, scope)
    case 'reference':
      return meaningOfReference(node, scope).kind === 'nothing' ? [] : undefined
    default:
      return undefined
  }
}

function readConditionalItems(node: IfNode, scope: Scope): readonly Item[] | undefined {
  const branches = branchScopes(node, scope)
  if (branches === undefined) return undefined
  const items: Item[] = []
  const before: Condition[] = []
  for (const { when, body, within } of branches) {
    const inner = new BitReader(bitsOf(body), node.range.end)
    const read = readItems(inner, within)
    if (read === undefined || !inner.isAtEnd()) return undefined
    const all = allOf([...before, ...(when ? [when] : [])])
    const settled = branches.length === 1 ? settledItem(read, node, scope) : undefined
    if (settled) return [settled]
    for (const item of read) {
      const conditional = itemUnder(item, all)
      if (conditional === undefined) return undefined
      items.push(conditional)
    }
    if (when) before.push(negated(when))
  }
  closeBlock(
    node,
    branches.map(({ within }) => within),
    scope,
  )
  return items
}

function settledItem(items: readonly Item[], { branches: [branch] }: IfNode, scope: Scope): Item | undefined {
  const nodes = items.flatMap((item) => (item.kind === 'one' ? [item.node] : []))
  const isAll = nodes.length === items.length && branch !== undefined
  const node = isAll ? settleOptional(nodes, branch.condition, scope) : undefined
  return node && { kind: 'one', node }
}

/** An item under a condition; a loop under one walks only where it holds. */
function itemUnder(item: Item, when: Condition | undefined): Item | undefined {
  if (when === undefined) return item
  switch (item.kind) {
    case 'one':
      return { kind: 'one', node: under(item.node, when) }
    case 'each': {
      const where = allOf([when, ...(item.where ? [item.where] : [])])
      return { ...item, ...(where && { where }) }
    }
    case 'spread':
    case 'raw':
      return undefined
  }
}

function readEach(node: ForeachNode, scope: Scope): readonly Item[] | undefined {
  const loop = readLoop(node, scope, readItems, true)
  if (loop === undefined) return undefined
  if (loop.inner.length === 0) return []
  const { frame, inner } = loop
  scope.state.origins.set(frame.id, node.range)
  const [only] = inner
  const where = only?.kind === 'one' && inner.length === 1 ? only.node.when : undefined
  const items = where && only?.kind === 'one' ? [{ kind: 'one' as const, node: without(only.node) }] : inner
  const named = { name: frame.over.kind === 'entries' ? frame.name.replace(/Key\d*$/, '') : frame.name }
  return [{ kind: 'each', loop: frame.id, ...named, over: frame.over, ...(where && { where }), items }]
}

function without<T extends { readonly when?: Condition }>(node: T): T {
  const { when: _, ...rest } = node
  return rest as T
}
