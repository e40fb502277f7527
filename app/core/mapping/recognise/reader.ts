import type { Statement } from '../../vtl/index.ts'

/** What a template prints, in order: text, and what Velocity makes of it. Comments are gone. */
export type Bit =
  | { readonly kind: 'text'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'node'; readonly node: Exclude<Statement, { kind: 'text' | 'comment' }> }

export function bitsOf(body: readonly Statement[]): readonly Bit[] {
  const bits: Bit[] = []
  const text = (printed: string, start: number, end: number): void => {
    if (printed === '') return
    const last = bits.at(-1)
    // Text around a comment, or an escape, is one text, unless its places would be lost by that.
    if (last?.kind === 'text' && last.end === start && last.text.length === last.end - last.start)
      bits[bits.length - 1] = { kind: 'text', text: last.text + printed, start: last.start, end }
    else bits.push({ kind: 'text', text: printed, start, end })
  }
  for (const node of body) {
    const { start, end } = node.range
    switch (node.kind) {
      case 'text':
      case 'comment':
      case 'unparsed':
      case 'escapes':
      case 'escapedDirective':
        text(node.printed, start, end)
        break
      case 'macroCall':
        // There are no macros on API Gateway, so that a call is text.
        if (node.body || node.args.length > 0) bits.push({ kind: 'node', node })
        else text(node.literal, start, end)
        break
      case 'reference':
        text(node.lead, start, start)
        bits.push({ kind: 'node', node })
        break
      default:
        bits.push({ kind: 'node', node })
    }
  }
  return bits
}

/** Reads bits character by character, and node by node. */
export class BitReader {
  readonly #bits: readonly Bit[]
  readonly #end: number
  #at = 0
  #offset = 0

  /** `end`: where the bits end in the source. */
  constructor(bits: readonly Bit[], end: number) {
    this.#bits = bits
    this.#end = end
  }

  get mark(): readonly [number, number] {
    return [this.#at, this.#offset]
  }

  reset([at, offset]: readonly [number, number]): void {
    this.#at = at
    this.#offset = offset
  }

  get bit(): Bit | undefined {
    const bit = this.#bits[this.#at]
    if (bit?.kind === 'text' && this.#offset >= bit.text.length) {
      this.#at += 1
      this.#offset = 0
      return this.bit
    }
    return bit
  }

  isAtEnd(): boolean {
    return this.bit === undefined
  }

  /** The next character, where it is text; '' otherwise. */
  get character(): string {
    const { bit } = this
    return bit?.kind === 'text' ? bit.text.charAt(this.#offset) : ''
  }

  /** The text up to the next node. */
  get text(): string {
    const { bit } = this
    return bit?.kind === 'text' ? bit.text.slice(this.#offset) : ''
  }

  /** Where the reader is in the source. */
  get position(): number {
    const { bit } = this
    if (bit === undefined) return this.#end
    if (bit.kind === 'node') return bit.node.range.start
    const exact = bit.text.length === bit.end - bit.start
    return exact ? bit.start + this.#offset : this.#offset === 0 ? bit.start : bit.end
  }

  /** Where what was read last ends in the source. */
  get endOfLast(): number {
    const bit = this.#bits[this.#at]
    if (bit?.kind === 'text' && this.#offset > 0) {
      const exact = bit.text.length === bit.end - bit.start
      return exact ? bit.start + this.#offset : bit.end
    }
    const last = this.#bits[this.#at - 1]
    if (last === undefined) return this.position
    return last.kind === 'text' ? last.end : last.node.range.end
  }

  take(count: number): string {
    const taken = this.text.slice(0, count)
    this.#offset += taken.length
    return taken
  }

  skipNode(): void {
    this.#at += 1
    this.#offset = 0
  }
}
