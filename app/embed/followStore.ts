import type { Project } from '../core/project/index.ts'
import type { EditorStore } from '../editor/state/index.ts'
import type { EditorOptions } from './options.ts'

/** What the page that holds an editor may change of it while it stands. */
export interface HostControls {
  readonly setReadOnly: (readOnly: boolean | string) => void
  readonly end: () => void
}

const byHost = 'The page that shows this editor has made it read-only.'

/** Tells the page of every change of the project, and keeps the editor read-only for as long as the page wants it. */
export function followStore(store: EditorStore, { theme, readOnly = false, onChange }: EditorOptions): HostControls {
  const { actions } = store.getState()
  let reason: string | undefined
  const setReadOnly = (next: boolean | string): void => {
    const before = reason
    reason = next === true ? byHost : next === false || next === '' ? undefined : next
    const shown = store.getState().readOnly
    // A project of a newer version, or one that another tab writes, is read-only for reasons of its own.
    if (shown === undefined || shown === before) actions.setReadOnly(reason)
  }
  if (theme !== undefined) actions.setTheme(theme)
  setReadOnly(readOnly)
  const unsubscribes = [
    store.subscribe(
      (state) => state.project,
      (project) => tell(onChange, project),
    ),
    // Another project that is opened, or a lock that is given back, brings no leave to write.
    store.subscribe(
      (state) => state.readOnly,
      (shown) => {
        if (shown === undefined && reason !== undefined) actions.setReadOnly(reason)
      },
    ),
  ]
  return {
    setReadOnly,
    end: () => {
      for (const unsubscribe of unsubscribes) unsubscribe()
    },
  }
}

/** An error of the page's own code is the page's: the edit it was told of stands. */
function tell(onChange: EditorOptions['onChange'], project: Project): void {
  try {
    onChange?.(project)
  } catch (error) {
    reportError(error)
  }
}
