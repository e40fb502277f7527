import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompiledTemplate, Id, RuleRange } from '../../mapping/index.ts'
import { textRange } from '../../text/index.ts'
import { ruleAt } from './ruleAt.ts'

function rule(name: string, start: number, end: number): RuleRange {
  return { rule: name as Id, range: textRange(start, end) }
}

const template: CompiledTemplate = {
  text: '0123456789',
  ranges: [rule('root', 0, 10), rule('a', 2, 5), rule('inner', 3, 4), rule('b', 5, 8)],
}

/** Ranges that nest, in text order, outer before inner. */
const nested: fc.Arbitrary<readonly RuleRange[]> = fc
  .array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 20 })
  .map((pairs) => {
    const kept: RuleRange[] = []
    pairs.forEach(([a, b], i) => {
      const made = rule(`r${i}`, Math.min(a, b), Math.max(a, b) + 1)
      if (kept.every(({ range }) => fits(made, range))) kept.push(made)
    })
    return kept.toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
  })

function fits({ range: a }: RuleRange, b: RuleRange['range']): boolean {
  const apart = a.end <= b.start || b.end <= a.start
  const within = (a.start >= b.start && a.end <= b.end) || (b.start >= a.start && b.end <= a.end)
  return apart || (within && !(a.start === b.start && a.end === b.end))
}

describe('ruleAt', () => {
  it.each([
    [0, 1, 'root'],
    [2, 3, 'a'],
    [3, 4, 'inner'],
    [3, 5, 'a'],
    [4, 5, 'a'],
    [4, 6, 'root'],
    [5, 8, 'b'],
    [8, 10, 'root'],
    [8, 11, undefined],
  ])('%i to %i is %s', (start, end, name) => {
    expect(ruleAt(template, textRange(start, end))).toBe(name)
  })

  it('is undefined where there are no rules', () => {
    expect(ruleAt({ text: 'x', ranges: [] }, textRange(0, 1))).toBeUndefined()
  })

  it('is the last range of the list that holds the stretch', () => {
    fc.assert(
      fc.property(nested, fc.nat(30), fc.nat(5), (ranges, start, length) => {
        const at = textRange(start, start + length + 1)
        const expected = ranges.findLast(({ range }) => range.start <= at.start && at.end <= range.end)?.rule
        expect(ruleAt({ text: '', ranges }, at)).toBe(expected)
      }),
    )
  })
})
