import type { BinaryOperator, Expression, ReferenceNode, WordNode } from '../ast.ts'
import { binaryOperator, bindingLevel } from '../binaryOperators.ts'
import { isBlank, isLetter, isNameStart, isWordStart, unitAt } from '../characters.ts'
import { longOperator, shortOperator, wordKind } from '../operatorKind.ts'
import { scanNumber, scanSet, scanWord, skipWhitespace, swallowLineEnd } from '../scan.ts'
import { Kind, type TokenKind } from '../tokenKind.ts'
import { mostNesting, PlainOperands } from './plainOperands.ts'

/** Operators in a row beyond which it is left to the grammar to count. */
const longestChain = 100

/** Units that behind a reference may not be what they are elsewhere: `$ # \\ [ { (`, and blanks, which `#set` takes. */
const special = new Uint8Array(128)
for (const code of [0x24, 0x23, 0x5c, 0x5b, 0x7b, 0x28, 0x20, 0x09]) special[code] = 1

/**
 * What nearly every template is made of, read without tokens and several times as fast: text, references in it, and what
 * stands in the parentheses of `#if`, `#set` and `#foreach`. Each method reads from where it is told and gives undefined
 * where anything is not plain; that is then read by the grammar, from the same place. Both give the same tree: the test
 * beside this compares them. `WS` is whitespace.
 */
export class PlainReader extends PlainOperands {
  /** The next of each mark, from where text was asked for last. */
  #dollar = -1
  #hash = -1
  #backslash = -1
  /** The operator read last. */
  #operator: TokenKind = Kind.invalid

  /** Where what was read last ends. */
  get end(): number {
    return this.at
  }

