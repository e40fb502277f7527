import type { MappingSide } from '../../core/apigateway/index.ts'
import type { Id } from '../../core/mapping/index.ts'
import type { TargetPlace } from '../../core/project/index.ts'
import type { EditorGet, EditorSet } from './store.ts'

/** What a person points at: a row of either tree, a line (a rule read from one source row), or bytes of the preview. */
export type Focus =
  | { readonly kind: 'source'; readonly key: string }
  | { readonly kind: 'target'; readonly key: string; readonly place?: TargetPlace }
  | {
      readonly kind: 'line'
      readonly sourceKey: string
      readonly targetKey: string
      readonly rule: Id
      readonly place?: TargetPlace
    }
  /** Index into the spans of the preview's request or response. */
  | { readonly kind: 'span'; readonly of: MappingSide; readonly index: number }

export interface SelectionSlice {
  readonly methodId: Id | undefined
  readonly testCaseId: Id | undefined
  readonly selected: Focus | undefined
  readonly hovered: Focus | undefined
}

export interface SelectionActions {
  /** Chooses a method and its first sample. */
  readonly selectMethod: (methodId: Id) => void
  readonly selectTestCase: (testCaseId: Id) => void
  readonly select: (focus: Focus | undefined) => void
  readonly hover: (focus: Focus | undefined) => void
}

export function createSelectionActions(set: EditorSet, get: EditorGet): SelectionActions {
  return {
    selectMethod(methodId) {
      const method = get().project.methods.find((candidate) => candidate.id === methodId)
      set({ methodId, testCaseId: method?.testCases[0]?.id, selected: undefined, hovered: undefined })
    },
    selectTestCase: (testCaseId) => set({ testCaseId }),
    select: (selected) => set({ selected }),
    hover(hovered) {
      if (!sameFocus(hovered, get().hovered)) set({ hovered })
    },
  }
}

/** Whether both point at the same thing: a pointer that moves inside a row changes nothing. */
function sameFocus(a: Focus | undefined, b: Focus | undefined): boolean {
  if (a === undefined || b === undefined || a.kind !== b.kind) return a === b
  switch (a.kind) {
    case 'source':
    case 'target':
      return b.kind === a.kind && a.key === b.key
    case 'line':
      return b.kind === 'line' && a.sourceKey === b.sourceKey && a.targetKey === b.targetKey && a.rule === b.rule
    case 'span':
      return b.kind === 'span' && a.of === b.of && a.index === b.index
  }
}
