import type { LineSuggestion, ProjectMethod } from '../../core/project/index.ts'
import type { EditorGet, EditorSet } from './store.ts'

export interface MatchSlice {
  /** Lines that the fields of a method suggest, best first, each target's best alone. */
  readonly suggestions: readonly LineSuggestion[]
  /** The state of the method that they were made for. */
  readonly suggestionsOf: ProjectMethod | undefined
  /** Suggestions that a person does not want, by `suggestionKey`; until the project is opened anew. */
  readonly rejected: ReadonlySet<string>
}

export interface MatchActions {
  readonly setSuggestions: (of: ProjectMethod, suggestions: readonly LineSuggestion[]) => void
  readonly rejectSuggestion: (key: string) => void
}

export const initialMatch: MatchSlice = { suggestions: [], suggestionsOf: undefined, rejected: new Set() }

/** Names a suggestion as long as both of its fields stand. */
export function suggestionKey({ source, target }: LineSuggestion, method: ProjectMethod): string {
  return `${method.id} ${source} ${target}`
}

/** What is suggested for the method as it is now; nothing while that is not known. */
export function selectSuggestions(
  { suggestions, suggestionsOf, rejected }: MatchSlice,
  method: ProjectMethod | undefined,
): readonly LineSuggestion[] {
  if (method === undefined || suggestionsOf !== method) return none
  if (rejected.size === 0) return suggestions
  const known = KEPT.get(suggestions)
  if (known?.rejected === rejected) return known.kept
  const kept = suggestions.filter((one) => !rejected.has(suggestionKey(one, method)))
  KEPT.set(suggestions, { rejected, kept })
  return kept
}

/** Asked at every change of the editor's state, of which a hover is one. */
const KEPT = new WeakMap<
  readonly LineSuggestion[],
  { readonly rejected: MatchSlice['rejected']; readonly kept: readonly LineSuggestion[] }
>()

const none: readonly LineSuggestion[] = []

export function createMatchActions(set: EditorSet, get: EditorGet): MatchActions {
  return {
    setSuggestions: (suggestionsOf, suggestions) => set({ suggestionsOf, suggestions }),
    rejectSuggestion: (key) => set({ rejected: new Set(get().rejected).add(key) }),
  }
}
