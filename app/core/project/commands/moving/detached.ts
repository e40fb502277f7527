import type { Expression, Source } from '../../../mapping/index.ts'
import { ref } from '../connecting/reduction.ts'
import { isSameSource } from '../connecting/secondLine.ts'

/**
 * A value without one of the sources that were joined in it, or of which the first that is not empty is taken; undefined
 * where the source is part of anything else.
 */
export function detached(value: Expression, source: Source): Expression | undefined {
  const isIt = (one: Expression): boolean => isSameSource(one, ref(source))
  if (value.kind === 'text' && value.parts.some(isIt)) {
    const parts = withoutGap(value.parts, value.parts.findIndex(isIt))
    const [only] = parts
    return parts.length === 1 && only !== undefined ? only : { ...value, parts }
  }
  if (value.kind === 'call' && value.fn === 'firstNonEmpty' && value.args.some(isIt)) {
    const args = value.args.filter((one) => !isIt(one))
    const [only] = args
    return args.length === 1 && only !== undefined ? only : { ...value, args }
  }
  return undefined
}

/** Of the texts between two values that leave a gap only one stays. */
function withoutGap(parts: readonly Expression[], at: number): readonly Expression[] {
  const [before, after] = [parts[at - 1], parts[at + 1]]
  if (before?.kind === 'literal') return parts.toSpliced(at - 1, 2)
  return after?.kind === 'literal' ? parts.toSpliced(at, 2) : parts.toSpliced(at, 1)
}
