import { writeProject } from '../../core/project/index.ts'
import type { EditorStore } from '../state/index.ts'
import type { ProjectRepository } from './projectRepository.ts'

/** A pause in editing this long writes the whole text; until then every change is in the journal. */
const snapshotAfterMs = 1000

export interface AutosaveDeps {
  readonly repository: ProjectRepository
  /** Whether the open project is in storage; one that is not must be written whole before its journal means anything. */
  readonly stored: boolean
  /** Epoch milliseconds. */
  readonly now: () => number
}

/**
 * Keeps storage in step with the store: a change is journaled at once, and the whole project is written after a pause,
 * when the page is hidden and when another project is opened. A failure is shown and the copy in memory stays.
 * Returns what ends it.
 */
export function startAutosave(store: EditorStore, { repository, stored, now }: AutosaveDeps): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let queue: Promise<void> = Promise.resolve()
  let journaled = stored
  const { setSaving } = store.getState().actions

  const enqueue = (write: () => Promise<void>): void => {
    setSaving({ kind: 'saving' })
    queue = queue.then(write).then(
      () => setSaving({ kind: 'saved' }),
      (error: unknown) =>
        setSaving({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    )
  }
  const writeSnapshot = (): void => {
    clearTimeout(timer)
    timer = undefined
    const { projectId, project, readOnly } = store.getState()
    if (readOnly !== undefined) return
    const snapshot = { id: projectId, name: project.api.name, savedAt: now() }
    enqueue(async () => {
      await repository.saveSnapshot({ ...snapshot, text: writeProject(project) })
      journaled = true
    })
  }
  const onChange = (): void => {
    const { projectId, lastChange, readOnly } = store.getState()
    if (readOnly !== undefined) return
    if (lastChange === undefined || !journaled) return writeSnapshot()
    const patches = JSON.stringify(lastChange)
    enqueue(() => repository.appendJournal(projectId, patches))
    clearTimeout(timer)
    timer = setTimeout(writeSnapshot, snapshotAfterMs)
  }
  const onHidden = (): void => {
    if (document.visibilityState === 'hidden' && timer !== undefined) writeSnapshot()
  }

  const unsubscribe = store.subscribe((state) => state.revision, onChange)
  document.addEventListener('visibilitychange', onHidden)
  return () => {
    unsubscribe()
    document.removeEventListener('visibilitychange', onHidden)
    if (timer !== undefined) writeSnapshot()
  }
}
