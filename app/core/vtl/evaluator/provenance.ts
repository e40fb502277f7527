import type { PrintedMember } from '../host.ts'
import type { Origin } from '../origin.ts'

/** A stretch of a text value that comes from less than the whole value does. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly origins: readonly Origin[]
}

/** Where a value came from; `pieces` tile the text of a value that is put together, or printed member by member. */
export interface Provenance {
  readonly origins: readonly Origin[]
  readonly pieces?: readonly Piece[]
}

/** Of what stands in the template itself. */
export const nowhere: Provenance = { origins: [] }

function sameOrigin(a: Origin, b: Origin): boolean {
  return a.root === b.root && a.path.length === b.path.length && a.path.every((step, i) => step === b.path[i])
}

export function unionOrigins(all: readonly (readonly Origin[])[]): readonly Origin[] {
  const union: Origin[] = []
  for (const origins of all) {
    for (const origin of origins) if (!union.some((known) => sameOrigin(known, origin))) union.push(origin)
  }
  return union
}

export function union(all: readonly Provenance[]): Provenance {
  const known = all.filter(({ origins }) => origins.length > 0)
  const [first] = known
  if (first === undefined) return nowhere
  return { origins: known.length === 1 ? first.origins : unionOrigins(known.map(({ origins }) => origins)) }
}

/** Of a member of a value: its one origin, one step on; of several, all of them, as the step cannot be told. */
export function extend(of: Provenance, step: string | number): Provenance {
  const [origin, ...others] = of.origins
  if (origin === undefined) return nowhere
  if (others.length > 0) return { origins: of.origins }
  return { origins: [{ root: origin.root, path: [...origin.path, step] }] }
}

/** The pieces of a text of which a host told where each member stands. */
export function printedPieces(of: Provenance, printed: readonly PrintedMember[]): readonly Piece[] {
  const [origin, ...others] = of.origins
  if (origin === undefined || others.length > 0) {
    return printed.map(({ start, end }) => ({ start, end, origins: of.origins }))
  }
  const { root, path: from } = origin
  // A body has tens of thousands of members: where they are walked from the root, their paths are not copied.
  return printed.map(({ start, end, path }) => ({
    start,
    end,
    origins: [{ root, path: from.length === 0 ? path : [...from, ...path] }],
  }))
}

/** Of `left + right` as text. */
export function concatenation(left: string, leftFrom: Provenance, right: string, rightFrom: Provenance): Provenance {
  const shift = (piece: Piece): Piece => ({
    start: piece.start + left.length,
    end: piece.end + left.length,
    origins: piece.origins,
  })
  const whole = (text: string, { origins }: Provenance): Piece => ({ start: 0, end: text.length, origins })
  return {
    origins: unionOrigins([leftFrom.origins, rightFrom.origins]),
    pieces: [
      ...(leftFrom.pieces ?? [whole(left, leftFrom)]),
      ...(rightFrom.pieces ?? [whole(right, rightFrom)]).map(shift),
    ],
  }
}
