import type { RecordNames } from './recordNames.ts'
import type { JavaValue } from './value.ts'

/**
 * A LinkedHashMap. Mutable; keys keep insertion order and are never looked up on JavaScript's prototypes.
 *
 * An object that a parser read is kept as the list of its values beside names that it shares with objects like it, at
 * a third of a Map's cost; it becomes a Map when somebody asks for `entries`.
 */
export class JavaMap implements Iterable<readonly [JavaValue, JavaValue]> {
  #entries: Map<JavaValue, JavaValue> | undefined
  #names: RecordNames | undefined
  #values: readonly JavaValue[]

  constructor(entries?: Map<JavaValue, JavaValue>) {
    this.#entries = entries
    this.#names = undefined
    this.#values = none
  }

  /** One value for each of the names, in their order. */
  static ofRecord(names: RecordNames, values: readonly JavaValue[]): JavaMap {
    const map = new JavaMap()
    map.#names = names
    map.#values = values
    return map
  }

  /** For whoever changes the map, or wants what `get`, `has` and `size` do not give. */
  get entries(): Map<JavaValue, JavaValue> {
    return (this.#entries ??= this.#toMap())
  }

  /** The names of what is still as a parser read it; `values()` are in their order. */
  get recordNames(): RecordNames | undefined {
    return this.#names
  }

  get size(): number {
    if (this.#names !== undefined) return this.#values.length
    return this.#entries === undefined ? 0 : this.#entries.size
  }

  /** Undefined where there is no such key; objects are found by identity (see `findKey`). */
  get(key: JavaValue): JavaValue | undefined {
    if (this.#names === undefined) return this.#entries?.get(key)
    const slot = this.#names.slotOf(key)
    return slot === undefined ? undefined : this.#values[slot]
  }

  has(key: JavaValue): boolean {
    return this.get(key) !== undefined
  }

  /** The keys in order, at this moment. */
  keys(): readonly JavaValue[] {
    return this.#names === undefined ? [...this.entries.keys()] : this.#names.names
  }

  /** The values in order, at this moment. */
  values(): readonly JavaValue[] {
    return this.#names === undefined ? [...this.entries.values()] : this.#values
  }

  [Symbol.iterator](): Iterator<readonly [JavaValue, JavaValue]> {
    return this.entries[Symbol.iterator]()
  }

  #toMap(): Map<JavaValue, JavaValue> {
    const entries = new Map<JavaValue, JavaValue>()
    const names = this.#names?.names ?? []
    for (let slot = 0; slot < names.length; slot++) entries.set(names[slot] ?? '', this.#values[slot] ?? null)
    this.#names = undefined
    this.#values = none
    return entries
  }
}

const none: readonly JavaValue[] = []
