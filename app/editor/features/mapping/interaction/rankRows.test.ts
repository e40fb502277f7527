import { describe, expect, it } from 'vitest'
import { flattenTree, type TreeRow } from '../tree/flattenTree.ts'
import { nameLikeness, rankRows } from './rankRows.ts'

interface Row extends TreeRow<Row> {
  readonly type: string
  readonly required: boolean
}
const field = (name: string, type = 'string', required = false): Row => ({
  key: name,
  kind: 'field',
  name,
  type,
  required,
  hasChildren: false,
  children: () => [],
})
const rowsOf = (...rows: readonly Row[]) =>
  flattenTree(rows, { opened: new Map(), search: '', openByDefault: () => true })
const anything = { type: 'string', isFree: () => true, suggested: () => 0 }

describe('nameLikeness', () => {
  it.each([
    ['sku', 'SKU', 1],
    ['X-Tenant-Id', 'xTenantId', 1],
    ['orderId', 'id', 0.8],
    ['X-Tenant', 'tenant_name', 0.35],
    ['qty', 'warehouse', 0],
    ['', 'warehouse', 0],
  ])('of %s and %s is %d', (one, other, likeness) => {
    expect(nameLikeness(one, other)).toBeCloseTo(likeness)
  })
})

describe('rankRows', () => {
  const names = (rows: ReturnType<typeof rowsOf>, indexes: readonly number[]) => indexes.map((at) => rows[at]?.row.name)

  it('puts the likest name first', () => {
    const rows = rowsOf(field('note'), field('customerName'), field('name'))
    expect(names(rows, rankRows(rows, { ...anything, name: 'name' }))).toEqual(['name', 'customerName', 'note'])
  })

  it('puts what nobody mapped before a name that is taken', () => {
    const rows = rowsOf(field('name'), field('note'))
    const isFree = (row: Row): boolean => row.name === 'note'
    expect(names(rows, rankRows(rows, { ...anything, name: 'name', isFree }))).toEqual(['note', 'name'])
  })

  it('trusts a suggestion more than a name', () => {
    const rows = rowsOf(field('quantities'), field('amount'))
    const suggested = (key: string): number => (key === 'amount' ? 0.7 : 0)
    expect(names(rows, rankRows(rows, { ...anything, name: 'quantity', suggested }))[0]).toBe('amount')
  })

  it('prefers the same type, then what is required, and leaves out groups', () => {
    const group: Row = { ...field('HEADERS'), kind: 'group' }
    const rows = rowsOf(group, field('a', 'number'), field('b', 'number', true), field('c'))
    expect(names(rows, rankRows(rows, { ...anything, name: 'z' }))).toEqual(['c', 'b', 'a'])
  })

  it('gives seven at the most', () => {
    const rows = rowsOf(...Array.from({ length: 20 }, (_, at) => field(`field${at}`)))
    expect(rankRows(rows, { ...anything, name: 'z' })).toHaveLength(7)
  })
})
