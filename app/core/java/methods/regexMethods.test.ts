import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compileRegex, replaceAll } from '../regex/index.ts'
import { defaultWorkBudget } from '../budget.ts'
import { invokeMethod } from './invokeMethod.ts'

/** Texts of few characters, so that patterns are found in them; `\` and punctuation alike. */
const character = fc.constantFrom(...'ab1 _-\'"\\/.*+?$^|()[]{}&#<é'.split(''), '😀')
const text = fc.string({ unit: character, maxLength: 12 })
const pattern = fc
  .array(
    fc.oneof(
      character,
      character.map((plain) => `\\${plain}`),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(''))

it('replaces as the matcher does, where nothing needs one', () => {
  fc.assert(
    fc.property(text, pattern, text, (subject, regex, replacement) => {
      const compiled = compileRegex(regex)
      fc.pre(compiled.kind === 'regex')
      const outcome = replaceAll(compiled.regex, subject, replacement, { steps: 1_000_000 })
      const called = invokeMethod(subject, 'replaceAll', [regex, replacement], defaultWorkBudget())
      expect(called.kind === 'value' ? called.value : undefined).toBe(
        outcome.kind === 'text' ? outcome.text : undefined,
      )
    }),
  )
})
