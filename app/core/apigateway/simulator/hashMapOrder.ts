/**
 * Keys in the order in which a java.util.HashMap iterates them when they are put in the order given. API Gateway's
 * `$context` is one: its recorded key order is exactly this one (api-gateway facts 3.7).
 *
 * @see java.util.HashMap (Java 8 and later): hash spreading, table doubling at a load of 0.75; buckets keep their order.
 */
export function hashMapOrder(keys: readonly string[]): readonly string[] {
  let capacity = 16
  while (keys.length > capacity * 0.75) capacity *= 2
  const placed = keys.map((key, order) => {
    const hash = javaHash(key)
    return { key, order, bucket: (hash ^ (hash >>> 16)) & (capacity - 1) }
  })
  placed.sort((a, b) => a.bucket - b.bucket || a.order - b.order)
  return placed.map(({ key }) => key)
}

/** String.hashCode */
function javaHash(text: string): number {
  let hash = 0
  for (let i = 0; i < text.length; i++) hash = (Math.imul(31, hash) + text.charCodeAt(i)) | 0
  return hash
}
