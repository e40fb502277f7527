import type { Id, Item, Member, Node, ObjectNode, Source } from '../../../mapping/index.ts'
import type { Field } from '../../../schema/index.ts'
import { memberNamed } from '../../payload/findPlace.ts'
import { extendSource, ref } from './reduction.ts'
import { defaultAs, defaultPolicy } from './valueForm.ts'

/** A field on either side, with the source that reads it. */
export interface FieldPair {
  readonly source: Source
  readonly from: Field | undefined
  readonly to: Field | undefined
  readonly isItem: boolean
}

/**
 * A node that maps a field to a field: members of the same name one by one, an array by a loop over its items, and
 * where nothing has the same name, or a shape is unknown, the whole as it is. What `existing` has already is kept.
 */
export function copyField(pair: FieldPair, freshId: () => Id, existing?: Node): Node {
  const { source, from, to, isItem } = pair
  if (from?.type === 'array' && to?.type === 'array' && existing === undefined) {
    const loop = freshId()
    const over = { kind: 'items' as const, source: ref(source) }
    return {
      id: freshId(),
      kind: 'array',
      items: [{ kind: 'each', loop, over, items: [copyItem(loop, from, to, freshId)] }],
    }
  }
  const members = existing?.kind === 'object' ? existing.members : []
  const matches = copyMembers(pair, membersOf(from), membersOf(to), members, freshId)
  if (matches.length > members.length) return objectOf(existing, matches, freshId)
  if (existing !== undefined) return existing
  const type = to?.type ?? 'any'
  const form = { type, required: to?.required ?? false, isItem }
  return {
    id: freshId(),
    kind: 'value',
    value: ref(source),
    as: defaultAs(source, from?.type ?? 'any', type),
    policy: defaultPolicy(form),
  }
}

function objectOf(existing: Node | undefined, members: readonly Member[], freshId: () => Id): ObjectNode {
  return existing?.kind === 'object' ? { ...existing, members } : { id: freshId(), kind: 'object', members }
}

/** The entry of a loop from the items of one array to those of another. */
export function copyItem(loop: Id, from: Field | undefined, to: Field | undefined, freshId: () => Id): Item {
  const source: Source = { kind: 'loop', loop, part: 'item' }
  return { kind: 'one', node: copyField({ source, from: itemField(from), to: itemField(to), isItem: true }, freshId) }
}

/** The item's field where it has one of its own; of items that are objects the members stand under the array. */
function itemField(array: Field | undefined): Field | undefined {
  const children = array?.children() ?? []
  const own = children.find((child) => child.name === '')
  if (own !== undefined || array === undefined || children.length === 0) return own
  return { ...array, type: 'object', children: () => children }
}

function membersOf(field: Field | undefined): readonly Field[] {
  return field?.type === 'object' ? field.children().filter((child) => child.name !== '') : []
}

function copyMembers(
  pair: FieldPair,
  from: readonly Field[],
  to: readonly Field[],
  existing: readonly Member[],
  freshId: () => Id,
): readonly Member[] {
  const sources = new Map(from.map((field) => [field.name, field]))
  const added = to.flatMap((target): readonly Member[] => {
    const match = sources.get(target.name)
    if (match === undefined || memberNamed(existing, target.name) !== undefined) return []
    const source = extendSource(pair.source, [target.name])
    return [
      {
        kind: 'member',
        name: target.name,
        node: copyField({ source, from: match, to: target, isItem: false }, freshId),
      },
    ]
  })
  return [...existing, ...added]
}
