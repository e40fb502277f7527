/** Height of a row in CSS pixels: the only number that geometry knows. `--row` in tokens.css says the same to the styles. */
export const rowHeight = 28

/** Rows kept above and below what is seen, so that fast scrolling and programmatic jumps find rows in place. */
const overscan = 12

export interface VisibleWindow {
  /** Index of the first row to render, and one past the last. */
  readonly first: number
  readonly end: number
}

/** Which of `count` rows to render for a viewport of `height` scrolled to `scrollTop`. */
export function visibleWindow(scrollTop: number, height: number, count: number): VisibleWindow {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - overscan)
  const end = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + overscan)
  return { first: Math.min(first, count), end: Math.max(end, Math.min(first, count)) }
}

/** The scroll position, nearest to the current one, that shows a row whole. */
export function scrollToShow(index: number, scrollTop: number, height: number): number {
  const top = index * rowHeight
  if (top < scrollTop) return top
  return top + rowHeight > scrollTop + height ? top + rowHeight - height : scrollTop
}
