import { Kind, type Token } from './tokenKind.ts'

/**
 * What text prints of the stretches dropped before it. 1.7 keeps of them `$`, `#` and the backslashes before a `$`;
 * each stretch's image ends with the character that ended it.
 */
export function printedSpecial(source: string, special: Token): string {
  if (source.startsWith('##', special.start)) return ''
  let printed = ''
  for (let token: Token | undefined = special; token !== undefined; token = token.special) {
    printed = marksOf(source.slice(token.start, token.end + 1)) + printed
  }
  return printed
}

function marksOf(image: string): string {
  let marks = ''
  for (let i = 0; i < image.length; i++) {
    const char = image.charAt(i)
    if (char === '#' || char === '$') marks += char
    if (char !== '\\') continue
    let end = i
    while (image.charAt(end) === '\\') end++
    if (image.charAt(end) !== '$') continue
    marks += image.slice(i, end + 1)
    i = end + 1
  }
  return marks
}

/** The images from `first` to `last`, without what was dropped between them: how an unknown directive prints. */
export function imagesBetween(source: string, first: Token, last: Token): string {
  let images = ''
  for (let token: Token | undefined = first; token !== undefined; token = token.next) {
    images += source.slice(token.start, token.end)
    if (token === last) break
  }
  return images
}

/** The source behind `before` to the end of `last`, without comments: what `#literal` prints. */
export function literalBetween(source: string, before: Token, last: Token): string {
  let literal = ''
  for (let token: Token | undefined = before; token !== last; ) {
    token = token.next
    if (token === undefined) break
    if (token.special !== undefined) literal += printedSpecial(source, token.special)
    if (token.kind !== Kind.blockCommentEnd) literal += source.slice(token.start, token.end)
  }
  return literal
}
