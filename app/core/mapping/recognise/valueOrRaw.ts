import type { Node } from '../model.ts'
import { skipBlanks } from './blanks.ts'
import { rawNode } from './raw.ts'
import type { Bit, BitReader } from './reader.ts'
import { Scope } from './scope.ts'
import { settleValue } from './settle.ts'

/** A value, or what stands in its place as it is: up to the comma or bracket that ends it. */
export function readValueOrRaw(reader: BitReader, scope: Scope): readonly Node[] | undefined {
  skipBlanks(reader, scope)
  const { mark, position } = reader
  const kept = scope.state.kept.get(position)
  if (kept === undefined) {
    const before = new Scope(scope.state, scope)
    const { bit } = reader
    const found = scope.state.readValue(reader, scope)
    const settled = found && settleValue(found, { start: position, end: reader.endOfLast }, scope)
    const nodes = settled ?? (bit && settledBlock(bit, reader, mark, scope, before))
    skipBlanks(reader, scope)
    if (nodes !== undefined && (reader.isAtEnd() || /^[,\]}]/.test(reader.character) || startsBlock(reader)))
      return nodes
    reader.reset(mark)
    scope.restore(before)
  }
  const end = skipToEnd(reader)
  const node = rawNode(position, end, kept ?? 'not a value that a drawing can say', scope)
  if (node === undefined) return undefined
  scope.state.origins.set(node.id, { start: position, end })
  return [node]
}

/** An `#if` with conditions that cannot be said by themselves, as the value that compiles to it. */
function settledBlock(
  bit: Bit,
  reader: BitReader,
  mark: BitReader['mark'],
  scope: Scope,
  before: Scope,
): readonly Node[] | undefined {
  if (bit.kind !== 'node' || bit.node.kind !== 'if') return undefined
  scope.restore(before)
  reader.reset(mark)
  reader.skipNode()
  return settleValue(undefined, bit.node.range, scope)
}

function startsBlock(reader: BitReader): boolean {
  const { bit } = reader
  return bit?.kind === 'node' && bit.node.kind !== 'reference'
}

/** Skips to the comma or bracket at this depth; returns where what was skipped ends. */
function skipToEnd(reader: BitReader): number {
  let depth = 0
  let quoted = false
  let begun = false
  let end = reader.position
  for (;;) {
    const { bit } = reader
    if (bit === undefined) return end
    if (bit.kind === 'node') {
      // A directive behind a value is no part of it; one that begins it is.
      if (depth === 0 && !quoted && begun && bit.node.kind !== 'reference') return end
      begun = true
      reader.skipNode()
      end = reader.endOfLast
      continue
    }
    const character = reader.character
    if (quoted) {
      if (character === '\\') reader.take(1)
      else if (character === '"') quoted = false
    } else if (character === '"') quoted = true
    else if (character === '{' || character === '[') depth += 1
    else if (/[,\]}]/.test(character)) {
      if (depth === 0) return end
      if (character !== ',') depth -= 1
    }
    reader.take(1)
    if (/\s/.test(character)) continue
    begun = true
    end = reader.endOfLast
  }
}
