import { useState } from 'react'
import type { CommandResult } from '../../core/project/index.ts'

export interface Commit {
  readonly text: string
  readonly problem: string | undefined
  readonly setText: (text: string) => void
  /** Applies what was typed, unless nothing changed; a refusal stays with the field and the text is kept. */
  readonly commit: () => void
}

/** A field whose text becomes a command when it is left or Enter is pressed. */
export function useCommit(stored: string, apply: (text: string) => CommandResult): Commit {
  const [draft, setDraft] = useState<string>()
  const [problem, setProblem] = useState<string>()
  return {
    text: draft ?? stored,
    problem,
    setText(text) {
      setDraft(text)
      setProblem(undefined)
    },
    commit() {
      if (draft === undefined || draft === stored) return setDraft(undefined)
      const outcome = apply(draft)
      if (outcome.kind === 'refused') return setProblem(outcome.diagnostics[0]?.message ?? 'This was refused.')
      setDraft(undefined)
    },
  }
}
