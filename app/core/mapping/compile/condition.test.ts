import { describe, expect, it } from 'vitest'
import { type Cond, always, and, never, not, or, printCond, test } from './condition.ts'

const present = test('$x.present')
/** Holds only where `present` does. */
const filled = test('$x.filled', { implied: [present] })
const other = test('$y', { negated: '$y == ""' })

describe('conditions, simplified as they are built', () => {
  it.each<[Cond, string]>([
    [and(present, filled), '$x.filled'],
    [and(filled, present), '$x.filled'],
    [and(filled, present, other), '$x.filled && $y'],
    [or(present, filled), '$x.present'],
    [or(filled, present), '$x.present'],
    [or(other, filled, present), '$y || $x.present'],
    [and(present, present), '$x.present'],
    [and(always, present), '$x.present'],
    [and(never, present), 'false'],
    [or(never, present), '$x.present'],
    [or(always, present), 'true'],
    [and(present, not(present)), 'false'],
    [or(present, not(present)), 'true'],
    [and(or(present, other), filled), '$x.filled'],
    [or(and(present, other), other), '$y'],
    [and(or(present, other), not(other)), '($x.present || $y) && $y == ""'],
    [not(not(present)), '$x.present'],
    [not(present), '!($x.present)'],
    [not(other), '$y == ""'],
  ])('%j is %s', (cond, text) => {
    expect(printCond(cond)).toBe(text)
  })
})
