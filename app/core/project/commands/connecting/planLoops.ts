import type { Id, Node, Source } from '../../../mapping/index.ts'
import type { NewLoop } from '../../payload/changePlace.ts'
import { findPlace } from '../../payload/findPlace.ts'
import { type Loops, walkedLists } from '../../payload/loops.ts'
import { startsWith } from '../../bodyPath.ts'
import type { TargetPath } from '../../targetPath.ts'
import { loopName } from './loopName.ts'
import { extendSource, ref } from './reduction.ts'

/** How a body path reaches a target: the source to read there, and the loops to make on the way. */
export type LoopPlan =
  | {
      readonly kind: 'planned'
      readonly source: Source
      /** The target's path; arrays for which the source has no items hold one fixed item. */
      readonly path: TargetPath
      readonly newLoops: readonly (readonly NewLoop[])[]
    }
  /** The source has several values where the target takes one; `base` and `rest` say where from. */
  | { readonly kind: 'several'; readonly base: Source; readonly rest: TargetPath }
  /** The target is the item of an array without a loop, and the source has but one value. */
  | { readonly kind: 'noLoop' }

/**
 * Plans a line from a body path to a place of the payload. A path below the array of a loop around the target reads
 * that loop's item, of the innermost such loop; arrays that are left pair up with the target's arrays that have no
 * loop yet, outer to outer, and the innermost target array takes all that remain, nested.
 */
export function planLoops(root: Node, loops: Loops, from: TargetPath, to: TargetPath, freshId: () => Id): LoopPlan {
  const found = findPlace(root, to)
  const { base, rest } = relativeTo(
    found.loops.map(({ loop }) => loop),
    loops,
    from,
  )
  const open = to.flatMap((step, i) => (i >= found.steps && typeof step === 'object' ? [i] : []))
  const arrays = rest.flatMap((step, i) => (typeof step === 'object' ? [i] : []))
  if (arrays.length === 0 && open.length === 0)
    return { kind: 'planned', source: extendSource(base, rest), path: to, newLoops: [] }
  if (open.length === 0) return { kind: 'several', base, rest }
  if (arrays.length === 0) return { kind: 'noLoop' }
  const taken = found.loops.map(({ name = 'item' }) => name)
  const made = makeLoops(base, rest, { arrays, taken }, freshId)
  const newLoops = open
    .slice(0, arrays.length)
    .map((_, i) => (i === open.length - 1 ? made.loops.slice(i) : made.loops.slice(i, i + 1)))
  const fixed = new Set(open.slice(arrays.length))
  return { kind: 'planned', source: made.source, path: to.map((step, i) => (fixed.has(i) ? 0 : step)), newLoops }
}

/** The innermost of the loops whose items hold the path, and the path from there. */
function relativeTo(
  around: readonly Id[],
  loops: Loops,
  from: TargetPath,
): { readonly base: Source; readonly rest: TargetPath } {
  for (const loop of around.toReversed()) {
    for (const { path, item } of walkedLists(loop, loops)) {
      const items = [...path, { each: true as const }]
      if (startsWith(from, items)) return { base: item, rest: from.slice(items.length) }
    }
  }
  return { base: { kind: 'body', path: '$' }, rest: from }
}

function makeLoops(
  base: Source,
  path: TargetPath,
  { arrays, taken }: { readonly arrays: readonly number[]; readonly taken: readonly string[] },
  freshId: () => Id,
): { readonly loops: readonly NewLoop[]; readonly source: Source } {
  const loops: NewLoop[] = []
  let source = base
  let start = 0
  for (const at of arrays) {
    const loop = freshId()
    const array = path.slice(0, at).findLast((step) => typeof step === 'string')
    const name = loopName(array, [...taken, ...loops.map((outer) => outer.name ?? 'item')])
    const over = { kind: 'items' as const, source: ref(extendSource(source, path.slice(start, at))) }
    loops.push({ loop, ...(name !== undefined && { name }), over })
    source = { kind: 'loop', loop, part: 'item' }
    start = at + 1
  }
  return { loops, source: extendSource(source, path.slice(start)) }
}
