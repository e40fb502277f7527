import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useFrame } from './frame.ts'
import styles from './Tooltip.module.css'

export interface TooltipProps {
  readonly anchor: RefObject<HTMLElement | null>
  readonly children: ReactNode
  readonly onPointerEnter: () => void
  readonly onPointerLeave: () => void
}

/** Distance to the anchor, and to the window's edge at the least. */
const gap = 6
const margin = 5

/** A few words above what they describe, or below where there is no room. */
export function Tooltip({ anchor, children, onPointerEnter, onPointerLeave }: TooltipProps) {
  const popup = useRef<HTMLDivElement>(null)
  const container = useFrame()?.portal ?? document.body
  useLayoutEffect(() => {
    if (popup.current === null || anchor.current === null) return
    const around = anchor.current.getBoundingClientRect()
    const { width, height } = popup.current.getBoundingClientRect()
    const above = around.top - gap - height
    const left = Math.min(
      around.left + (around.width - width) / 2,
      document.documentElement.clientWidth - margin - width,
    )
    popup.current.style.top = `${above < margin ? around.bottom + gap : above}px`
    popup.current.style.left = `${Math.max(margin, left)}px`
  })
  return createPortal(
    <div
      ref={popup}
      role="tooltip"
      className={styles['tooltip']}
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
    >
      {children}
    </div>,
    container,
  )
}
