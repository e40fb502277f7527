import { foldedRangeSet, foldedSingleSet, lowerOf, upperOf } from './caseFold.ts'
import { chars } from './characters.ts'
import { CharSet, intersectionSet, negatedSet, unionSet } from './charSet.ts'
import { readEscape } from './escape.ts'
import type { PatternReader } from './patternReader.ts'
import { namedSet } from './properties.ts'

export function readClass(reader: PatternReader, consume: boolean): CharSet {
  if (++reader.depth > 500) reader.fail('Classes nest deeper than 500', 'unsupported')
  const latin = new Uint8Array(256)
  const latinSet = new CharSet((codePoint) => codePoint < 256 && latin[codePoint] === 1, true)
  const members: Members = { left: undefined, last: undefined, hasLatin: false }
  reader.next()
  const negated = consume && reader.peek() === chars.caret && reader.unit(reader.at - 1) === chars.openBracket
  if (negated) reader.next()
  while (!closes(reader, members)) {
    const codePoint = reader.peek()
    if (codePoint === chars.openBracket) unite(members, readClass(reader, true))
    else if (codePoint === chars.ampersand && reader.unit(reader.at + 1) === chars.ampersand) {
      reader.at++
      intersect(reader, members, latinSet)
    } else {
      const set = range(reader, latin)
      if (set === undefined) {
        members.last = undefined
        members.hasLatin = true
      } else unite(members, set)
    }
  }
  if (consume) reader.next()
  reader.depth--
  const { left, hasLatin } = members
  const set = left === undefined ? latinSet : hasLatin ? unionSet(left, latinSet) : left
  return negated ? negatedSet(set) : set
}

/** What a class holds so far, beside the characters below 256; `last` is what an empty `&&` intersects it with. */
interface Members {
  left: CharSet | undefined
  last: CharSet | undefined
  hasLatin: boolean
}

/** A `]` that comes first is a member. */
function closes(reader: PatternReader, members: Members): boolean {
  if (reader.atEnd()) {
    reader.fail('Unclosed character class')
    return true
  }
  return reader.peek() === chars.closeBracket && (members.left !== undefined || members.hasLatin)
}

function unite(members: Members, set: CharSet): void {
  members.left = members.left === undefined || members.left === set ? set : unionSet(members.left, set)
  members.last = set
}

function intersect(reader: PatternReader, members: Members, latinSet: CharSet): void {
  const right = intersected(reader)
  if (members.hasLatin) {
    if (members.left === undefined) members.left = members.last = latinSet
    else members.left = unionSet(members.left, latinSet)
    members.hasLatin = false
  }
  if (right !== undefined) members.last = right
  if (members.left === undefined) {
    if (right === undefined) reader.fail('Bad class syntax')
    members.left = right
  } else if (members.last === undefined) reader.fail('Java itself fails on this intersection', 'unsupported')
  else members.left = intersectionSet(members.left, members.last)
}

/** What follows `&&`, up to `]` or the next `&`. */
function intersected(reader: PatternReader): CharSet | undefined {
  let right: CharSet | undefined
  let codePoint = reader.next()
  while (codePoint !== chars.closeBracket && codePoint !== chars.ampersand && !reader.atEnd()) {
    if (codePoint === chars.openBracket) {
      const nested = readClass(reader, true)
      right = right === undefined ? nested : unionSet(right, nested)
    } else {
      reader.at--
      const run = readClass(reader, false)
      right = right === undefined ? run : unionSet(right, run)
    }
    codePoint = reader.peek()
  }
  return right
}

/** Range = Character [ '-' Character ] | Escape; undefined where it went into `latin`. */
function range(reader: PatternReader, latin: Uint8Array): CharSet | undefined {
  let codePoint = reader.peek()
  if (codePoint === chars.backslash) {
    const escaped = reader.unit(reader.at + 1)
    if (escaped === chars.p || escaped === chars.P) {
      reader.at++
      return readProperty(reader, escaped === chars.P)
    }
    const escape = readEscape(reader, true)
    if (escape.kind === 'set') return escape.set
    if (escape.kind === 'node') return undefined
    codePoint = escape.codePoint
  } else reader.next()
  if (reader.peek() !== chars.minus) return latinOrSingle(reader, latin, codePoint)
  const end = reader.unit(reader.at + 1)
  if (end === chars.openBracket || end === chars.closeBracket) return latinOrSingle(reader, latin, codePoint)
  reader.next()
  const to = rangeEnd(reader)
  if (to < codePoint) reader.fail('Illegal character range')
  return foldedRangeSet(codePoint, to, reader.fold())
}

function rangeEnd(reader: PatternReader): number {
  const codePoint = reader.peek()
  if (codePoint === chars.backslash) {
    const escape = readEscape(reader, true, true)
    return escape.kind === 'character' ? escape.codePoint : -1
  }
  reader.next()
  return codePoint
}

function latinOrSingle(reader: PatternReader, latin: Uint8Array, codePoint: number): CharSet | undefined {
  const fold = reader.fold()
  // Letters that fold to something above 255.
  if (
    codePoint > 255 ||
    (fold === 'unicode' && '\xff\xb5Ii\x53sKk\xc5\xe5'.includes(String.fromCodePoint(codePoint)))
  ) {
    return foldedSingleSet(codePoint, fold)
  }
  latin[codePoint] = 1
  if (fold === 'unicode' || (fold === 'ascii' && codePoint < 128)) {
    latin[lowerOf(codePoint)] = 1
    latin[upperOf(codePoint)] = 1
  }
  return undefined
}

/** Property = ( 'p' | 'P' ) ( Letter | '{' Name '}' ), the cursor at its letter */
export function readProperty(reader: PatternReader, complement: boolean): CharSet {
  let name: string
  if (reader.next() === chars.openBrace) {
    reader.next()
    name = ''
    for (let codePoint = reader.read(); codePoint !== chars.closeBrace; codePoint = reader.read()) {
      if (reader.failure !== undefined || reader.at > reader.pattern.length) {
        reader.fail('Unclosed character family')
        break
      }
      name += String.fromCodePoint(codePoint)
    }
    if (name === '') reader.fail('Empty character family')
  } else {
    name = String.fromCodePoint(reader.unit(reader.at))
    reader.read()
  }
  const found = namedSet(name, reader.flags.caseInsensitive, reader.flags.unicodeCharacterClass)
  if (found.kind !== 'set') {
    reader.fail(found.message, found.kind)
    return new CharSet(() => false, true)
  }
  if (complement) reader.byCodePoint = true
  return complement ? negatedSet(found.set) : found.set
}
