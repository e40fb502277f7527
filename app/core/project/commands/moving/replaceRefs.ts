import type { Expression, Source } from '../../../mapping/index.ts'
import { isSameSource } from '../connecting/secondLine.ts'
import { ref } from '../connecting/reduction.ts'

/**
 * The same part of a rule with every reading of a source replaced by an expression; the part itself where nothing reads it.
 * Velocity that is kept as it is cannot be rewritten and stays.
 */
export function replaceRefs<T>(part: T, source: Source, by: Expression): T {
  return replaced(part, ref(source), by) as T
}

function replaced(part: unknown, read: Expression, by: Expression): unknown {
  if (Array.isArray(part)) {
    const items = part.map((item) => replaced(item, read, by))
    return items.some((item, at) => item !== part[at]) ? items : part
  }
  if (typeof part !== 'object' || part === null) return part
  if ('kind' in part && part.kind === 'ref' && 'source' in part)
    return isSameSource(part as Expression, read) ? by : part
  let result: object = part
  for (const [name, value] of Object.entries(part)) {
    const to = replaced(value, read, by)
    if (to !== value) result = { ...result, [name]: to }
  }
  return result
}
