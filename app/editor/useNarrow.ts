import { type RefObject, useLayoutEffect } from 'react'

/** Widths of the editor, in CSS pixels, from which it has room for less: `data-narrow` and `data-tight` say so. */
const narrowBelow = 1150
const tightBelow = 900

/** Keeps the marks of an editor's width on its element: on a page that shows more, the window's width says nothing. */
export function useNarrow(root: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = root.current
    if (element === null) return undefined
    const mark = (): void => {
      const { width } = element.getBoundingClientRect()
      element.toggleAttribute('data-narrow', width < narrowBelow)
      element.toggleAttribute('data-tight', width < tightBelow)
    }
    mark()
    const resized = new ResizeObserver(mark)
    resized.observe(element)
    return () => resized.disconnect()
  }, [root])
}
