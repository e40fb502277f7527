import { useMemo } from 'react'
import type { Side } from '../../../state/index.ts'
import type { Drawing } from './drawing.ts'
import type { Connect } from './useConnect.ts'
import type { Verdict } from './useVerdict.ts'

/** What would happen if the line that is being drawn were dropped where it is now. */
export interface Drop extends Verdict {
  readonly source: string
  readonly target: string
  /** Whether an end of a line is moved or copied: that is said even where nothing stands against it. */
  readonly moves: boolean
  /** The side that it would be dropped on. */
  readonly side: Side
}

/** How the row looks that a line is held over. */
export function dropLook({ kind }: Drop): 'valid' | 'invalid' {
  return kind === 'invalid' ? 'invalid' : 'valid'
}

/** Asked of the row under the pointer, or, of a line picked up by keyboard, of the row that has the keyboard. */
export function useDrop(
  drawing: Drawing,
  active: Readonly<Record<Side, string | undefined>>,
  verdict: Connect['verdict'],
  /** What a drop of several fields would ask. */
  questionOf: (source: string, target: string) => string | undefined,
): Drop | undefined {
  const drawn = drawing.kind === 'dragging' || drawing.kind === 'armed' ? drawing : undefined
  const from = drawn?.from
  const to: Side = from?.side === 'source' ? 'target' : 'source'
  const byKey = drawn?.kind === 'armed' && drawn.by === 'keyboard' ? active[to] : undefined
  const over = drawn?.over?.side === to ? drawn.over.key : byKey
  const [source, target] = from?.side === 'source' ? [from.key, over] : [over, from?.key]
  const grabbed = drawn?.grabbed
  const copy = drawn?.kind === 'dragging' && drawn.copy === true
  return useMemo(() => {
    if (source === undefined || target === undefined || over === undefined) return undefined
    const move = grabbed && { line: grabbed.line, to: { side: to, key: over }, copy }
    const question = move === undefined ? questionOf(source, target) : undefined
    const told: Verdict = question === undefined ? verdict(source, target, move) : { kind: 'asks', words: question }
    return { ...told, source, target, side: to, moves: grabbed !== undefined }
  }, [source, target, to, over, grabbed, copy, verdict, questionOf])
}
