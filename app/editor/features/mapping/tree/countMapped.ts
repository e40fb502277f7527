import type { TargetRow } from '../../../../core/project/index.ts'
import type { FlatRow } from './flattenTree.ts'

/** How many fields that hold nothing else a tree shows, and how many of them are mapped. */
export interface Mapped {
  readonly fields: number
  readonly mapped: number
}

type Rows = readonly FlatRow<TargetRow>[]

/** Counts again and again: of rows that stand where they stood only those that changed are looked at. */
export function createMappedCount(): (rows: Rows) => Mapped {
  let last: { readonly rows: Rows; readonly count: Mapped } = { rows: [], count: { fields: 0, mapped: 0 } }
  return (rows) => {
    const isNear = rows.length === last.rows.length
    let { fields, mapped } = isNear ? last.count : { fields: 0, mapped: 0 }
    for (const [at, flat] of rows.entries()) {
      const before = isNear ? last.rows[at] : undefined
      if (flat === before) continue
      fields += fieldsIn(flat) - fieldsIn(before)
      mapped += mappedIn(flat) - mappedIn(before)
    }
    last = { rows, count: { fields, mapped } }
    return last.count
  }
}

function fieldsIn(flat: Rows[number] | undefined): number {
  return flat !== undefined && flat.row.kind === 'field' && !flat.row.hasChildren ? 1 : 0
}

function mappedIn(flat: Rows[number] | undefined): number {
  return flat?.row.rule === undefined ? 0 : fieldsIn(flat)
}
