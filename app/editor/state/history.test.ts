import { create } from 'mutative'
import { describe, expect, it } from 'vitest'
import { createProject, type Project } from '../../core/project/index.ts'
import { emptyHistory, type History, type HistoryEntry, pushHistory, redoHistory, undoHistory } from './history.ts'

/** A step that gives the API a name, as a command does: its patches both ways. */
function rename(project: Project, name: string, step: { readonly key?: string; readonly at?: number } = {}) {
  const [next, patches, inverse] = create(project, (draft) => void ((draft.api as { name: string }).name = name), {
    enablePatches: true,
  })
  const entry: HistoryEntry = { label: `Rename to ${name}`, patches, inverse, at: 0, ...step }
  return { project: next, entry }
}

function after(steps: readonly (readonly [name: string, step?: { readonly key?: string; readonly at?: number }])[]) {
  let project = createProject('start')
  let history: History = emptyHistory
  for (const [name, step] of steps) {
    const renamed = rename(project, name, step)
    project = renamed.project
    history = pushHistory(history, renamed.entry)
  }
  return { project, history }
}

describe('history', () => {
  it('goes back and forward through the steps, one at a time', () => {
    const { project, history } = after([['one'], ['two']])
    const back = undoHistory(project, history)
    expect(back?.project.api.name).toBe('one')
    expect(back?.entry.label).toBe('Rename to two')
    const forward = redoHistory(back?.project ?? project, back?.history ?? history)
    expect(forward?.project).toEqual(project)
    expect(forward?.history).toEqual(history)
  })

  it('has nowhere to go at either end', () => {
    const { project, history } = after([['one']])
    expect(redoHistory(project, history)).toBeUndefined()
    expect(undoHistory(project, emptyHistory)).toBeUndefined()
  })

  it('forgets what was undone as soon as something new is done', () => {
    const { project, history } = after([['one'], ['two']])
    const back = undoHistory(project, history)
    const renamed = rename(back?.project ?? project, 'three')
    expect(pushHistory(back?.history ?? history, renamed.entry).future).toEqual([])
  })

  it.each([
    ['joins steps of one key that follow each other quickly', { key: 'name', at: 100 }, { key: 'name', at: 599 }, 1],
    [
      'keeps steps of one key apart that stand half a second apart',
      { key: 'name', at: 100 },
      { key: 'name', at: 600 },
      2,
    ],
    ['keeps steps of two keys apart', { key: 'name', at: 100 }, { key: 'other', at: 101 }, 2],
    ['keeps steps without a key apart', { at: 100 }, { at: 100 }, 2],
  ])('%s', (_name, first, second, steps) => {
    const { project, history } = after([
      ['one', first],
      ['two', second],
    ])
    expect(history.past).toHaveLength(steps)
    expect(undoHistory(project, history)?.project.api.name).toBe(steps === 1 ? 'start' : 'one')
  })

  it('undoes a joined step whole, and does it again whole', () => {
    const { project, history } = after([
      ['o', { key: 'name', at: 0 }],
      ['on', { key: 'name', at: 100 }],
      ['one', { key: 'name', at: 200 }],
    ])
    const back = undoHistory(project, history)
    expect(back?.project.api.name).toBe('start')
    expect(redoHistory(back?.project ?? project, back?.history ?? history)?.project.api.name).toBe('one')
  })

  it('keeps the last 500 steps', () => {
    const { history } = after(Array.from({ length: 510 }, (_, index) => [`n${index}`] as const))
    expect(history.past).toHaveLength(500)
    expect(history.past[0]?.label).toBe('Rename to n10')
  })
})
