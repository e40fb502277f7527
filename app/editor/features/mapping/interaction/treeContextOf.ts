import type { createPreviewSource } from '../../../data/index.ts'
import { type EditorStore, selectDrawn, selectSuggestions, type Side } from '../../../state/index.ts'
import { focusTree } from '../tree/TreePanel.tsx'
import { rowFocus } from './focusOf.ts'
import type { TreeContext, TreeContextOptions, TypedLetters } from './treeContext.ts'

/** Where the parts of a context come from. */
export interface TreeContextParts {
  readonly options: TreeContextOptions
  readonly store: EditorStore
  readonly preview: Pick<ReturnType<typeof createPreviewSource>, 'get'>
  readonly typed: TypedLetters
}

/** What actions act on, as it is now; undefined without a method. */
export function treeContextOf({ options, store, preview, typed }: TreeContextParts): TreeContext | undefined {
  const { model, viewports, active } = options
  const editor = store.getState()
  const method = selectDrawn(editor)
  if (method === undefined) return undefined
  const focus = (side: Side): void => focusTree(viewports[side].current)
  return {
    ...options,
    method,
    actions: editor.actions,
    selected: editor.selected,
    suggestions: selectSuggestions(editor, method),
    problems: preview.get().preview?.problems ?? [],
    typed,
    searched: editor.search,
    at: {
      source: model.sourceIndex.get(active.source ?? '') ?? -1,
      target: model.targetIndex.get(active.target ?? '') ?? -1,
    },
    goTo(side, index) {
      const row = (side === 'source' ? model.sourceRows : model.targetRows)[index]?.row
      if (row === undefined) return
      editor.actions.select(rowFocus({ side, key: row.key }, model))
      focus(side)
    },
    focusTree: focus,
    focusSearch: (side) =>
      viewports[side].current?.parentElement?.querySelector<HTMLElement>('input[type=search]')?.focus(),
  }
}
