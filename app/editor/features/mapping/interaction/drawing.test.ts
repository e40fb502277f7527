import { describe, expect, it } from 'vitest'
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
