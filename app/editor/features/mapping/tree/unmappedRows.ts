import type { TargetRow } from '../../../../core/project/index.ts'
import type { FlatRow } from './flattenTree.ts'

/** Keys of the rows that must have a value and have none: members of a group, or of what is sent around them. */
export function unmappedRows(rows: readonly FlatRow<TargetRow>[]): ReadonlySet<string> {
  const byKey = new Map(rows.map(({ row }) => [row.key, row]))
  const unmapped = new Set<string>()
  for (const { row, parent } of rows) {
    if (row.kind === 'group' || !row.required || row.rule !== undefined) continue
    if (takesMembers(parent === undefined ? undefined : byKey.get(parent))) unmapped.add(row.key)
  }
  return unmapped
}

/** Whether members of a row are sent one by one: an object or array that is copied whole brings its own. */
function takesMembers(row: TargetRow | undefined): boolean {
  if (row === undefined || row.kind === 'group') return true
  if (row.rule === undefined) return false
  return row.type === 'array' ? row.loop !== undefined : row.children().some((child) => child.rule !== undefined)
}
