import { chars, hexDigit, isDigit, isLetter } from './characters.ts'
import { type CharSet, negatedSet } from './charSet.ts'
import type { RegexNode } from './node.ts'
import type { PatternReader } from './patternReader.ts'
import { horizontalSpace, predefinedSet, verticalSpace } from './properties.ts'

/** A character, a set, a node, or nothing after a failure. */
export type Escape =
  | { readonly kind: 'character'; readonly codePoint: number }
  | { readonly kind: 'set'; readonly set: CharSet }
  | { readonly kind: 'node'; readonly node: RegexNode }

export function readEscape(reader: PatternReader, inClass: boolean, rangeEnd = false): Escape {
  reader.at++
  const letter = reader.unit(reader.at)
  reader.at++
  const set = predefinedSet(letter, reader.flags.unicodeCharacterClass)
  if (set !== undefined) {
    return { kind: 'set', set }
  }
  if (letter >= 0x31 && letter <= 0x39) return inClass ? illegalEscape(reader) : backReference(reader, letter - 0x30)
  switch (letter) {
    case chars.zero:
      return octal(reader)
    case chars.a:
      return character(7)
    case chars.e:
      return character(0x1b)
    case chars.f:
      return character(0x0c)
    case chars.n:
      return character(0x0a)
    case chars.r:
      return character(0x0d)
    case chars.t:
      return character(0x09)
    case chars.c:
      return control(reader)
    case chars.u:
      return unicode(reader)
    case chars.x:
      return hexadecimal(reader)
    case chars.h:
    case chars.H:
      return { kind: 'set', set: letter === chars.h ? horizontalSpace : negatedSet(horizontalSpace) }
    case chars.v:
    case chars.V:
      // At either end of a range \v is the vertical tab alone, as it was in older Javas.
      if (letter === chars.v && inClass && (rangeEnd || reader.unit(reader.at) === chars.minus)) return character(0x0b)
      return { kind: 'set', set: letter === chars.v ? verticalSpace : negatedSet(verticalSpace) }
    case chars.N:
      return unsupportedEscape(reader, 'Named characters, \\N{…}, are not supported')
    default:
      if (!isLetter(letter)) {
        return character(letter)
      }
      return inClass ? illegalEscape(reader) : nodeEscape(reader, letter)
  }
}

function nodeEscape(reader: PatternReader, letter: number): Escape {
  switch (letter) {
    case chars.A:
      return { kind: 'node', node: { kind: 'assertion', assertion: 'begin' } }
    case chars.b:
    case chars.B:
      return boundary(reader, letter === chars.B)
    case chars.G:
      return { kind: 'node', node: { kind: 'assertion', assertion: 'lastMatch' } }
    case chars.R:
      return { kind: 'node', node: { kind: 'lineBreak' } }
    case chars.Z:
      return {
        kind: 'node',
        node: { kind: 'assertion', assertion: reader.flags.unixLines ? 'unixLastLineEnd' : 'lastLineEnd' },
      }
    case chars.z:
      return { kind: 'node', node: { kind: 'assertion', assertion: 'end' } }
    case chars.k:
      return namedReference(reader)
    case chars.X:
      return unsupportedEscape(reader, 'Grapheme clusters, \\X, are not supported')
    default:
      return illegalEscape(reader)
  }
}

function boundary(reader: PatternReader, negated: boolean): Escape {
  if (!negated && reader.unit(reader.at) === chars.openBrace && reader.unit(reader.at + 1) === chars.g) {
    return unsupportedEscape(reader, 'Grapheme boundaries, \\b{g}, are not supported')
  }
  const unicode = reader.flags.unicodeCharacterClass
  const assertion = unicode
    ? negated
      ? 'notUnicodeWordBoundary'
      : 'unicodeWordBoundary'
    : negated
      ? 'notWordBoundary'
      : 'wordBoundary'
  return { kind: 'node', node: { kind: 'assertion', assertion } }
}

