import { useEffect } from 'react'
import { lockProject } from './data/index.ts'
import type { EditorStore } from './state/index.ts'

const elsewhere = 'Another tab has this project open; here it is read-only, so that neither overwrites the other.'

/** Lets one tab write: a second one reads until the first is closed or its person takes over. */
export function useProjectLock(store: EditorStore): void {
  useEffect(() => {
    let ended = false
    let release = (): void => undefined
    const acquire = async (projectId: string): Promise<void> => {
      release()
      const lock = await lockProject(projectId, false, () => {
        if (!ended) store.getState().actions.setReadOnly(elsewhere)
      })
      release = lock.release
      if (ended) release()
      else if (lock.kind === 'elsewhere') store.getState().actions.setReadOnly(elsewhere)
    }
    const unsubscribe = store.subscribe(
      (state) => state.projectId,
      (projectId) => void acquire(projectId),
      { fireImmediately: true },
    )
    return () => {
      ended = true
      unsubscribe()
      release()
    }
  }, [store])
}
