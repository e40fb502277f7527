import { beforeAll, describe, expect, it, vi } from 'vitest'
import { createProject, exampleProject } from '../core/project/index.ts'
import { createEditorStore, loadCommands } from '../editor/state/index.ts'
import { followStore } from './followStore.ts'

function openStore() {
  let ids = 0
  const store = createEditorStore('p1', exampleProject(), { ids: { next: () => `id-${++ids}` }, now: () => 0 })
  return { store, ...store.getState().actions }
}

const rename = (name: string) => ({ type: 'setApi', name }) as const

beforeAll(loadCommands)

describe('followStore', () => {
  it('tells the page of every change of the project, and of nothing else', () => {
    const { store, dispatch, undo, setTheme } = openStore()
    const names: string[] = []
    const onChange = (project: object): void => void names.push((project as { api: { name: string } }).api.name)
    const { end } = followStore(store, { onChange })
    dispatch(rename('Other'))
    setTheme('dark')
    undo()
    expect(names).toEqual(['Other', 'Example API'])
    end()
    dispatch(rename('Unheard'))
    expect(names).toHaveLength(2)
  })

  it('leaves the edit as it is where the page’s own code fails', () => {
    const { store, dispatch } = openStore()
    const report = vi.fn<(error: unknown) => void>()
    vi.stubGlobal('reportError', report)
    const failure = new Error('the portal’s mistake')
    followStore(store, {
      onChange: () => {
        throw failure
      },
    })
    expect(dispatch(rename('Other')).kind).toBe('done')
    expect(report).toHaveBeenCalledWith(failure)
    vi.unstubAllGlobals()
  })

  it('keeps the editor read-only for as long as the page wants it, whatever is opened meanwhile', () => {
    const { store, openProject } = openStore()
    const { setReadOnly } = followStore(store, { readOnly: 'Locked.' })
    expect(store.getState().readOnly).toBe('Locked.')
    openProject('p2', createProject('Another'))
    expect(store.getState().readOnly).toBe('Locked.')
    setReadOnly(true)
    expect(store.getState().readOnly).toContain('read-only')
    setReadOnly(false)
    expect(store.getState().readOnly).toBeUndefined()
  })

  it('gives no leave to write what is read-only for another reason', () => {
    const { store, setReadOnly: setReason } = openStore()
    const { setReadOnly } = followStore(store, {})
    setReason('Another tab has it.')
    setReadOnly('Locked.')
    expect(store.getState().readOnly).toBe('Another tab has it.')
    setReadOnly(false)
    expect(store.getState().readOnly).toBe('Another tab has it.')
  })

  it('shows the theme it is given', () => {
    const { store } = openStore()
    followStore(store, { theme: 'dark' })
    expect(store.getState().theme).toBe('dark')
  })
})
