import type { Member } from '../../mapping/index.ts'
import type { Field } from '../../schema/index.ts'
import type { TargetRow } from '../tree.ts'

export interface OfferedRow {
  readonly row: TargetRow
  /** Whether nothing can be below it: such a row is the same as long as what is mapped to it is. */
  readonly isLeaf: boolean
}

/** What the rows below a place follow from. */
export interface OfferedAt {
  readonly fields: readonly Field[]
  /** Key of the row above. */
  readonly parent: string
  readonly members: readonly Member[]
}

export interface OfferedRows {
  readonly rows: readonly TargetRow[]
  /** Whether each of the members stands in one of the rows. */
  readonly coversMembers: boolean
}

interface Known extends OfferedAt, OfferedRows {
  /** Indexes of the rows that are no leaves. */
  readonly branches: readonly number[]
}

const KNOWN = new WeakMap<readonly Field[], Known>()

/**
 * One row for each field that a shape offers. An edit of one among 10,000 costs the copy of a list: rows of leaves whose
 * member is the same are not even looked at, which takes longer than the copy where they lie all over the memory.
 */
export function offeredRows(at: OfferedAt, make: (field: Field) => OfferedRow): OfferedRows {
  const { fields, parent, members } = at
  const last = KNOWN.get(fields)
  const known = last?.parent === parent ? last : undefined
  if (known?.members === members && known.branches.length === 0) return known
  const indexes = fieldIndexes(fields)
  const changed = known && membersChanged(known.members, members)
  const rows = known?.rows.slice() ?? []
  const branches = new Set(known?.branches)
  const stale = changed === undefined ? fields.keys() : [...branches, ...indexesOf(changed, indexes)]
  for (const index of new Set(stale)) {
    const field = fields[index]
    if (field === undefined) continue
    const { row, isLeaf } = make(field)
    rows[index] = row
    if (isLeaf) branches.delete(index)
    else branches.add(index)
  }
  const unsure = known?.coversMembers === true ? changed : members
  const coversMembers = (unsure ?? members).every(
    (member) => member.kind === 'member' && typeof member.name === 'string' && indexes.has(member.name),
  )
  const made: Known = { ...at, rows, coversMembers, branches: [...branches] }
  KNOWN.set(fields, made)
  return made
}

const INDEXES = new WeakMap<readonly Field[], ReadonlyMap<string, number>>()

/** Where each field stands in the list, by its name. */
export function fieldIndexes(fields: readonly Field[]): ReadonlyMap<string, number> {
  const indexes = INDEXES.get(fields) ?? new Map(fields.map(({ name }, index) => [name, index]))
  INDEXES.set(fields, indexes)
  return indexes
}

/** The members of either list that stand where they differ. */
function membersChanged(before: readonly Member[], after: readonly Member[]): readonly Member[] {
  if (before === after) return []
  const least = Math.min(before.length, after.length)
  let start = 0
  while (start < least && before[start] === after[start]) start++
  let end = 0
  while (end < least - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return [...before.slice(start, before.length - end), ...after.slice(start, after.length - end)]
}

/** The fields whose first member may be another one. */
function indexesOf(members: readonly Member[], indexes: ReadonlyMap<string, number>): readonly number[] {
  return members.flatMap((member) => {
    if (member.kind === 'group') return indexesOf(member.members, indexes)
    const index = member.kind === 'member' && typeof member.name === 'string' ? indexes.get(member.name) : undefined
    return index === undefined ? [] : [index]
  })
}