  /** End of the TEXT from `from`, where neither a mark stands nor blanks before `#set`. To be asked from left to right. */
  textEnd(from: number): number {
    if (this.#dollar < from) this.#dollar = this.#next('$', from)
    if (this.#hash < from) this.#hash = this.#next('#', from)
    if (this.#backslash < from) this.#backslash = this.#next('\\', from)
    return Math.min(this.#dollar, this.#hash, this.#backslash)
  }

  #next(mark: string, from: number): number {
    const at = this.text.indexOf(mark, from)
    return at < 0 ? this.text.length : at
  }

  /** A reference in text from its `$`; undefined where it or what follows is not plain. */
  reference(from: number): ReferenceNode | undefined {
    this.at = from
    this.nesting = 0
    const reference = this.readReference()
    return reference !== undefined && this.#isPlainBehind(this.at) ? reference : undefined
  }

  /** WS? LPAREN Expression RPAREN */
  condition(from: number): Expression | undefined {
    this.at = skipWhitespace(this.text, from)
    this.nesting = 0
    if (unitAt(this.text, this.at) !== 0x28) return undefined
    return this.#parenthesized()
  }

  /** WS? Reference WS? "=" Expression RPAREN; gives the reference, and the expression as `value`. */
  assignment(from: number): { readonly target: ReferenceNode; readonly value: Expression } | undefined {
    this.at = skipWhitespace(this.text, from)
    this.nesting = 0
    if (unitAt(this.text, this.at) !== 0x24) return undefined
    const target = this.readReference()
    if (target === undefined) return undefined
    this.skipWhitespace()
    if (unitAt(this.text, this.at) !== 0x3d || unitAt(this.text, this.at + 1) === 0x3d) return undefined
    const value = this.#parenthesized()
    return value === undefined ? undefined : { target, value }
  }

  /** WS? LPAREN WS? Reference WS WORD WS Reference WS? RPAREN: what stands between `#foreach` and its body. */
  loop(from: number): readonly [ReferenceNode, WordNode, ReferenceNode] | undefined {
    const text = this.text
    this.nesting = 0
    this.at = skipWhitespace(text, from)
    if (unitAt(text, this.at) !== 0x28) return undefined
    this.at = skipWhitespace(text, this.at + 1)
    if (unitAt(text, this.at) !== 0x24) return undefined
    const item = this.readReference()
    if (item === undefined) return undefined
    const start = skipWhitespace(text, this.at)
    const end = scanWord(text, start)
    if (start === this.at || wordKind(text, start, end) !== Kind.word) return undefined
    this.at = skipWhitespace(text, end)
    if (this.at === end || unitAt(text, this.at) !== 0x24) return undefined
    const list = this.readReference()
    if (list === undefined) return undefined
    this.skipWhitespace()
    if (unitAt(text, this.at) !== 0x29) return undefined
    this.at = swallowLineEnd(text, this.at + 1)
    return [item, { kind: 'word', range: this.cursor.range(start, end), text: text.slice(start, end) }, list]
  }

  /** From a `(`, or the `=` of an assignment, to behind the `)` and the newline that it swallows. */
  #parenthesized(): Expression | undefined {
    this.at++
    const expression = this.#expression(0)
    if (expression === undefined || unitAt(this.text, this.at) !== 0x29) return undefined
    this.at = swallowLineEnd(this.text, this.at + 1)
    return expression
  }

  #expression(least: number): Expression | undefined {
    let left = this.#unary()
    for (let count = 0; left !== undefined; count++) {
      const start = this.at
      const operator = this.#binaryOperator()
      const level = bindingLevel(this.#operator)
      if (operator === undefined || level < least) {
        this.at = start
        return left
      }
      if (count === longestChain) return undefined
      const behind = this.at
      const right = this.#expression(level + 1)
      if (right === undefined) return undefined
      left = {
        kind: 'binary',
        range: { start: left.range.start, end: Math.max(left.range.end, right.range.end) },
        operator,
        left,
        right,
        literal: this.text.slice(behind, this.at),
      }
    }
    return undefined
  }

  #binaryOperator(): BinaryOperator | undefined {
    const text = this.text
    const at = this.at
    const code = unitAt(text, at)
    this.#operator = Kind.invalid
    if (code === 0x29) return undefined
    if (isWordStart(code)) {
      this.at = scanWord(text, at)
      this.#operator = wordKind(text, at, this.at)
      return binaryOperator(this.#operator)
    }
    if (code === 0x2d && scanNumber(text, at) !== 0) return undefined
    const long = longOperator(code, unitAt(text, at + 1))
    this.at = long === Kind.invalid ? at + 1 : at + 2
    this.#operator = long === Kind.invalid ? shortOperator(code) : long
    return binaryOperator(this.#operator)
  }

  /** Unary : WS? "!" Unary | WS? Operand WS? | WS? "(" Expression ")" WS? */
  #unary(): Expression | undefined {
    const text = this.text
    this.skipWhitespace()
    const start = this.at
    const code = unitAt(text, start)
    if (code === 0x21 || code === 0x28) {
      if (++this.nesting > mostNesting) return undefined
      const read = code === 0x28 ? this.#group(start) : this.#negation(start)
      this.nesting--
      return read
    }
    const operand = this.operand(code)
    this.skipWhitespace()
    return operand
  }

  #group(start: number): Expression | undefined {
    const text = this.text
    this.at++
    const expression = this.#expression(0)
    if (expression === undefined || unitAt(text, this.at) !== 0x29) return undefined
    const literal = text.slice(start + 1, this.at)
    const end = swallowLineEnd(text, this.at + 1)
    this.at = skipWhitespace(text, end)
    return { kind: 'group', range: this.cursor.range(start, end), expression, literal }
  }

  #negation(start: number): Expression | undefined {
    if (unitAt(this.text, start + 1) === 0x3d) return undefined
    this.at++
    const operand = this.#unary()
    if (operand === undefined) return undefined
    return {
      kind: 'not',
      range: { start: this.cursor.range(start, start + 1).start, end: operand.range.end },
      operand,
    }
  }

  /** Whether what follows a reference in text is read as it would be anywhere. */
  #isPlainBehind(end: number): boolean {
    const text = this.text
    const code = unitAt(text, end)
    if (code > 127 || special[code] === 0) return true
    switch (code) {
      case 0x24:
        return !this.inModifier && isNameStart(unitAt(text, end + 1))
      case 0x23:
        return isLetter(unitAt(text, end + 1)) && !text.startsWith('set', end + 1)
      case 0x28:
        return !this.inModifier
      default:
        return isBlank(code) && scanSet(text, end) === end
    }
  }
}
