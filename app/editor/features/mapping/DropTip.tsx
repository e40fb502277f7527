import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Drop } from './interaction/useDrop.ts'
import { rowHeight } from './tree/visibleWindow.ts'
import styles from './DropTip.module.css'

/** The tip stands this far inside the target panel. */
const inset = 24

export interface DropTipProps {
  readonly drop: Drop
  /** The target tree's viewport, and the index of the row that the line is held over. */
  readonly viewport: RefObject<HTMLElement | null>
  readonly row: number
}

/** Why a line cannot be dropped, or what a drop will ask, said under the row while the line is held over it. */
export function DropTip({ drop, viewport, row }: DropTipProps) {
  const tip = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => {
    const element = viewport.current
    const panel = element?.parentElement
    if (element === null || panel == null || tip.current === null) return
    tip.current.style.top = `${element.offsetTop + (row + 1) * rowHeight - element.scrollTop}px`
    tip.current.style.left = `${panel.offsetLeft + inset}px`
    tip.current.style.maxWidth = `${panel.offsetWidth - inset * 2}px`
  }, [viewport, row])
  return (
    <p ref={tip} role="status" className={styles['tip']} data-kind={drop.kind}>
      {drop.kind === 'asks' ? `You will be asked: ${drop.words}` : drop.words}
      {drop.moves && drop.kind === 'valid' ? <span className={styles['hint']}>Ctrl or Alt copies</span> : null}
    </p>
  )
}
