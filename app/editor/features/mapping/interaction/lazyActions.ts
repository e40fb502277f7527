import type { CanvasActions } from './canvasActions.ts'

let actions: CanvasActions | undefined
let loading: Promise<CanvasActions> | undefined

/**
 * Fetches what the canvas does when it is used, which nobody needs to see the first request. Rejects where it could not
 * be fetched; the next call tries anew.
 */
export function loadActions(): Promise<CanvasActions> {
  loading ??= import('./canvasActions.ts').then(
    (loaded) => (actions = loaded.canvasActions),
    (error: unknown) => {
      loading = undefined
      throw error
    },
  )
  return loading
}

/** The actions, where they have been fetched. */
export const loadedActions = (): CanvasActions | undefined => actions
