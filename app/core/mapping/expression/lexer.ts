import { type Diagnostic, type Parsed, atRange } from '../../diagnostics/index.ts'
import { type TextRange, textRange } from '../../text/index.ts'
import { unescapeInterpolation } from './jsonText.ts'
import type { Punctuation, StringPart, Token } from './token.ts'

/** Of texts in interpolations of texts. */
const deepest = 100

const blank = /[ \t\r\n]*/y
const name = /[A-Za-z_][A-Za-z0-9_]*/y
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
const punctuation = /==|!=|<=|>=|&&|\|\||[.,()[\]{}:<>!]/y
const chunk = /(?:[^"\\$]|\$(?!\{)|\\[^])+/y
const anyEscape = /\\(?:u[0-9A-Fa-f]{4}|[^]?)/g
const goodEscape = /^\\(?:["\\/bfnrt$]|u[0-9A-Fa-f]{4})$/
// JSON forbids exactly these in a string.
const rawControl = /[\u0000-\u001F]/

/** Splits the text of an expression. The tokens, blanks apart, tile the text; the last one is `end`. Never throws. */
export function lexExpression(text: string): Parsed<readonly Token[]> {
  const lexer = new Lexer(text)
  const root = lexer.readTokens(false)
  return { root, diagnostics: lexer.diagnostics }
}

/** @internal */
class Lexer {
  readonly diagnostics: Diagnostic[] = []
  readonly #text: string
  #at = 0
  #depth = 0

  constructor(text: string) {
    this.#text = text
  }

  /** Up to the end of the text or, inside an interpolation, up to the `}` that closes it (which stays unread). */
  readTokens(interpolated: boolean): readonly Token[] {
    const tokens: Token[] = []
    let braces = 0
    for (;;) {
      this.#match(blank)
      const closing = interpolated && braces === 0 && this.#text[this.#at] === '}'
      if (closing || this.#at >= this.#text.length) break
      const token = this.#readToken()
      if (token.kind === 'punctuation' && token.text === '{') braces += 1
      if (token.kind === 'punctuation' && token.text === '}') braces -= 1
      tokens.push(token)
    }
    tokens.push({ kind: 'end', range: textRange(this.#at, this.#at) })
    return tokens
  }

  #readToken(): Token {
    const start = this.#at
    if (this.#text[start] === '"') return this.#readString()
    const word = this.#match(name)
    if (word !== undefined) return { kind: 'name', range: textRange(start, this.#at), text: word }
    const digits = this.#match(number)
    if (digits !== undefined) return { kind: 'number', range: textRange(start, this.#at), text: digits }
    const mark = this.#match(punctuation)
    if (mark !== undefined) return { kind: 'punctuation', range: textRange(start, this.#at), text: mark as Punctuation }
    const character = String.fromCodePoint(this.#text.codePointAt(start) ?? 0)
    this.#at += character.length
    const range = textRange(start, this.#at)
    const hint = character === "'" ? { hint: 'Text stands between double quotes.' } : {}
    this.#report('unexpected-character', range, `${JSON.stringify(character)} has no meaning in an expression.`, hint)
    return { kind: 'unknown', range, text: character }
  }

  /** String : `"` ( Chunk | `${` Expression `}` )* `"` */
  #readString(): Token {
    const start = this.#at
    const parts: StringPart[] = []
    this.#at += 1
    for (;;) {
      const from = this.#at
      const raw = this.#match(chunk)
      if (raw !== undefined) {
        parts.push({ kind: 'chunk', json: this.#readChunk(raw, from), range: textRange(from, this.#at) })
      } else if (this.#text.startsWith('${', from)) {
        this.#at += 2
        const inside = this.#at
        this.#depth += 1
        const tokens = this.#depth > deepest ? this.#refuseDepth(from) : this.readTokens(true)
        this.#depth -= 1
        parts.push({ kind: 'interpolation', tokens, range: textRange(inside, this.#at) })
        if (this.#text[this.#at] === '}') this.#at += 1
        else this.#report('unclosed-interpolation', textRange(from, this.#at), 'This `${` is never closed by `}`.')
      } else break
    }
    if (this.#text[this.#at] === '"') this.#at += 1
    else this.#report('unclosed-text', textRange(start, this.#at), 'This text has no closing quote.')
    return { kind: 'string', range: textRange(start, this.#at), parts }
  }

  #refuseDepth(from: number): readonly Token[] {
    this.#at = this.#text.length
    this.#report('too-deep', textRange(from, from + 2), `Texts are nested more than ${deepest} levels deep here.`)
    return [{ kind: 'end', range: textRange(this.#at, this.#at) }]
  }

  /** The chunk as JSON writes it: `\$` is this language's own escape, and everything else is JSON's. */
  #readChunk(raw: string, from: number): string {
    for (const { 0: escape, index } of raw.matchAll(anyEscape)) {
      if (goodEscape.test(escape)) continue
      this.#report(
        'unknown-escape',
        textRange(from + index, from + index + escape.length),
        `${escape} is not an escape.`,
        {
          hint: 'Write a backslash as \\\\.',
        },
      )
    }
    const control = rawControl.exec(raw)
    if (control) {
      const at = textRange(from + control.index, from + control.index + 1)
      this.#report('control-character', at, 'A control character stands in this text as it is.', {
        hint: 'Write a line break as \\n and a tab as \\t.',
      })
    }
    return unescapeInterpolation(raw)
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0]
    if (found !== undefined) this.#at += found.length
    return found
  }

  #report(code: string, range: TextRange, message: string, words: { readonly hint?: string } = {}): void {
    this.diagnostics.push(atRange(`expression/${code}`, 'error', range, { message, ...words }))
  }
}
