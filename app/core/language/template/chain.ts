/** A reference as far as it is written before a caret: `$input.pa` is `$input` with the word `pa`. */
export interface Chain {
  /** Where its `$` stands. */
  readonly start: number
  /** `$`, `$!`, `${` or `$!{`. */
  readonly mark: string
  /** Where the word begins that the caret ends; behind the mark or the last dot. */
  readonly wordStart: number
  /** What stands before the last dot, from `$`, without braces: `$x.get(0)`; absent where the word is the variable's. */
  readonly object?: string
}

const nameCharacter = /[\w-]/
const nameStart = /[A-Za-z_]/

/**
 * Reads backwards from `offset`; undefined where no reference is being written there. It looks at the text alone, as
 * what is being written seldom parses.
 */
export function chainBefore(text: string, offset: number): Chain | undefined {
  let wordStart = offset
  while (wordStart > 0 && nameCharacter.test(text.charAt(wordStart - 1))) wordStart--
  const mark = markBefore(text, wordStart)
  const wordBegins = wordStart === offset || nameStart.test(text.charAt(wordStart))
  if (mark !== '') return wordBegins ? { start: wordStart - mark.length, mark, wordStart } : undefined
  if (text.charAt(wordStart - 1) !== '.') return undefined
  const object = referenceBefore(text, wordStart - 1)
  return object && { start: object.start, mark: object.mark, wordStart, object: object.plain }
}

export interface ReferenceText {
  readonly start: number
  readonly mark: string
  /** From `$`, without a brace or `!`: text that parses as a reference of its own. */
  readonly plain: string
}

/** The whole reference that ends at `end`, read backwards over its members, calls and indexes. */
export function referenceBefore(text: string, end: number): ReferenceText | undefined {
  let at = end
  for (;;) {
    while (isClosing(text.charAt(at - 1))) {
      const opening = openingOf(text, at - 1)
      if (opening === undefined) return undefined
      at = opening
    }
    const wordEnd = at
    while (at > 0 && nameCharacter.test(text.charAt(at - 1))) at--
    if (at === wordEnd) return undefined
    const mark = markBefore(text, at)
    if (mark !== '') return { start: at - mark.length, mark, plain: `$${text.slice(at, end)}` }
    if (text.charAt(at - 1) !== '.') return undefined
    at--
  }
}

function markBefore(text: string, at: number): string {
  return /\$!?\{?$/.exec(text.slice(Math.max(0, at - 3), at))?.[0] ?? ''
}

function isClosing(character: string): boolean {
  return character === ')' || character === ']'
}

/** Where the bracket opens that closes at `closing`; strings between are passed over. */
function openingOf(text: string, closing: number): number | undefined {
  let depth = 0
  for (let at = closing; at >= 0; at--) {
    const character = text.charAt(at)
    if (character === "'" || character === '"') {
      at = text.lastIndexOf(character, at - 1)
      if (at < 0) return undefined
    } else if (isClosing(character)) depth++
    else if (character === '(' || character === '[') {
      depth--
      if (depth === 0) return at
    }
  }
  return undefined
}
