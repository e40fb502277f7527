import { type KeyboardEvent, type RefObject, useState } from 'react'
import { selectMethod, type Side, useEditor, useEditorActions } from '../../../state/index.ts'
import type { Typing } from '../TargetTree.tsx'
import type { MappingModel } from '../useMappingModel.ts'
import type { Drawing, DrawingEvent } from './drawing.ts'
import { rowFocus } from './focusOf.ts'
import { focusTree } from '../tree/TreePanel.tsx'
import { performTreeKey } from './treeActions.ts'
import { readTreeKey } from './treeKeys.ts'

export interface TreeKeysOptions {
  readonly model: MappingModel
  readonly viewports: Readonly<Record<Side, RefObject<HTMLElement | null>>>
  readonly drawing: Drawing
  readonly send: (event: DrawingEvent) => void
  readonly onTyping: (typing: Typing) => void
}

export interface TreeKeys {
  /** The row of each tree that has the keyboard. */
  readonly active: Readonly<Record<Side, string | undefined>>
  readonly onKeyDown: Readonly<Record<Side, (event: KeyboardEvent) => void>>
}

type ActiveRows = Readonly<Record<Side, string | undefined>>

/** The keyboard on both trees: moving, opening, drawing and editing without a pointer. */
export function useTreeKeys({ model, viewports, drawing, send, onTyping }: TreeKeysOptions): TreeKeys {
  const actions = useEditorActions()
  const method = useEditor(selectMethod)
  const selected = useEditor((state) => state.selected)
  const [remembered, setRemembered] = useState<ActiveRows>({ source: undefined, target: undefined })
  const chosen = selected?.kind === 'source' || selected?.kind === 'target' ? selected : undefined
  const active: ActiveRows = chosen === undefined ? remembered : { ...remembered, [chosen.kind]: chosen.key }
  if (chosen !== undefined && remembered[chosen.kind] !== chosen.key) setRemembered(active)

  const onKey = (side: Side, event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || method === undefined) return
    const at = {
      source: model.sourceIndex.get(active.source ?? '') ?? -1,
      target: model.targetIndex.get(active.target ?? '') ?? -1,
    }
    const press = { key: event.key, shiftKey: event.shiftKey, modified: event.ctrlKey || event.metaKey || event.altKey }
    const key =
      side === 'source'
        ? readTreeKey(press, side, model.sourceRows, at.source)
        : readTreeKey(press, side, model.targetRows, at.target)
    if (key === undefined) return
    event.preventDefault()
    const goTo = (to: Side, index: number): void => {
      const row = (to === 'source' ? model.sourceRows : model.targetRows)[index]?.row
      if (row === undefined) return
      actions.select(rowFocus({ side: to, key: row.key }, model))
      focusTree(viewports[to].current)
    }
    performTreeKey({ model, method, drawing, send, onTyping, actions, at, goTo }, side, key)
  }
  return {
    active,
    onKeyDown: { source: (event) => onKey('source', event), target: (event) => onKey('target', event) },
  }
}
