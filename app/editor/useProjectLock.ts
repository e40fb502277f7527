import { useEffect } from 'react'
import { loadProject, lockProject, type ProjectRepository } from './data/index.ts'
import type { EditorStore } from './state/index.ts'

const elsewhere = 'Another tab has this project open; here it is read-only, so that neither overwrites the other.'

/** Lets one tab write: a second one reads until the first is closed or its person takes over. */
export function useProjectLock(store: EditorStore, repository: ProjectRepository): void {
  useEffect(() => {
    let ended = false
    let release = (): void => undefined
    const { setReadOnly, setLockedElsewhere, openProject } = store.getState().actions
    const lose = (): void => {
      if (ended) return
      setReadOnly(elsewhere)
      setLockedElsewhere(true)
    }
    const acquire = async (takeOver: boolean): Promise<void> => {
      release()
      const lock = await lockProject(store.getState().projectId, takeOver, lose)
      release = lock.release
      if (ended) return release()
      if (lock.kind === 'elsewhere') return lose()
      setLockedElsewhere(false)
      if (!takeOver) return
      // The other tab may have gone on: what it wrote last is the project now.
      const { projectId } = store.getState()
      const recovered = await loadProject(repository, projectId)
      if (recovered?.kind === 'project') openProject(projectId, recovered.project, recovered.readOnly)
      else setReadOnly(undefined)
    }
    // Not at once: an effect that is taken back right away (React's strict mode) would still hold the lock when it runs
    // again, and the editor would find itself locked out by itself.
    const timer = setTimeout(() => void acquire(false), 0)
    const unsubscribes = [
      store.subscribe(
        (state) => state.projectId,
        () => void acquire(false),
      ),
      store.subscribe(
        (state) => state.takeOvers,
        () => void acquire(true),
      ),
    ]
    return () => {
      ended = true
      clearTimeout(timer)
      for (const unsubscribe of unsubscribes) unsubscribe()
      release()
    }
  }, [store, repository])
}
