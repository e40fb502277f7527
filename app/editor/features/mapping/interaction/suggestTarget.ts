import type { TargetRow } from '../../../../core/project/index.ts'
import type { FlatRow } from '../tree/flattenTree.ts'

/** Letters and digits alone, lower case: `X-Tenant-Id` and `tenantId` differ only by the prefix then. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/** How well a target row suits a source of that name: an equal name, a contained one, any unmapped row, and last the rest. */
function score(name: string, row: TargetRow): number {
  if (row.kind === 'group') return -1
  const [wanted, offered] = [plain(name), plain(row.name)]
  const free = row.rule === undefined ? 10 : 0
  if (wanted === offered) return free + 3
  if (wanted !== '' && offered !== '' && (wanted.includes(offered) || offered.includes(wanted))) return free + 2
  return free + (row.required ? 1 : 0)
}

/** Index of the target row that a picked-up source most likely belongs to; the first of equals. */
export function suggestTarget(name: string, rows: readonly FlatRow<TargetRow>[]): number {
  let best = -1
  let most = -1
  rows.forEach(({ row }, index) => {
    const points = score(name, row)
    if (points > most) {
      most = points
      best = index
    }
  })
  return best
}
