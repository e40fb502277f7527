import { describe, expect, it } from 'vitest'
import { lineEnd, linePath, lineYAt } from './lineGeometry.ts'

const pane = { top: 100, height: 280, scrollTop: 0, x: 50 }

describe('lineEnd', () => {
  it.each([
    ['in the middle of its row', 2, 0, { x: 50, y: 170, clamped: false }],
    ['with the pane scrolled', 4, 56, { x: 50, y: 170, clamped: false }],
    ['at the upper edge when its row is above', 0, 280, { x: 50, y: 103, clamped: true }],
    ['at the lower edge when its row is below', 40, 0, { x: 50, y: 377, clamped: true }],
  ])('stands %s', (_name, index, scrollTop, expected) => {
    expect(lineEnd({ ...pane, scrollTop }, index)).toEqual(expected)
  })
})

describe('linePath', () => {
  it('leaves and arrives level', () => {
    expect(linePath({ x: 0, y: 10 }, { x: 100, y: 90 })).toBe('M0 10C50 10 50 90 100 90')
  })
})

describe('lineYAt', () => {
  it('is half way in the middle and exact at the ends', () => {
    const from = { x: 0, y: 10 }
    const to = { x: 100, y: 90 }
    expect(lineYAt(from, to, 50)).toBeCloseTo(50, 2)
    expect(lineYAt(from, to, 0)).toBeCloseTo(10, 2)
    expect(lineYAt(from, to, 100)).toBeCloseTo(90, 2)
  })
})
