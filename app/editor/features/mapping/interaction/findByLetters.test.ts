import { describe, expect, it } from 'vitest'
import { flattenTree, type TreeRow } from '../tree/flattenTree.ts'
import { findByLetters } from './findByLetters.ts'

interface Row extends TreeRow<Row> {}
const row = (name: string, kind: 'group' | 'field' = 'field'): Row => ({
  key: name,
  kind,
  name,
  hasChildren: false,
  children: () => [],
})
const rows = flattenTree([row('Body', 'group'), row('buyer'), row('sku'), row('Brand'), row('unit_sku')], {
  opened: new Map(),
  search: '',
  openByDefault: () => true,
})

describe('findByLetters', () => {
  it.each([
    ['the next row that begins so, whatever the case', 'b', 1, 3],
    ['round the end', 'b', 3, 1],
    ['the same row while its name is typed on', 'br', 3, 3],
    ['a group never', 'bo', 1, -1],
    ['a name that begins so before one that holds it', 'sku', 3, 2],
    ['a name that holds it where none begins so', 'nit', 0, 4],
    ['nothing where one letter begins no name', 'n', 0, -1],
    ['nothing', 'zebra', 0, -1],
    ['from the top where no row is active', 's', -1, 2],
  ])('finds %s', (_name, letters, active, index) => {
    expect(findByLetters(rows, letters, active)).toBe(index)
  })

  it('prefers rows that take a line', () => {
    expect(findByLetters(rows, 'b', 0, ({ name }) => name === 'Brand')).toBe(3)
  })
})
