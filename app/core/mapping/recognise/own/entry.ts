import type { Expression, Item, Member, Node } from '../../model.ts'
import { type Asked, conditionOf } from './condition.ts'
import type { Own, OwnLoop } from './held.ts'

/** A condition around an entry, as it stands in the template. */
export interface Around {
  readonly asked: readonly Asked[]
  readonly condition: string
}

export const unasked: Around = { asked: [], condition: 'true' }

/** What stands between the brackets of an object or list, or in a block there. */
export type Entry =
  | { readonly kind: 'entry'; readonly name: string | Expression | undefined; readonly node: Node }
  | { readonly kind: 'group'; readonly around: Around; readonly entries: readonly Entry[] }
  | { readonly kind: 'each'; readonly loop: OwnLoop; readonly entries: readonly Entry[] }

/** A node under a condition; undefined where no drawing asks that. */
export function under(node: Node, { asked }: Around): Node | undefined {
  const [first, ...others] = asked
  if (first === undefined) return node
  const when = conditionOf(others.length === 0 ? first : { kind: 'and', all: asked })
  return when && { ...node, when }
}

/** An entry of a list. */
export function itemOf(entry: Entry): Item | undefined {
  switch (entry.kind) {
    case 'entry':
      return { kind: 'one', node: entry.node }
    case 'group':
      return undefined
    case 'each': {
      const { loop, entries } = entry
      const [only] = entries
      const where = only?.kind === 'group' && entries.length === 1 ? conditionAround(only.around) : undefined
      const inner = only?.kind === 'group' && entries.length === 1 ? only.entries : entries
      const items = inner.map(itemOf)
      if (!items.every((item) => item !== undefined) || (only?.kind === 'group' && where === undefined))
        return undefined
      const name = loop.over.kind === 'entries' ? loop.item.replace(/Key\d*$/, '') : loop.item
      const [one] = items
      if (items.length === 1 && where === undefined && one?.kind === 'one' && one.node.when) {
        const { when, ...node } = one.node
        return {
          kind: 'each',
          loop: loop.id,
          name,
          over: loop.over,
          where: when,
          items: [{ kind: 'one', node: node as Node }],
        }
      }
      return { kind: 'each', loop: loop.id, name, over: loop.over, ...(where && { where }), items }
    }
  }
}

function conditionAround({ asked }: Around): ReturnType<typeof conditionOf> {
  const [only] = asked
  return only && conditionOf(asked.length === 1 ? only : { kind: 'and', all: asked })
}

/** An entry of an object. */
export function memberOf(entry: Entry, own: Own): Member | undefined {
  switch (entry.kind) {
    case 'entry':
      return entry.name === undefined ? undefined : { kind: 'member', name: entry.name, node: entry.node }
    case 'group': {
      const when = conditionAround(entry.around)
      const members = entry.entries.map((one) => memberOf(one, own))
      if (when === undefined || !members.every((member) => member !== undefined)) return undefined
      return { kind: 'group', id: own.freshId(), when, members }
    }
    case 'each': {
      const { loop, entries } = entry
      const [only] = entries
      const isWhole = only?.kind === 'group' && entries.length === 1
      const where = isWhole ? conditionAround(only.around) : undefined
      const members = (isWhole ? only.entries : entries).map((one) => memberOf(one, own))
      if (!members.every((member) => member !== undefined) || (isWhole && where === undefined)) return undefined
      return { kind: 'each', loop: loop.id, over: loop.over, ...(where && { where }), members }
    }
  }
}
