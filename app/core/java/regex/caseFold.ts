import { CharSet, isPlain, singleSet } from './charSet.ts'

/** `(?i)` alone folds ASCII; with `(?u)` it folds by Unicode's simple mappings. */
export type CaseFold = 'none' | 'ascii' | 'unicode'

/** Character.toUpperCase(int): one code point to one code point. */
export function upperOf(codePoint: number): number {
  if (codePoint < 128) return codePoint >= 97 && codePoint <= 122 ? codePoint - 32 : codePoint
  return single(String.fromCodePoint(codePoint).toUpperCase(), titleUpper(codePoint))
}

/** Character.toLowerCase(int). */
export function lowerOf(codePoint: number): number {
  if (codePoint < 128) return codePoint >= 65 && codePoint <= 90 ? codePoint + 32 : codePoint
  return codePoint === 0x130 ? 0x69 : single(String.fromCodePoint(codePoint).toLowerCase(), codePoint)
}

/** Two code points match under `unicode` where these agree; Java compares the same way. */
export function foldOf(codePoint: number): number {
  return lowerOf(upperOf(codePoint))
}

export function foldAscii(codePoint: number): number {
  return codePoint >= 65 && codePoint <= 90 ? codePoint + 32 : codePoint
}

export function sameFolded(left: number, right: number, fold: CaseFold): boolean {
  if (left === right || fold === 'none') return left === right
  return fold === 'ascii' ? foldAscii(left) === foldAscii(right) : foldOf(left) === foldOf(right)
}

export function foldedSingleSet(codePoint: number, fold: CaseFold): CharSet {
  // A letter that has no other upper or lower form is compared as it is, even if another folds to it: ẞ to ß.
  const upper = upperOf(codePoint)
  if (fold === 'none' || (fold === 'unicode' && upper === lowerOf(upper))) return singleSet(codePoint)
  return new CharSet((other) => sameFolded(other, codePoint, fold), isPlain(codePoint))
}

export function foldedRangeSet(from: number, to: number, fold: CaseFold): CharSet {
  const inside = (other: number): boolean => other >= from && other <= to
  const plain = to < 0xd800 || (from > 0xdfff && to < 0x10000)
  switch (fold) {
    case 'none':
      return new CharSet(inside, plain)
    case 'ascii':
      return new CharSet(
        (other) => inside(other) || (other < 128 && (inside(upperOf(other)) || inside(lowerOf(other)))),
        false,
      )
    case 'unicode':
      return new CharSet((other) => {
        if (inside(other)) return true
        const upper = upperOf(other)
        return inside(upper) || inside(lowerOf(upper))
      }, false)
  }
}

// JavaScript maps a few letters to several; Java's mapping of one to one then leaves them, or has a title-case form.
function single(mapped: string, otherwise: number): number {
  const first = mapped.codePointAt(0)
  return first !== undefined && mapped.length === (first > 0xffff ? 2 : 1) ? first : otherwise
}

// Greek with a subscript iota: the upper form is the title-case letter.
function titleUpper(codePoint: number): number {
  if (codePoint >= 0x1f80 && codePoint <= 0x1faf) return codePoint | 8
  if (codePoint === 0x1fb3 || codePoint === 0x1fc3 || codePoint === 0x1ff3) return codePoint + 9
  return codePoint
}
