import type { Id, Item, Member, Node, Source } from '../../../mapping/index.ts'
import type { Field } from '../../../schema/index.ts'
import { memberNamed } from '../../payload/findPlace.ts'
import { loopName } from './loopName.ts'
import { extendSource, ref } from './reduction.ts'
import { defaultAs, defaultPolicy } from './valueForm.ts'

/** A field on either side, with the source that reads it. */
export interface FieldPair {
  readonly source: Source
  readonly from: Field | undefined
  readonly to: Field | undefined
  readonly isItem: boolean
}

/** Levels and fields that one line maps: beyond, and a shape may hold itself, values are copied whole. */
const MOST_LEVELS = 8
const MOST_FIELDS = 20_000

/** What copying fields needs besides them. */
export interface Copying {
  readonly freshId: () => Id
  /** What the items of the loops around are called. */
  readonly names: readonly string[]
  readonly level: number
  /** Fields that may still be mapped one by one. */
  readonly fields: { left: number }
}

/** At a place inside loops whose items have those names. */
export function startCopying(freshId: () => Id, names: readonly string[]): Copying {
  return { freshId, names, level: 0, fields: { left: MOST_FIELDS } }
}

/**
 * A node that maps a field to a field: members of the same name one by one, an array by a loop over its items, and
 * where nothing has the same name, or a shape is unknown, the whole as it is. What `existing` has already is kept.
 */
export function copyField(pair: FieldPair, copying: Copying, existing?: Node): Node {
  const { source, from, to } = pair
  copying.fields.left--
  if (copying.level >= MOST_LEVELS || copying.fields.left < 0) return existing ?? copyWhole(pair, copying)
  if (from?.type === 'array' && to?.type === 'array' && existing === undefined) {
    const id = copying.freshId()
    return { id, kind: 'array', items: [copyItems(source, from, to, copying)] }
  }
  const members = existing?.kind === 'object' ? existing.members : []
  const matches = copyMembers(pair, members, copying)
  if (matches.length === members.length)
    return existing ?? (pair.isItem && isDrawn(from, to) ? emptyObject(copying) : copyWhole(pair, copying))
  if (existing?.kind === 'object') return { ...existing, members: matches }
  return { id: copying.freshId(), kind: 'object', members: matches }
}

/** Items whose members are known on both sides and differ in every name: a person draws them one by one. */
function isDrawn(from: Field | undefined, to: Field | undefined): boolean {
  return membersOf(from).length > 0 && membersOf(to).length > 0
}

function emptyObject({ freshId }: Copying): Node {
  return { id: freshId(), kind: 'object', members: [] }
}

function copyWhole({ source, from, to, isItem }: FieldPair, { freshId }: Copying): Node {
  const type = to?.type ?? 'any'
  const policy = defaultPolicy({ type, required: to?.required ?? false, isItem })
  return { id: freshId(), kind: 'value', value: ref(source), as: defaultAs(source, from?.type ?? 'any', type), policy }
}

/** A loop over the items of one array into those of another. */
export function copyItems(array: Source, from: Field | undefined, to: Field | undefined, copying: Copying): Item {
  const loop = copying.freshId()
  const name = loopName(from?.name, copying.names)
  const inside = { ...copying, names: [...copying.names, name ?? 'item'], level: copying.level + 1 }
  const source: Source = { kind: 'loop', loop, part: 'item' }
  const node = copyField({ source, from: itemField(from), to: itemField(to), isItem: true }, inside)
  const over = { kind: 'items' as const, source: ref(array) }
  return { kind: 'each', loop, ...(name !== undefined && { name }), over, items: [{ kind: 'one', node }] }
}

/** The item's field where it has one of its own; of items that are objects the members stand under the array. */
export function itemField(array: Field | undefined): Field | undefined {
  const children = array?.children() ?? []
  const own = children.find((child) => child.name === '')
  if (own !== undefined || array === undefined || children.length === 0) return own
  return { ...array, type: 'object', children: () => children }
}

function copyMembers(pair: FieldPair, existing: readonly Member[], copying: Copying): readonly Member[] {
  const inside = { ...copying, level: copying.level + 1 }
  const sources = new Map(membersOf(pair.from).map((field) => [field.name, field]))
  const added = membersOf(pair.to).flatMap((target): readonly Member[] => {
    const match = sources.get(target.name)
    if (match === undefined || memberNamed(existing, target.name) !== undefined) return []
    const source = extendSource(pair.source, [target.name])
    const node = copyField({ source, from: match, to: target, isItem: false }, inside)
    return [{ kind: 'member', name: target.name, node }]
  })
  return added.length === 0 ? existing : [...existing, ...added]
}

function membersOf(field: Field | undefined): readonly Field[] {
  return field?.type === 'object' ? field.children().filter((child) => child.name !== '') : []
}
