import { describe, expect, it } from 'vitest'
import type { Line } from '../../../../core/project/index.ts'
import { type Drawing, type DrawingEffect, type DrawingEvent, idle, type RowRef, stepDrawing } from './drawing.ts'

const source: RowRef = { side: 'source', key: 's' }
const target: RowRef = { side: 'target', key: 't' }
const at = (x: number) => ({ x, y: 0 })

function play(...events: DrawingEvent[]): { drawing: Drawing; effects: DrawingEffect[] } {
  let drawing = idle
  const effects: DrawingEffect[] = []
  for (const event of events) {
    const step = stepDrawing(drawing, event)
    drawing = step.drawing
    if (step.effect !== undefined) effects.push(step.effect)
  }
  return { drawing, effects }
}

const press = (row: RowRef, onSocket = false): DrawingEvent => ({ type: 'press', row, at: at(0), onSocket })
const move = (x: number, over?: RowRef): DrawingEvent => ({ type: 'move', at: at(x), over })
const release = (over?: RowRef): DrawingEvent => ({ type: 'release', over })
const line: DrawingEffect = { type: 'connect', source: 's', target: 't' }

describe('stepDrawing', () => {
  it.each<[string, DrawingEvent[], DrawingEffect[]]>([
    ['dragging a source onto a target', [press(source), move(10), move(50, target), release(target)], [line]],
    ['dragging a target onto a source', [press(target), move(10), release(source)], [line]],
    [
      'clicking a socket, then a row of the other side',
      [press(source, true), release(), press(target)],
      [{ type: 'select', row: source }, line],
    ],
    [
      'picking up by keyboard and taking',
      [
        { type: 'pick', row: source },
        { type: 'take', row: target },
      ],
      [line],
    ],
    [
      'picking up a target by keyboard',
      [
        { type: 'pick', row: target },
        { type: 'take', row: source },
      ],
      [line],
    ],
  ])('connects by %s', (_name, events, effects) => {
    const played = play(...events)
    expect(played.effects).toEqual(effects)
    expect(played.drawing).toEqual(idle)
  })

  it('selects a row that is clicked off its socket', () => {
    expect(play(press(source), move(2), release())).toEqual({
      drawing: idle,
      effects: [{ type: 'select', row: source }],
    })
  })

  it.each<[string, DrawingEvent[]]>([
    ['a drop on nothing', [press(source), move(20), release()]],
    ['a drop on the same side', [press(source), move(20), release({ side: 'source', key: 'other' })]],
    ['Escape', [press(source), move(20, target), { type: 'cancel' }, release(target)]],
    ['Escape while picked up', [{ type: 'pick', row: source }, { type: 'cancel' }, { type: 'take', row: target }]],
  ])('draws nothing after %s', (_name, events) => {
    const played = play(...events)
    expect(played.effects).toEqual([])
    expect(played.drawing).toEqual(idle)
  })

  it('picks the other row up when a second socket of the same side is clicked', () => {
    const other: RowRef = { side: 'source', key: 'other' }
    const { drawing } = play(press(source, true), release(), press(other, true), release())
    expect(drawing).toMatchObject({ kind: 'armed', from: other })
  })
})

describe('stepDrawing of a grabbed end', () => {
  const other: RowRef = { side: 'target', key: 'u' }
  const drawnLine = { key: 'r s', rule: 'r', sourceRow: 's', targetRow: 't' } as unknown as Line
  const grabbed = { line: drawnLine, row: target }
  const grab = (again = false): DrawingEvent => ({ type: 'grab', from: source, grabbed, at: at(0), again })
  const moveLine = (to: RowRef, copy = false): DrawingEffect => ({ type: 'moveLine', line: drawnLine, to, copy })
  const pick: DrawingEvent = { type: 'pick', row: source, grabbed }

  it.each<[string, DrawingEvent[], DrawingEffect[]]>([
    ['dragged to another row, it moves', [grab(), move(20), release(other)], [moveLine(other)]],
    [
      'with a key held at the end, it is copied',
      [grab(), move(20), { type: 'release', over: other, copy: true }],
      [moveLine(other, true)],
    ],
    ['put back where it was, it stays', [grab(), move(20), release(target)], []],
    ['dropped beside every row, it stays', [grab(), move(20), release()], []],
    ['dropped on the side of the other end, it stays', [grab(), move(20), release(source)], []],
    [
      'clicked once, it is chosen alone',
      [grab(), release(), press(other), release(other)],
      [{ type: 'select', row: other }],
    ],
    ['clicked again, the next click moves it', [grab(true), release(), press(other)], [moveLine(other)]],
    ['picked up by keyboard, it is taken', [pick, { type: 'take', row: other }], [moveLine(other)]],
    ['picked up by keyboard, it is copied', [pick, { type: 'take', row: other, copy: true }], [moveLine(other, true)]],
    ['cancelled, it stays', [grab(), move(20), { type: 'cancel' }, release(other)], []],
  ])('%s', (_, events, effects) => {
    expect(play(...events).effects).toEqual(effects)
    expect(play(...events).drawing).toEqual(idle)
  })

  it('says while dragging whether it would be copied', () => {
    const { drawing } = play(grab(), move(20), { type: 'move', at: at(30), over: other, copy: true })
    expect(drawing).toMatchObject({ kind: 'dragging', copy: true, grabbed })
  })
})
