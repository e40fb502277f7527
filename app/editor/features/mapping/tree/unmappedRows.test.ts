import { describe, expect, it } from 'vitest'
import type { TargetRow } from '../../../../core/project/index.ts'
import { flattenTree } from './flattenTree.ts'
import { unmappedRows } from './unmappedRows.ts'

type Made = Partial<TargetRow> & { readonly name: string; readonly inside?: readonly TargetRow[] }

function row({ inside = [], ...made }: Made): TargetRow {
  return {
    key: made.name,
    group: 'body',
    kind: 'field',
    type: inside.length > 0 ? 'object' : 'string',
    required: true,
    constraints: [],
    hasChildren: inside.length > 0,
    children: () => inside,
    ...made,
  }
}

const rule = 'r' as NonNullable<TargetRow['rule']>
const loop = 'l' as NonNullable<TargetRow['loop']>

function unmapped(...members: readonly TargetRow[]): readonly string[] {
  const body = row({ name: 'body', kind: 'group', required: false, inside: members })
  return [...unmappedRows(flattenTree([body], { opened: new Map(), search: '', openByDefault: () => true }))]
}

describe('unmappedRows', () => {
  it.each<[string, readonly TargetRow[], readonly string[]]>([
    ['a required field', [row({ name: 'id' })], ['id']],
    ['no field that may be absent', [row({ name: 'id', required: false })], []],
    ['no field that is mapped', [row({ name: 'id', rule })], []],
    ['an object, and not what is in it', [row({ name: 'customer', inside: [row({ name: 'name' })] })], ['customer']],
    [
      'no member of an object that may be absent and is',
      [row({ name: 'customer', required: false, inside: [row({ name: 'name' })] })],
      [],
    ],
    [
      'a member beside one that is mapped',
      [row({ name: 'customer', rule, inside: [row({ name: 'name' }), row({ name: 'email', rule })] })],
      ['name'],
    ],
    [
      'no member of an object that is copied whole',
      [row({ name: 'customer', rule, inside: [row({ name: 'name' })] })],
      [],
    ],
    [
      'a member of the items of a loop',
      [row({ name: 'lines', type: 'array', rule, loop, inside: [row({ name: 'sku' })] })],
      ['sku'],
    ],
    [
      'no member of an array that is copied whole',
      [row({ name: 'lines', type: 'array', rule, inside: [row({ name: 'sku' })] })],
      [],
    ],
  ])('finds %s', (_name, members, expected) => {
    expect(unmapped(...members)).toEqual(expected)
  })
})
