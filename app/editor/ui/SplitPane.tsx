import { type CSSProperties, type PointerEvent, type ReactNode, useId, useRef, useState } from 'react'
import { boundedShare, type SplitBounds, shareAfterKey } from './splitShare.ts'
import { useStoredShare } from './useStoredShare.ts'
import styles from './SplitPane.module.css'

export interface SplitPaneProps {
  /** Under which the browser remembers the division. */
  readonly id: string
  /** What moving the division changes, such as "Width of the preview". */
  readonly label: string
  /** `horizontal`: the panes stand side by side. */
  readonly orientation: 'horizontal' | 'vertical'
  /** The first pane's share, 0 to 1, until somebody moves the division. A double click brings it back. */
  readonly initial: number
  /** In pixels. */
  readonly minFirst: number
  readonly minSecond: number
  /** The second pane can be closed, by pulling the division to its end. */
  readonly collapsible?: boolean
  readonly first: ReactNode
  readonly second: ReactNode
}

/** Two panes and a division that pointer and arrow keys move. */
export function SplitPane(props: SplitPaneProps) {
  const { id, label, orientation, initial, minFirst, minSecond, collapsible = false, first, second } = props
  const firstId = useId()
  const container = useRef<HTMLDivElement>(null)
  const { share, setShare, store } = useStoredShare(id, initial)
  const [dragging, setDragging] = useState(false)
  const horizontal = orientation === 'horizontal'
  const bounds = (): SplitBounds => {
    const { width, height } = container.current?.getBoundingClientRect() ?? { width: 0, height: 0 }
    return { length: horizontal ? width : height, minFirst, minSecond, collapsible }
  }
  const settle = (next: number): void => {
    setShare(next)
    store(next)
  }
  const drag = ({ clientX, clientY }: PointerEvent): void => {
    const box = container.current?.getBoundingClientRect()
    if (!dragging || box === undefined) return
    const at = horizontal ? (clientX - box.left) / box.width : (clientY - box.top) / box.height
    setShare(boundedShare(at, bounds()))
  }
  const drop = (): void => {
    if (dragging) store(share)
    setDragging(false)
  }
  const pane = (grow: number, least: number): CSSProperties => ({
    flexGrow: grow,
    [horizontal ? 'minWidth' : 'minHeight']: least,
  })
  return (
    <div ref={container} className={styles['split']} data-orientation={orientation}>
      <div id={firstId} className={styles['pane']} style={pane(share, minFirst)}>
        {first}
      </div>
      {/* A separator that has the focus is a control. */}
      <div
        role="separator"
        tabIndex={0}
        className={styles['division']}
        data-dragging={dragging || undefined}
        aria-label={label}
        aria-orientation={horizontal ? 'vertical' : 'horizontal'}
        aria-controls={firstId}
        aria-valuenow={Math.round(share * 100)}
        aria-valuemin={0}
        aria-valuemax={100}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          setDragging(true)
        }}
        onPointerMove={drag}
        onPointerUp={drop}
        onPointerCancel={drop}
        onDoubleClick={() => settle(initial)}
        onKeyDown={(event) => {
          const next = shareAfterKey(event.key, share, orientation, bounds())
          if (next === undefined) return
          event.preventDefault()
          settle(next)
        }}
      />
      <div className={styles['pane']} inert={share === 1} style={pane(1 - share, share === 1 ? 0 : minSecond)}>
        {second}
      </div>
    </div>
  )
}