function backReference(reader: PatternReader, first: number): Escape {
  reader.hasBackReference = true
  let group = first
  for (let digit = reader.peek(); isDigit(digit); digit = reader.peek()) {
    const longer = group * 10 + digit - 0x30
    if (longer > reader.groupCount) break
    group = longer
    reader.at++
  }
  return { kind: 'node', node: { kind: 'backReference', group, fold: reader.fold() } }
}

function namedReference(reader: PatternReader): Escape {
  reader.hasBackReference = true
  if (reader.read() !== chars.less) reader.fail("\\k is not followed by '<' for named capturing group")
  const name = readGroupName(reader, reader.read())
  const group = reader.groupNames.get(name)
  if (group === undefined) reader.fail(`named capturing group <${name}> does not exist`)
  return { kind: 'node', node: { kind: 'backReference', group: group ?? 0, fold: reader.fold() } }
}

/** '0' n | '0' n n | '0' m n n, where m is at most 3 */
function octal(reader: PatternReader): Escape {
  const first = reader.read() - 0x30
  if (first < 0 || first > 7) {
    reader.fail('Illegal octal escape sequence')
    return character(0)
  }
  const second = reader.read() - 0x30
  if (second < 0 || second > 7) {
    reader.at--
    return character(first)
  }
  const third = reader.read() - 0x30
  if (third >= 0 && third <= 7 && first <= 3) return character(first * 64 + second * 8 + third)
  reader.at--
  return character(first * 8 + second)
}

function control(reader: PatternReader): Escape {
  if (reader.at >= reader.pattern.length) reader.fail('Illegal control escape sequence')
  return character(reader.read() ^ 64)
}

function unicode(reader: PatternReader): Escape {
  const high = fourDigits(reader)
  if (
    high >= 0xd800 &&
    high <= 0xdbff &&
    reader.unit(reader.at) === chars.backslash &&
    reader.unit(reader.at + 1) === chars.u
  ) {
    const start = reader.at
    reader.at += 2
    const low = fourDigits(reader)
    if (low >= 0xdc00 && low <= 0xdfff) return character(0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff))
    reader.at = start
  }
  return character(high)
}

function fourDigits(reader: PatternReader): number {
  let value = 0
  for (let i = 0; i < 4; i++) {
    const digit = hexDigit(reader.read())
    if (digit < 0) {
      reader.fail('Illegal Unicode escape sequence')
      return 0
    }
    value = value * 16 + digit
  }
  return value
}

/** 'x' h h | 'x' '{' h { h } '}' */
function hexadecimal(reader: PatternReader): Escape {
  const first = reader.read()
  const digit = hexDigit(first)
  if (digit >= 0) {
    const second = hexDigit(reader.read())
    if (second >= 0) return character(digit * 16 + second)
  } else if (first === chars.openBrace && hexDigit(reader.peek()) >= 0) {
    let value = 0
    let next = reader.read()
    for (; hexDigit(next) >= 0; next = reader.read()) {
      value = value * 16 + hexDigit(next)
      if (value > 0x10ffff) {
        reader.fail('Hexadecimal codepoint is too big')
        return character(0)
      }
    }
    if (next !== chars.closeBrace) reader.fail('Unclosed hexadecimal escape sequence')
    return character(value)
  }
  reader.fail('Illegal hexadecimal escape sequence')
  return character(0)
}

function illegalEscape(reader: PatternReader): Escape {
  reader.fail('Illegal/unsupported escape sequence')
  return character(0)
}

function unsupportedEscape(reader: PatternReader, message: string): Escape {
  reader.fail(message, 'unsupported')
  return character(0)
}

export function readGroupName(reader: PatternReader, first: number): string {
  let name = ''
  let codePoint = first
  if (!isLetter(codePoint)) reader.fail('capturing group name does not start with a Latin letter')
  while (isLetter(codePoint) || isDigit(codePoint)) {
    name += String.fromCodePoint(codePoint)
    codePoint = reader.read()
  }
  if (codePoint !== chars.greater) reader.fail("named capturing group is missing trailing '>'")
  return name
}

function character(codePoint: number): Escape {
  return { kind: 'character', codePoint }
}
