import type { Line } from '../../../../core/project/index.ts'
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

/** A line of which one end was taken hold of, and the row where that end stands; the other end stays. */
export interface GrabbedLine {
  readonly line: Line
  readonly row: RowRef
}

/**
 * How a line is being drawn.
 * `pressed`: the button went down on a row and has not moved far. `dragging`: the rubber band follows the pointer.
 * `armed`: picked up by click or by keyboard; the next row of the other side takes it.
 * With `grabbed` it is a line's end that goes to another row: `from` is the row of the end that stays.
 */
export type Drawing =
  | { readonly kind: 'idle' }
  | ({ readonly kind: 'pressed'; readonly at: Point; readonly onSocket: boolean } & Begun)
  | ({
      readonly kind: 'dragging'
      readonly pointer: Point
      readonly over: RowRef | undefined
      /** Whether the end that was grabbed is copied: Control, Alt or the platform's command key is held. */
      readonly copy?: boolean
    } & Begun)
  | ({
      readonly kind: 'armed'
      readonly by: 'pointer' | 'keyboard'
      readonly over: RowRef | undefined
    } & Begun)

interface Begun {
  readonly from: RowRef
  readonly grabbed?: GrabbedLine
}

export type DrawingEvent =
  | {
      readonly type: 'press'
      readonly row: RowRef
      readonly at: Point
      readonly onSocket: boolean
      readonly copy?: boolean
    }
  /** The button went down on a line, near the end that stands at `grabbed.row`. */
  | {
      readonly type: 'grab'
      readonly from: RowRef
      readonly grabbed: GrabbedLine
      readonly at: Point
      readonly again: boolean
    }
  | { readonly type: 'move'; readonly at: Point; readonly over: RowRef | undefined; readonly copy?: boolean }
  | { readonly type: 'release'; readonly over: RowRef | undefined; readonly copy?: boolean }
  | { readonly type: 'pick'; readonly row: RowRef; readonly grabbed?: GrabbedLine }
  | { readonly type: 'take'; readonly row: RowRef; readonly copy?: boolean }
  | { readonly type: 'cancel' }

/** What the drawing asks of the world after an event. */
export type DrawingEffect =
  | { readonly type: 'connect'; readonly source: string; readonly target: string }
  | { readonly type: 'moveLine'; readonly line: Line; readonly to: RowRef; readonly copy: boolean }
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

function connect({ from, grabbed }: Begun, to: RowRef, copy = false): DrawingStep {
  const line = ends(from, to)
  if (line === undefined) return { drawing: idle }
  if (grabbed === undefined) return { drawing: idle, effect: { type: 'connect', ...line } }
  // Put back where it was, an end has not moved.
  if (to.key === grabbed.row.key) return { drawing: idle }
  return { drawing: idle, effect: { type: 'moveLine', line: grabbed.line, to, copy } }
}

/** One state machine for dragging, click–click and the keyboard, so that all three draw alike. */
export function stepDrawing(drawing: Drawing, event: DrawingEvent): DrawingStep {
  switch (event.type) {
    case 'cancel':
      return { drawing: idle }
    case 'pick':
      return { drawing: { kind: 'armed', from: event.row, by: 'keyboard', over: undefined, ...begun(event) } }
    case 'take':
      return drawing.kind === 'armed' ? connect(drawing, event.row, event.copy) : { drawing }
    case 'press':
      if (drawing.kind === 'armed' && drawing.from.side !== event.row.side)
        return connect(drawing, event.row, event.copy)
      return { drawing: { kind: 'pressed', from: event.row, at: event.at, onSocket: event.onSocket } }
    case 'grab':
      return {
        drawing: { kind: 'pressed', from: event.from, at: event.at, onSocket: event.again, grabbed: event.grabbed },
      }
    case 'move':
      return { drawing: move(drawing, event) }
    case 'release':
      return release(drawing, event.over, event.copy)
  }
}

function begun({ grabbed }: { readonly grabbed?: GrabbedLine }): { readonly grabbed?: GrabbedLine } {
  return grabbed === undefined ? {} : { grabbed }
}

function move(drawing: Drawing, { at, over, copy = false }: Extract<DrawingEvent, { type: 'move' }>): Drawing {
  switch (drawing.kind) {
    case 'idle':
      return drawing
    case 'armed':
      return { ...drawing, over }
    case 'dragging':
      return { ...drawing, pointer: at, over, copy }
    case 'pressed': {
      const far = Math.hypot(at.x - drawing.at.x, at.y - drawing.at.y) >= threshold
      return far ? { kind: 'dragging', from: drawing.from, pointer: at, over, copy, ...begun(drawing) } : drawing
    }
  }
}

function release(drawing: Drawing, over: RowRef | undefined, copy?: boolean): DrawingStep {
  if (drawing.kind === 'dragging') return over === undefined ? { drawing: idle } : connect(drawing, over, copy)
  if (drawing.kind !== 'pressed') return { drawing }
  if (drawing.grabbed !== undefined) {
    if (!drawing.onSocket) return { drawing: idle }
    return { drawing: { kind: 'armed', from: drawing.from, by: 'pointer', over: undefined, ...begun(drawing) } }
  }
  const effect: DrawingEffect = { type: 'select', row: drawing.from }
  if (!drawing.onSocket) return { drawing: idle, effect }
  return { drawing: { kind: 'armed', from: drawing.from, by: 'pointer', over: undefined }, effect }
}
