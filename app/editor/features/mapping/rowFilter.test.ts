import { describe, expect, it } from 'vitest'
import type { Id } from '../../../core/mapping/index.ts'
import { keepSource, keepTarget, type RowFilter } from './rowFilter.ts'

const lines = [
  { sourceRow: 'body:$.a', dangling: false },
  { sourceRow: 'body:$.gone', dangling: true },
]
const sources = [
  { key: 'body:$.a', required: false, hasChildren: false },
  { key: 'body:$.b', required: true, hasChildren: false },
  { key: 'body:$.gone', required: false, hasChildren: false },
  { key: 'body:$.object', required: false, hasChildren: true },
]
const targets = [
  { key: 'x', required: true, rule: 'r1' as Id },
  { key: 'y', required: true },
  { key: 'z', required: false, rule: 'r2' as Id },
  { key: 'w', required: false },
]

describe('keepSource', () => {
  it.each<[RowFilter, readonly string[]]>([
    ['mapped', ['body:$.a', 'body:$.gone']],
    ['unmapped', ['body:$.b']],
    ['required', ['body:$.b']],
    ['problems', ['body:$.gone']],
  ])('%s', (filter, expected) => {
    const keep = keepSource(filter, lines)
    expect(sources.filter((row) => keep?.(row)).map(({ key }) => key)).toEqual(expected)
  })

  it('keeps all without a test of each row', () => {
    expect(keepSource('all', lines)).toBeUndefined()
  })
})

describe('keepTarget', () => {
  it.each<[RowFilter, readonly string[]]>([
    ['mapped', ['x', 'z']],
    ['unmapped', ['y', 'w']],
    ['required', ['x', 'y']],
    ['problems', ['y', 'z']],
  ])('%s', (filter, expected) => {
    const keep = keepTarget(filter, new Set(['r2']))
    expect(targets.filter((row) => keep?.(row)).map(({ key }) => key)).toEqual(expected)
  })

  it('keeps all without a test of each row', () => {
    expect(keepTarget('all', new Set())).toBeUndefined()
  })
})
