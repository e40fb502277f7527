import type { Side } from '../../../state/index.ts'

/** A row, by side and key. */
export interface RowRef {
  readonly side: Side
  readonly key: string
}

export interface Point {
  readonly x: number
  readonly y: number
}

/**
 * How a line is being drawn.
 * `pressed`: the button went down on a row and has not moved far. `dragging`: the rubber band follows the pointer.
 * `armed`: picked up by click or by keyboard; the next row of the other side takes it.
 */
export type Drawing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'pressed'; readonly from: RowRef; readonly at: Point; readonly onSocket: boolean }
  | { readonly kind: 'dragging'; readonly from: RowRef; readonly pointer: Point; readonly over: RowRef | undefined }
  | {
      readonly kind: 'armed'
      readonly from: RowRef
      readonly by: 'pointer' | 'keyboard'
      readonly over: RowRef | undefined
    }

export type DrawingEvent =
  | { readonly type: 'press'; readonly row: RowRef; readonly at: Point; readonly onSocket: boolean }
  | { readonly type: 'move'; readonly at: Point; readonly over: RowRef | undefined }
  | { readonly type: 'release'; readonly over: RowRef | undefined }
  | { readonly type: 'pick'; readonly row: RowRef }
  | { readonly type: 'take'; readonly row: RowRef }
  | { readonly type: 'cancel' }

/** What the drawing asks of the world after an event. */
export type DrawingEffect =
  | { readonly type: 'connect'; readonly source: string; readonly target: string }
  | { readonly type: 'select'; readonly row: RowRef }

export interface DrawingStep {
  readonly drawing: Drawing
  readonly effect?: DrawingEffect
}

export const idle: Drawing = { kind: 'idle' }

/** A press that moves less than this is a click. CSS pixels. */
const threshold = 4

/** The source and target of a line between two rows; undefined where both are on one side. */
function ends(a: RowRef, b: RowRef): { source: string; target: string } | undefined {
  if (a.side === b.side) return undefined
  return a.side === 'source' ? { source: a.key, target: b.key } : { source: b.key, target: a.key }
}

function connect(from: RowRef, to: RowRef): DrawingStep {
  const line = ends(from, to)
  return line === undefined ? { drawing: idle } : { drawing: idle, effect: { type: 'connect', ...line } }
}

/** One state machine for dragging, click–click and the keyboard, so that all three draw alike. */
export function stepDrawing(drawing: Drawing, event: DrawingEvent): DrawingStep {
  switch (event.type) {
    case 'cancel':
      return { drawing: idle }
    case 'pick':
      return { drawing: { kind: 'armed', from: event.row, by: 'keyboard', over: undefined } }
    case 'take':
      return drawing.kind === 'armed' ? connect(drawing.from, event.row) : { drawing }
    case 'press':
      if (drawing.kind === 'armed' && drawing.from.side !== event.row.side) return connect(drawing.from, event.row)
      return { drawing: { kind: 'pressed', from: event.row, at: event.at, onSocket: event.onSocket } }
    case 'move':
      return { drawing: move(drawing, event.at, event.over) }
    case 'release':
      return release(drawing, event.over)
  }
}

function move(drawing: Drawing, at: Point, over: RowRef | undefined): Drawing {
  switch (drawing.kind) {
    case 'idle':
      return drawing
    case 'armed':
      return { ...drawing, over }
    case 'dragging':
      return { ...drawing, pointer: at, over }
    case 'pressed': {
      const far = Math.hypot(at.x - drawing.at.x, at.y - drawing.at.y) >= threshold
      return far ? { kind: 'dragging', from: drawing.from, pointer: at, over } : drawing
    }
  }
}

function release(drawing: Drawing, over: RowRef | undefined): DrawingStep {
  if (drawing.kind === 'dragging') return over === undefined ? { drawing: idle } : connect(drawing.from, over)
  if (drawing.kind !== 'pressed') return { drawing }
  const effect: DrawingEffect = { type: 'select', row: drawing.from }
  if (!drawing.onSocket) return { drawing: idle, effect }
  return { drawing: { kind: 'armed', from: drawing.from, by: 'pointer', over: undefined }, effect }
}
