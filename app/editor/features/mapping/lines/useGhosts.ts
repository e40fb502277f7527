import { useMemo } from 'react'
import { selectDrawn, selectSuggestions, useEditor } from '../../../state/index.ts'
import type { MappingModel } from '../useMappingModel.ts'
import { nearestRow } from './nearestRow.ts'

/** A line that is suggested and not drawn yet, by the indexes of its rows. */
export interface Ghost {
  readonly source: number
  readonly target: number
}

const none: readonly Ghost[] = []

/** The suggested lines to show: all of them in the list of suggestions, else those of the row that is pointed at. */
export function useGhosts({ sourceIndex, targetIndex }: MappingModel): readonly Ghost[] {
  const suggestions = useEditor((state) => selectSuggestions(state, selectDrawn(state)))
  const listed = useEditor((state) => state.bottomTab === 'match')
  const pointed = useEditor(({ hovered, selected }) => {
    const focus = hovered ?? selected
    return focus?.kind === 'source' || focus?.kind === 'target' ? focus.key : undefined
  })
  return useMemo(() => {
    if (!listed && pointed === undefined) return none
    const shown = suggestions.filter((one) => listed || one.source === pointed || one.target === pointed)
    if (shown.length === 0) return none
    return shown.flatMap((one) => {
      const source = nearestRow(one.source, sourceIndex)
      const target = nearestRow(one.target, targetIndex)
      return source === undefined || target === undefined ? [] : [{ source, target }]
    })
  }, [suggestions, listed, pointed, sourceIndex, targetIndex])
}
