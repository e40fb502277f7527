import type { Line } from '../../../../core/project/index.ts'
import type { Focus } from '../../../state/index.ts'
import type { MappingModel } from '../useMappingModel.ts'
import type { RowRef } from './drawing.ts'

/** Pointing at a row. */
export function rowFocus({ side, key }: RowRef, model: MappingModel): Focus {
  if (side === 'source') return { kind: 'source', key }
  const place = model.targetRows[model.targetIndex.get(key) ?? -1]?.row.place
  return place === undefined ? { kind: 'target', key } : { kind: 'target', key, place }
}

/** Pointing at a line. */
export function lineFocus({ sourceRow, targetRow, rule }: Line, model: MappingModel): Focus {
  const target = rowFocus({ side: 'target', key: targetRow }, model)
  const line = { kind: 'line', sourceKey: sourceRow, targetKey: targetRow, rule } as const
  return target.kind === 'target' && target.place !== undefined ? { ...line, place: target.place } : line
}
