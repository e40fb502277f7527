import type { BitReader } from './reader.ts'
import type { Scope } from './scope.ts'
import { isSilent, runSilent } from './statement.ts'

/** Skips blanks, and takes note of statements that print nothing. */
export function skipBlanks(reader: BitReader, scope: Scope): void {
  for (;;) {
    const { bit } = reader
    if (bit === undefined) return
    if (bit.kind === 'text') {
      const blanks = /^\s+/.exec(reader.text)?.[0].length ?? 0
      if (blanks === 0) return
      reader.take(blanks)
    } else if (isSilent(bit.node)) {
      runSilent(bit.node, scope)
      reader.skipNode()
    } else return
  }
}
