import type { Side } from '../../../state/index.ts'
import { connectRow } from './treeActions.ts'
import type { TreeContext } from './treeContext.ts'

/** A key in the search field of a tree; tells whether it meant something. */
export function pressSearchKey(context: TreeContext, side: Side, key: string): boolean {
  const { model, actions, goTo, focusTree } = context
  const rows = side === 'source' ? model.sourceRows : model.targetRows
  switch (key) {
    case 'Escape':
      actions.setSearch(side, '')
      focusTree(side)
      return true
    case 'ArrowDown':
      goTo(side, Math.max(0, firstMatch(context, side)))
      return true
    case 'Enter': {
      const found = firstMatch(context, side)
      if (rows[found] === undefined) return true
      goTo(side, found)
      connectRow(context, side, found)
      // What is picked up must not stay hidden behind the search.
      actions.setSearch(side, '')
      return true
    }
    default:
      return false
  }
}

/** Rows above a match are there for its sake: the match itself is the first whose name holds what is searched for. */
function firstMatch({ model, searched }: TreeContext, side: Side): number {
  const wanted = searched[side].trim().toLowerCase()
  const rows = side === 'source' ? model.sourceRows : model.targetRows
  const begins = rows.findIndex(({ row }) => row.kind === 'field' && row.name.toLowerCase() === wanted)
  if (begins >= 0) return begins
  return rows.findIndex(({ row }) => row.kind === 'field' && row.name.toLowerCase().includes(wanted))
}
