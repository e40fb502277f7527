import type { Json } from '../../json/index.ts'
import type { Field } from '../field.ts'
import { fieldTree } from '../fieldTree.ts'
import type { Models } from '../resolve.ts'
import { pairMoved } from './pairMoved.ts'
import { pairRenamed, type Renamed } from './pairRenamed.ts'
import type { SchemaChange } from './schemaChange.ts'

/** Fields compared, and levels below the root: a schema may hold itself. */
const MOST_FIELDS = 20_000
const MOST_LEVELS = 16

/** A version of a schema, with the models that it refers to. */
export interface SchemaVersion {
  readonly schema: Json
  readonly models: Models
}

interface Comparison {
  readonly changes: SchemaChange[]
  readonly removed: Field[]
  readonly added: Field[]
  left: number
}

/**
 * What became of each field from one version of a schema to the next, in the order of the trees: added, removed,
 * renamed where names, types and surroundings speak for it, of another type, required or not. What is in a field that
 * was added or removed is not listed again. Schemas that are none have no fields.
 */
export function compareSchemas(before: SchemaVersion, after: SchemaVersion): readonly SchemaChange[] {
  const comparison: Comparison = { changes: [], removed: [], added: [], left: MOST_FIELDS }
  const [from, to] = [before, after].map(({ schema, models }) => fieldTree(schema, models).root)
  if (from === undefined || to === undefined) return []
  compareFields(from, to, 0, comparison)
  const { changes, removed, added } = comparison
  const moved = pairMoved(removed, added)
  const gone = new Set(moved.map(({ from: field }) => field))
  const come = new Set(moved.map(({ to: field }) => field))
  for (const pair of moved) {
    changes.push(renamed(pair))
    compareOwn(pair.from, pair.to, comparison)
  }
  for (const field of removed) if (!gone.has(field)) changes.push(standing('removed', field))
  for (const field of added) if (!come.has(field)) changes.push(standing('added', field))
  return changes
}

function compareFields(from: Field, to: Field, level: number, comparison: Comparison): void {
  compareOwn(from, to, comparison)
  comparison.left -= 1
  if (level >= MOST_LEVELS || comparison.left <= 0) return
  const before = new Map(from.children().map((child) => [stepOf(child), child]))
  const after = new Map(to.children().map((child) => [stepOf(child), child]))
  const removed = [...before.values()].filter((child) => !after.has(stepOf(child)))
  const added = [...after.values()].filter((child) => !before.has(stepOf(child)))
  const pairs = pairRenamed(removed, added, { from: from.children(), to: to.children() })
  for (const pair of pairs) comparison.changes.push(renamed(pair))
  comparison.removed.push(...removed.filter((child) => pairs.every((pair) => pair.from !== child)))
  comparison.added.push(...added.filter((child) => pairs.every((pair) => pair.to !== child)))
  for (const [step, child] of before) {
    const same = after.get(step)
    if (same !== undefined) compareFields(child, same, level + 1, comparison)
  }
  for (const pair of pairs) compareFields(pair.from, pair.to, level + 1, comparison)
}

/** A member by its name; items, which have none, by the end of their path: `[*]` or a position. */
function stepOf({ name, path }: Field): string {
  return name === '' ? path.slice(path.lastIndexOf('[')) : ` ${name}`
}

function compareOwn(from: Field, to: Field, { changes }: Comparison): void {
  const { path } = to
  if (from.type !== to.type) changes.push({ kind: 'retyped', path, from: from.type, to: to.type })
  if (from.required !== to.required) changes.push({ kind: 'required', path, required: to.required })
}

function renamed({ from, to, score, certain, reason }: Renamed): SchemaChange {
  return { kind: 'renamed', from: from.path, to: to.path, score, certain, reason }
}

function standing(kind: 'added' | 'removed', { path, type, required }: Field): SchemaChange {
  return { kind, path, type, required }
}
