import { describe, expect, it } from 'vitest'
import { flattenTree, type FlattenOptions, type TreeRow } from './flattenTree.ts'

interface Row extends TreeRow<Row> {}

function row(name: string, ...children: Row[]): Row {
  return {
    key: name,
    kind: children.length > 0 && name === name.toUpperCase() ? 'group' : 'field',
    name,
    hasChildren: children.length > 0,
    children: () => children,
  }
}
const tree = [row('PATH', row('id')), row('BODY', row('customer', row('name'), row('email')), row('total'))]

function show(options: Partial<FlattenOptions>): string[] {
  const rows = flattenTree(tree, { opened: new Map(), search: '', openByDefault: () => true, ...options })
  return rows.map(
    (flat) => `${'  '.repeat(flat.level - 1)}${flat.row.name}${flat.row.hasChildren ? (flat.open ? ' ▾' : ' ▸') : ''}`,
  )
}

describe('flattenTree', () => {
  it('shows the rows under open parents, in order', () => {
    expect(show({})).toEqual(['PATH ▾', '  id', 'BODY ▾', '  customer ▾', '    name', '    email', '  total'])
  })

  it('hides what is under a closed row', () => {
    expect(show({ opened: new Map([['customer', false]]) })).toEqual([
      'PATH ▾',
      '  id',
      'BODY ▾',
      '  customer ▸',
      '  total',
    ])
  })

  it('opens by depth what nobody touched', () => {
    expect(show({ openByDefault: (_key, level) => level < 2 })).toEqual([
      'PATH ▾',
      '  id',
      'BODY ▾',
      '  customer ▸',
      '  total',
    ])
  })

  it('keeps the ancestors of what a search finds, whatever is closed', () => {
    expect(show({ search: 'mail', opened: new Map([['BODY', false]]) })).toEqual([
      'BODY ▾',
      '  customer ▾',
      '    email',
    ])
  })

  it('shows nothing where a search finds nothing', () => {
    expect(show({ search: 'zebra' })).toEqual([])
  })

  it('tells each row its place among its siblings', () => {
    const rows = flattenTree(tree, { opened: new Map(), search: '', openByDefault: () => true })
    const email = rows.find((flat) => flat.row.name === 'email')
    expect(email).toMatchObject({ level: 3, position: 2, setSize: 2, parent: 'customer' })
  })

  it('ends on a schema that contains itself', () => {
    const node: Row = { key: 'n', kind: 'field', name: 'next', hasChildren: true, children: () => [node] }
    expect(flattenTree([node], { opened: new Map(), search: 'zebra', openByDefault: () => true })).toEqual([])
  })
})
