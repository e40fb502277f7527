import type { Assertion } from './node.ts'
import { unicodeWord } from './properties.ts'
import { unicodeSet } from './unicode.ts'

const letterOrDigit = unicodeSet('[\\p{L}\\p{Nd}]')
const nonSpacingMark = unicodeSet('\\p{Mn}')

/** Whether an assertion holds before the unit at `at`; `lastMatch` is where the previous match ended, for `\G`. */
export function assertionHolds(assertion: Assertion, text: string, at: number, lastMatch: number): boolean {
  switch (assertion) {
    case 'begin':
      return at === 0
    case 'end':
      return at === text.length
    case 'lastMatch':
      return at === lastMatch
    case 'wordBoundary':
      return isWordBoundary(text, at, false)
    case 'notWordBoundary':
      return !isWordBoundary(text, at, false)
    case 'unicodeWordBoundary':
      return isWordBoundary(text, at, true)
    case 'notUnicodeWordBoundary':
      return !isWordBoundary(text, at, true)
    case 'lineStart':
      return isLineStart(text, at)
    case 'unixLineStart':
      return at < text.length && (at === 0 || text.charCodeAt(at - 1) === 10)
    case 'lineEnd':
      return isLineEnd(text, at)
    case 'unixLineEnd':
      return at === text.length || text.charCodeAt(at) === 10
    case 'lastLineEnd':
      return isLastLineEnd(text, at)
    case 'unixLastLineEnd':
      return at === text.length || (at === text.length - 1 && text.charCodeAt(at) === 10)
  }
}

function isTerminator(unit: number): boolean {
  return unit === 10 || unit === 13 || unit === 0x85 || (unit | 1) === 0x2029
}

// Java has no line start at the very end, not even of an empty text, and none between \r and \n.
function isLineStart(text: string, at: number): boolean {
  if (at === text.length) return false
  if (at === 0) return true
  const before = text.charCodeAt(at - 1)
  return isTerminator(before) && !(before === 13 && text.charCodeAt(at) === 10)
}

function isLineEnd(text: string, at: number): boolean {
  if (at === text.length) return true
  const unit = text.charCodeAt(at)
  return isTerminator(unit) && !(unit === 10 && at > 0 && text.charCodeAt(at - 1) === 13)
}

function isLastLineEnd(text: string, at: number): boolean {
  if (at < text.length - 2) return false
  if (at === text.length - 2 && !(text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10)) return false
  return isLineEnd(text, at)
}

function isWordBoundary(text: string, at: number, unicode: boolean): boolean {
  return isWordAt(text, at, unicode) !== isWordBefore(text, at, unicode)
}

function isWordAt(text: string, at: number, unicode: boolean): boolean {
  const codePoint = text.codePointAt(at)
  return codePoint !== undefined && isWord(text, at, codePoint, unicode)
}

function isWordBefore(text: string, at: number, unicode: boolean): boolean {
  if (at === 0) return false
  const start =
    at > 1 && (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 2) & 0xfc00) === 0xd800
      ? at - 2
      : at - 1
  const codePoint = text.codePointAt(start)
  return codePoint !== undefined && isWord(text, at - 1, codePoint, unicode)
}

function isWord(text: string, at: number, codePoint: number, unicode: boolean): boolean {
  if (unicode ? unicodeWord.has(codePoint) : codePoint === 0x5f || letterOrDigit.has(codePoint)) return true
  return codePoint > 0x2ff && nonSpacingMark.has(codePoint) && hasBase(text, at)
}

/** A mark counts as part of the word whose letter it stands on. */
function hasBase(text: string, at: number): boolean {
  for (let i = at; i >= 0; i--) {
    const codePoint = text.codePointAt(i) ?? 0
    if (letterOrDigit.has(codePoint)) return true
    if (!nonSpacingMark.has(codePoint)) return false
  }
  return false
}
