import { describe, expect, it } from 'vitest'
import { flattenTree, type TreeRow } from '../tree/flattenTree.ts'
import { type KeyPress, readTreeKey } from './treeKeys.ts'

interface Row extends TreeRow<Row> {}
const row = (name: string, ...children: Row[]): Row => ({
  key: name,
  kind: 'field',
  name,
  hasChildren: children.length > 0,
  children: () => children,
})
const rows = flattenTree([row('a'), row('b', row('c'), row('d', row('e')))], {
  opened: new Map([['d', false]]),
  search: '',
  openByDefault: () => true,
})
// a, b ▾, c, d ▸
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  modified: false,
  armed: false,
  typing: false,
  singleKeys: true,
  ...more,
})

describe('readTreeKey of several rows', () => {
  it.each([
    [press(' '), { type: 'choose', index: 2, how: 'toggle' }],
    [press(' ', { shiftKey: true }), { type: 'choose', index: 2, how: 'range' }],
    [press('ArrowDown', { shiftKey: true }), { type: 'choose', index: 3, how: 'range' }],
    [press('ArrowUp', { shiftKey: true }), { type: 'choose', index: 1, how: 'range' }],
    [press('Home', { shiftKey: true }), { type: 'choose', index: 0, how: 'range' }],
    [press('End', { shiftKey: true }), { type: 'choose', index: 3, how: 'range' }],
    [press('ArrowDown', { shiftKey: true, armed: true }), { type: 'go', index: 3 }],
    [press(' ', { shiftKey: true, armed: true }), { type: 'nextMatch' }],
    [press(' ', { armed: true }), undefined],
    [press('Enter', { modified: true, armed: true }), { type: 'connect', copy: true }],
    [press('Enter', { modified: true }), undefined],
  ])('%j', (key, meaning) => {
    expect(readTreeKey(key, 'source', rows, 2)).toEqual(meaning)
  })
})

describe('readTreeKey', () => {
  it.each([
    ['ArrowDown', 0, { type: 'go', index: 1 }],
    ['ArrowDown', 3, { type: 'go', index: 3 }],
    ['ArrowUp', 2, { type: 'go', index: 1 }],
    ['ArrowUp', -1, { type: 'go', index: 0 }],
    ['Home', 3, { type: 'go', index: 0 }],
    ['End', 0, { type: 'go', index: 3 }],
    ['ArrowRight', 3, { type: 'open' }],
    ['ArrowRight', 1, { type: 'go', index: 2 }],
    ['ArrowRight', 0, undefined],
    ['ArrowLeft', 1, { type: 'close' }],
    ['ArrowLeft', 2, { type: 'go', index: 1 }],
    ['ArrowLeft', 0, undefined],
    ['Enter', 0, { type: 'connect' }],
    ['m', 0, { type: 'connect' }],
    ['F6', 0, { type: 'switch' }],
  ])('%s on row %i', (key, index, expected) => {
    expect(readTreeKey(press(key), 'source', rows, index)).toEqual(expected)
  })

  it.each([
    ['u', { type: 'nextUnmapped', step: 1 }],
    ['o', { type: 'otherEnd' }],
    ['p', { type: 'nextProblem' }],
    ['[', { type: 'walkLine', step: -1 }],
    [']', { type: 'walkLine', step: 1 }],
    ['/', { type: 'search' }],
  ])('%s is a command in both trees', (key, expected) => {
    expect(readTreeKey(press(key), 'source', rows, 0)).toEqual(expected)
    expect(readTreeKey(press(key), 'target', rows, 0)).toEqual(expected)
  })

  it.each([
    ['=', { type: 'expression' }],
    ['"', { type: 'constant' }],
    ['Delete', { type: 'remove' }],
  ])('%s edits targets only', (key, expected) => {
    expect(readTreeKey(press(key), 'target', rows, 0)).toEqual(expected)
    expect(readTreeKey(press(key), 'source', rows, 0)).toBeUndefined()
  })

  it('accepts a suggestion at a target, and looks for a name at a source', () => {
    expect(readTreeKey(press('a'), 'target', rows, 0)).toEqual({ type: 'accept' })
    expect(readTreeKey(press('a'), 'source', rows, 0)).toEqual({ type: 'find', letter: 'a' })
  })

  it.each<[string, Partial<KeyPress>]>([
    ['while a line is picked up', { armed: true }],
    ['in the middle of a name', { typing: true }],
    ['with single keys switched off', { singleKeys: false }],
  ])('takes every letter for one of a name %s', (_name, more) => {
    expect(readTreeKey(press('m', more), 'target', rows, 0)).toEqual({ type: 'find', letter: 'm' })
  })

  it.each(['=', '"', '[', ']', '/'])('leaves %s alone with single keys switched off', (key) => {
    expect(readTreeKey(press(key, { singleKeys: false }), 'target', rows, 0)).toBeUndefined()
  })

  it('goes through the matches of a line that is picked up', () => {
    expect(readTreeKey(press(' ', { shiftKey: true, armed: true }), 'target', rows, 0)).toEqual({ type: 'nextMatch' })
  })

  it('leaves shortcuts with a modifier to others', () => {
    expect(readTreeKey(press('m', { modified: true }), 'source', rows, 0)).toBeUndefined()
  })
})
