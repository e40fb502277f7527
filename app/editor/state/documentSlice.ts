import type { Diagnostic } from '../../core/diagnostics/index.ts'
import type { CommandResult, Project, ProjectCommand } from '../../core/project/index.ts'
import type { Patches } from 'mutative'
import { applyLoadedCommand } from './lazyCommands.ts'
import { emptyHistory, type History, pushHistory, redoHistory, undoHistory } from './history.ts'
import type { EditorSet, EditorGet, StoreDeps } from './store.ts'

export interface DocumentSlice {
  /** The key it is stored under. */
  readonly projectId: string
  readonly project: Project
  /** Grows with every change of `project`. */
  readonly revision: number
  /** The patches of the last change; undefined after the whole document was replaced. What the journal stores. */
  readonly lastChange: Patches<true> | undefined
  readonly history: History
  /** Why edits are refused: a file from a newer version, or another tab that writes. */
  readonly readOnly: string | undefined
}

export interface DocumentActions {
  /** Applies a command as one undoable step; a refusal changes nothing and says why, or what to ask. */
  readonly dispatch: (command: ProjectCommand, options?: { readonly coalesce?: string }) => CommandResult
  readonly undo: () => void
  readonly redo: () => void
  /** Undoes or redoes until that many steps are done. */
  readonly goToStep: (count: number) => void
  /** Replaces the whole document; its history starts anew. */
  readonly setReadOnly: (reason: string | undefined) => void
  readonly openProject: (projectId: string, project: Project, readOnly?: string) => void
}

export function createDocumentSlice(projectId: string, project: Project): DocumentSlice {
  return { projectId, project, revision: 0, lastChange: undefined, history: emptyHistory, readOnly: undefined }
}

const readOnlyRefusal = (reason: string): Diagnostic => ({
  code: 'editor/read-only',
  severity: 'info',
  at: { kind: 'pointer', pointer: '' },
  message: reason,
})

export function createDocumentActions(set: EditorSet, get: EditorGet, deps: StoreDeps): DocumentActions {
  return {
    dispatch(command, options = {}) {
      const { project, history, revision, readOnly } = get()
      if (readOnly !== undefined) return { kind: 'refused', diagnostics: [readOnlyRefusal(readOnly)] }
      const outcome = applyLoadedCommand(project, command, deps.ids)
      if (outcome.kind !== 'done') return outcome
      const { label, patches, inverse } = outcome
      const key = options.coalesce === undefined ? {} : { key: options.coalesce }
      const next = pushHistory(history, { label, patches, inverse, at: deps.now(), ...key })
      set({ project: outcome.project, revision: revision + 1, lastChange: patches, history: next })
      get().actions.announce(outcome.announce)
      return outcome
    },
    undo() {
      const { project, history, revision } = get()
      const back = undoHistory(project, history)
      if (back === undefined) return
      const { entry, ...restored } = back
      set({ ...restored, revision: revision + 1, lastChange: entry.inverse })
      get().actions.announce(`Undone: ${entry.label}`)
    },
    redo() {
      const { project, history, revision } = get()
      const forward = redoHistory(project, history)
      if (forward === undefined) return
      const { entry, ...restored } = forward
      set({ ...restored, revision: revision + 1, lastChange: entry.patches })
      get().actions.announce(`Redone: ${entry.label}`)
    },
    goToStep(count) {
      while (get().history.past.length > count) get().actions.undo()
      while (get().history.past.length < count && get().history.future.length > 0) get().actions.redo()
    },
    setReadOnly: (readOnly) => set({ readOnly }),
    openProject(projectId, project, readOnly) {
      const method = project.methods[0]
      set({
        ...createDocumentSlice(projectId, project),
        revision: get().revision + 1,
        readOnly,
        methodId: method?.id,
        testCaseId: method?.testCases[0]?.id,
        selected: undefined,
        hovered: undefined,
      })
    },
  }
}
