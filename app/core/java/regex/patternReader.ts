import type { CaseFold } from './caseFold.ts'
import { isPlain } from './charSet.ts'
import { chars } from './characters.ts'
import { unquotePattern } from './quoting.ts'
import type { RegexFlags } from './regex.ts'

type MutableFlags = { -readonly [K in keyof Required<RegexFlags>]: boolean }

/**
 * A pattern being parsed: the place in it, the flags that hold there, the groups so far, and the first failure. 0 stands
 * for the end; after a failure everything reads as the end, so that every loop ends.
 *
 * @internal
 */
export class PatternReader {
  readonly pattern: readonly number[]
  readonly offsets: readonly number[]
  readonly textLength: number
  flags: MutableFlags
  at = 0
  groupCount = 0
  readonly groupNames: Map<string, number> = new Map()
  hasBackReference = false
  byCodePoint = false
  depth = 0
  failure: { readonly kind: 'invalid' | 'unsupported'; readonly message: string; readonly at: number } | undefined

  constructor(pattern: string, flags: RegexFlags) {
    const unquoted = unquotePattern(pattern)
    this.pattern = unquoted.codePoints
    this.offsets = unquoted.offsets
    this.textLength = pattern.length
    this.byCodePoint = unquoted.codePoints.some((codePoint) => !isPlain(codePoint))
    this.flags = {
      caseInsensitive: flags.caseInsensitive ?? false,
      multiline: flags.multiline ?? false,
      dotAll: flags.dotAll ?? false,
      unicodeCase: (flags.unicodeCase ?? false) || (flags.unicodeCharacterClass ?? false),
      comments: flags.comments ?? false,
      unixLines: flags.unixLines ?? false,
      unicodeCharacterClass: flags.unicodeCharacterClass ?? false,
    }
  }

  unit(at: number): number {
    return this.failure === undefined ? (this.pattern[at] ?? 0) : 0
  }

  atEnd(): boolean {
    return this.failure !== undefined || this.at >= this.pattern.length
  }

  /** The character here; with `(?x)` moves over blanks and comments first. */
  peek(): number {
    if (this.flags.comments) this.skipComments()
    return this.unit(this.at)
  }

  next(): number {
    this.at++
    return this.peek()
  }

  read(): number {
    const codePoint = this.peek()
    this.at++
    return codePoint
  }

  fail(message: string, kind: 'invalid' | 'unsupported' = 'invalid'): void {
    if (this.failure !== undefined) return
    const index = Math.max(0, this.at - 1)
    this.failure = { kind, message, at: this.offsets[index] ?? this.textLength }
  }

  fold(): CaseFold {
    if (!this.flags.caseInsensitive) return 'none'
    return this.flags.unicodeCase ? 'unicode' : 'ascii'
  }

  skipComments(): void {
    for (;;) {
      const codePoint = this.unit(this.at)
      if (codePoint === 0x20 || (codePoint >= 9 && codePoint <= 13)) this.at++
      else if (codePoint === chars.hash) while (!this.atEnd() && !this.isLineEnd(this.unit(this.at))) this.at++
      else return
    }
  }

  isLineEnd(codePoint: number): boolean {
    if (this.flags.unixLines) return codePoint === 10
    return codePoint === 10 || codePoint === 13 || codePoint === 0x85 || (codePoint | 1) === 0x2029
  }
}
