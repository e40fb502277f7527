import { describe, expect, it } from 'vitest'
import { boundedShare, shareAfterKey } from './splitShare.ts'

const bounds = { length: 1000, minFirst: 200, minSecond: 300, collapsible: false }
const closing = { ...bounds, collapsible: true }

describe('boundedShare', () => {
  it.each([
    { share: 0.5, bounded: 0.5 },
    { share: 0, bounded: 0.2 },
    { share: 0.1, bounded: 0.2 },
    { share: 0.8, bounded: 0.7 },
    { share: 1, bounded: 0.7 },
  ])('brings $share to $bounded between panes of at least 200 and 300 of 1000 pixels', ({ share, bounded }) => {
    expect(boundedShare(share, bounds)).toBe(bounded)
  })

  it('closes the second pane where less than half of what it needs is left', () => {
    expect(boundedShare(0.84, closing)).toBe(0.7)
    expect(boundedShare(0.86, closing)).toBe(1)
  })

  it('gives the first pane its minimum where both do not fit', () => {
    expect(boundedShare(0.1, { ...bounds, length: 400 })).toBe(0.5)
  })

  it('keeps the share of what is not laid out', () => {
    expect(boundedShare(0.4, { ...bounds, length: 0 })).toBe(0.4)
  })
})

describe('shareAfterKey', () => {
  it.each([
    { key: 'ArrowLeft', orientation: 'horizontal' as const, share: 0.45 },
    { key: 'ArrowRight', orientation: 'horizontal' as const, share: 0.55 },
    { key: 'ArrowUp', orientation: 'vertical' as const, share: 0.45 },
    { key: 'ArrowDown', orientation: 'vertical' as const, share: 0.55 },
    { key: 'Home', orientation: 'vertical' as const, share: 0.2 },
    { key: 'End', orientation: 'horizontal' as const, share: 0.7 },
    { key: 'ArrowUp', orientation: 'horizontal' as const, share: undefined },
    { key: 'Enter', orientation: 'vertical' as const, share: undefined },
  ])('$key in a $orientation division gives $share', ({ key, orientation, share }) => {
    expect(shareAfterKey(key, 0.5, orientation, bounds)).toBe(share)
  })

  it('closes a pane by End and opens it to its least by the arrow back', () => {
    expect(shareAfterKey('End', 0.5, 'vertical', closing)).toBe(1)
    expect(shareAfterKey('ArrowUp', 1, 'vertical', closing)).toBe(0.7)
  })
})
