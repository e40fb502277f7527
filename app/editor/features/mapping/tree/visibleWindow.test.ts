import { describe, expect, it } from 'vitest'
import { scrollToShow, visibleWindow } from './visibleWindow.ts'

describe('visibleWindow', () => {
  it.each([
    ['the top', 0, 280, 1000, { first: 0, end: 22 }],
    ['the middle', 2800, 280, 1000, { first: 88, end: 122 }],
    ['the end', 27_720, 280, 1000, { first: 978, end: 1000 }],
    ['fewer rows than fit', 0, 280, 3, { first: 0, end: 3 }],
    ['no rows', 0, 280, 0, { first: 0, end: 0 }],
    ['a scroll position left over from a longer tree', 9000, 280, 5, { first: 5, end: 5 }],
  ])('renders the rows around %s', (_name, scrollTop, height, count, expected) => {
    expect(visibleWindow(scrollTop, height, count)).toEqual(expected)
  })
})

describe('scrollToShow', () => {
  it.each([
    ['stays where the row is seen', 5, 100, 280, 100],
    ['goes up to a row above', 2, 100, 280, 56],
    ['goes down just far enough to a row below', 20, 0, 280, 308],
  ])('%s', (_name, index, scrollTop, height, expected) => {
    expect(scrollToShow(index, scrollTop, height)).toBe(expected)
  })
})
