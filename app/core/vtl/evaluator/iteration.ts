import { type JavaValue, JavaArray, JavaList, JavaMap, JavaMapView, iterationItems } from '../../java/index.ts'
import { type HostResult, type VtlValue, isHostObject } from '../host.ts'
import { type Provenance, extend, nowhere } from './provenance.ts'
import type { Trace } from './trace.ts'

/** What a loop walks over, as Java's iterators do: they notice when their list or map has grown or shrunk. */
export interface Iteration {
  /** Whether an item is left: of a list that grew meanwhile, always. */
  hasNext(): boolean
  /** The next item; undefined where the list or map has changed since (ConcurrentModificationException). */
  next(): VtlValue | undefined
  /** Of the item that `next` gave. */
  provenance(trace: Trace): Provenance
}

class ListIteration implements Iteration {
  readonly #list: JavaList | JavaArray
  readonly #size: number
  readonly #from: Provenance
  #cursor = 0

  constructor(list: JavaList | JavaArray, from: Provenance) {
    this.#list = list
    this.#size = list.items.length
    this.#from = from
  }

  hasNext(): boolean {
    return this.#cursor !== this.#list.items.length
  }

  next(): VtlValue | undefined {
    return this.#list.items.length === this.#size ? this.#list.items[this.#cursor++] : undefined
  }

  provenance(trace: Trace): Provenance {
    return trace.contents.member(this.#list, this.#from, this.#cursor - 1)
  }
}

/** Values, keys or entries of a map; which are left is known beforehand, as a linked map's iterator knows its next. */
class MapIteration implements Iteration {
  readonly #map: JavaMap
  readonly #items: readonly JavaValue[]
  readonly #keys: readonly JavaValue[]
  readonly #from: Provenance
  #cursor = 0

  constructor(map: JavaMap, items: readonly JavaValue[], from: Provenance) {
    this.#map = map
    this.#items = items
    this.#keys = map.keys()
    this.#from = from
  }

  hasNext(): boolean {
    return this.#cursor < this.#items.length
  }

  next(): VtlValue | undefined {
    return this.#map.size === this.#keys.length ? this.#items[this.#cursor++] : undefined
  }

  provenance(trace: Trace): Provenance {
    return trace.contents.member(this.#map, this.#from, this.#keys[this.#cursor - 1] ?? null)
  }
}

class HostIteration implements Iteration {
  readonly #items: readonly HostResult[]
  readonly #from: Provenance
  #cursor = 0

  constructor(items: readonly HostResult[], from: Provenance) {
    this.#items = items
    this.#from = from
  }

  hasNext(): boolean {
    return this.#cursor < this.#items.length
  }

  next(): VtlValue | undefined {
    return this.#items[this.#cursor++]?.value
  }

  provenance(): Provenance {
    const origins = this.#items[this.#cursor - 1]?.origins
    return origins === undefined ? extend(this.#from, this.#cursor - 1) : { origins }
  }
}

/** Undefined for what does not iterate: strings, numbers, null. */
export function iterate(value: VtlValue, from: Provenance = nowhere): Iteration | undefined {
  if (isHostObject(value)) {
    const items = value.iterate()
    return items === undefined ? undefined : new HostIteration(items, from)
  }
  if (value instanceof JavaList || value instanceof JavaArray) return new ListIteration(value, from)
  const map = value instanceof JavaMapView ? value.map : value
  const items = iterationItems(value)
  return items === undefined || !(map instanceof JavaMap) ? undefined : new MapIteration(map, items, from)
}
