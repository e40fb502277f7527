import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compileRegex,
  findNext,
  type JavaRegex,
  matchWhole,
  type RegexFlags,
  replaceAll,
  replaceFirst,
  split,
} from './index.ts'

const ample = (): { steps: number } => ({ steps: 5_000_000 })

function compiled(pattern: string, flags?: RegexFlags): JavaRegex {
  const outcome = compileRegex(pattern, flags)
  if (outcome.kind !== 'regex') throw new Error(`${pattern}: ${outcome.message}`)
  return outcome.regex
}

describe('compileRegex', () => {
  it('counts groups and names them', () => {
    const { groupCount, groupNames } = compiled('(a)(?<year>\\d+)(?:b)')
    expect(groupCount).toBe(2)
    expect([...groupNames]).toEqual([['year', 2]])
  })

  it.each([
    ['(a', 'Unclosed group', 2],
    ['a)', "Unmatched closing ')'", 0],
    ['*a', "Dangling meta character '*'", 0],
    ['a{x}', 'Illegal repetition', 0],
    ['[z-a]', 'Illegal character range', 3],
    ['[a', 'Unclosed character class', 1],
    ['\\y', 'Illegal/unsupported escape sequence', 1],
  ])('says why Java refuses %s: %s at %d', (pattern, message, at) => {
    expect(compileRegex(pattern)).toEqual({ kind: 'invalid', message, at })
  })

  it.each(['\\X', '\\N{DIGIT ONE}', '\\b{g}', '\\p{InGreek}', '\\p{blk=Greek}', '(?c)a', '\\p{javaMirrored}'])(
    'does not take %s, and says so',
    (pattern) => {
      expect(compileRegex(pattern).kind).toBe('unsupported')
    },
  )

  it.each<[RegexFlags, string, string]>([
    [{ caseInsensitive: true }, 'a', 'A'],
    [{ caseInsensitive: true, unicodeCase: true }, 'é', 'É'],
    [{ dotAll: true }, 'a.b', 'a\nb'],
    [{ multiline: true }, 'a$(?s:.)^b', 'a\nb'],
    [{ comments: true }, 'a b # c', 'ab'],
    [{ unixLines: true }, 'a.b', 'a\rb'],
    [{ unicodeCharacterClass: true }, '\\w', 'é'],
  ])('takes the flags %j', (flags, pattern, text) => {
    expect(matchWhole(compiled(pattern, flags), text, ample()).kind).toBe('match')
    expect(matchWhole(compiled(pattern), text, ample()).kind).toBe('none')
  })

  it.each([
    '('.repeat(5000),
    '['.repeat(5000),
    `${'('.repeat(400)}a${')*'.repeat(400)}`,
    '(?=a'.repeat(300),
    'a?'.repeat(20_000),
  ])('never overflows', (pattern) => {
    expect(['regex', 'invalid', 'unsupported']).toContain(compileRegex(pattern).kind)
  })
})

describe('findNext', () => {
  it('searches from an offset, at which \\G holds', () => {
    expect(findNext(compiled('a'), 'aba', 1, ample())).toMatchObject({ start: 2, end: 3 })
    expect(findNext(compiled('\\Gb'), 'ab', 1, ample())).toMatchObject({ start: 1, end: 2 })
    expect(findNext(compiled('a'), 'aba', 4, ample())).toEqual({ kind: 'none' })
  })

  it('gives groups by number, undefined for those that took no part', () => {
    expect(findNext(compiled('(a)|(b)'), 'b', 0, ample())).toEqual({
      kind: 'match',
      start: 0,
      end: 1,
      groups: [{ start: 0, end: 1 }, undefined, { start: 0, end: 1 }],
    })
  })
})

describe('replacements', () => {
  it('end with what Java says of a bad one, but only once something matches', () => {
    expect(replaceAll(compiled('a'), 'a', '$1', ample())).toEqual({ kind: 'invalid', message: 'No group 1' })
    expect(replaceAll(compiled('a'), 'b', '$1', ample())).toEqual({ kind: 'text', text: 'b' })
  })

  it('replace the first match only when asked to', () => {
    expect(replaceFirst(compiled('a'), 'aa', 'b', ample())).toEqual({ kind: 'text', text: 'ba' })
  })
})

