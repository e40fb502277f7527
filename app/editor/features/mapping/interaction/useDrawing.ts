import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Line } from '../../../../core/project/index.ts'
import type { Side } from '../../../state/index.ts'
import { type Frame, isInside, useFrame } from '../../../ui/index.ts'
import { type Drawing, type DrawingEvent, idle, type Point, type RowRef, stepDrawing } from './drawing.ts'

export interface DrawingOptions {
  readonly canvas: RefObject<HTMLElement | null>
  readonly viewports: Readonly<Record<Side, RefObject<HTMLElement | null>>>
  readonly onConnect: (sourceKey: string, targetKey: string) => void
  readonly onMoveLine: (line: Line, to: RowRef, copy: boolean) => void
  readonly onSelect: (row: RowRef) => void
}

export interface DrawingControls {
  readonly drawing: Drawing
  readonly send: (event: DrawingEvent) => void
}

/** Within this of a viewport's edge a drag scrolls it, at up to `scrollStep` a frame. CSS pixels. */
const scrollEdge = 32
const scrollStep = 14

/** The row under a point of the window. */
export function rowAt(x: number, y: number): RowRef | undefined {
  const element = document.elementFromPoint(x, y)?.closest('[data-row-key]')
  const key = element?.getAttribute('data-row-key')
  const side = element?.closest('[data-side]:not([data-socket])')?.getAttribute('data-side')
  return key != null && (side === 'source' || side === 'target') ? { side, key } : undefined
}

/** Runs the drawing's state machine on pointer and key events of the window while a line is being drawn. */
export function useDrawing(options: DrawingOptions): DrawingControls {
  const { canvas, viewports } = options
  const latest = useRef(options)
  useLayoutEffect(() => {
    latest.current = options
  })
  const [drawing, setDrawing] = useState<Drawing>(idle)
  const current = useRef(drawing)
  const editor = useFrame()
  const send = useCallback((event: DrawingEvent) => {
    const { drawing: next, effect } = stepDrawing(current.current, event)
    current.current = next
    setDrawing(next)
    const { onConnect, onMoveLine, onSelect } = latest.current
    if (effect?.type === 'connect') onConnect(effect.source, effect.target)
    else if (effect?.type === 'moveLine') onMoveLine(effect.line, effect.to, effect.copy)
    else if (effect?.type === 'select') onSelect(effect.row)
  }, [])
  useWindowEvents({ canvas, viewports, editor, current, send, active: drawing.kind !== 'idle' })
  return { drawing, send }
}

interface WindowEventsOptions extends Pick<DrawingOptions, 'canvas' | 'viewports'> {
  readonly editor: Frame | undefined
  readonly current: RefObject<Drawing>
  readonly send: (event: DrawingEvent) => void
  readonly active: boolean
}

/** Follows the pointer, and scrolls where it is held at an edge, while a line is being drawn. */
function useWindowEvents({ canvas, viewports, editor, current, send, active }: WindowEventsOptions): void {
  useEffect(() => {
    if (!active) return undefined
    let last: Point | undefined
    let frame = 0
    const inCanvas = (x: number, y: number): Point => {
      const origin = canvas.current?.getBoundingClientRect()
      return { x: x - (origin?.left ?? 0), y: y - (origin?.top ?? 0) }
    }
    /** A row of another editor on the page is none of this one. */
    const over = ({ x, y }: Point): RowRef | undefined =>
      canvas.current?.contains(document.elementFromPoint(x, y)) === true ? rowAt(x, y) : undefined
    const onMove = (event: PointerEvent): void => {
      last = { x: event.clientX, y: event.clientY }
      send({ type: 'move', at: inCanvas(last.x, last.y), over: over(last), copy: copies(event) })
    }
    const onUp = (event: PointerEvent): void =>
      send({ type: 'release', over: over({ x: event.clientX, y: event.clientY }), copy: copies(event) })
    const onKey = (event: KeyboardEvent): void => {
      const { current: drawn } = current
      // Of a line picked up by key the tree puts it down, and goes back to where it began.
      if (editor !== undefined && !isInside(editor, event.target)) return
      if (event.key !== 'Escape' || (drawn.kind === 'armed' && drawn.by === 'keyboard')) return
      event.preventDefault()
      send({ type: 'cancel' })
    }
    const scroll = (): void => {
      frame = requestAnimationFrame(scroll)
      if (last === undefined || current.current.kind !== 'dragging') return
      const destination = viewports[current.current.from.side === 'source' ? 'target' : 'source'].current
      if (destination !== null) destination.scrollTop += scrollBy(destination.getBoundingClientRect(), last)
    }
    frame = requestAnimationFrame(scroll)
    addEventListener('pointermove', onMove)
    addEventListener('pointerup', onUp)
    addEventListener('keydown', onKey, { capture: true })
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('pointermove', onMove)
      removeEventListener('pointerup', onUp)
      removeEventListener('keydown', onKey, { capture: true })
    }
  }, [active, canvas, viewports, current, send, editor])
}

/** Whether a key is held that makes a copy of what is moved. */
export function copies({ ctrlKey, altKey, metaKey }: Pick<PointerEvent, 'ctrlKey' | 'altKey' | 'metaKey'>): boolean {
  return ctrlKey || altKey || metaKey
}

/** How far to scroll this frame for a pointer near a viewport's upper or lower edge. */
function scrollBy(box: DOMRect, pointer: Point): number {
  if (pointer.x < box.left || pointer.x > box.right) return 0
  const above = box.top + scrollEdge - pointer.y
  const below = pointer.y - (box.bottom - scrollEdge)
  if (above > 0) return -Math.min(scrollStep, above / 2)
  return below > 0 ? Math.min(scrollStep, below / 2) : 0
}
