import type { Place } from '../compile/place.ts'
import type { Expression, Id, Item, Member, Node } from '../model.ts'

/** Another list's items, each as it is: a loop that copies. */
export function itemsOf(value: Expression, place: Place): Item {
  const loop = `${place.rule} items` as Id
  const source = { kind: 'loop', loop, part: 'item' } as const
  const node: Node = {
    kind: 'value',
    id: place.rule,
    value: { kind: 'ref', source },
    as: 'json',
    policy: { absent: 'null' },
  }
  return { kind: 'each', loop, over: { kind: 'items', source: value }, items: [{ kind: 'one', node }] }
}

/** Another object's members, each as it is: a loop that copies. */
export function membersOf(value: Expression, place: Place): Member {
  const loop = `${place.rule} members` as Id
  const read = (part: 'item' | 'key'): Expression => ({ kind: 'ref', source: { kind: 'loop', loop, part } })
  const node: Node = { kind: 'value', id: place.rule, value: read('item'), as: 'json', policy: { absent: 'null' } }
  const over = { kind: 'entries', source: value } as const
  return { kind: 'each', loop, over, members: [{ kind: 'member', name: read('key'), node }] }
}
