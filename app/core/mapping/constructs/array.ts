import { always } from '../compile/condition.ts'
import type { Nesting, NodeConstruct } from '../compile/construct.ts'
import type { Place } from '../compile/place.ts'
import { type Entry, layOutEntries } from '../compile/sequence.ts'
import type { ArrayNode, Item } from '../model.ts'
import { keptEntry, loopEntry, nodeEntry } from './entries.ts'
import { itemsOf } from './spread.ts'

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
      return keptEntry(item, place)
  }
}
