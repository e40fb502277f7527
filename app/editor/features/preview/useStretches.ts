import { type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import type { RowLook } from './rowLook.ts'
import { nextStop, type Stretches } from './stretches.ts'

/** A list of rows: the element whose children they are, and what they show. */
export interface RowList {
  readonly element: RefObject<HTMLElement | null>
  readonly looks: readonly RowLook[]
}

export interface StretchesShown {
  readonly lists: readonly RowList[]
  readonly stretches: Stretches
  readonly chosen: number | undefined
  readonly onHover: (stretch: number | undefined) => void
  readonly onChoose: (stretch: number) => void
}

/** Pointing at stretches, choosing them, and stepping through them: one listener for all. */
export function useStretches({ lists, stretches, chosen, onHover, onChoose }: StretchesShown) {
  const moved = useRef(false)
  useEffect(() => {
    // The arrow keys move the choice; the keyboard follows it.
    if (!moved.current || chosen === undefined) return
    moved.current = false
    const group = lists[0]?.element.current?.closest('[role=group]')
    group?.querySelector<HTMLElement>('[role=button][data-chosen]')?.focus()
  }, [lists, chosen])
  const spanOf = (target: EventTarget): number | undefined => spanAt(target, lists)
  const choose = (target: EventTarget): boolean => {
    const span = spanOf(target)
    if (span === undefined || !stretches.isSourced(span)) return false
    onChoose(span)
    return true
  }
  const step = (target: EventTarget, by: 1 | -1): boolean => {
    const from = spanOf(target)
    if (from === undefined) return false
    const next = nextStop(stretches, from, by)
    moved.current = next !== undefined
    if (next !== undefined) onChoose(next)
    return true
  }
  const onKey = ({ key, target }: KeyboardEvent): boolean => {
    if (key === 'Enter' || key === ' ') return choose(target)
    if (key === 'ArrowRight') return step(target, 1)
    return key === 'ArrowLeft' && step(target, -1)
  }
  return {
    onPointerOver: ({ target }: PointerEvent) => onHover(spanOf(target)),
    onPointerLeave: () => onHover(undefined),
    onClick: ({ target }: MouseEvent) => void choose(target),
    onKeyDown: (event: KeyboardEvent) => {
      if (onKey(event)) event.preventDefault()
    },
  }
}

/** The span of the stretch that an event happened on, by where its element stands: elements of unchanged rows are kept. */
function spanAt(target: EventTarget, lists: readonly RowList[]): number | undefined {
  const stretch = target instanceof Element ? target.closest<HTMLElement>('[data-run]') : null
  const row = stretch?.closest('[data-testid=request-row]')
  const list = lists.find(({ element }) => element.current !== null && element.current === row?.parentElement)
  if (stretch == null || row == null || list === undefined) return undefined
  const look = list.looks[[...(list.element.current?.children ?? [])].indexOf(row)]
  return look?.pieces[Number(stretch.dataset['piece'])]?.runs[Number(stretch.dataset['run'])]?.span
}
