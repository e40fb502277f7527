import type { Id } from '../../core/mapping/index.ts'
import { type TargetPlace, targetKey, targetKeysAbove } from '../../core/project/index.ts'
import type { EditorStore } from '../state/index.ts'

/** Shows a target's row, wherever it is: its method chosen, its parents open, no search in the way, the row selected. */
export function goToTarget(store: EditorStore, method: Id, place: TargetPlace): void {
  const { methodId, search, actions } = store.getState()
  if (methodId !== method) actions.selectMethod(method)
  if (search.target !== '') actions.setSearch('target', '')
  for (const key of targetKeysAbove(place)) actions.setOpened('target', key, true)
  actions.select({ kind: 'target', key: targetKey(place), place })
  actions.setBottomTab('rule')
}
