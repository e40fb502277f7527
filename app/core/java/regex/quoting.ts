/** A pattern without `\Q…\E`, as code points, with the offset of each in the text as given. */
export interface UnquotedPattern {
  readonly codePoints: readonly number[]
  readonly offsets: readonly number[]
}

/**
 * Takes the quotation out of a pattern by escaping what it held, as Java does before it parses: letters stay as they
 * are, other ASCII gets a backslash, and a digit right after `\Q` is written `\x3…` so that it joins nothing before it.
 */
export function unquotePattern(pattern: string): UnquotedPattern {
  const codePoints: number[] = []
  const offsets: number[] = []
  const add = (codePoint: number, offset: number): void => {
    codePoints.push(codePoint)
    offsets.push(offset)
  }
  let quoted = false
  let quoteBegins = false
  for (let at = 0; at < pattern.length;) {
    const codePoint = pattern.codePointAt(at) ?? 0
    const pair = pattern.slice(at, at + 2)
    if (quoted ? pair === '\\E' : pair === '\\Q') {
      quoteBegins = !quoted
      quoted = !quoted
      at += 2
      continue
    }
    if (!quoted) {
      add(codePoint, at)
      at += codePoint > 0xffff ? 2 : 1
      if (codePoint === backslash && at < pattern.length) {
        const escaped = pattern.codePointAt(at) ?? 0
        add(escaped, at)
        at += escaped > 0xffff ? 2 : 1
      }
      continue
    }
    if (codePoint >= 0x30 && codePoint <= 0x39) {
      if (quoteBegins) for (const unit of '\\x3') add(unit.charCodeAt(0), at)
    } else if (codePoint < 128 && !isAsciiLetter(codePoint)) add(backslash, at)
    add(codePoint, at)
    at += codePoint > 0xffff ? 2 : 1
    quoteBegins = false
  }
  return { codePoints, offsets }
}

const backslash = 0x5c

function isAsciiLetter(codePoint: number): boolean {
  return (codePoint >= 0x41 && codePoint <= 0x5a) || (codePoint >= 0x61 && codePoint <= 0x7a)
}
