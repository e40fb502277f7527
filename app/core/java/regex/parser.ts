import { type CaseFold, foldedRangeSet, foldedSingleSet, lowerOf, upperOf } from './caseFold.ts'
import { CharSet, intersectionSet, isPlain, negatedSet, unionSet } from './charSet.ts'
import type { Greed, RegexNode } from './node.ts'
import { horizontalSpace, namedSet, predefinedSet, verticalSpace } from './properties.ts'
import { unquotePattern } from './quoting.ts'
import type { RegexFlags } from './regex.ts'
import { studyLookBehind } from './study.ts'

export type RegexParsed =
  | {
      readonly kind: 'parsed'
      readonly root: RegexNode
      readonly groupCount: number
      readonly groupNames: ReadonlyMap<string, number>
      readonly hasBackReference: boolean
      readonly byCodePoint: boolean
    }
  | { readonly kind: 'invalid' | 'unsupported'; readonly message: string; readonly at: number }

/** Java's Integer.MAX_VALUE, which stands for "any number of times". */
export const unlimited = 0x7fffffff

/**
 * The tree of a pattern, or why there is none.
 *
 * Grammar and its corner cases are those of java.util.regex.Pattern in Java 17, as measured: fixtures/java-regex.json.
 */
export function parseRegex(pattern: string, flags: RegexFlags): RegexParsed {
  return new RegexParser(pattern, flags).parse()
}

type MutableFlags = { -readonly [K in keyof Required<RegexFlags>]: boolean }

const empty: RegexNode = { kind: 'sequence', items: [] }

/** A character, a set, a node, or nothing after a failure. */
type Escape =
  | { readonly kind: 'character'; readonly codePoint: number }
  | { readonly kind: 'set'; readonly set: CharSet }
  | { readonly kind: 'node'; readonly node: RegexNode }

/** @internal */
class RegexParser {
  readonly #pattern: readonly number[]
  readonly #offsets: readonly number[]
  readonly #textLength: number
  #flags: MutableFlags
  #at = 0
  #groupCount = 0
  readonly #groupNames = new Map<string, number>()
  #hasBackReference = false
  #byCodePoint = false
  #depth = 0
  #failure: { readonly kind: 'invalid' | 'unsupported'; readonly message: string; readonly at: number } | undefined

