import type { Diagnostic } from '../../../../core/diagnostics/index.ts'
import type { DrawnMethod, LineSuggestion } from '../../../../core/project/index.ts'
import type { RefObject } from 'react'
import type { EditorActions, Focus, Side } from '../../../state/index.ts'
import type { Typing } from '../tree/TargetFieldRow.tsx'
import type { MappingModel } from '../useMappingModel.ts'
import type { Chosen } from './chosenRows.ts'
import type { Drawing, DrawingEvent } from './drawing.ts'

/** Letters of a name typed so far, and until when, by the events' clock, the next key adds to them. */
export interface TypedLetters {
  text: string
  until: number
}

/** What a key acts on: everything as it is at the moment of the key. */
export interface TreeContext {
  readonly model: MappingModel
  readonly method: DrawnMethod
  readonly drawing: Drawing
  readonly send: (event: DrawingEvent) => void
  readonly onTyping: (typing: Typing) => void
  readonly actions: Pick<EditorActions, 'select' | 'setOpened' | 'setSearch' | 'showDrawing' | 'dispatch' | 'announce'>
  readonly selected: Focus | undefined
  readonly suggestions: readonly LineSuggestion[]
  readonly problems: readonly Diagnostic[]
  /** Rows that are chosen together in each tree. */
  readonly chosen: Chosen
  /** Draws a suggested line, or asks what it needs to know. */
  readonly accept: (suggestion: LineSuggestion) => void
  readonly typed: TypedLetters
  readonly searched: Readonly<Record<Side, string>>
  /** Index of each tree's active row; -1 where none is. */
  readonly at: Readonly<Record<Side, number>>
  /** Makes a row the active one and moves the keyboard to its tree. */
  readonly goTo: (side: Side, index: number) => void
  /** Takes a tree's filter away, so that a row can be shown. */
  readonly showAll: (side: Side) => void
  readonly focusTree: (side: Side) => void
  readonly focusSearch: (side: Side) => void
}

export const otherSide = (side: Side): Side => (side === 'source' ? 'target' : 'source')

export function rowAt({ model }: TreeContext, side: Side, index: number) {
  return (side === 'source' ? model.sourceRows : model.targetRows)[index]?.row
}

export interface TreeContextOptions {
  readonly model: MappingModel
  readonly viewports: Readonly<Record<Side, RefObject<HTMLElement | null>>>
  readonly drawing: Drawing
  readonly send: (event: DrawingEvent) => void
  readonly onTyping: (typing: Typing) => void
  readonly chosen: Chosen
  readonly accept: (suggestion: LineSuggestion) => void
  readonly showAll: (side: Side) => void
  /** The row of each tree that has the keyboard. */
  readonly active: Readonly<Record<Side, string | undefined>>
}
