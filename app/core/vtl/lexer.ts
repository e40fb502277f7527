import { isLetter, isNameStart, isWhitespace, isWordStart, unitAt } from './characters.ts'
import { invariant } from '../text/index.ts'
import { longOperator, punctuation, shortOperator, wordKind } from './operatorKind.ts'
import {
  scanBracketedWord,
  scanName,
  scanNumber,
  scanSet,
  scanString,
  scanWord,
  skipWhitespace,
  swallowLineEnd,
} from './scan.ts'
import { Kind, Token, type TokenKind } from './tokenKind.ts'

/** The lexical states of 1.7. */
export const State = {
  reference: 0,
  modifier: 1,
  index: 2,
  directive: 3,
  arguments: 4,
  text: 5,
  textblock: 7,
  blockComment: 8,
  formalComment: 9,
  lineComment: 10,
  preDirective: 11,
} as const

export type LexerState = (typeof State)[keyof typeof State]

interface SavedState {
  readonly state: LexerState
  readonly left: number
  readonly right: number
}

const keywords: ReadonlyMap<string, TokenKind> = new Map([
  ['end', Kind.end],
  ['{end}', Kind.end],
  ['if', Kind.if],
  ['{if}', Kind.if],
  ['elseif', Kind.elseif],
  ['{elseif}', Kind.elseif],
  ['else', Kind.else],
  ['{else}', Kind.else],
])

/** Whether a kind is of what only gathers, is dropped, or ends a state without a token. */
const isPartial = new Uint8Array(Kind.invalid + 1)
for (const kind of [
  Kind.dollar,
  Kind.dollarBang,
  Kind.textblockStart,
  Kind.formalCommentStart,
  Kind.blockCommentStart,
  Kind.hash,
  Kind.blockText,
  Kind.skipped,
  Kind.referenceTerminator,
  Kind.directiveTerminator,
]) {
  isPartial[kind] = 1
}

/**
 * The token manager of 1.7: a stack of lexical states, and the longest match of the state's tokens, the first declared
 * of equals. `$`, `#` and comment starts only gather (JavaCC's MORE): they become the head of the next token's image,
 * and at the end of the text, where nothing follows, an error. Every oddity of the whitespace and escape rules comes
 * out of this, so it is kept as it is; the names are the grammar's.
 */
export class Lexer {
  readonly #text: string
  #at = 0
  #end = 0
  #state: LexerState = State.text
  readonly #stack: SavedState[] = []
  #left = 0
  #right = 0
  #inComment = false
  /** In `#set(`, whose literals do not end the directive. The parser clears it behind the `)`. */
  inSet = false

  constructor(text: string) {
    this.#text = text
  }

  /** Offset of the first character not yet in a token. */
  get offset(): number {
    return this.#at
  }

  switchTo(state: LexerState): void {
    this.#state = state
  }

  /** Starts anew at `offset`, as if it were the start of a template: the way out of an error. */
  restartAt(offset: number): void {
    this.#at = offset
    this.#stack.length = 0
    this.#state = State.text
    this.#left = this.#right = 0
    this.#inComment = this.inSet = false
  }

  /** Whether it is in plain text, as at the start of a template: what is read from here does not hang on what was before. */
  get isAtRest(): boolean {
    return this.#state === State.text && this.#stack.length === 0 && this.#left === 0 && this.#right === 0
  }

  /** Whether it is behind the name of an `#if` or `#elseif`, whose `)` will take it back to where it was. */
  get isInFreshHeader(): boolean {
    return this.#state === State.directive && this.#left === 0 && this.#right === 0
  }

  /** Goes on at `offset`, in the state it is in: what stands before was read without it. */
  skipTo(offset: number): void {
    this.#at = offset
  }

