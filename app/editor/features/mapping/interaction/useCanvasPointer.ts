import type { MouseEvent, PointerEvent, RefObject } from 'react'
import { type Focus, useEditorActions, useEditorStore } from '../../../state/index.ts'
import type { LineHit, LinePainter } from '../lines/LinePainter.ts'
import type { MappingModel } from '../useMappingModel.ts'
import type { Chosen } from './chosenRows.ts'
import type { Drawing, DrawingEvent, Point, RowRef } from './drawing.ts'
import { lineFocus, rowFocus } from './focusOf.ts'
import { isSelectedLine } from './lineActions.ts'
import { otherSide } from './treeContext.ts'
import { copies, rowAt } from './useDrawing.ts'
import type { TreeKeys } from './useTreeKeys.ts'

export interface CanvasPointerOptions {
  readonly model: MappingModel
  readonly canvas: RefObject<HTMLElement | null>
  readonly painter: RefObject<LinePainter | undefined>
  readonly drawing: Drawing
  readonly send: (event: DrawingEvent) => void
  readonly chosen: Chosen
  readonly keys: TreeKeys
}

export interface CanvasPointer {
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onPointerMove: (event: PointerEvent) => void
  readonly onDoubleClick: (event: MouseEvent) => void
}

/** What has the pointer to itself. */
const controls = 'button, input, form, [role=menu], [role=dialog]'

/** What the pointer does on the canvas: rows are pressed and chosen, lines chosen and taken by their ends. */
export function useCanvasPointer(options: CanvasPointerOptions): CanvasPointer {
  const { model, canvas, painter, drawing, send, keys } = options
  const store = useEditorStore()
  const { select, hover } = useEditorActions()
  const pointIn = ({ clientX, clientY }: MouseEvent): Point => {
    const origin = canvas.current?.getBoundingClientRect()
    return { x: clientX - (origin?.left ?? 0), y: clientY - (origin?.top ?? 0) }
  }
  const hitAt = (event: MouseEvent): LineHit | undefined => painter.current?.hit(pointIn(event))

  return {
    onPointerDown(event) {
      const element = event.target
      if (event.button !== 0 || !(element instanceof Element) || element.closest(controls) !== null) return
      const row = rowAt(event.clientX, event.clientY)
      if (row !== undefined) {
        const onSocket = element.closest('[data-socket]') !== null
        return pressRow({ ...options, selected: store.getState().selected, select }, row, event, {
          at: pointIn(event),
          onSocket,
        })
      }
      const hit = hitAt(event)
      if (hit === undefined) return
      const again = isSelectedLine(store.getState().selected, hit.line)
      select(lineFocus(hit.line, model))
      grab(send, hit, { at: pointIn(event), again })
    },
    onPointerMove(event) {
      if (drawing.kind !== 'idle') return
      const row = rowAt(event.clientX, event.clientY)
      const hit = row === undefined ? hitAt(event) : undefined
      canvas.current?.toggleAttribute('data-grabs', hit?.end !== undefined)
      if (row !== undefined) hover(rowFocus(row, model))
      else hover(hit === undefined ? undefined : lineFocus(hit.line, model))
    },
    onDoubleClick(event) {
      if (!(event.target instanceof Element) || event.target.closest(controls) !== null) return
      const row = rowAt(event.clientX, event.clientY)
      const of = row?.side ?? hitAt(event)?.line
      if (of === undefined) return
      send({ type: 'cancel' })
      keys.showOtherEnd(of)
    },
  }
}

interface PressContext extends CanvasPointerOptions {
  readonly selected: Focus | undefined
  readonly select: (focus: Focus) => void
}

/** With a key held a press chooses rows; on the socket of the selected line it takes that line's end; else it begins a line. */
function pressRow(
  context: PressContext,
  row: RowRef,
  event: PointerEvent,
  { at, onSocket }: { readonly at: Point; readonly onSocket: boolean },
): void {
  const { model, drawing, chosen, keys, send, selected, select } = context
  const isIdle = drawing.kind === 'idle'
  if (isIdle && (event.shiftKey || event.ctrlKey || event.metaKey)) {
    const index = (row.side === 'source' ? model.sourceIndex : model.targetIndex).get(row.key) ?? -1
    select(rowFocus(row, model))
    return chosen.choose(row.side, event.shiftKey ? 'range' : 'toggle', index, keys.active[row.side])
  }
  const line = onSocket && isIdle ? model.lines.find((one) => isSelectedLine(selected, one)) : undefined
  if (line !== undefined && (row.side === 'source' ? line.sourceRow : line.targetRow) === row.key)
    return grab(send, { line, end: row.side }, { at, again: true })
  if (!chosen.rows[row.side].has(row.key)) chosen.clear(row.side)
  send({ type: 'press', row, at, onSocket, copy: copies(event) })
}

/** Takes hold of the end of a line that is near the pointer; in the middle of a line there is none. */
function grab(
  send: (event: DrawingEvent) => void,
  { line, end }: LineHit,
  how: { readonly at: Point; readonly again: boolean },
): void {
  if (end === undefined) return
  const ends = { source: line.sourceRow, target: line.targetRow }
  const from: RowRef = { side: otherSide(end), key: ends[otherSide(end)] }
  send({ type: 'grab', from, grabbed: { line, row: { side: end, key: ends[end] } }, ...how })
}
