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

/** What a comment prints: all that its token had gathered before it. */
export function printedComment(image: string): string {
  const line = image.indexOf('##')
  return image.slice(0, Math.max(0, line < 0 ? image.indexOf('#*') : line))
}

/**
 * A token's image once the tree is built: 1.7 takes the backslashes, and what stands before the last `$`, off the first
 * token of every reference, which is the brace where there is one; and before a member's dot its lexer loses what it had
 * gathered.
 */
function imageOf(source: string, token: Token, before: Token | undefined): string {
  if (token.kind === Kind.dot) return '.'
  const image = source.slice(token.start, token.end)
  if (token.kind === Kind.escapeDirective) return token.changed ?? image
  const isName = token.kind === Kind.identifier && before?.kind !== Kind.referenceLeftCurly
  const isBrace = token.kind === Kind.referenceLeftCurly && token.next?.kind === Kind.identifier
  if ((!isName && !isBrace) || image.includes('\\!')) return image
  const dollar = image.lastIndexOf('$')
  return dollar > 0 ? image.slice(dollar) : image
}

/** The images from `first` to `last`, without what was dropped between them: how an unknown directive prints. */
export function imagesBetween(source: string, first: Token, last: Token): string {
  let images = ''
  let before: Token | undefined
  for (let token: Token | undefined = first; token !== undefined; token = token.next) {
    images += imageOf(source, token, before)
    if (token === last) break
    before = token
  }
  return images
}

/**
 * The source behind `before` to the end of `last`, without comments: what `#literal` prints, and an expression that has no
 * value.
 */
export function literalBetween(source: string, before: Token, last: Token): string {
  let literal = ''
  for (let previous = before; previous !== last;) {
    const token = previous.next
    if (token === undefined) break
    if (token.special !== undefined) literal += printedSpecial(source, token.special)
    if (token.kind !== Kind.blockCommentEnd) literal += imageOf(source, token, previous)
    previous = token
  }
  return literal
}

/** What an expression's tokens print, from behind `before` to `last`: nearly always just their source. */
export function expressionLiteral(source: string, before: Token, last: Token): string {
  const text = source.slice(before.end, last.end)
  return /[#\\]|\$\$/.test(text) ? literalBetween(source, before, last) : text
}
