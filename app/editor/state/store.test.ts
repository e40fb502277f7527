import { beforeAll, describe, expect, it } from 'vitest'
import { exampleProject } from '../../core/project/index.ts'
import { loadCommands } from './lazyCommands.ts'
import { createEditorStore } from './store.ts'

function openExample() {
  let ids = 0
  const deps = { ids: { next: () => `id-${++ids}` }, now: () => 0 }
  const store = createEditorStore('p1', exampleProject(), deps)
  return { store, ...store.getState().actions }
}

const rename = (name: string) => ({ type: 'setApi', name }) as const

beforeAll(loadCommands)

describe('the store of an editor', () => {
  it('applies a command as a step that can be undone, and says what it did', () => {
    const { store, dispatch, undo, redo } = openExample()
    const before = store.getState().project
    expect(dispatch(rename('Other')).kind).toBe('done')
    expect(store.getState().project.api.name).toBe('Other')
    expect(store.getState().announcement.text).not.toBe('')
    undo()
    expect(store.getState().project).toEqual(before)
    expect(store.getState().announcement.text).toMatch(/^Undone: /)
    redo()
    expect(store.getState().project.api.name).toBe('Other')
  })

  it('counts a revision for every change, and keeps its patches for the journal', () => {
    const { store, dispatch, undo } = openExample()
    dispatch(rename('Other'))
    const { revision, lastChange } = store.getState()
    expect(revision).toBe(1)
    expect(lastChange).toHaveLength(1)
    undo()
    expect(store.getState().revision).toBe(2)
    expect(store.getState().lastChange).not.toEqual(lastChange)
  })

  it('refuses every command while it is read-only, with the reason', () => {
    const { store, dispatch, setReadOnly } = openExample()
    setReadOnly('Locked.')
    const before = store.getState().project
    const result = dispatch(rename('Other'))
    expect(result).toMatchObject({ kind: 'refused', diagnostics: [{ code: 'editor/read-only', message: 'Locked.' }] })
    expect(store.getState().project).toBe(before)
    expect(store.getState().revision).toBe(0)
  })

  it('goes to any step of the history, in both directions, and stays at its ends', () => {
    const { store, dispatch, goToStep } = openExample()
    const names = ['One', 'Two', 'Three']
    for (const name of names) dispatch(rename(name))
    goToStep(1)
    expect(store.getState().project.api.name).toBe('One')
    goToStep(3)
    expect(store.getState().project.api.name).toBe('Three')
    goToStep(99)
    expect(store.getState().history.past).toHaveLength(3)
    goToStep(0)
    expect(store.getState().project).toEqual(exampleProject())
  })

  it('begins anew with another project: no history, no selection, its first method and sample', () => {
    const { store, dispatch, select, openProject } = openExample()
    dispatch(rename('Other'))
    select({ kind: 'source', key: 'path:var' })
    openProject('p2', exampleProject(), 'Locked.')
    const state = store.getState()
    expect(state).toMatchObject({ projectId: 'p2', readOnly: 'Locked.', selected: undefined, lastChange: undefined })
    expect(state.history.past).toEqual([])
    expect(state.methodId).toBe(exampleProject().methods[0]?.id)
    expect(state.revision, 'whoever follows revisions sees it').toBe(2)
  })

  it('is one of its own an editor', () => {
    const one = openExample()
    const other = openExample()
    one.dispatch(rename('Other'))
    expect(other.store.getState().project.api.name).toBe('Example API')
    expect(other.store.getState().history.past).toEqual([])
  })
})
