import type { Origin } from '../origin.ts'
import { PrintedProvenance, type Provenance, nowhere } from './provenance.ts'
import { unionOrigins } from './unionOrigins.ts'

/** A stretch of a text, and where it came from; what `from` says of the stretch counts from its start. */
export interface TextPart {
  readonly start: number
  readonly end: number
  readonly from: Provenance
}

/**
 * Of a text that is put together of parts, which tile it. Parts are texts put together themselves: a loop that adds to
 * a text a thousand times gives a chain of a thousand, so that it is walked where the text is printed, once, and
 * without recursion.
 */
export class TextProvenance implements Provenance {
  readonly parts: readonly TextPart[]
  /** Whether its origins are those of each member of printed JSON in it, or those of the JSON as a whole. */
  readonly #byMember: boolean
  #origins: readonly Origin[] | undefined

  private constructor(parts: readonly TextPart[], byMember: boolean) {
    this.parts = parts
    this.#byMember = byMember
  }

  /** Of a text that was rendered; `length` cuts the blank that 1.7 adds to what it interpolates. */
  static ofRendered(parts: readonly TextPart[], length: number): TextProvenance {
    const within = parts.filter(({ start }) => start < length)
    const cut = within.map((part) => (part.end > length ? { ...part, end: length } : part))
    return new TextProvenance(cut, true)
  }

  /** Of `left + right` as text. */
  static ofSum(left: string, leftFrom: Provenance, right: string, rightFrom: Provenance): TextProvenance {
    const parts = [
      { start: 0, end: left.length, from: leftFrom },
      { start: left.length, end: left.length + right.length, from: rightFrom },
    ]
    return new TextProvenance(parts, false)
  }

  get origins(): readonly Origin[] {
    return (this.#origins ??= unionOrigins(this.#collect()))
  }

  #collect(): (readonly Origin[])[] {
    const found: (readonly Origin[])[] = []
    // A text may hold another many times over: it is looked at once in each way.
    const seen = { byMember: new Set<Provenance>(), whole: new Set<Provenance>() }
    const pending: { readonly from: Provenance; readonly byMember: boolean }[] = [{ from: this, byMember: false }]
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const { from } = next
      const byMember = next.byMember || (from instanceof TextProvenance && from.#byMember)
      const met = byMember ? seen.byMember : seen.whole
      if (met.has(from)) continue
      met.add(from)
      if (from instanceof TextProvenance && (from.#origins === undefined || byMember !== from.#byMember)) {
        for (let i = from.parts.length - 1; i >= 0; i--)
          pending.push({ from: from.parts[i]?.from ?? nowhere, byMember })
      } else if (from instanceof PrintedProvenance && byMember) {
        for (const member of from.printed) found.push(from.originsOf(member))
      } else found.push(from.origins)
    }
    return found
  }
}

/** Says, in order, the stretches of `part` that came from one thing each; between the members of printed JSON from nowhere. */
export function eachStretch(
  part: TextPart,
  say: (start: number, end: number, origins: readonly Origin[]) => void,
): void {
  const pending: TextPart[] = [part]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { start, end, from } = next
    if (from instanceof TextProvenance) {
      for (let i = from.parts.length - 1; i >= 0; i--) {
        const inner = from.parts[i]
        if (inner === undefined || start + inner.start >= end) continue
        pending.push({ start: start + inner.start, end: Math.min(end, start + inner.end), from: inner.from })
      }
    } else if (from instanceof PrintedProvenance) sayMembers(start, end, from, say)
    else if (end > start) say(start, end, from.origins)
  }
}

function sayMembers(
  start: number,
  end: number,
  from: PrintedProvenance,
  say: (start: number, end: number, origins: readonly Origin[]) => void,
): void {
  let at = start
  for (const member of from.printed) {
    const first = start + member.start
    const behind = Math.min(start + member.end, end)
    if (first >= behind) continue
    if (first > at) say(at, first, nowhere.origins)
    say(first, behind, from.originsOf(member))
    at = behind
  }
  if (end > at) say(at, end, nowhere.origins)
}
