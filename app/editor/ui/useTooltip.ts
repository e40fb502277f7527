import { type FocusEvent, type PointerEvent, useEffect, useRef, useState } from 'react'

/** How long a mouse rests on a control before its tooltip shows; no time at all this soon after another one. */
const restMs = 500
const groupMs = 400
/** Time to cross the gap from the control to its tooltip, which may be pointed at. */
const crossMs = 120

/** When any tooltip closed last, by the page's clock: they are one group. */
let lastClosed = -Infinity

/** Shows on a resting mouse and on focus by key; hides on leaving, pressing and Escape. */
export function useTooltip() {
  const [shown, setShown] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const settle = (next: boolean, ms: number): void => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setShown(next), ms)
  }
  const hide = (): void => settle(false, 0)
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (!shown) return
    const onKeyDown = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') setShown(false)
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => {
      document.removeEventListener('keydown', onKeyDown, true)
      lastClosed = performance.now()
    }
  }, [shown])
  return {
    shown,
    hide,
    /** What the tooltip itself needs, so that it can be pointed at. */
    stay: { onPointerEnter: () => settle(true, 0), onPointerLeave: hide },
    enter: ({ pointerType }: PointerEvent): void => {
      if (pointerType !== 'touch') settle(true, shown || performance.now() - lastClosed < groupMs ? 0 : restMs)
    },
    leave: (): void => settle(false, shown ? crossMs : 0),
    focus: ({ currentTarget }: FocusEvent): void => {
      if (currentTarget.matches(':focus-visible')) settle(true, 0)
    },
  }
}
