import { type ProjectMethod, spanCount, spanMeans, spanPlaces, type SpanTable } from '../../../core/project/index.ts'
import { type Focus, ruleOfFocus } from '../../state/index.ts'

/** Whether a stretch, by its index, belongs to what is pointed at. */
export type IsLit = (index: number) => boolean

const none: IsLit = () => false

/** The stretches of the request that belong to what is pointed at. */
export function litSpans(focus: Focus | undefined, method: ProjectMethod | undefined, table: SpanTable): IsLit {
  if (focus === undefined) return none
  const rule = ruleOfFocus(method, focus)
  const isOfRule: IsLit = (index) => rule !== undefined && spanMeans(table, index)?.rule === rule
  const isFrom =
    (row: string): IsLit =>
    (index) =>
      spanPlaces(table, index).some((place) => place.row === row)
  switch (focus.kind) {
    case 'span':
      return (index) => index === focus.index
    case 'source':
      return table.places.some(({ row }) => row === focus.key) ? isFrom(focus.key) : none
    case 'target':
      return isOfRule
    case 'line': {
      const fromSource = isFrom(focus.sourceKey)
      return (index) => isOfRule(index) && fromSource(index)
    }
  }
}

/** The first stretch that is lit; undefined where none is. */
export function firstLit(isLit: IsLit, table: SpanTable): number | undefined {
  if (isLit === none) return undefined
  for (let index = 0; index < spanCount(table); index++) if (isLit(index)) return index
  return undefined
}
