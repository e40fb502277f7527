import { foldedSingleSet, sameFolded } from './caseFold.ts'
import { readClass, readProperty } from './characterClass.ts'
import { chars, isDigit } from './characters.ts'
import { CharSet, isPlain } from './charSet.ts'
import { readEscape, readGroupName } from './escape.ts'
import type { Greed, RegexNode } from './node.ts'
import { PatternReader } from './patternReader.ts'
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

const empty: RegexNode = { kind: 'sequence', items: [] }

/** @internal */
class RegexParser {
  readonly #reader: PatternReader
  readonly #literals = new Map<RegexNode, number>()

  constructor(pattern: string, flags: RegexFlags) {
    this.#reader = new PatternReader(pattern, flags)
  }

  parse(): RegexParsed {
    const root = this.#alternation()
    if (this.#reader.failure === undefined && this.#reader.at !== this.#reader.pattern.length) {
      if (this.#reader.peek() === chars.close) this.#reader.fail("Unmatched closing ')'")
      else this.#reader.fail('Unexpected internal error')
    }
    if (this.#reader.failure !== undefined) return this.#reader.failure
    return {
      kind: 'parsed',
      root,
      groupCount: this.#reader.groupCount,
      groupNames: this.#reader.groupNames,
      hasBackReference: this.#reader.hasBackReference,
      byCodePoint: this.#reader.byCodePoint,
    }
  }

  // Alternation = Sequence { '|' Sequence }

  #alternation(): RegexNode {
    // Java's parser recurses until its stack overflows; a bound keeps ours and names the reason.
    if (++this.#reader.depth > 500) this.#reader.fail('Groups nest deeper than 500', 'unsupported')
    const branches = [this.#sequence()]
    while (this.#reader.peek() === chars.bar && !this.#reader.atEnd()) {
      this.#reader.next()
      branches.push(this.#sequence())
    }
    this.#reader.depth--
    return branches.length === 1 ? (branches[0] ?? empty) : { kind: 'alternation', branches }
  }

  // Sequence = { Atom [ Quantifier ] }

  #sequence(): RegexNode {
    const items: RegexNode[] = []
    let literals = 0
    for (;;) {
      const codePoint = this.#reader.peek()
      if (this.#reader.atEnd() || codePoint === chars.bar || codePoint === chars.close) break
      if (codePoint === chars.open) {
        const group = this.#group()
        if (group !== undefined) items.push(group)
        literals = 0
        continue
      }
      if (codePoint === chars.star || codePoint === chars.plus || codePoint === chars.question) {
        this.#reader.next()
        this.#reader.fail(`Dangling meta character '${String.fromCodePoint(codePoint)}'`)
        break
      }
      const atom = this.#atom(codePoint)
      const item = this.#quantified(atom)
      items.push(item)
      literals = item === atom && this.#literals.has(atom) ? this.#joined(items, literals + 1) : 0
    }
    return items.length === 1 ? (items[0] ?? empty) : { kind: 'sequence', items }
  }

  #atom(codePoint: number): RegexNode {
    switch (codePoint) {
      case chars.openBracket:
        return this.#setNode(readClass(this.#reader, true))
      case chars.dot:
        this.#reader.next()
        return { kind: 'set', set: this.#dot() }
      case chars.caret:
        this.#reader.next()
        if (!this.#reader.flags.multiline) return { kind: 'assertion', assertion: 'begin' }
        return { kind: 'assertion', assertion: this.#reader.flags.unixLines ? 'unixLineStart' : 'lineStart' }
      case chars.dollar:
        this.#reader.next()
        if (this.#reader.flags.multiline)
          return { kind: 'assertion', assertion: this.#reader.flags.unixLines ? 'unixLineEnd' : 'lineEnd' }
        return { kind: 'assertion', assertion: this.#reader.flags.unixLines ? 'unixLastLineEnd' : 'lastLineEnd' }
      case chars.openBrace:
        return empty // Java takes `{2}` here as a repetition of nothing: a{2}{3} is a{2}
      case chars.backslash:
        return this.#escapedAtom()
      default:
        this.#reader.next()
        return this.#characterNode(codePoint)
    }
  }

  #escapedAtom(): RegexNode {
    const escaped = this.#reader.unit(this.#reader.at + 1)
    if (escaped === chars.p || escaped === chars.P) {
      this.#reader.at++
      return this.#setNode(readProperty(this.#reader, escaped === chars.P))
    }
    const escape = readEscape(this.#reader, false)
    if (escape.kind === 'node') return escape.node
    return escape.kind === 'set' ? this.#setNode(escape.set) : this.#characterNode(escape.codePoint)
  }

  #dot(): CharSet {
    if (this.#reader.flags.dotAll) return new CharSet(() => true, false)
    if (this.#reader.flags.unixLines) return new CharSet((codePoint) => codePoint !== 10, false)
    return new CharSet(
      (codePoint) => codePoint !== 10 && codePoint !== 13 && codePoint !== 0x85 && (codePoint | 1) !== 0x2029,
      false,
    )
  }

  #setNode(set: CharSet): RegexNode {
    if (!set.plain) this.#reader.byCodePoint = true
    return { kind: 'set', set }
  }

  #characterNode(codePoint: number): RegexNode {
    if (!isPlain(codePoint)) this.#reader.byCodePoint = true
    const node: RegexNode = { kind: 'set', set: foldedSingleSet(codePoint, this.#reader.fold()) }
    this.#literals.set(node, codePoint)
    return node
  }

  /** With (?iu) a ß alone is no ẞ to Java, but one among other characters is: those are compared in another way. */
  #joined(items: RegexNode[], literals: number): number {
    if (literals < 2 || this.#reader.fold() !== 'unicode') return literals
    for (const index of [items.length - 2, items.length - 1]) {
      const item = items[index]
      if (item !== undefined && this.#literals.get(item) === 0xdf) {
        items[index] = { kind: 'set', set: new CharSet((other) => sameFolded(other, 0xdf, 'unicode'), true) }
      }
    }
    return literals
  }

  // Quantifier = ( '?' | '*' | '+' | '{' n [ ',' [ m ] ] '}' ) [ '?' | '+' ]

  #quantified(body: RegexNode): RegexNode {
    const codePoint = this.#reader.peek()
    if (this.#reader.atEnd()) return body
    switch (codePoint) {
      case chars.question:
        this.#reader.next()
        return { kind: 'repeat', body, min: 0, max: 1, greed: this.#greed(), optional: true }
      case chars.star:
      case chars.plus:
        this.#reader.next()
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
    if (!isDigit(this.#reader.unit(this.#reader.at + 1))) {
      this.#reader.fail('Illegal repetition')
      return body
    }
    this.#reader.at++
    const min = this.#count()
    let max = min
    if (this.#reader.peek() === chars.comma) {
      this.#reader.next()
      max = this.#reader.peek() === chars.closeBrace ? unlimited : this.#count()
    }
    if (this.#reader.peek() !== chars.closeBrace || this.#reader.atEnd()) this.#reader.fail('Unclosed counted closure')
    else if (max < min) this.#reader.fail('Illegal repetition range')
    else this.#reader.next()
    return { kind: 'repeat', body, min, max, greed: this.#greed(), optional: min === 0 && max === 1 }
  }

  #count(): number {
    let count = 0
    for (let digit = this.#reader.peek(); isDigit(digit); digit = this.#reader.next()) {
      count = count * 10 + digit - 0x30
      if (count > unlimited) this.#reader.fail('Illegal repetition range')
    }
    return count
  }

  #greed(): Greed {
    const codePoint = this.#reader.peek()
    if (codePoint !== chars.question && codePoint !== chars.plus) return 'greedy'
    this.#reader.next()
    return codePoint === chars.plus ? 'possessive' : 'reluctant'
  }

  // Group = '(' [ '?' … ] Alternation ')'; undefined for flags alone

  #group(): RegexNode | undefined {
    const outer = { ...this.#reader.flags }
    let node: RegexNode
    if (this.#reader.next() === chars.question && !this.#reader.atEnd()) {
      const special = this.#specialGroup()
      if (special === undefined) return undefined
      node = special
    } else {
      node = this.#capturing(undefined)
    }
    this.#reader.flags = outer
    return this.#quantified(node)
  }

  #specialGroup(): RegexNode | undefined {
    const type = this.#reader.unit(++this.#reader.at)
    this.#reader.at++
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
        this.#reader.fail('Unknown group type')
        return empty
      default:
        this.#reader.at--
        return this.#flagGroup()
    }
  }

  #behindOrNamed(): RegexNode {
    const type = this.#reader.read()
    if (type !== chars.equals && type !== chars.exclamation) {
      const name = readGroupName(this.#reader, type)
      if (this.#reader.groupNames.has(name)) this.#reader.fail(`Named capturing group <${name}> is already defined`)
      return this.#capturing(name)
    }
    const byCodePoint = this.#reader.pattern.slice(this.#reader.at).some((codePoint) => !isPlain(codePoint))
    const body = this.#alternation()
    const length = studyLookBehind(body)
    if (length === undefined) this.#reader.fail('Look-behind group does not have an obvious maximum length')
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
    const number = ++this.#reader.groupCount
    if (name !== undefined) this.#reader.groupNames.set(name, number)
    return this.#closed({ kind: 'group', number, body: this.#alternation() })
  }

  #closed(node: RegexNode): RegexNode {
    if (this.#reader.read() !== chars.close) this.#reader.fail('Unclosed group')
    return node
  }

  #flagGroup(): RegexNode | undefined {
    let on = true
    for (let letter = this.#reader.peek(); ; letter = this.#reader.next()) {
      if (letter === chars.minus && on) {
        on = false
        continue
      }
      if (!this.#setFlag(letter, on)) break
    }
    const after = this.#reader.read()
    if (after === chars.close) return undefined
    if (after !== chars.colon) {
      this.#reader.fail('Unknown inline modifier')
      return empty
    }
    return this.#closed({ kind: 'group', number: undefined, body: this.#alternation() })
  }

  #setFlag(letter: number, on: boolean): boolean {
    switch (letter) {
      case chars.i:
        this.#reader.flags.caseInsensitive = on
        return true
      case chars.m:
        this.#reader.flags.multiline = on
        return true
      case chars.s:
        this.#reader.flags.dotAll = on
        return true
      case chars.d:
        this.#reader.flags.unixLines = on
        return true
      case chars.u:
        this.#reader.flags.unicodeCase = on
        return true
      case chars.x:
        this.#reader.flags.comments = on
        return true
      case chars.U:
        this.#reader.flags.unicodeCharacterClass = on
        this.#reader.flags.unicodeCase = on
        return true
      case chars.c:
        this.#reader.fail('Canonical equivalence, (?c), is not supported', 'unsupported')
        return false
      default:
        return false
    }
  }

  // Class = '[' [ '^' ] { Range | Class | '&&' … } ']'. Characters below 256 gather in one mutable set, which an
  // intersection keeps: in [ab&&[b]c] Java's result therefore holds 'a' again.

  // Escape, the cursor at its backslash; leaves it after the escape
}
