import type { Id } from '../../../mapping/index.ts'

/** A copy of a part with other ids for all that it holds itself; what it names outside, such as the loops around, stays. */
export function innerIdsFresh<T>(part: T, freshId: () => Id): T {
  const to = new Map<unknown, Id>()
  collect(part, (id) => to.set(id, freshId()))
  return renamed(part, to) as T
}

function collect(part: unknown, add: (id: unknown) => void): void {
  if (typeof part !== 'object' || part === null) return
  if ('id' in part && !('source' in part)) add(part.id)
  if ('loop' in part && 'over' in part) add(part.loop)
  for (const [name, inner] of Object.entries(part)) if (name !== 'opaque') collect(inner, add)
}

function renamed(part: unknown, to: ReadonlyMap<unknown, Id>): unknown {
  if (Array.isArray(part)) return part.map((inner) => renamed(inner, to))
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part).map(([name, inner]) => {
      if (name === 'id' || name === 'loop') return [name, to.get(inner) ?? inner]
      return [name, name === 'opaque' ? inner : renamed(inner, to)]
    }),
  )
}
