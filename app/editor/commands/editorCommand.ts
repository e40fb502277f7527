import type { EditorState, EditorStore } from '../state/index.ts'

/** Something a person can do anywhere in the editor: what the palette lists and keys run. */
export interface EditorCommand {
  readonly id: string
  /** As a button would say it. */
  readonly title: string
  /** How the keys read on screen. */
  readonly keys?: string
  /** Absent is always. */
  readonly available?: (state: EditorState) => boolean
  readonly run: (store: EditorStore) => void
}
