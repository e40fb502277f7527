import { always } from '../compile/condition.ts'
import type { Nesting, NodeConstruct } from '../compile/construct.ts'
import { type Place, leaveOut } from '../compile/place.ts'
import { notYet } from '../compile/refusal.ts'
import { type Entry, layOutEntries } from '../compile/sequence.ts'
import type { ArrayNode, Expression, Id, Item, Node } from '../model.ts'
import { loopEntry, nodeEntry } from './entries.ts'

export const array: NodeConstruct<ArrayNode> = {
  compile(node, place, nesting) {
    const entries = node.items.flatMap((item) => compileItem(item, place, nesting))
    return { when: always, before: [], ...layOutEntries(['[', ']'], entries, nesting, place) }
  },
}

function compileItem(item: Item, place: Place, nesting: Nesting): readonly Entry[] {
  switch (item.kind) {
    case 'one':
      return nodeEntry('', item.node, place, nesting, nesting.depth + 1)
    case 'each':
      return loopEntry(item, place, (within) => item.items.flatMap((inner) => compileItem(inner, within, nesting)))
    case 'spread':
      return compileItem(itemsOf(item.value, place), place, nesting)
    case 'raw':
      return leaveOut(place, notYet('kept Velocity between items'))
  }
}

/** Another list's items, each as it is: a loop that copies. */
function itemsOf(value: Expression, place: Place): Item {
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
