import type { Id } from './model.ts'

/** Where new ids come from: a counter in tests, whatever the host likes in an editor. The core has no randomness. */
export interface IdSource {
  /** Text that this source has never given before. */
  next(): string
}

/** A new id from `ids`. */
export function freshId(ids: IdSource): Id {
  return ids.next() as Id
}

/** Counts `prefix1`, `prefix2`…, leaving out what `taken` holds already. */
export function createIdCounter(prefix: string, taken: ReadonlySet<string> = new Set()): IdSource {
  let count = 0
  return {
    next() {
      do count += 1
      while (taken.has(`${prefix}${count}`))
      return `${prefix}${count}`
    },
  }
}
