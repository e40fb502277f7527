import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { TextRange } from '../../core/text/index.ts'
import styles from './ExpressionInput.module.css'

interface SquiggleProps {
  readonly input: RefObject<HTMLInputElement | null>
  readonly text: string
  /** Undefined: all of it. */
  readonly range: TextRange | undefined
}

/** Underlines the stretch of the text that is wrong, behind an input that shows the text itself. */
export function Squiggle({ input, text, range }: SquiggleProps) {
  const layer = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = input.current
    if (element === null) return
    const follow = (): void => {
      if (layer.current !== null) layer.current.scrollLeft = element.scrollLeft
    }
    follow()
    element.addEventListener('scroll', follow)
    return () => element.removeEventListener('scroll', follow)
  })
  const start = range?.start ?? 0
  // At the end of the text there is nothing to underline but a place.
  const end = Math.max(range?.end ?? text.length, start + 1)
  return (
    <div ref={layer} className={styles['squiggles']} aria-hidden="true">
      {text.slice(0, start)}
      <span className={styles['squiggle']}>{text.slice(start, end) || ' '}</span>
      {text.slice(end)}
    </div>
  )
}
