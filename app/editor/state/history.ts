import type { Patches } from 'mutative'
import { applyPatches, type Project } from '../../core/project/index.ts'

/** One undoable step: what a person did, as patches both ways. */
export interface HistoryEntry {
  /** As the undo button says it: "Map var to path". */
  readonly label: string
  readonly patches: Patches<true>
  readonly inverse: Patches<true>
  /** Steps of one key within `coalesceMs` become one, such as the letters of a typed name. */
  readonly key?: string
  /** Epoch milliseconds. */
  readonly at: number
}

export interface History {
  readonly past: readonly HistoryEntry[]
  readonly future: readonly HistoryEntry[]
}

/** Where a step back or forward led, and the step it was. */
export interface HistoryMove {
  readonly project: Project
  readonly history: History
  readonly entry: HistoryEntry
}

export const emptyHistory: History = { past: [], future: [] }

/** Keystrokes closer than this belong together. */
const coalesceMs = 500

/** Steps kept; patches are small, so this bounds attention rather than memory. */
const longest = 500

/** The history after a new step; what had been undone is gone. */
export function pushHistory(history: History, entry: HistoryEntry): History {
  const last = history.past.at(-1)
  if (last?.key !== undefined && last.key === entry.key && entry.at - last.at < coalesceMs) {
    const joined: HistoryEntry = {
      ...entry,
      patches: [...last.patches, ...entry.patches],
      inverse: [...entry.inverse, ...last.inverse],
    }
    return { past: [...history.past.slice(0, -1), joined], future: [] }
  }
  return { past: [...history.past.slice(-longest + 1), entry], future: [] }
}

/** The project and history one step back; undefined where there is nothing to undo. */
export function undoHistory(project: Project, history: History): HistoryMove | undefined {
  const entry = history.past.at(-1)
  if (entry === undefined) return undefined
  return {
    entry,
    project: applyPatches(project, entry.inverse),
    history: { past: history.past.slice(0, -1), future: [entry, ...history.future] },
  }
}

/** The project and history one step forward; undefined where nothing had been undone. */
export function redoHistory(project: Project, history: History): HistoryMove | undefined {
  const entry = history.future[0]
  if (entry === undefined) return undefined
  return {
    entry,
    project: applyPatches(project, entry.patches),
    history: { past: [...history.past, entry], future: history.future.slice(1) },
  }
}
