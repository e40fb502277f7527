import { describe, expect, it } from 'vitest'
import type { TargetRow } from '../../../../core/project/index.ts'
import { createMappedCount } from './countMapped.ts'
import { flattenTree, type FlattenOptions } from './flattenTree.ts'
import { createTreeRows } from './treeRows.ts'

const rule = 'r' as NonNullable<TargetRow['rule']>

function row(name: string, more: Partial<TargetRow> = {}, ...inside: readonly TargetRow[]): TargetRow {
  return {
    key: name,
    group: 'body',
    kind: 'field',
    name,
    type: inside.length > 0 ? 'object' : 'string',
    required: false,
    constraints: [],
    hasChildren: inside.length > 0,
    children: () => inside,
    ...more,
  }
}

const options: FlattenOptions = { opened: new Map(), search: '', openByDefault: () => true }
const names = ['a', 'b', 'c', 'd']
const leaves = names.map((name) => row(name))
const tree = (...inside: readonly TargetRow[]): readonly TargetRow[] => [row('body', { kind: 'group' }, ...inside)]

describe('createTreeRows', () => {
  it.each<readonly [string, readonly TargetRow[], Partial<FlattenOptions>]>([
    ['a rule changes', tree(...leaves.with(1, row('b', { rule }))), {}],
    ['a row comes', tree(row('new'), ...leaves), {}],
    ['a row goes', tree(...leaves.slice(1)), {}],
    ['a row gets something in it', tree(...leaves.with(3, row('d', {}, row('e')))), {}],
    ['a row is closed', tree(...leaves), { opened: new Map([['body', false]]) }],
    ['something is searched for', tree(...leaves), { search: 'c' }],
  ])('shows what a tree made anew would where %s, and afterwards again', (_name, after, changed) => {
    const show = createTreeRows<TargetRow>()
    for (const [roots, now] of [
      [tree(...leaves), options],
      [after, { ...options, ...changed }],
      [tree(...leaves), options],
    ] as const) {
      const { rows, index } = show(roots, now)
      expect(rows).toEqual(flattenTree(roots, now))
      expect([...index]).toEqual(rows.map((flat, at) => [flat.row.key, at]))
    }
  })

  it('gives rows that stand as the same objects, and the index while no key changes', () => {
    const show = createTreeRows<TargetRow>()
    const before = show(tree(...leaves), options)
    const after = show(tree(...leaves.with(1, row('b', { rule }))), options)
    expect(after.rows.map((flat, at) => flat === before.rows[at])).toEqual([false, true, false, true, true])
    expect(after.index).toBe(before.index)
  })

  it('gives the same rows for every letter that they all have', () => {
    const show = createTreeRows<TargetRow>()
    const roots = tree(row('field1'), row('field2'))
    const first = show(roots, { ...options, search: 'f' })
    expect(show(roots, { ...options, search: 'field' })).toBe(first)
    expect(show(roots, { ...options, search: 'field2' }).rows.map((flat) => flat.row.name)).toEqual(['body', 'field2'])
  })
})

describe('createMappedCount', () => {
  it('follows rules and rows that come and go', () => {
    const count = createMappedCount()
    const of = (...inside: readonly TargetRow[]) => count(flattenTree(tree(...inside), options))
    expect(of(...leaves)).toEqual({ fields: 4, mapped: 0 })
    expect(of(...leaves.with(1, row('b', { rule })))).toEqual({ fields: 4, mapped: 1 })
    expect(of(...leaves.with(1, row('b', { rule })).slice(1))).toEqual({ fields: 3, mapped: 1 })
    expect(of(...leaves)).toEqual({ fields: 4, mapped: 0 })
  })
})
