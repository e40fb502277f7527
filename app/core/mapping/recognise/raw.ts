import type { Statement } from '../../vtl/index.ts'
import type { Raw, RawNode } from '../model.ts'
import type { Scope } from './scope.ts'

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
  const needed = namesIn(body)
  const lines: string[] = []
  let last = start
  for (const silent of scope.silent.toReversed()) {
    if (silent.start >= start || ![...silent.assigns].some((name) => needed.has(name))) continue
    if (silent.past) return undefined
    // What stands in a block that is taken already comes with it.
    if (silent.end > last) continue
    last = silent.start
    for (const name of silent.mentions) needed.add(name)
    lines.unshift(source.slice(silent.start, silent.end).trim())
  }
  if (hasOverride(lines.join('')) || (!overrides && hasOverride(body))) return undefined
  const text = [...lines.map((line) => `${line}\n`), body].join('')
  scope.state.raws.push({ start, end, reason })
  return { kind: 'raw', vtl: renamed(text, scope), reason }
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
