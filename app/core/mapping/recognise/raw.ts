import type { Raw, RawNode } from '../model.ts'
import type { Scope } from './scope.ts'

/**
 * A stretch of the template as it is, with the `#set` lines before it that it depends on and its loops' variables by
 * the names they have in the drawing. `overrides`: it may set parameters, which nothing else does then. Undefined where it depends on something that cannot be said again there.
 */
export function rawPart(start: number, end: number, reason: string, scope: Scope, overrides = false): Raw | undefined {
  const { source } = scope.state
  const body = source.slice(start, end)
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