  /** Whether `(` stands next, blanks and newlines aside. */
  parenthesisFollows(): boolean {
    return unitAt(this.#text, skipWhitespace(this.#text, this.#at)) === 0x28
  }

  next(): Token {
    let special: Token | undefined
    let start = this.#at
    for (;;) {
      if (this.#at >= this.#text.length) {
        return new Token(this.#at > start ? Kind.invalid : Kind.eof, start, this.#at, special)
      }
      this.#end = this.#at + 1
      const kind = this.#match(unitAt(this.#text, this.#at))
      if (isPartial[kind] === 0) {
        this.#act(kind)
        this.#at = this.#end
        return new Token(kind, start, this.#end, special)
      }
      switch (kind) {
        case Kind.dollar:
        case Kind.dollarBang:
        case Kind.textblockStart:
        case Kind.formalCommentStart:
        case Kind.blockCommentStart:
        case Kind.hash:
          this.#gather(kind)
          this.#at = this.#end
          break
        case Kind.blockText:
          this.#at = this.#end
          break
        case Kind.skipped:
          start = this.#at = this.#end
          break
        case Kind.referenceTerminator:
        case Kind.directiveTerminator:
          // Of nothing gathered, nothing would be printed.
          if (this.#at > start || special !== undefined) special = new Token(kind, start, this.#at, special)
          start = this.#at
          this.pop()
          break
        default:
      }
    }
  }

  #push(state: LexerState): void {
    this.#stack.push({ state: this.#state, left: this.#left, right: this.#right })
    this.#left = 0
    this.#state = state
  }

  /** Back to the state below; false where there is none, which leaves plain text. */
  pop(): boolean {
    const saved = this.#stack.pop()
    if (saved === undefined) {
      this.#left = 0
      this.#state = State.text
      return false
    }
    this.#left = saved.left
    this.#right = saved.right
    this.#state = saved.state
    return true
  }

  #gather(kind: TokenKind): void {
    if (this.#inComment) return
    switch (kind) {
      case Kind.dollar:
      case Kind.dollarBang:
        if (this.#state === State.reference) this.pop()
        this.#push(State.reference)
        return
      case Kind.hash:
        if (this.#state === State.reference || this.#state === State.modifier) this.pop()
        this.#push(State.preDirective)
        return
      case Kind.textblockStart:
        this.#inComment = true
        this.#push(State.textblock)
        return
      case Kind.formalCommentStart:
        this.#end--
        this.#inComment = true
        this.#push(State.formalComment)
        return
      default:
        this.#inComment = true
        this.#push(State.blockComment)
    }
  }

  #act(kind: TokenKind): void {
    switch (kind) {
      case Kind.indexLeftBracket:
        this.#push(State.index)
        return
      case Kind.indexRightBracket:
      case Kind.referenceRightCurly:
      case Kind.end:
      case Kind.else:
        this.pop()
        return
      case Kind.leftParen:
        this.#left++
        if (this.#state === State.modifier) this.#state = State.arguments
        return
      case Kind.rightParen:
        this.#closeParenthesis()
        return
      case Kind.referenceRightParen:
        this.#state = State.reference
        return
      case Kind.setDirective:
        this.#push(State.directive)
        this.inSet = true
        this.#left++
        return
      case Kind.lineCommentStart:
        if (this.#state === State.reference) this.pop()
        this.#inComment = true
        this.#push(State.lineComment)
        return
      case Kind.lineCommentEnd:
      case Kind.formalCommentEnd:
      case Kind.blockCommentEnd:
      case Kind.textblock:
        this.#inComment = false
        this.pop()
        return
      case Kind.if:
      case Kind.elseif:
        this.#state = State.directive
        return
      case Kind.dot:
        this.#state = State.modifier
        return
      case Kind.string:
        if (this.#state === State.directive && !this.inSet && this.#left === 0) this.pop()
        return
      case Kind.integer:
      case Kind.float:
        if (this.#left > 0 || this.inSet || this.#state === State.arguments) return
        if (kind === Kind.float || this.#state !== State.index) this.pop()
        return
      default:
    }
  }

  /** Drops to the state below the one whose parenthesis this closes. */
  #closeParenthesis(): void {
    for (;;) {
      if (this.#left > 0) {
        if (this.#left === this.#right + 1) this.pop()
        else this.#right++
        return
      }
      if (!this.pop()) return
    }
  }

  #match(code: number): TokenKind {
    switch (this.#state) {
      case State.text:
        return this.#matchText(code)
      case State.reference:
      case State.modifier:
        return this.#matchReference(code)
      case State.directive:
        return this.#matchDirective(code)
      case State.arguments:
        return this.#matchArguments(code)
      case State.index:
        return this.#matchIndex(code)
      case State.preDirective:
        return this.#matchPreDirective(code)
      default:
        return this.#matchComment(code)
    }
  }

  #take(kind: TokenKind, end: number): TokenKind {
    this.#end = end
    return kind
  }

  /** What starts with `$`, `#` or backslashes in every state; `invalid` where nothing does. */
  #matchMore(code: number): TokenKind {
    const text = this.#text
    const at = this.#at
    if (code === 0x23) {
      if (text.startsWith('[[', at + 1)) return this.#take(Kind.textblockStart, at + 3)
      if (unitAt(text, at + 1) !== 0x2a) return Kind.hash
      const formal = unitAt(text, at + 2) === 0x2a && at + 3 < text.length && unitAt(text, at + 3) !== 0x23
      return formal ? this.#take(Kind.formalCommentStart, at + 4) : this.#take(Kind.blockCommentStart, at + 2)
    }
    let end = at
    while (unitAt(text, end) === 0x5c) end++
    if (unitAt(text, end) !== 0x24) return Kind.invalid
    this.#end = ++end
    while (unitAt(text, end) === 0x5c) end++
    return unitAt(text, end) === 0x21 ? this.#take(Kind.dollarBang, end + 1) : Kind.dollar
  }

  #matchText(code: number): TokenKind {
    const text = this.#text
    const at = this.#at
    if (code === 0x24) return this.#matchEmptyIndex() ?? this.#matchMore(code)
    if (code === 0x23) return this.#matchSet(code) ?? this.#matchHash(code)
    if (code === 0x5c) return this.#matchBackslash()
    if (code === 32 || code === 9) {
      const set = this.#matchSet(code)
      if (set !== undefined) return set
    }
    let end = at + 1
    for (; end < text.length; end++) {
      const next = unitAt(text, end)
      if (next === 0x24 || next === 0x23 || next === 0x5c) break
    }
    return this.#take(Kind.text, end)
  }

  /** `##` is a comment in these states; elsewhere it is two hashes. */
  #matchHash(code: number): TokenKind {
    if (unitAt(this.#text, this.#at + 1) === 0x23) return this.#take(Kind.lineCommentStart, this.#at + 2)
    return this.#matchMore(code)
  }

  #matchSet(code: number): TokenKind | undefined {
    if (code !== 0x23 && code !== 32 && code !== 9) return undefined
    const end = scanSet(this.#text, this.#at)
    return end === this.#at ? undefined : this.#take(Kind.setDirective, end)
  }

  #matchEmptyIndex(): TokenKind | undefined {
    const text = this.#text
    const at = this.#at + 1
    if (unitAt(text, at) === 0x5b || unitAt(text, at) === 0x2e) return this.#take(Kind.emptyIndex, at + 1)
    if (text.startsWith('![', at)) return this.#take(Kind.emptyIndex, at + 2)
    if (text.startsWith('\\![', at)) return this.#take(Kind.emptyIndex, at + 3)
    return undefined
  }

  /** ESCAPE_DIRECTIVE: an odd run of backslashes, `#` and a word; else a pair of them, or one. */
  #matchBackslash(): TokenKind {
    const text = this.#text
    let end = this.#at
    while (unitAt(text, end) === 0x5c) end++
    const next = unitAt(text, end)
    if (next === 0x24) return this.#matchMore(0x5c)
    if (next === 0x23 && (end - this.#at) % 2 === 1) {
      const word = Math.max(scanWord(text, end + 1), scanBracketedWord(text, end + 1))
      if (word > end + 1) return this.#take(Kind.escapeDirective, word)
    }
    return end - this.#at > 1 ? this.#take(Kind.doubleEscape, this.#at + 2) : Kind.escape
  }

  #matchReference(code: number): TokenKind {
    const text = this.#text
    const at = this.#at
    if (isNameStart(code)) {
      const end = scanName(text, at)
      return this.#take(this.#nameKind(at, end), end)
    }
    switch (code) {
      case 0x2e:
        return isLetter(unitAt(text, at + 1)) ? Kind.dot : Kind.referenceTerminator
      case 0x5b:
        return Kind.indexLeftBracket
      case 0x7b:
        return Kind.referenceLeftCurly
      case 0x7d:
        return Kind.referenceRightCurly
      case 0x28:
        return this.#state === State.modifier ? Kind.leftParen : Kind.referenceTerminator
      case 0x24:
        return (this.#state === State.reference ? this.#matchEmptyIndex() : undefined) ?? this.#matchMore(code)
      case 0x23: {
        const set = this.#matchSet(code)
        if (set !== undefined) return set
        return this.#state === State.reference ? this.#matchHash(code) : this.#matchMore(code)
      }
      case 0x5c: {
        const more = this.#matchMore(code)
        return more === Kind.invalid ? Kind.referenceTerminator : more
      }
      default:
        return this.#matchSet(code) ?? Kind.referenceTerminator
    }
  }

  #nameKind(start: number, end: number): TokenKind {
    const size = end - start
    if (size === 4 && this.#text.startsWith('true', start)) return Kind.true
    return size === 5 && this.#text.startsWith('false', start) ? Kind.false : Kind.identifier
  }

  #matchDirective(code: number): TokenKind {
    const text = this.#text
    const at = this.#at
    if (isWhitespace(code)) return this.#take(Kind.whitespace, skipWhitespace(text, at))
    if (isWordStart(code)) {
      const end = scanWord(text, at)
      return this.#take(wordKind(text, at, end), end)
    }
    if (code === 0x28) return Kind.leftParen
    if (code === 0x29) return this.#take(Kind.rightParen, swallowLineEnd(text, at + 1))
    if (code === 0x23) return this.#matchHash(code)
    const literal = this.#matchLiteral(code)
    if (literal !== Kind.invalid) return literal
    const long = longOperator(code, unitAt(text, at + 1))
    if (long !== Kind.invalid) return this.#take(long, at + 2)
    const word = scanBracketedWord(text, at)
    if (word > at) return this.#take(Kind.bracketedWord, word)
    const short = shortOperator(code)
    return short === Kind.invalid ? punctuation(code) : short
  }

  #matchArguments(code: number): TokenKind {
    const text = this.#text
    const at = this.#at
    if (isWhitespace(code)) {
      const end = skipWhitespace(text, at)
      const set = this.#matchSet(code)
      return set !== undefined && this.#end > end ? set : this.#take(Kind.whitespace, end)
    }
    if (isNameStart(code)) {
      const end = scanName(text, at)
      return this.#take(this.#nameKind(at, end), end)
    }
    if (code === 0x29) return Kind.referenceRightParen
    if (code === 0x23) return this.#matchSet(code) ?? this.#matchMore(code)
    const literal = this.#matchLiteral(code)
    if (literal !== Kind.invalid) return literal
    if (code === 0x2e) {
      if (unitAt(text, at + 1) === 0x2e) return this.#take(Kind.doubleDot, at + 2)
      return isLetter(unitAt(text, at + 1)) ? Kind.dot : Kind.invalid
    }
    return punctuation(code)
  }

  #matchIndex(code: number): TokenKind {
    const text = this.#text
    const at = this.#at
    if (code === 0x5d) return Kind.indexRightBracket
    if (isWhitespace(code)) return this.#take(Kind.whitespace, skipWhitespace(text, at))
    if (code === 0x23) return this.#matchMore(code)
    if (code === 0x74 || code === 0x66) {
      if (text.startsWith('true', at)) return this.#take(Kind.true, at + 4)
      return text.startsWith('false', at) ? this.#take(Kind.false, at + 5) : Kind.invalid
    }
    return this.#matchLiteral(code)
  }

  /** Strings, numbers and `$`; `invalid` where none starts. */
  #matchLiteral(code: number): TokenKind {
    const text = this.#text
    const at = this.#at
    if (code === 0x24 || code === 0x5c) return this.#matchMore(code)
    if (code === 0x22 || code === 0x27) {
      const end = scanString(text, at)
      return end < 0 ? Kind.invalid : this.#take(Kind.string, end)
    }
    if (code !== 0x2d && code !== 0x2e && (code < 0x30 || code > 0x39)) return Kind.invalid
    const end = scanNumber(text, at)
    if (end === 0) return Kind.invalid
    return end > 0 ? this.#take(Kind.integer, end) : this.#take(Kind.float, -end)
  }

  #matchPreDirective(code: number): TokenKind {
    const text = this.#text
    const at = this.#at
    if (code === 0x23) return this.#matchHash(code)
    const end = Math.max(scanWord(text, at), scanBracketedWord(text, at))
    if (end > at) {
      const keyword = keywords.get(text.slice(at, end))
      if (keyword === Kind.end || keyword === Kind.else) return this.#take(keyword, swallowLineEnd(text, end))
      return this.#take(keyword ?? (code === 0x7b ? Kind.bracketedWord : Kind.word), end)
    }
    if (code === 0x22 || code === 0x27) return Kind.directiveTerminator
    const literal = this.#matchLiteral(code)
    return literal === Kind.invalid ? Kind.directiveTerminator : literal
  }

  /** Inside a comment or `#[[`: `$` and `#` still gather, so that a comment that ends with one is an error. */
  #matchComment(code: number): TokenKind {
    const text = this.#text
    const at = this.#at
    const block = this.#state === State.textblock
    switch (this.#state) {
      case State.lineComment:
        if (code === 10) return Kind.lineCommentEnd
        if (code === 13) return this.#take(Kind.lineCommentEnd, unitAt(text, at + 1) === 10 ? at + 2 : at + 1)
        break
      case State.textblock:
        if (text.startsWith(']]#', at)) return this.#take(Kind.textblock, at + 3)
        break
      default:
        invariant(this.#state === State.blockComment || this.#state === State.formalComment, 'a comment state')
        if (text.startsWith('*#', at)) {
          return this.#take(this.#state === State.formalComment ? Kind.formalCommentEnd : Kind.blockCommentEnd, at + 2)
        }
    }
    const more = code === 0x23 || code === 0x24 || code === 0x5c ? this.#matchMore(code) : Kind.invalid
    if (more !== Kind.invalid) return more
    return block ? Kind.blockText : Kind.skipped
  }
}
