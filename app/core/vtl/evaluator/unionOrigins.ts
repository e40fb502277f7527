import type { Origin } from '../origin.ts'

/** Up to this many, looking at each costs less than keys. */
const FEW = 16

function sameOrigin(a: Origin, b: Origin): boolean {
  return a.root === b.root && a.path.length === b.path.length && a.path.every((step, i) => step === b.path[i])
}

/** Equal for the same origins only: an index is not the name of the same digits. */
function keyOf({ root, path }: Origin): string {
  return JSON.stringify([root, path])
}

/** Every origin once, in the order in which they are first met. */
export function unionOrigins(all: readonly (readonly Origin[])[]): readonly Origin[] {
  const union: Origin[] = []
  let keys: Set<string> | undefined
  for (const origins of all) {
    for (const origin of origins) {
      if (keys === undefined) {
        if (union.some((known) => sameOrigin(known, origin))) continue
        union.push(origin)
        if (union.length > FEW) keys = new Set(union.map(keyOf))
        continue
      }
      const key = keyOf(origin)
      if (keys.has(key)) continue
      keys.add(key)
      union.push(origin)
    }
  }
  return union
}
