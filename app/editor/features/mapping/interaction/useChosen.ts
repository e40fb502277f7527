import { useRef, useState } from 'react'
import { type Side, useEditorActions } from '../../../state/index.ts'
import type { MappingModel } from '../useMappingModel.ts'
import { type Chosen, type ChosenRows, choiceInWords, noRows, rowsBetween, toggleRow } from './chosenRows.ts'

/** The rows that are chosen together; another `drawing` (method or side) starts without any. */
export function useChosen(model: MappingModel, drawing: string | undefined): Chosen {
  const { announce } = useEditorActions()
  const [state, setState] = useState<{ readonly of: string | undefined; readonly rows: ChosenRows }>({
    of: drawing,
    rows: noRows,
  })
  const rows = state.of === drawing ? state.rows : noRows
  const anchor = useRef<Partial<Record<Side, string>>>({})
  const set = (next: ChosenRows): void => setState({ of: drawing, rows: next })
  return {
    rows,
    choose(side, how, index, from) {
      const { list, index: indexes } =
        side === 'source'
          ? { list: model.sourceRows, index: model.sourceIndex }
          : { list: model.targetRows, index: model.targetIndex }
      const row = list[index]?.row
      if (row === undefined) return
      if (how === 'toggle') {
        anchor.current[side] = row.key
        const next = toggleRow(from === undefined ? rows[side] : startedWith(rows[side], from), list, index)
        set({ ...rows, [side]: next })
        return announce(choiceInWords(next, row.name, next.has(row.key)))
      }
      const began = rows[side].size > 0 ? anchor.current[side] : from
      anchor.current[side] = began ?? row.key
      const next = rowsBetween(list, indexes.get(began ?? row.key) ?? index, index)
      set({ ...rows, [side]: next })
      announce(choiceInWords(next, undefined, true))
    },
    clear(side) {
      const next = side === undefined ? noRows : { ...rows, [side]: noRows[side] }
      if (next.source.size + next.target.size === rows.source.size + rows.target.size) return
      set(next)
      announce('Nothing chosen.')
    },
  }
}

/** The row that a person stands on is the first of several. */
function startedWith(chosen: ReadonlySet<string>, active: string): ReadonlySet<string> {
  return chosen.size === 0 ? new Set([active]) : chosen
}
