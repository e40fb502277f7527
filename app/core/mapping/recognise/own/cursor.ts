import type { Statement } from '../../../vtl/index.ts'
import { type Bit, BitReader, bitsOf } from '../reader.ts'
import type { Own } from './held.ts'
import { type Line, isLine, linesOf } from './line.ts'
import { readLine } from './statements.ts'

/** Reads a block from its start, with what prints nothing run as it is met. */
export class Cursor extends BitReader {
  readonly #bits: readonly Bit[]

  constructor(body: readonly Statement[], end: number) {
    const bits = bitsOf(body)
    super(bits, end)
    this.#bits = bits
  }

  /** Skips blanks and statements that set something; where something prints, it stops. */
  skip(own: Own): void {
    for (;;) {
      const { bit } = this
      if (bit === undefined) return
      if (bit.kind === 'text') {
        const blanks = /^\s+/.exec(this.text)?.[0].length ?? 0
        if (blanks === 0) return
        this.take(blanks)
        continue
      }
      const count = isLine(bit.node) && isSilent(bit.node) ? readLine(this.#linesAhead(), own) : 0
      if (count === 0) return
      for (let read = 0; read < count;) {
        if (this.bit?.kind === 'node') read += 1
        this.skipNode()
      }
    }
  }

  /** The statements that print nothing from here on, without the blanks between them. */
  #linesAhead(): readonly Line[] {
    const lines: Line[] = []
    for (const bit of this.#bits.slice(this.mark[0])) {
      if (bit.kind === 'text' && bit.text.trim() === '') continue
      if (bit.kind !== 'node' || !isLine(bit.node) || !isSilent(bit.node)) return lines
      lines.push(bit.node)
    }
    return lines
  }

  /** The bits up to one that `ends` a value, which is not taken. */
  takeUntil(ends: (character: string) => boolean): readonly Bit[] {
    const taken: Bit[] = []
    for (;;) {
      const { bit } = this
      if (bit === undefined) return taken
      if (bit.kind === 'node') {
        taken.push(bit)
        this.skipNode()
        continue
      }
      const start = this.position
      const { text } = this
      let length = 0
      while (length < text.length && !ends(text.charAt(length))) length += 1
      if (length > 0) taken.push({ kind: 'text', text: this.take(length), start, end: start + length })
      if (length < text.length) return taken
    }
  }
}

/** Whether a statement only sets something. */
export function isSilent(line: Line): boolean {
  if (line.kind === 'set') return true
  const bodies =
    line.kind === 'foreach'
      ? [line.body]
      : [...line.branches.map(({ body }) => body), ...(line.otherwise ? [line.otherwise] : [])]
  return bodies.every(({ body }) => linesOf(body)?.every(isSilent) === true)
}
