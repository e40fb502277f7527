import { describe, expect, it } from 'vitest'
import { keyOf, keyText, lookupArguments, lookupTable } from './lookupTable.ts'

const [a, one, b, two, other] = ['a', '1', 'b', '2', 'other'].map(keyOf)

describe('lookupTable', () => {
  it('reads keys and results in pairs, and what is left as otherwise', () => {
    const rest = [a, one, b, two, other].flatMap((key) => key ?? [])
    const table = lookupTable(rest)
    expect(table.rows.map(({ key }) => keyText(key))).toEqual(['a', 'b'])
    expect(table.otherwise).toBe(other)
    expect(lookupArguments(table)).toEqual(rest)
  })

  it('has no otherwise where the arguments are pairs', () => {
    expect(lookupTable([a, one].flatMap((key) => key ?? []))).not.toHaveProperty('otherwise')
    expect(lookupTable([])).toEqual({ rows: [] })
  })

  it('knows the text of constants alone', () => {
    expect(keyText({ kind: 'literal', json: '1' })).toBeUndefined()
    expect(keyText({ kind: 'ref', source: { kind: 'rawBody' } })).toBeUndefined()
  })
})
