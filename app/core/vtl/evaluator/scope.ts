import type { VtlValue } from '../host.ts'

/** Where names are looked up: 1.7's contexts. */
export interface Scope {
  /** Null where the name has no value; undefined where reading it ended the statement (a macro's argument). */
  get(name: string): VtlValue | undefined
  set(name: string, value: VtlValue): void
  delete(name: string): void
  /** What a macro was given for the argument that `reference` names, as it stands in the call. */
  argumentLiteral(reference: string): string | undefined
}

/** The variables of the template; those given are copied when the first is changed. */
export class Variables implements Scope {
  #values: ReadonlyMap<string, VtlValue>
  #own: Map<string, VtlValue> | undefined

  constructor(given: ReadonlyMap<string, VtlValue>) {
    this.#values = given
  }

  get values(): ReadonlyMap<string, VtlValue> {
    return this.#values
  }

  get(name: string): VtlValue {
    return this.#values.get(name) ?? null
  }

  set(name: string, value: VtlValue): void {
    const own = this.#own ?? this.#copy()
    own.set(name, value)
  }

  delete(name: string): void {
    const own = this.#own ?? this.#copy()
    own.delete(name)
  }

  argumentLiteral(): undefined {
    return undefined
  }

  #copy(): Map<string, VtlValue> {
    const own = new Map(this.#values)
    this.#values = this.#own = own
    return own
  }
}

/**
 * Around the body of a loop while its item is null: the item reads as null even where an outer scope has the name, and
 * even after `#set` (NullHolderContext of 1.7, whose `put` does not end this, but `remove` does).
 */
export class NullItemScope implements Scope {
  readonly #inner: Scope
  readonly #item: string
  #active = true

  constructor(inner: Scope, item: string) {
    this.#inner = inner
    this.#item = item
  }

  get(name: string): VtlValue | undefined {
    return this.#active && name === this.#item ? null : this.#inner.get(name)
  }

  set(name: string, value: VtlValue): void {
    this.#inner.set(name, value)
  }

  delete(name: string): void {
    if (name === this.#item) this.#active = false
    this.#inner.delete(name)
  }

  argumentLiteral(reference: string): string | undefined {
    return this.#inner.argumentLiteral(reference)
  }
}
