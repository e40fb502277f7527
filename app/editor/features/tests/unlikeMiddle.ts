/** A text cut into what is shared at its start, what is unlike, and what is shared at its end. */
export type UnlikeParts = readonly [before: string, middle: string, after: string]

/** Context kept on both sides of the unlike stretch; a payload can be megabytes. */
const kept = 60
const longest = 400

/**
 * Both texts cut around the stretch in which they differ, with a little of what they share; `…` stands for what is left
 * out. A surrogate pair is never cut in two.
 */
export function unlikeMiddle(
  expected: string,
  actual: string,
): { readonly expected: UnlikeParts; readonly actual: UnlikeParts } {
  const least = Math.min(expected.length, actual.length)
  let start = 0
  while (start < least && expected[start] === actual[start]) start++
  if (start > 0 && isHighSurrogate(expected, start - 1)) start--
  let end = 0
  while (end < least - start && expected.at(-1 - end) === actual.at(-1 - end)) end++
  if (end > 0 && isLowSurrogate(expected, expected.length - end)) end--
  const parts = (text: string): UnlikeParts => [
    shortenedStart(text.slice(0, start)),
    shortened(text.slice(start, text.length - end)),
    shortenedEnd(text.slice(text.length - end)),
  ]
  return { expected: parts(expected), actual: parts(actual) }
}

const shortenedStart = (text: string): string => (text.length <= kept ? text : `…${text.slice(-kept)}`)
const shortenedEnd = (text: string): string => (text.length <= kept ? text : `${text.slice(0, kept)}…`)
const shortened = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest)}…`)

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit < 0xdc00
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit < 0xe000
}
