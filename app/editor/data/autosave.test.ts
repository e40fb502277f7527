// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { exampleProject, type Project, writeProject } from '../../core/project/index.ts'
import { createEditorStore, type EditorStore, loadCommands } from '../state/index.ts'
import { startAutosave } from './autosave.ts'
import type { ProjectRepository } from './projectRepository.ts'
import { recoverProject } from './recoverProject.ts'

const first = exampleProject()

/** A repository that keeps its one project in memory. */
function memory(): ProjectRepository & { text: string; journal: string[] } {
  const kept = {
    text: writeProject(first),
    journal: [] as string[],
    list: async () => [],
    load: async () => undefined,
    lastOpened: async () => undefined,
    saveSnapshot: async ({ text }: { readonly text: string }) => {
      kept.text = text
      kept.journal = []
    },
    appendJournal: async (_id: string, patches: string) => {
      kept.journal.push(patches)
    },
    remove: async () => undefined,
  }
  return kept
}

function stored({ text, journal }: ReturnType<typeof memory>): Project | undefined {
  const recovered = recoverProject({ id: 'p', name: 'p', text, journal, savedAt: 0 })
  return recovered.kind === 'project' ? recovered.project : undefined
}

describe('autosave', () => {
  let store: EditorStore
  let repository: ReturnType<typeof memory>
  /** What is asked of the writer and not answered yet. */
  let asked: { readonly project: Project; readonly answer: (text: string | undefined) => void }[]

  beforeEach(async () => {
    vi.useFakeTimers()
    await loadCommands()
    let ids = 0
    store = createEditorStore('p', first, { ids: { next: () => `id-${++ids}` as never }, now: () => 0 })
    repository = memory()
    asked = []
    const write = (project: Project): Promise<string | undefined> =>
      new Promise((answer) => asked.push({ project, answer }))
    const startWriter = async () => ({ write, dispose() {} })
    startAutosave(store, { repository, stored: true, now: () => 0, startWriter })
    return () => vi.useRealTimers()
  })

  const rename = (name: string): void => {
    store.getState().actions.dispatch({ type: 'setApi', name })
  }
  const pause = (): Promise<unknown> => vi.advanceTimersByTimeAsync(3000)

  it('journals each change at once, and writes the text elsewhere after a pause', async () => {
    rename('One')
    await vi.advanceTimersByTimeAsync(10)
    expect(stored(repository)?.api.name).toBe('One')
    expect(repository.journal).toHaveLength(1)
    expect(asked).toHaveLength(0)
    await pause()
    const [question] = asked
    question?.answer(writeProject(question.project))
    await pause()
    expect(repository.journal).toEqual([])
    expect(stored(repository)?.api.name).toBe('One')
  })

  it('loses no change that is made while the text is written', async () => {
    rename('One')
    await pause()
    rename('Two')
    await vi.advanceTimersByTimeAsync(10)
    const [outdated] = asked
    outdated?.answer(writeProject(outdated.project))
    await vi.advanceTimersByTimeAsync(10)
    expect(stored(repository)?.api.name).toBe('Two')
    expect(repository.journal).toHaveLength(2)
  })

  it('writes the text itself where the writer has failed', async () => {
    rename('One')
    await pause()
    asked[0]?.answer(undefined)
    await pause()
    expect(repository.text).toBe(writeProject(store.getState().project))
  })

  it('writes the text of another project elsewhere too, so that it is drawn first', async () => {
    store.getState().actions.openProject('q', { ...first, api: { ...first.api, name: 'Opened' } })
    await vi.advanceTimersByTimeAsync(10)
    expect(asked).toHaveLength(1)
    expect(store.getState().saving).toEqual({ kind: 'saving' })
    asked[0]?.answer(writeProject(store.getState().project))
    await vi.advanceTimersByTimeAsync(10)
    expect(stored(repository)?.api.name).toBe('Opened')
    expect(store.getState().saving).toEqual({ kind: 'saved' })
  })

  it('writes an edit of a project that is not stored yet at once, with all there is', async () => {
    store.getState().actions.openProject('q', { ...first, api: { ...first.api, name: 'Opened' } })
    rename('Edited')
    await vi.advanceTimersByTimeAsync(10)
    expect(stored(repository)?.api.name).toBe('Edited')
    expect(repository.journal).toEqual([])
    await pause()
    expect(asked).toHaveLength(0)
  })

  it('writes at once when the page is hidden, and not again when the writer answers', async () => {
    rename('One')
    await pause()
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    await vi.advanceTimersByTimeAsync(10)
    expect(repository.text).toBe(writeProject(store.getState().project))
    repository.text = 'kept'
    asked[0]?.answer('outdated')
    await pause()
    expect(repository.text).toBe('kept')
  })
})
