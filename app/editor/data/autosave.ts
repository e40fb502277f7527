import { writeProject } from '../../core/project/index.ts'
import type { ProjectWriter } from '../../workers/writerWorker.ts'
import type { EditorStore } from '../state/index.ts'
import type { ProjectRepository } from './projectRepository.ts'
import { whenIdle } from './whenIdle.ts'

/** A pause in editing this long writes the whole text; until then every change is in the journal. */
const snapshotAfterMs = 1000

export interface AutosaveDeps {
  readonly repository: ProjectRepository
  /** Whether the open project is in storage; one that is not must be written whole before its journal means anything. */
  readonly stored: boolean
  /** Epoch milliseconds. */
  readonly now: () => number
  /** What writes the text off the main thread, where 10,000 fields take 90 ms. Asked for at the first pause in editing. */
  readonly startWriter: () => Promise<ProjectWriter>
}

/**
 * Keeps storage in step with the store: a change is journaled at once, and the whole project is written after a pause,
 * when the page is hidden and once another project that was opened is drawn. A failure is shown and the copy in memory stays.
 * Returns what ends it.
 */
export function startAutosave(store: EditorStore, { repository, stored, now, startWriter }: AutosaveDeps): () => void {
  let queue: Promise<void> = Promise.resolve()
  let journaled = stored
  const writer = lazyWriter(startWriter)
  /** Calls off the snapshot that is due; undefined where none is. */
  let callOff: (() => void) | undefined
  const { setSaving } = store.getState().actions

  const enqueue = (write: () => Promise<void>): void => {
    setSaving({ kind: 'saving' })
    queue = queue.then(write).then(
      () => setSaving({ kind: 'saved' }),
      (error: unknown) =>
        setSaving({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    )
  }
  /** `text` is made here where it is not given: it must be the store's project, as it empties the journal. */
  const writeSnapshot = (text?: string): void => {
    callOff?.()
    callOff = undefined
    const { projectId, project, readOnly } = store.getState()
    if (readOnly !== undefined) return
    const snapshot = { id: projectId, name: project.api.name, savedAt: now() }
    enqueue(async () => {
      await repository.saveSnapshot({ ...snapshot, text: text ?? writeProject(project) })
      journaled = true
    })
  }
  const writeElsewhere = async (isDue: () => boolean): Promise<void> => {
    const { project } = store.getState()
    const text = await writer.write(project)
    if (isDue()) writeSnapshot(text)
  }
  const onChange = (): void => {
    const { projectId, lastChange, readOnly } = store.getState()
    if (readOnly !== undefined) return
    if (lastChange === undefined) {
      // Another project was opened: it is drawn first. Until its text is stored an edit writes it at once.
      journaled = false
      setSaving({ kind: 'saving' })
      callOff?.()
      callOff = afterPause((isDue) => void writeElsewhere(isDue), 0)
      return
    }
    if (!journaled) return writeSnapshot()
    const patches = JSON.stringify(lastChange)
    enqueue(() => repository.appendJournal(projectId, patches))
    callOff?.()
    callOff = afterPause((isDue) => void writeElsewhere(isDue), snapshotAfterMs)
  }
  const onHidden = (): void => {
    if (document.visibilityState === 'hidden' && callOff !== undefined) writeSnapshot()
  }

  const unsubscribe = store.subscribe((state) => state.revision, onChange)
  document.addEventListener('visibilitychange', onHidden)
  return () => {
    unsubscribe()
    document.removeEventListener('visibilitychange', onHidden)
    if (callOff !== undefined) writeSnapshot()
    writer.dispose()
  }
}

/** Runs at an idle moment after a pause; returns what calls it off, also while it runs, as `isDue` says. */
function afterPause(run: (isDue: () => boolean) => void, ms: number): () => void {
  let isDue = true
  let endWait: (() => void) | undefined
  const timer = setTimeout(() => {
    endWait = whenIdle(() => run(() => isDue))
  }, ms)
  return () => {
    isDue = false
    clearTimeout(timer)
    endWait?.()
  }
}

/** Started by the first project to write; one that cannot be fetched writes nothing, and is fetched anew for the next. */
function lazyWriter(start: () => Promise<ProjectWriter>): ProjectWriter {
  let started: Promise<ProjectWriter | undefined> | undefined
  return {
    async write(project) {
      started ??= start().catch(() => undefined)
      const writer = await started
      if (writer === undefined) started = undefined
      return writer?.write(project)
    },
    dispose: () => void started?.then((writer) => writer?.dispose()),
  }
}
