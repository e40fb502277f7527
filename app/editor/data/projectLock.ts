/** Who may write a project: one tab at a time, by the browser's own locks, which a crashed tab gives back. */
export interface ProjectLock {
  readonly kind: 'held' | 'elsewhere' | 'unsupported'
  readonly release: () => void
}

const lockName = (projectId: string): string => `patchbay:${projectId}`

/**
 * Asks for the right to write. `takeOver` takes it from the tab that has it; `onLost` tells when that happens to us.
 * Where the browser has no locks, writing is allowed.
 */
export async function lockProject(projectId: string, takeOver: boolean, onLost: () => void): Promise<ProjectLock> {
  if (!('locks' in navigator)) return { kind: 'unsupported', release: () => undefined }
  return new Promise((resolve) => {
    let released = false
    const request = navigator.locks.request(
      lockName(projectId),
      takeOver ? { steal: true } : { ifAvailable: true },
      (lock) => {
        if (lock === null) {
          resolve({ kind: 'elsewhere', release: () => undefined })
          return undefined
        }
        return new Promise<void>((letGo) => {
          resolve({
            kind: 'held',
            release: () => {
              released = true
              letGo()
            },
          })
        })
      },
    )
    // The request rejects with AbortError exactly when another tab steals the lock.
    request.catch(() => {
      if (!released) onLost()
    })
  })
}
