import type { EditorGet, EditorSet } from './store.ts'

/** Whether what is on screen is also in storage. */
export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string }

/** A short message that stays until dismissed or replaced; `undo` offers to take the last step back. */
export interface Notice {
  readonly serial: number
  readonly tone: 'info' | 'ok' | 'bad'
  readonly text: string
  readonly detail?: string
  readonly undo?: true
}

export interface SessionSlice {
  readonly saving: Saving
  readonly notice: Notice | undefined
  /** What assistive technology is told; the serial makes a repeated sentence a new one. */
  readonly announcement: { readonly serial: number; readonly text: string }
  /** Whether another tab has the right to write. */
  readonly lockedElsewhere: boolean
  /** Grows with each request to take the right to write from the other tab. */
  readonly takeOvers: number
}

export interface SessionActions {
  /** Asks for the right to write that another tab has. */
  readonly takeOver: () => void
  readonly setSaving: (saving: Saving) => void
  readonly notify: (notice: Omit<Notice, 'serial'>) => void
  readonly dismissNotice: () => void
  readonly announce: (text: string) => void
  readonly setLockedElsewhere: (lockedElsewhere: boolean) => void
}

export const initialSession: SessionSlice = {
  saving: { kind: 'saved' },
  notice: undefined,
  announcement: { serial: 0, text: '' },
  lockedElsewhere: false,
  takeOvers: 0,
}

export function createSessionActions(set: EditorSet, get: EditorGet): SessionActions {
  return {
    setSaving: (saving) => set({ saving }),
    notify: (notice) => set({ notice: { ...notice, serial: (get().notice?.serial ?? 0) + 1 } }),
    dismissNotice: () => set({ notice: undefined }),
    announce: (text) => set({ announcement: { serial: get().announcement.serial + 1, text } }),
    setLockedElsewhere: (lockedElsewhere) => set({ lockedElsewhere }),
    takeOver: () => set({ takeOvers: get().takeOvers + 1 }),
  }
}
