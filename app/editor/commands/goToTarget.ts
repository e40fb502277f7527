import type { Id } from '../../core/mapping/index.ts'
import { type TargetPlace, targetKey, targetKeysAbove } from '../../core/project/index.ts'
import type { EditorStore } from '../state/index.ts'

/** A drawing of a method: of its request, or of an integration response. */
export interface Drawing {
  readonly method: Id
  readonly response?: Id
}

/** Puts a drawing on the canvas where another one is. */
export function goToDrawing(store: EditorStore, { method, response }: Drawing): void {
  const { methodId, drawnSide, drawnResponse, actions } = store.getState()
  if (methodId !== method) actions.selectMethod(method)
  if (response === undefined && drawnSide === 'response') actions.showDrawing('request')
  if (response !== undefined && (drawnSide === 'request' || drawnResponse !== response))
    actions.showDrawing('response', response)
}

/** Shows a target's row, wherever it is: its drawing on the canvas, its parents open, no search in the way, selected. */
export function goToTarget(store: EditorStore, drawing: Drawing, place: TargetPlace): void {
  const { search, actions } = store.getState()
  goToDrawing(store, drawing)
  if (search.target !== '') actions.setSearch('target', '')
  for (const key of targetKeysAbove(place)) actions.setOpened('target', key, true)
  actions.select({ kind: 'target', key: targetKey(place), place })
  actions.setBottomTab('rule')
}
