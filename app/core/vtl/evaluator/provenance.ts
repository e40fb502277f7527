import type { PrintedMember } from '../host.ts'
import type { Origin } from '../origin.ts'
import { unionOrigins } from './unionOrigins.ts'

/** Where a value came from. A text that is put together has more to say: see `TextProvenance`, `PrintedProvenance`. */
export interface Provenance {
  readonly origins: readonly Origin[]
}

/**
 * Of printed JSON, whose members a host placed. A body has tens of thousands of them: what comes of each is made up
 * where the text is printed.
 */
export class PrintedProvenance implements Provenance {
  readonly origins: readonly Origin[]
  readonly printed: readonly PrintedMember[]

  constructor(origins: readonly Origin[], printed: readonly PrintedMember[]) {
    this.origins = origins
    this.printed = printed
  }

  /** A member's place is that of the whole and what is walked from there; of several places, it cannot be told. */
  originsOf({ path }: PrintedMember): readonly Origin[] {
    const [origin] = this.origins
    if (origin === undefined || this.origins.length > 1) return this.origins
    return [{ root: origin.root, path: origin.path.length === 0 ? path : origin.path.concat(path) }]
  }
}

/** Of what stands in the template itself. */
export const nowhere: Provenance = { origins: [] }

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
