import { describe, expect, it } from 'vitest'
import type { Policy } from '../../../../core/mapping/index.ts'
import { chosenFallback, withFallback } from './fallbackWords.ts'

const value = { kind: 'literal', json: '"x"' } as const

describe('chosenFallback', () => {
  it.each([
    [{ absent: 'omit' }, 'absent', 'string', 'omit'],
    [{ absent: { value } }, 'absent', 'string', 'default'],
    [{ absent: 'omit' }, 'null', 'string', 'keep'],
    [{ absent: 'omit' }, 'mismatch', 'string', 'text'],
    [{ absent: 'omit' }, 'mismatch', 'number', 'null'],
    [{ absent: 'omit', mismatch: 'omit' }, 'mismatch', 'number', 'omit'],
  ] as const)('of %j when %s, written as %s, is %s', (policy: Policy, of, as, choice) => {
    expect(chosenFallback(policy, of, as)).toBe(choice)
  })
})

describe('withFallback', () => {
  it('changes the one case', () => {
    expect(withFallback({ absent: 'omit' }, 'absent', 'null')).toEqual({ absent: 'null' })
    expect(withFallback({ absent: 'omit' }, 'null', 'empty')).toEqual({ absent: 'omit', null: 'empty' })
    expect(withFallback({ absent: 'omit' }, 'mismatch', 'text')).toEqual({ absent: 'omit', mismatch: 'text' })
  })

  it('begins a default with an empty text and keeps the one there is', () => {
    const empty = { value: { kind: 'literal', json: '""' } }
    expect(withFallback({ absent: 'omit' }, 'absent', 'default')).toEqual({ absent: empty })
    expect(withFallback({ absent: { value } }, 'absent', 'default')).toEqual({ absent: { value } })
  })

  it('does not take what the case has no word for', () => {
    expect(withFallback({ absent: 'omit' }, 'absent', 'text')).toEqual({ absent: 'omit' })
    expect(withFallback({ absent: 'omit' }, 'null', 'text')).toEqual({ absent: 'omit' })
  })
})
