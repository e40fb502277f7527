/** What bounds a division of two panes, in pixels along it. */
export interface SplitBounds {
  readonly length: number
  readonly minFirst: number
  readonly minSecond: number
  /** The second pane closes, and the share is 1, when less than half of what it needs is left to it. */
  readonly collapsible: boolean
}

/**
 * The first pane's share, 0 to 1, brought within what both panes need. Where there is no room for both, the first one's
 * need goes first.
 */
export function boundedShare(share: number, { length, minFirst, minSecond, collapsible }: SplitBounds): number {
  if (length <= 0) return share
  if (collapsible && (1 - share) * length < minSecond / 2) return 1
  return Math.max(Math.min(share, 1 - minSecond / length), Math.min(1, minFirst / length))
}

/** How far an arrow key moves the division. */
const step = 0.05

/** The share that a key on the division gives; undefined where the key means nothing there. */
export function shareAfterKey(
  key: string,
  share: number,
  orientation: 'horizontal' | 'vertical',
  bounds: SplitBounds,
): number | undefined {
  const [back, forth] = orientation === 'horizontal' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
  // A closed pane opens at its least, which one step may be short of.
  const widest = share === 1 && bounds.length > 0 ? 1 - bounds.minSecond / bounds.length : 1
  switch (key) {
    case back:
      return boundedShare(Math.min(share - step, widest), bounds)
    case forth:
      return boundedShare(share + step, bounds)
    case 'Home':
      return boundedShare(0, bounds)
    case 'End':
      return boundedShare(1, bounds)
    default:
      return undefined
  }
}
