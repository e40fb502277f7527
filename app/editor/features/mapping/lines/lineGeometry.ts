import { rowHeight } from '../tree/visibleWindow.ts'

/** One side's scrolled list of rows, in the coordinates of the canvas. */
export interface Pane {
  /** Where the rows' viewport begins and how high it is. */
  readonly top: number
  readonly height: number
  readonly scrollTop: number
  /** x of the sockets. */
  readonly x: number
}

export interface LineEnd {
  readonly x: number
  readonly y: number
  /** The row itself is scrolled out: the end stands at the pane's edge. */
  readonly clamped: boolean
}

/** How far outside the viewport a clamped end stands still inside the pane's frame. */
const clampInset = 3

function middleOf(pane: Pane, index: number): number {
  return pane.top + index * rowHeight + rowHeight / 2 - pane.scrollTop
}

/** Whether the middle of a row is seen: a line between two rows that are not is not drawn. */
export function showsRow(pane: Pane, index: number): boolean {
  const y = middleOf(pane, index)
  return y >= pane.top + clampInset && y <= pane.top + pane.height - clampInset
}

/** Where a line meets the row at `index`: the middle of the row, clamped to the pane. */
export function lineEnd(pane: Pane, index: number): LineEnd {
  const y = middleOf(pane, index)
  const least = pane.top + clampInset
  const most = pane.top + pane.height - clampInset
  if (y < least) return { x: pane.x, y: least, clamped: true }
  if (y > most) return { x: pane.x, y: most, clamped: true }
  return { x: pane.x, y, clamped: false }
}

/** Share of the gutter over which a line stays level at its ends. */
const bend = 0.5

/** A cable from left to right: a cubic that leaves and arrives level. */
export function linePath(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const reach = Math.max(24, Math.abs(to.x - from.x) * bend)
  return `M${from.x} ${from.y}C${from.x + reach} ${from.y} ${to.x - reach} ${to.y} ${to.x} ${to.y}`
}

/** y of the cable at `x`, by solving the cubic's x for its parameter; the curve is monotonic in x between its ends. */
export function lineYAt(from: { x: number; y: number }, to: { x: number; y: number }, x: number): number {
  const reach = Math.max(24, Math.abs(to.x - from.x) * bend)
  const at = (t: number, a: number, b: number, c: number, d: number): number =>
    (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d
  let low = 0
  let high = 1
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2
    if (at(middle, from.x, from.x + reach, to.x - reach, to.x) < x) low = middle
    else high = middle
  }
  return at((low + high) / 2, from.y, from.y, to.y, to.y)
}
