import { compileRegex, findNext } from '../../java/index.ts'
import { atPointer } from '../../diagnostics/index.ts'
import type { Keyword } from './check.ts'
import { misfit } from './problem.ts'

/** Matcher steps for one string: a pattern that needs more is one that backtracks without end. */
const patternSteps = 200_000

export const minLength: Keyword = (asked, check) => {
  if (typeof asked !== 'number' || typeof check.value !== 'string') return
  const length = lengthOf(check.value)
  if (length >= asked) return
  const message = `string "${check.value}" is too short (length: ${length}, required minimum: ${asked})`
  misfit(check, 'too-short', message)
}

export const maxLength: Keyword = (asked, check) => {
  if (typeof asked !== 'number' || typeof check.value !== 'string') return
  const length = lengthOf(check.value)
  if (length <= asked) return
  misfit(check, 'too-long', `string "${check.value}" is too long (length: ${length}, maximum allowed: ${asked})`)
}

/**
 * The pattern may match anywhere in the string. JSON Schema takes ECMA 262's dialect; Java's is close enough for the
 * patterns of schemas, has a step budget, and never runs a stranger's pattern in the host's engine.
 */
export const pattern: Keyword = (asked, check) => {
  if (typeof asked !== 'string' || typeof check.value !== 'string') return
  const compiled = compileRegex(asked)
  const found =
    compiled.kind === 'regex' ? findNext(compiled.regex, check.value, 0, { steps: patternSteps }) : undefined
  if (found?.kind === 'match') return
  if (found?.kind === 'none') {
    misfit(check, 'no-match', `ECMA 262 regex "${asked}" does not match input string "${check.value}"`)
    return
  }
  const why = compiled.kind === 'regex' ? 'takes too many steps' : `cannot be read: ${compiled.message}`
  const message = `The pattern "${asked}" ${why}.`
  check.found.push(atPointer('schema/pattern-not-checked', 'warning', check.pointer, { message }))
}

/** In code points, as JSON Schema counts. */
function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}
