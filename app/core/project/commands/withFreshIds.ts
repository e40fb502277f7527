import type { Id } from '../../mapping/index.ts'

/** Parts of a method that are other people's documents, where an `id` is none of ours. */
const NO_IDS: ReadonlySet<string> = new Set(['shape', 'opaque', 'openapi', 'context'])
const ID_MEMBERS: ReadonlySet<string> = new Set(['id', 'loop', 'fieldId'])

/** A copy with other ids throughout, which refer to each other as the originals did. */
export function withFreshIds<T>(part: T, freshId: () => Id): T {
  const to = new Map<unknown, Id>()
  const copy = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(copy)
    if (typeof inner !== 'object' || inner === null) return inner
    return Object.fromEntries(Object.entries(inner).map(([name, value]) => [name, copyMember(name, value)]))
  }
  const copyMember = (name: string, value: unknown): unknown => {
    if (NO_IDS.has(name)) return value
    if (!ID_MEMBERS.has(name) || typeof value !== 'string') return copy(value)
    const id = to.get(value) ?? freshId()
    to.set(value, id)
    return id
  }
  return copy(part) as T
}
