import { type RefObject, useContext, useRef } from 'react'
import { invariant } from '../../../../core/text/index.ts'
import type { LineSuggestion } from '../../../../core/project/index.ts'
import { PreviewSourceContext } from '../../../data/index.ts'
import { selectMethod, selectSuggestions, type Side, useEditorStore } from '../../../state/index.ts'
import { focusTree } from '../tree/TreePanel.tsx'
import type { Typing } from '../TargetTree.tsx'
import type { MappingModel } from '../useMappingModel.ts'
import type { Drawing, DrawingEvent } from './drawing.ts'
import { rowFocus } from './focusOf.ts'
import type { TreeContext, TypedLetters } from './treeContext.ts'

export interface TreeContextOptions {
  readonly model: MappingModel
  readonly viewports: Readonly<Record<Side, RefObject<HTMLElement | null>>>
  readonly drawing: Drawing
  readonly send: (event: DrawingEvent) => void
  readonly onTyping: (typing: Typing) => void
  readonly accept: (suggestion: LineSuggestion) => void
  readonly showAll: (side: Side) => void
  /** The row of each tree that has the keyboard. */
  readonly active: Readonly<Record<Side, string | undefined>>
}

/** Makes what actions act on, as it is when that is asked for; undefined without a method. */
export function useTreeContext(options: TreeContextOptions): () => TreeContext | undefined {
  const store = useEditorStore()
  const preview = useContext(PreviewSourceContext)
  invariant(preview, 'the canvas stands outside EditorRoot')
  const typed = useRef<TypedLetters>({ text: '', until: 0 })
  return () => {
    const { model, viewports, active } = options
    const editor = store.getState()
    const method = selectMethod(editor)
    if (method === undefined) return undefined
    const focus = (side: Side): void => focusTree(viewports[side].current)
    return {
      ...options,
      method,
      actions: editor.actions,
      selected: editor.selected,
      suggestions: selectSuggestions(editor, method),
      problems: preview.get().preview?.problems ?? [],
      typed: typed.current,
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
}
