import {
  hasSources,
  spanCount,
  spanPlaces,
  spanRange,
  spanSourceTexts,
  type SpanTable,
} from '../../../core/project/index.ts'
import { cutPiece, type PreviewRun } from './cutPieces.ts'
import type { PreviewPiece } from './previewRows.ts'

/** The stretches of a message, each by its index: what the raw view has to know of where its bytes came from. */
export interface Stretches {
  readonly count: number
  /** Cuts a piece where stretches begin and end; its runs join to its text. */
  readonly cut: (piece: PreviewPiece) => readonly PreviewRun[]
  /** Whether it was read from somewhere: such a stretch can be pointed at, chosen, and stepped to. */
  readonly isSourced: (index: number) => boolean
  readonly isEmpty: (index: number) => boolean
  /** The kind of its first source, which tints it. */
  readonly kindOf: (index: number) => string | undefined
  readonly textsOf: (index: number) => readonly string[]
}

const KNOWN = new WeakMap<SpanTable, Stretches>()

/** The stretches of an integration request; the same object for the same table. */
export function requestStretches(table: SpanTable): Stretches {
  const known = KNOWN.get(table) ?? {
    count: spanCount(table),
    cut: (piece) => cutPiece(piece, table),
    isSourced: (index) => hasSources(table, index),
    isEmpty: (index) => spanRange(table, index).end === spanRange(table, index).start,
    kindOf: (index) => spanPlaces(table, index)[0]?.kind,
    textsOf: (index) => spanSourceTexts(table, index),
  }
  KNOWN.set(table, known)
  return known
}

/** The next stretch that a person can go to, in reading order; undefined after the last. */
export function nextStop(stretches: Stretches, from: number, step: 1 | -1): number | undefined {
  for (let index = from + step; index >= 0 && index < stretches.count; index += step)
    if (!stretches.isEmpty(index) && stretches.isSourced(index)) return index
  return undefined
}
