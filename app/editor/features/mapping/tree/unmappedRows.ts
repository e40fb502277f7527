import type { TargetRow } from '../../../../core/project/index.ts'
import type { FlatRow } from './flattenTree.ts'

/** Keys of the rows that must have a value and have none: members of a group, or of what is sent around them. */
export function unmappedRows(rows: readonly FlatRow<TargetRow>[]): ReadonlySet<string> {
  const unmapped = new Set<string>()
  /** The last row of each level: that above a row is the one before it. */
  const last: TargetRow[] = []
  for (const { row, level } of rows) {
    last[level] = row
    if (isUnmapped(row, last[level - 1])) unmapped.add(row.key)
  }
  return unmapped
}

/** Whether a row must have a value and has none; `above` is the row that it stands in. */
export function isUnmapped(row: TargetRow, above: TargetRow | undefined): boolean {
  return row.kind === 'field' && row.required && row.rule === undefined && takesMembers(above)
}

/** Whether members of a row are sent one by one: an object or array that is copied whole brings its own. */
function takesMembers(row: TargetRow | undefined): boolean {
  if (row === undefined || row.kind === 'group') return true
  if (row.rule === undefined) return false
  return row.type === 'array' ? row.loop !== undefined : row.children().some((child) => child.rule !== undefined)
}
