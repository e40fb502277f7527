import type { WorkBudget } from '../budget.ts'
import {
  compileRegex,
  matchWhole,
  replaceAll,
  replaceFirst,
  split,
  type JavaRegex,
  type RegexBudget,
  type RegexCompiled,
  type RegexReplaced,
} from '../regex/index.ts'
import { JavaArray, type JavaValue } from '../value.ts'
import { illegalArgument, nullPointer, workExhausted } from './failures.ts'
import { MethodFailure, methodTable, type MethodTable } from './method.ts'

/** Steps of one call; some seconds of the matcher's time at most. */
const MAXIMUM_STEPS = 10_000_000

/** String's methods that take a Java regular expression. */
export const regexMethods: MethodTable<string> = methodTable<string>({
  'matches(String)': (text, args, budget) =>
    withRegex('matches', args.text(0), budget, (regex, steps) => {
      const found = matchWhole(regex, text, steps)
      return found.kind === 'budget' ? workExhausted('matches') : found.kind === 'match'
    }),
  'replaceAll(String, String?)': (text, args, budget) => {
    const plain = replacedPlainly(text, args.text(0), args.value(1))
    if (plain !== undefined) return budget.spend(text.length >> 4) ? plain : workExhausted('replaceAll')
    return withRegex('replaceAll', args.text(0), budget, (regex, steps) => {
      const by = (replacement: string): JavaValue | MethodFailure =>
        replaced(replaceAll(regex, text, replacement, steps))
      if (args.value(1) !== null) return by(args.text(1))
      // Java looks at the replacement when there is something to replace.
      const result = by('a')
      return result === by('b') ? result : nullPointer('replaceAll')
    })
  },
  'replaceFirst(String, String)': (text, args, budget) =>
    withRegex('replaceFirst', args.text(0), budget, (regex, steps) =>
      replaced(replaceFirst(regex, text, args.text(1), steps)),
    ),
  'split(String)': (text, args, budget) => splitText(text, args.text(0), 0, budget),
  'split(String, int)': (text, args, budget) => splitText(text, args.text(0), args.number(1), budget),
})

/** ASCII that stands for itself in a pattern, or behind a backslash does. Others could be half of a surrogate pair. */
const plainPattern = /^(?:[\w !"#%&',/:;<=>@`~-]|\\[!-/:-@[-`{-~])+$/

/**
 * The text where neither pattern nor replacement has anything to interpret, undefined otherwise: every template that
 * prints a text does such a replacement, in a loop for every item, and needs no matcher for it.
 */
function replacedPlainly(text: string, pattern: string, replacement: JavaValue): string | undefined {
  if (typeof replacement !== 'string' || /[$\\]/.test(replacement)) return undefined
  if (text.length > MAXIMUM_STEPS || !plainPattern.test(pattern)) return undefined
  return text.replaceAll(pattern.replaceAll(/\\(.)/g, '$1'), () => replacement)
}

function splitText(text: string, pattern: string, limit: number, budget: WorkBudget): JavaValue | MethodFailure {
  return withRegex('split', pattern, budget, (regex, steps) => {
    const outcome = split(regex, text, limit, steps)
    return outcome.kind === 'budget' ? workExhausted('split') : new JavaArray([...outcome.parts], 'java.lang.String')
  })
}

/** Patterns stand in templates, and loops call them again and again. */
const compiledPatterns = new Map<string, RegexCompiled>()
const MAXIMUM_COMPILED = 64

function compileOnce(pattern: string): RegexCompiled {
  const known = compiledPatterns.get(pattern)
  if (known) return known
  if (compiledPatterns.size >= MAXIMUM_COMPILED) compiledPatterns.clear()
  const compiled = compileRegex(pattern)
  compiledPatterns.set(pattern, compiled)
  return compiled
}

/** Compiles, runs and charges the budget: 16 steps weigh as one unit of text. */
function withRegex(
  method: string,
  pattern: string,
  budget: WorkBudget,
  run: (regex: JavaRegex, steps: RegexBudget) => JavaValue | MethodFailure,
): JavaValue | MethodFailure {
  const compiled = compileOnce(pattern)
  if (compiled.kind === 'invalid')
    return new MethodFailure('java/invalid-regex', `“${pattern}” is not a regular expression: ${compiled.message}`)
  if (compiled.kind === 'unsupported')
    return new MethodFailure('java/unsupported-regex', `“${pattern}” is not supported here: ${compiled.message}`)
  const steps: RegexBudget = { steps: MAXIMUM_STEPS }
  const outcome = run(compiled.regex, steps)
  return budget.spend((MAXIMUM_STEPS - Math.max(steps.steps, 0)) >> 4) ? outcome : workExhausted(method)
}

function replaced(outcome: RegexReplaced): JavaValue | MethodFailure {
  switch (outcome.kind) {
    case 'text':
      return outcome.text
    case 'invalid':
      return illegalArgument(outcome.message)
    case 'budget':
      return workExhausted('replaceAll')
  }
}
