import { type RefObject, useEffect, useState } from 'react'

/** What of a scrolled element is seen: its offset and height. */
export function useSeen(viewport: RefObject<HTMLElement | null>): { readonly top: number; readonly height: number } {
  const [seen, setSeen] = useState({ top: 0, height: 400 })
  useEffect(() => {
    const element = viewport.current
    if (element === null) return undefined
    const look = (): void =>
      setSeen((before) => {
        const now = { top: element.scrollTop, height: element.clientHeight }
        return now.top === before.top && now.height === before.height ? before : now
      })
    const resized = new ResizeObserver(look)
    resized.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [viewport])
  return seen
}