describe('the budget', () => {
  it.each(['(a*)*b', '(?:(?:a+)+)+b', '(.*)(.*)(.*)(.*)b', '(a+)\\1*(a+)\\2*b'])('ends %s', (pattern) => {
    const budget = { steps: 10_000 }
    expect(matchWhole(compiled(pattern), 'a'.repeat(500), budget)).toEqual({ kind: 'budget' })
    expect(budget.steps).toBe(0)
  })

  it('serves several calls', () => {
    const budget = { steps: 100 }
    matchWhole(compiled('a+'), 'aaaa', budget)
    expect(budget.steps).toBeLessThan(100)
    expect(budget.steps).toBeGreaterThan(80)
  })

  it('ends replacements and splits, too', () => {
    const text = 'a'.repeat(1000)
    expect(replaceAll(compiled('a'), text, 'b', { steps: 100 })).toEqual({ kind: 'budget' })
    expect(split(compiled('a'), text, 0, { steps: 100 })).toEqual({ kind: 'budget' })
  })

  it('need not be large where Java, too, remembers what failed', () => {
    expect(matchWhole(compiled('(a|aa)+b'), 'a'.repeat(30), ample())).toEqual({ kind: 'none' })
  })
})

describe('long texts', () => {
  const long = 'ab'.repeat(50_000)

  it.each(['(a|b)*', '(?:a|b)*', '(ab)*', '((a)|(b))+', '(?:ab)+?', '.*', '[ab]*+', '(?>a|b)*', '(a|b)*?'])(
    'of 100,000 characters match %s',
    (pattern) => {
      expect(matchWhole(compiled(pattern), long, ample())).toMatchObject({ start: 0, end: 100_000 })
    },
  )

  it('are replaced and split', () => {
    const replaced = replaceAll(compiled('a'), long, '', ample())
    expect(replaced.kind === 'text' ? replaced.text.length : 0).toBe(50_000)
    const parts = split(compiled('b'), long, 0, ample())
    expect(parts.kind === 'parts' ? parts.parts.length : 0).toBe(50_000)
  })
})

describe('any pattern', () => {
  const piece = fc.constantFrom(
    'a',
    'b',
    '.',
    '\\d',
    '[a-c]',
    '[^b&&a]',
    '(',
    ')',
    '(?:',
    '(?=',
    '(?<!',
    '(?<n>',
    '(?i)',
    '|',
    '*',
    '+?',
    '?',
    '{2}',
    '{1,}+',
    '^',
    '$',
    '\\b',
    '\\1',
    '\\Q',
    '\\E',
    '\\',
    '[',
    ']',
    '-',
    '\u{1f600}',
  )

  it('is compiled and run within its budget', () => {
    const text = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', '1', '\n', '\u{1f600}') })
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), text, (pieces, searched) => {
        expect(problemOf(pieces.join(''), searched)).toBe('')
      }),
    )
  })

  it('written as a quotation matches itself alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (quoted, other) => {
        fc.pre(!quoted.includes('\\E'))
        const regex = compiled(`\\Q${quoted}\\E`)
        expect(matchWhole(regex, quoted, ample()).kind).toBe('match')
        expect(matchWhole(regex, other, ample()).kind).toBe(other === quoted ? 'match' : 'none')
      }),
    )
  })

  it('of plain characters is found where it is in a group, too', () => {
    const few = fc.string({ unit: fc.constantFrom('a', 'b', "'", '\uD83D', '\uDE00'), maxLength: 12 })
    fc.assert(
      fc.property(
        few,
        fc.string({ unit: fc.constantFrom('a', 'b', "'", '😀'), minLength: 1, maxLength: 2 }),
        (text, pattern) => {
          const [plain, grouped] = [compiled(pattern), compiled(`(${pattern})`)]
          for (const limit of [-1, 0, 2]) {
            expect(split(plain, text, limit, ample())).toEqual(split(grouped, text, limit, ample()))
          }
          for (const replacement of ['x', '$0$0', '']) {
            expect(replaceAll(plain, text, replacement, ample())).toEqual(
              replaceAll(grouped, text, replacement, ample()),
            )
            expect(replaceFirst(plain, text, replacement, ample())).toEqual(
              replaceFirst(grouped, text, replacement, ample()),
            )
          }
          expect(matchWhole(plain, text, ample()).kind).toBe(matchWhole(grouped, text, ample()).kind)
          expect(findNext(plain, text, 1, ample())).toMatchObject({ kind: findNext(grouped, text, 1, ample()).kind })
        },
      ),
    )
  })

  it('splits a text into parts that a join restores', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b') })), (parts) => {
        const joined = parts.join(',')
        const result = split(compiled(','), joined, -1, ample())
        expect(result.kind === 'parts' ? result.parts.join(',') : '').toBe(joined)
      }),
    )
  })
})

/** What is wrong with the answer to a search; empty where nothing is. */
function problemOf(pattern: string, text: string): string {
  const outcome = compileRegex(pattern)
  if (outcome.kind !== 'regex') return outcome.message === '' ? 'refused without a reason' : ''
  const found = findNext(outcome.regex, text, 0, { steps: 20_000 })
  if (found.kind !== 'match') return ''
  if (found.start > found.end || found.end > text.length) return 'outside the text'
  return found.groups.length === outcome.regex.groupCount + 1 ? '' : 'groups are missing'
}
