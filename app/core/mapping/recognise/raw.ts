import type { Statement } from '../../vtl/index.ts'
import type { Raw, RawNode } from '../model.ts'
import type { Scope, Silent } from './scope.ts'

/**
 * A stretch of the template as it is, with the `#set` lines before it that it depends on and its loops' variables by
 * the names they have in the drawing. `overrides`: it may set parameters, which nothing else does then. `idle`: characters that
 * the drawing's template writes by itself. Undefined where it depends on something that cannot be said again there.
 */
export function rawPart(
  start: number,
  end: number,
  reason: string,
  scope: Scope,
  { overrides = false, idle = [] }: { readonly overrides?: boolean; readonly idle?: readonly number[] } = {},
): Raw | undefined {
  const { source } = scope.state
  const body = withoutCharacters(
    source.slice(start, end),
    idle.map((offset) => offset - start),
  )
  const settings = settingsFor(namesIn(body), start, scope)
  if (settings === undefined) return undefined
  const lines = settings.map((silent) => source.slice(silent.start, silent.end).trim())
  if (hasOverride(lines.join('')) || (!overrides && hasOverride(body))) return undefined
  const text = [...lines.map((line) => `${line}\n`), body].join('')
  scope.state.raws.push({ start, end, reason })
  return { kind: 'raw', vtl: renamed(text, scope), reason }
}

/** The lines before a place that what is read there depends on, in order; undefined where they cannot be said again. */
function settingsFor(read: ReadonlySet<string>, start: number, scope: Scope): readonly Silent[] | undefined {
  const before = scope.silent.filter((silent) => silent.start < start)
  const needed = new Set(read)
  const taken = new Set<Silent>()
  // A block reads what is set at its call, be it set behind it: round and round, until nothing more is needed.
  for (let size = -1; size !== taken.size;) {
    size = taken.size
    for (const silent of before) {
      if (taken.has(silent) || ![...silent.assigns].some((name) => needed.has(name))) continue
      taken.add(silent)
      for (const name of silent.mentions) needed.add(name)
    }
  }
  const all = before.filter((silent) => taken.has(silent))
  if (all.some(({ past }) => past) || dependsOnRounds(needed, all, scope)) return undefined
  // What stands in a block that is taken comes with it.
  return all.filter((one) => !all.some((other) => other !== one && other.start <= one.start && one.end <= other.end))
}

/** What a loop changes holds in a round what the rounds before it made of it, unless the round sets it anew. */
function dependsOnRounds(needed: ReadonlySet<string>, taken: readonly Silent[], { loops }: Scope): boolean {
  return loops.some(({ changes, start }) =>
    [...changes].some((name) => {
      if (!needed.has(name)) return false
      const first = taken.find((silent) => silent.start >= start && silent.assigns.has(name))
      return !first?.isSure || first.mentions.has(name)
    }),
  )
}

export function rawNode(start: number, end: number, reason: string, scope: Scope): RawNode | undefined {
  const part = rawPart(start, end, reason, scope)
  return part && { id: scope.freshId(), ...part }
}

function withoutCharacters(text: string, offsets: readonly number[]): string {
  return offsets
    .toSorted((one, other) => other - one)
    .reduce((rest, offset) => rest.slice(0, offset) + rest.slice(offset + 1), text)
}

/** The commas at the ends of a directive's blocks: they part what it gives from what stands around it. */
export function edgeCommas(node: Statement): readonly number[] {
  if (node.kind !== 'if') return []
  const blocks = [...node.branches.map(({ body }) => body), ...(node.otherwise ? [node.otherwise] : [])]
  return blocks.flatMap(({ body }) => {
    const [first] = body
    const last = body.at(-1)
    const leading = first?.kind === 'text' ? /^\s*,/.exec(first.printed) : null
    const trailing = last?.kind === 'text' ? /,\s*$/.exec(last.printed) : null
    const commas = [
      ...(leading && first ? [first.range.start + leading[0].length - 1] : []),
      ...(trailing && last ? [last.range.end - trailing[0].length] : []),
    ]
    return [...new Set(commas)]
  })
}

function hasOverride(vtl: string): boolean {
  return /#set\s*\(\s*\$!?\{?context\b/.test(vtl)
}

const reference = /(\$!?\{?)([A-Za-z_][\w-]*)/g

function namesIn(vtl: string): Set<string> {
  return new Set(Array.from(vtl.matchAll(reference), ([, , name = '']) => name))
}

function renamed(vtl: string, scope: Scope): string {
  const names = new Map(scope.loops.map(({ found, name }) => [found, name]))
  return vtl.replaceAll(reference, (whole, lead: string, name: string) => {
    const other = names.get(name)
    return other === undefined ? whole : `${lead}${other}`
  })
}