  constructor(pattern: string, flags: RegexFlags) {
    const unquoted = unquotePattern(pattern)
    this.#pattern = unquoted.codePoints
    this.#offsets = unquoted.offsets
    this.#textLength = pattern.length
    this.#byCodePoint = unquoted.codePoints.some((codePoint) => !isPlain(codePoint))
    this.#flags = {
      caseInsensitive: flags.caseInsensitive ?? false,
      multiline: flags.multiline ?? false,
      dotAll: flags.dotAll ?? false,
      unicodeCase: (flags.unicodeCase ?? false) || (flags.unicodeCharacterClass ?? false),
      comments: flags.comments ?? false,
      unixLines: flags.unixLines ?? false,
      unicodeCharacterClass: flags.unicodeCharacterClass ?? false,
    }
  }

  parse(): RegexParsed {
    const root = this.#alternation()
    if (this.#failure === undefined && this.#at !== this.#pattern.length) {
      if (this.#peek() === chars.close) this.#fail("Unmatched closing ')'")
      else this.#fail('Unexpected internal error')
    }
    if (this.#failure !== undefined) return this.#failure
    return {
      kind: 'parsed',
      root,
      groupCount: this.#groupCount,
      groupNames: this.#groupNames,
      hasBackReference: this.#hasBackReference,
      byCodePoint: this.#byCodePoint,
    }
  }

  // Reading. 0 stands for the end. After a failure everything reads as the end, so that every loop ends.

  #unit(at: number): number {
    return this.#failure === undefined ? (this.#pattern[at] ?? 0) : 0
  }

  #atEnd(): boolean {
    return this.#failure !== undefined || this.#at >= this.#pattern.length
  }

  /** The character here; with `(?x)` moves over blanks and comments first. */
  #peek(): number {
    if (this.#flags.comments) this.#skipComments()
    return this.#unit(this.#at)
  }

  #next(): number {
    this.#at++
    return this.#peek()
  }

  #read(): number {
    const codePoint = this.#peek()
    this.#at++
    return codePoint
  }

  #skipComments(): void {
    for (;;) {
      const codePoint = this.#unit(this.#at)
      if (codePoint === 0x20 || (codePoint >= 9 && codePoint <= 13)) this.#at++
      else if (codePoint === chars.hash) while (!this.#atEnd() && !this.#isLineEnd(this.#unit(this.#at))) this.#at++
      else return
    }
  }

  #isLineEnd(codePoint: number): boolean {
    if (this.#flags.unixLines) return codePoint === 10
    return codePoint === 10 || codePoint === 13 || codePoint === 0x85 || (codePoint | 1) === 0x2029
  }

  #fail(message: string, kind: 'invalid' | 'unsupported' = 'invalid'): void {
    if (this.#failure !== undefined) return
    const index = Math.max(0, this.#at - 1)
    this.#failure = { kind, message, at: this.#offsets[index] ?? this.#textLength }
  }

  #fold(): CaseFold {
    if (!this.#flags.caseInsensitive) return 'none'
    return this.#flags.unicodeCase ? 'unicode' : 'ascii'
  }

  // Alternation = Sequence { '|' Sequence }

  #alternation(): RegexNode {
    // Java's parser recurses until its stack overflows; a bound keeps ours and names the reason.
    if (++this.#depth > 500) this.#fail('Groups nest deeper than 500', 'unsupported')
    const branches = [this.#sequence()]
    while (this.#peek() === chars.bar && !this.#atEnd()) {
      this.#next()
      branches.push(this.#sequence())
    }
    this.#depth--
    return branches.length === 1 ? (branches[0] ?? empty) : { kind: 'alternation', branches }
  }

  // Sequence = { Atom [ Quantifier ] }

  #sequence(): RegexNode {
    const items: RegexNode[] = []
    for (;;) {
      const codePoint = this.#peek()
      if (this.#atEnd() || codePoint === chars.bar || codePoint === chars.close) break
      if (codePoint === chars.open) {
        const group = this.#group()
        if (group !== undefined) items.push(group)
        continue
      }
      if (codePoint === chars.star || codePoint === chars.plus || codePoint === chars.question) {
        this.#next()
        this.#fail(`Dangling meta character '${String.fromCodePoint(codePoint)}'`)
        break
      }
      const atom = this.#atom(codePoint)
      items.push(this.#quantified(atom))
    }
    return items.length === 1 ? (items[0] ?? empty) : { kind: 'sequence', items }
  }

  #atom(codePoint: number): RegexNode {
    switch (codePoint) {
      case chars.openBracket:
        return this.#setNode(this.#class(true))
      case chars.dot:
        this.#next()
        return { kind: 'set', set: this.#dot() }
      case chars.caret:
        this.#next()
        if (!this.#flags.multiline) return { kind: 'assertion', assertion: 'begin' }
        return { kind: 'assertion', assertion: this.#flags.unixLines ? 'unixLineStart' : 'lineStart' }
      case chars.dollar:
        this.#next()
        if (this.#flags.multiline)
          return { kind: 'assertion', assertion: this.#flags.unixLines ? 'unixLineEnd' : 'lineEnd' }
        return { kind: 'assertion', assertion: this.#flags.unixLines ? 'unixLastLineEnd' : 'lastLineEnd' }
      case chars.openBrace:
        return empty // Java takes `{2}` here as a repetition of nothing: a{2}{3} is a{2}
      case chars.backslash:
        return this.#escapedAtom()
      default:
        this.#next()
        return this.#characterNode(codePoint)
    }
  }

  #escapedAtom(): RegexNode {
    const escaped = this.#unit(this.#at + 1)
    if (escaped === chars.p || escaped === chars.P) {
      this.#at++
      return this.#setNode(this.#property(escaped === chars.P))
    }
    const escape = this.#escape(false)
    if (escape.kind === 'node') return escape.node
    return escape.kind === 'set' ? this.#setNode(escape.set) : this.#characterNode(escape.codePoint)
  }

  #dot(): CharSet {
    if (this.#flags.dotAll) return new CharSet(() => true, false)
    if (this.#flags.unixLines) return new CharSet((codePoint) => codePoint !== 10, false)
    return new CharSet(
      (codePoint) => codePoint !== 10 && codePoint !== 13 && codePoint !== 0x85 && (codePoint | 1) !== 0x2029,
      false,
    )
  }

  #setNode(set: CharSet): RegexNode {
    if (!set.plain) this.#byCodePoint = true
    return { kind: 'set', set }
  }

  #characterNode(codePoint: number): RegexNode {
    if (!isPlain(codePoint)) this.#byCodePoint = true
    return { kind: 'set', set: foldedSingleSet(codePoint, this.#fold()) }
  }

  // Quantifier = ( '?' | '*' | '+' | '{' n [ ',' [ m ] ] '}' ) [ '?' | '+' ]

  #quantified(body: RegexNode): RegexNode {
    const codePoint = this.#peek()
    if (this.#atEnd()) return body
    switch (codePoint) {
      case chars.question:
        this.#next()
        return { kind: 'repeat', body, min: 0, max: 1, greed: this.#greed(), optional: true }
      case chars.star:
      case chars.plus:
        this.#next()
        return {
          kind: 'repeat',
          body,
          min: codePoint === chars.plus ? 1 : 0,
          max: unlimited,
          greed: this.#greed(),
          optional: false,
        }
      case chars.openBrace:
        return this.#counted(body)
      default:
        return body
    }
  }

  #counted(body: RegexNode): RegexNode {
    if (!isDigit(this.#unit(this.#at + 1))) {
      this.#fail('Illegal repetition')
      return body
    }
    this.#at++
    const min = this.#count()
    let max = min
    if (this.#peek() === chars.comma) {
      this.#next()
      max = this.#peek() === chars.closeBrace ? unlimited : this.#count()
    }
    if (this.#peek() !== chars.closeBrace || this.#atEnd()) this.#fail('Unclosed counted closure')
    else if (max < min) this.#fail('Illegal repetition range')
    else this.#next()
    return { kind: 'repeat', body, min, max, greed: this.#greed(), optional: min === 0 && max === 1 }
  }

  #count(): number {
    let count = 0
    for (let digit = this.#peek(); isDigit(digit); digit = this.#next()) {
      count = count * 10 + digit - 0x30
      if (count > unlimited) this.#fail('Illegal repetition range')
    }
    return count
  }

  #greed(): Greed {
    const codePoint = this.#peek()
    if (codePoint !== chars.question && codePoint !== chars.plus) return 'greedy'
    this.#next()
    return codePoint === chars.plus ? 'possessive' : 'reluctant'
  }

  // Group = '(' [ '?' … ] Alternation ')'; undefined for flags alone

  #group(): RegexNode | undefined {
    const outer = { ...this.#flags }
    let node: RegexNode
    if (this.#next() === chars.question && !this.#atEnd()) {
      const special = this.#specialGroup()
      if (special === undefined) return undefined
      node = special
    } else {
      node = this.#capturing(undefined)
    }
    this.#flags = outer
    return this.#quantified(node)
  }

  #specialGroup(): RegexNode | undefined {
    const type = this.#unit(++this.#at)
    this.#at++
    switch (type) {
      case chars.colon:
        return this.#closed({ kind: 'group', number: undefined, body: this.#alternation() })
      case chars.equals:
      case chars.exclamation:
        return this.#closed({
          kind: 'look',
          behind: false,
          negative: type === chars.exclamation,
          body: this.#alternation(),
          min: 0,
          max: 0,
          byCodePoint: false,
        })
      case chars.greater:
        return this.#closed({ kind: 'atomic', body: this.#alternation() })
      case chars.less:
        return this.#behindOrNamed()
      case chars.dollar:
      case chars.at:
        this.#fail('Unknown group type')
        return empty
      default:
        this.#at--
        return this.#flagGroup()
    }
  }

  #behindOrNamed(): RegexNode {
    const type = this.#read()
    if (type !== chars.equals && type !== chars.exclamation) {
      const name = this.#groupName(type)
      if (this.#groupNames.has(name)) this.#fail(`Named capturing group <${name}> is already defined`)
      return this.#capturing(name)
    }
    const byCodePoint = this.#pattern.slice(this.#at).some((codePoint) => !isPlain(codePoint))
    const body = this.#alternation()
    const length = studyLookBehind(body)
    if (length === undefined) this.#fail('Look-behind group does not have an obvious maximum length')
    return this.#closed({
      kind: 'look',
      behind: true,
      negative: type === chars.exclamation,
      body,
      min: length?.min ?? 0,
      max: length?.max ?? 0,
      byCodePoint,
    })
  }

  #capturing(name: string | undefined): RegexNode {
    const number = ++this.#groupCount
    if (name !== undefined) this.#groupNames.set(name, number)
    return this.#closed({ kind: 'group', number, body: this.#alternation() })
  }

  #closed(node: RegexNode): RegexNode {
    if (this.#read() !== chars.close) this.#fail('Unclosed group')
    return node
  }

  #groupName(first: number): string {
    let name = ''
    let codePoint = first
    if (!isLetter(codePoint)) this.#fail('capturing group name does not start with a Latin letter')
    while (isLetter(codePoint) || isDigit(codePoint)) {
      name += String.fromCodePoint(codePoint)
      codePoint = this.#read()
    }
    if (codePoint !== chars.greater) this.#fail("named capturing group is missing trailing '>'")
    return name
  }

  #flagGroup(): RegexNode | undefined {
    let on = true
    for (let letter = this.#peek(); ; letter = this.#next()) {
      if (letter === chars.minus && on) {
        on = false
        continue
      }
      if (!this.#setFlag(letter, on)) break
    }
    const after = this.#read()
    if (after === chars.close) return undefined
    if (after !== chars.colon) {
      this.#fail('Unknown inline modifier')
      return empty
    }
    return this.#closed({ kind: 'group', number: undefined, body: this.#alternation() })
  }

  #setFlag(letter: number, on: boolean): boolean {
    switch (letter) {
      case chars.i:
        this.#flags.caseInsensitive = on
        return true
      case chars.m:
        this.#flags.multiline = on
        return true
      case chars.s:
        this.#flags.dotAll = on
        return true
      case chars.d:
        this.#flags.unixLines = on
        return true
      case chars.u:
        this.#flags.unicodeCase = on
        return true
      case chars.x:
        this.#flags.comments = on
        return true
      case chars.U:
        this.#flags.unicodeCharacterClass = on
        this.#flags.unicodeCase = on
        return true
      case chars.c:
        this.#fail('Canonical equivalence, (?c), is not supported', 'unsupported')
        return false
      default:
        return false
    }
  }

  // Class = '[' [ '^' ] { Range | Class | '&&' … } ']'. Characters below 256 gather in one mutable set, which an
  // intersection keeps: in [ab&&[b]c] Java's result therefore holds 'a' again.

  #class(consume: boolean): CharSet {
    if (++this.#depth > 500) this.#fail('Classes nest deeper than 500', 'unsupported')
    const latin = new Uint8Array(256)
    const latinSet = new CharSet((codePoint) => codePoint < 256 && latin[codePoint] === 1, true)
    let hasLatin = false
    let negated = false
    let left: CharSet | undefined
    let last: CharSet | undefined
    const opened = this.#at + 1
    let codePoint = this.#next()
    for (;;) {
      if (this.#atEnd()) {
        this.#fail('Unclosed character class')
        break
      }
      if (codePoint === chars.caret && consume && this.#at === opened) {
        codePoint = this.#next()
        negated = true
        continue
      }
      if (codePoint === chars.openBracket) {
        last = this.#class(true)
        left = left === undefined ? last : unionSet(left, last)
        codePoint = this.#peek()
        continue
      }
      if (codePoint === chars.ampersand) {
        if (this.#next() === chars.ampersand) {
          const right = this.#intersected()
          if (hasLatin) {
            if (left === undefined) left = last = latinSet
            else left = unionSet(left, latinSet)
            hasLatin = false
          }
          if (right !== undefined) last = right
          if (left === undefined) {
            if (right === undefined) this.#fail('Bad class syntax')
            left = right
          } else if (last === undefined) this.#fail('Java itself fails on this intersection', 'unsupported')
          else left = intersectionSet(left, last)
          codePoint = this.#peek()
          continue
        }
        this.#at--
      }
      if (codePoint === chars.closeBracket && (left !== undefined || hasLatin)) {
        if (consume) this.#next()
        break
      }
      last = this.#range(latin)
      if (last === undefined) hasLatin = true
      else if (left === undefined) left = last
      else if (left !== last) left = unionSet(left, last)
      codePoint = this.#peek()
    }
    this.#depth--
    if (left === undefined) left = latinSet
    else if (hasLatin) left = unionSet(left, latinSet)
    return negated ? negatedSet(left) : left
  }

  /** What follows `&&`, up to `]` or the next `&`. */
  #intersected(): CharSet | undefined {
    let right: CharSet | undefined
    let codePoint = this.#next()
    while (codePoint !== chars.closeBracket && codePoint !== chars.ampersand && !this.#atEnd()) {
      if (codePoint === chars.openBracket) {
        const nested = this.#class(true)
        right = right === undefined ? nested : unionSet(right, nested)
      } else {
        this.#at--
        const run = this.#class(false)
        right = right === undefined ? run : unionSet(right, run)
      }
      codePoint = this.#peek()
    }
    return right
  }

  /** Range = Character [ '-' Character ] | Escape; undefined where it went into `latin`. */
  #range(latin: Uint8Array): CharSet | undefined {
    let codePoint = this.#peek()
    if (codePoint === chars.backslash) {
      const escaped = this.#unit(this.#at + 1)
      if (escaped === chars.p || escaped === chars.P) {
        this.#at++
        return this.#property(escaped === chars.P)
      }
      const escape = this.#escape(true)
      if (escape.kind === 'set') return escape.set
      if (escape.kind === 'node') return undefined
      codePoint = escape.codePoint
    } else this.#next()
    if (this.#peek() !== chars.minus) return this.#latinOrSingle(latin, codePoint)
    const end = this.#unit(this.#at + 1)
    if (end === chars.openBracket || end === chars.closeBracket) return this.#latinOrSingle(latin, codePoint)
    this.#next()
    const to = this.#rangeEnd()
    if (to < codePoint) this.#fail('Illegal character range')
    return foldedRangeSet(codePoint, to, this.#fold())
  }

  #rangeEnd(): number {
    const codePoint = this.#peek()
    if (codePoint === chars.backslash) {
      const escape = this.#escape(true, true)
      return escape.kind === 'character' ? escape.codePoint : -1
    }
    this.#next()
    return codePoint
  }

  #latinOrSingle(latin: Uint8Array, codePoint: number): CharSet | undefined {
    const fold = this.#fold()
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
  #property(complement: boolean): CharSet {
    let name: string
    if (this.#next() === chars.openBrace) {
      this.#next()
      name = ''
      for (let codePoint = this.#read(); codePoint !== chars.closeBrace; codePoint = this.#read()) {
        if (this.#failure !== undefined || this.#at > this.#pattern.length) {
          this.#fail('Unclosed character family')
          break
        }
        name += String.fromCodePoint(codePoint)
      }
      if (name === '') this.#fail('Empty character family')
    } else {
      name = String.fromCodePoint(this.#unit(this.#at))
      this.#read()
    }
    const found = namedSet(name, this.#flags.caseInsensitive, this.#flags.unicodeCharacterClass)
    if (found.kind !== 'set') {
      this.#fail(found.message, found.kind)
      return new CharSet(() => false, true)
    }
    if (complement) this.#byCodePoint = true
    return complement ? negatedSet(found.set) : found.set
  }

  // Escape, the cursor at its backslash; leaves it after the escape

  #escape(inClass: boolean, rangeEnd = false): Escape {
    this.#at++
    const letter = this.#unit(this.#at)
    this.#at++
    const set = predefinedSet(letter, this.#flags.unicodeCharacterClass)
    if (set !== undefined) {
      return { kind: 'set', set }
    }
    if (letter >= 0x31 && letter <= 0x39) return inClass ? this.#illegalEscape() : this.#backReference(letter - 0x30)
    switch (letter) {
      case chars.zero:
        return this.#octal()
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
        return this.#control()
      case chars.u:
        return this.#unicode()
      case chars.x:
        return this.#hexadecimal()
      case chars.h:
      case chars.H:
        return { kind: 'set', set: letter === chars.h ? horizontalSpace : negatedSet(horizontalSpace) }
      case chars.v:
      case chars.V:
        // At either end of a range \v is the vertical tab alone, as it was in older Javas.
        if (letter === chars.v && inClass && (rangeEnd || this.#unit(this.#at) === chars.minus)) return character(0x0b)
        return { kind: 'set', set: letter === chars.v ? verticalSpace : negatedSet(verticalSpace) }
      case chars.N:
        return this.#unsupportedEscape('Named characters, \\N{…}, are not supported')
      default:
        if (!isLetter(letter)) {
          return character(letter)
        }
        return inClass ? this.#illegalEscape() : this.#nodeEscape(letter)
    }
  }

  #nodeEscape(letter: number): Escape {
    switch (letter) {
      case chars.A:
        return { kind: 'node', node: { kind: 'assertion', assertion: 'begin' } }
      case chars.b:
      case chars.B:
        return this.#boundary(letter === chars.B)
      case chars.G:
        return { kind: 'node', node: { kind: 'assertion', assertion: 'lastMatch' } }
      case chars.R:
        return { kind: 'node', node: { kind: 'lineBreak' } }
      case chars.Z:
        return {
          kind: 'node',
          node: { kind: 'assertion', assertion: this.#flags.unixLines ? 'unixLastLineEnd' : 'lastLineEnd' },
        }
      case chars.z:
        return { kind: 'node', node: { kind: 'assertion', assertion: 'end' } }
      case chars.k:
        return this.#namedReference()
      case chars.X:
        return this.#unsupportedEscape('Grapheme clusters, \\X, are not supported')
      default:
        return this.#illegalEscape()
    }
  }

  #boundary(negated: boolean): Escape {
    if (!negated && this.#unit(this.#at) === chars.openBrace && this.#unit(this.#at + 1) === chars.g) {
      return this.#unsupportedEscape('Grapheme boundaries, \\b{g}, are not supported')
    }
    const unicode = this.#flags.unicodeCharacterClass
    const assertion = unicode
      ? negated
        ? 'notUnicodeWordBoundary'
        : 'unicodeWordBoundary'
      : negated
        ? 'notWordBoundary'
        : 'wordBoundary'
    return { kind: 'node', node: { kind: 'assertion', assertion } }
  }

  #backReference(first: number): Escape {
    this.#hasBackReference = true
    let group = first
    for (let digit = this.#peek(); isDigit(digit); digit = this.#peek()) {
      const longer = group * 10 + digit - 0x30
      if (longer > this.#groupCount) break
      group = longer
      this.#at++
    }
    return { kind: 'node', node: { kind: 'backReference', group, fold: this.#fold() } }
  }

  #namedReference(): Escape {
    this.#hasBackReference = true
    if (this.#read() !== chars.less) this.#fail("\\k is not followed by '<' for named capturing group")
    const name = this.#groupName(this.#read())
    const group = this.#groupNames.get(name)
    if (group === undefined) this.#fail(`named capturing group <${name}> does not exist`)
    return { kind: 'node', node: { kind: 'backReference', group: group ?? 0, fold: this.#fold() } }
  }

  /** '0' n | '0' n n | '0' m n n, where m is at most 3 */
  #octal(): Escape {
    const first = this.#read() - 0x30
    if (first < 0 || first > 7) {
      this.#fail('Illegal octal escape sequence')
      return character(0)
    }
    const second = this.#read() - 0x30
    if (second < 0 || second > 7) {
      this.#at--
      return character(first)
    }
    const third = this.#read() - 0x30
    if (third >= 0 && third <= 7 && first <= 3) return character(first * 64 + second * 8 + third)
    this.#at--
    return character(first * 8 + second)
  }

  #control(): Escape {
    if (this.#at >= this.#pattern.length) this.#fail('Illegal control escape sequence')
    return character(this.#read() ^ 64)
  }

  #unicode(): Escape {
    const high = this.#fourDigits()
    if (
      high >= 0xd800 &&
      high <= 0xdbff &&
      this.#unit(this.#at) === chars.backslash &&
      this.#unit(this.#at + 1) === chars.u
    ) {
      const start = this.#at
      this.#at += 2
      const low = this.#fourDigits()
      if (low >= 0xdc00 && low <= 0xdfff) return character(0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff))
      this.#at = start
    }
    return character(high)
  }

  #fourDigits(): number {
    let value = 0
    for (let i = 0; i < 4; i++) {
      const digit = hexDigit(this.#read())
      if (digit < 0) {
        this.#fail('Illegal Unicode escape sequence')
        return 0
      }
      value = value * 16 + digit
    }
    return value
  }

  /** 'x' h h | 'x' '{' h { h } '}' */
  #hexadecimal(): Escape {
    const first = this.#read()
    const digit = hexDigit(first)
    if (digit >= 0) {
      const second = hexDigit(this.#read())
      if (second >= 0) return character(digit * 16 + second)
    } else if (first === chars.openBrace && hexDigit(this.#peek()) >= 0) {
      let value = 0
      let next = this.#read()
      for (; hexDigit(next) >= 0; next = this.#read()) {
        value = value * 16 + hexDigit(next)
        if (value > 0x10ffff) {
          this.#fail('Hexadecimal codepoint is too big')
          return character(0)
        }
      }
      if (next !== chars.closeBrace) this.#fail('Unclosed hexadecimal escape sequence')
      return character(value)
    }
    this.#fail('Illegal hexadecimal escape sequence')
    return character(0)
  }

  #illegalEscape(): Escape {
    this.#fail('Illegal/unsupported escape sequence')
    return character(0)
  }

  #unsupportedEscape(message: string): Escape {
    this.#fail(message, 'unsupported')
    return character(0)
  }
}

function character(codePoint: number): Escape {
  return { kind: 'character', codePoint }
}

function isDigit(codePoint: number): boolean {
  return codePoint >= 0x30 && codePoint <= 0x39
}

function isLetter(codePoint: number): boolean {
  return (codePoint >= 0x41 && codePoint <= 0x5a) || (codePoint >= 0x61 && codePoint <= 0x7a)
}

function hexDigit(codePoint: number): number {
  if (isDigit(codePoint)) return codePoint - 0x30
  const letter = codePoint | 32
  return codePoint < 128 && letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

const chars = {
  open: 0x28,
  close: 0x29,
  openBracket: 0x5b,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  closeBrace: 0x7d,
  backslash: 0x5c,
  star: 0x2a,
  plus: 0x2b,
  question: 0x3f,
  dot: 0x2e,
  caret: 0x5e,
  dollar: 0x24,
  bar: 0x7c,
  hash: 0x23,
  comma: 0x2c,
  minus: 0x2d,
  ampersand: 0x26,
  colon: 0x3a,
  equals: 0x3d,
  exclamation: 0x21,
  greater: 0x3e,
  less: 0x3c,
  at: 0x40,
  zero: 0x30,
  A: 0x41,
  B: 0x42,
  G: 0x47,
  H: 0x48,
  N: 0x4e,
  P: 0x50,
  R: 0x52,
  U: 0x55,
  V: 0x56,
  X: 0x58,
  Z: 0x5a,
  a: 0x61,
  b: 0x62,
  c: 0x63,
  d: 0x64,
  e: 0x65,
  f: 0x66,
  g: 0x67,
  h: 0x68,
  i: 0x69,
  k: 0x6b,
  m: 0x6d,
  n: 0x6e,
  p: 0x70,
  r: 0x72,
  s: 0x73,
  t: 0x74,
  u: 0x75,
  v: 0x76,
  x: 0x78,
  z: 0x7a,
} as const
