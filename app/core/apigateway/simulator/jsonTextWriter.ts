import type { Origin } from '../../vtl/index.ts'
import { type TracedText, TracedTextBuilder } from './tracedText.ts'

/** Writes compact JSON text and notes where each text value in it came from. */
export class JsonTextWriter {
  readonly #builder = new TracedTextBuilder()

  object(members: readonly (readonly [name: string, write: () => void])[]): void {
    this.#builder.append('{')
    for (const [index, [name, write]] of members.entries()) {
      this.#builder.append(`${index === 0 ? '' : ','}${JSON.stringify(name)}:`)
      write()
    }
    this.#builder.append('}')
  }

  list(items: readonly (() => void)[]): void {
    this.#builder.append('[')
    for (const [index, write] of items.entries()) {
      if (index > 0) this.#builder.append(',')
      write()
    }
    this.#builder.append(']')
  }

  /** A string; its stretch is what stands between the quotes. */
  text(value: string, origins: readonly Origin[] = []): void {
    const quoted = JSON.stringify(value)
    this.#builder.append('"')
    this.#builder.append(quoted.slice(1, -1), origins.length === 0 ? undefined : { origins })
    this.#builder.append('"')
  }

  /** JSON text as it is. */
  raw(json: string): void {
    this.#builder.append(json)
  }

  build(): TracedText {
    return this.#builder.build()
  }
}
