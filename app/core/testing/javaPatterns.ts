import * as fc from 'fast-check'

// prettier-ignore
const atoms = [
  'a', 'b', 'c', '1', ' ', '-', '.', '.', '[abc]', '[^a]', '[a-c1]', '[a-z&&[^b]]', '[\\w-]', '[[ab]c]', '[^\\d]', '\\d', '\\D',
  '\\w', '\\W', '\\s', '\\S', '\\p{Alpha}', '\\p{Lu}', '\\P{L}', '\\p{Punct}', '\\h', '\\R', '\\x61', '\\u0062', '\\t', '\\Q.*\\E', '\\.',
  '^', '$', '\\b', '\\B', '\\A', '\\z', '\\Z', '\\G', '\\1', '\\k<n>', 'é', '😀', '"', "'", '/', '(?i)', '(?s)', '(?m)', '\\-',
] as const
const quantifiers = [
  '',
  '',
  '',
  '',
  '*',
  '+',
  '?',
  '*?',
  '+?',
  '??',
  '{2}',
  '{1,2}',
  '{0,}',
  '*+',
  '++',
  '?+',
  '{1,2}?',
]
const groups = ['(«»)', '(«»)', '(?:«»)', '(?<n>«»)', '(?=«»)', '(?!«»)', '(?<=a)«»', '(?<!b)«»', '(?>«»)', '(?i:«»)']

const { pattern } = fc.letrec<{ pattern: string; piece: string }>((tie) => ({
  pattern: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    fc.array(tie('piece'), { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('')),
    fc.tuple(tie('pattern'), tie('pattern')).map((sides) => sides.join('|')),
  ),
  piece: fc
    .tuple(
      fc.oneof(
        { depthSize: 'small', maxDepth: 3 },
        fc.constantFrom(...atoms),
        fc.tuple(fc.constantFrom(...groups), tie('pattern')).map(([group, inner]) => group.replace('«»', () => inner)),
      ),
      fc.constantFrom(...quantifiers),
    )
    .map((parts) => parts.join('')),
}))

/** Java's regular expressions: most are well formed, some are cut off or hold a stray mark. */
export const javaPatterns: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: pattern },
  {
    weight: 1,
    arbitrary: fc
      .tuple(pattern, fc.constantFrom('(', ')', '[', '{', '\\', '*', '[a-', '(?', '\\p{'))
      .map((parts) => parts.join('')),
  },
)

/** Short texts of the characters that the patterns name. */
export const javaTexts: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      'a',
      'a',
      'b',
      'c',
      'A',
      'ab',
      '1',
      '-',
      ' ',
      '\n',
      '.',
      '"',
      "'",
      '/',
      'é',
      'É',
      '😀',
      '.*',
      '_',
      '\r\n',
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))

/** A few that Java refuses for want of the group, or at their end. */
export const javaReplacements: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('', '-', '<$0>', '\\$', '\\\\', '[$0]') },
  { weight: 1, arbitrary: fc.constantFrom('$1', '${n}', 'x$', '\\', '$10') },
)
