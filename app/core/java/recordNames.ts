import type { JavaValue } from './value.ts'

/** The names of an object's members, each once; objects that have the same ones in the same order share them. */
export class RecordNames {
  readonly names: readonly string[]
  #slots: Map<JavaValue, number> | undefined

  constructor(names: readonly string[]) {
    this.names = names
  }

  /** Where the name stands; undefined where it is none of these. */
  slotOf(name: JavaValue): number | undefined {
    this.#slots ??= new Map(this.names.map((each, slot) => [each, slot]))
    return this.#slots.get(name)
  }
}
