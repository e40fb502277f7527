import type { Place } from '../compile/place.ts'
import { readPlainPath } from '../path.ts'
import type { Scope } from './scope.ts'

/** Template text, and the lines that must be set before it. */
interface WithSettings {
  readonly settings: readonly string[]
  readonly text: string
}

/**
 * A text of the template with the lines before it that set what it reads, written so that names do not count: constants
 * and queries by what they are, other variables by their order. Undefined where it reads what cannot be said again.
 */
export function foundWithSettings(text: string, place: Place, scope: Scope): string | undefined {
  const shared = sharedNames(place, scope)
  const needed = namesIn(text)
  for (const loop of scope.loops) needed.delete(loop.found)
  const settings: string[] = []
  for (const { start, end, assigns, mentions, past } of scope.silent.toReversed()) {
    if (![...assigns].some((name) => needed.has(name) && !shared.has(name))) continue
    if (past) return undefined
    for (const name of mentions) needed.add(name)
    settings.unshift(scope.state.source.slice(start, end))
  }
  return unnamed({ settings, text }, shared)
}

/** The same of what compiles. */
export function compiledWithSettings(compiled: WithSettings, { state }: Place): string {
  const shared = new Map<string, string>()
  for (const [constant, ref] of state.constants) shared.set(ref.slice(1), `constant ${constant}`)
  for (const [path, ref] of state.queries) shared.set(ref.slice(1), `query ${path}`)
  return unnamed(compiled, shared)
}

/** Variables that hold what compiling sets at the top of a template, each with what that is. */
function sharedNames({ state }: Place, scope: Scope): ReadonlyMap<string, string> {
  const shared = new Map<string, string>()
  for (const [name, { meaning, vtl }] of scope.bindings) {
    if (vtl !== undefined && state.constants.has(vtl)) shared.set(name, `constant ${vtl}`)
    if (meaning.kind !== 'value' || meaning.expression.kind !== 'ref') continue
    const { source } = meaning.expression
    if (source.kind === 'body' && vtl?.startsWith('$input.path(') && readPlainPath(source.path) === undefined)
      shared.set(name, `query ${source.path}`)
  }
  return shared
}

const reference = /\$(!?)(\{?)([A-Za-z_][\w-]*)/g

/** A text with its variables all alike: what differs in this differs in any case. */
export function withoutNames(text: string): string {
  return text.replaceAll(reference, '$$')
}

function namesIn(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(reference), ([, , , name = '']) => name))
}

function unnamed({ settings, text }: WithSettings, shared: ReadonlyMap<string, string>): string {
  const lines = settings
    .join('\n')
    .trim()
    .replaceAll(/[ \t]*\n\s*/g, '\n')
  const names = new Map(shared)
  for (const [, name = ''] of lines.matchAll(/#set\(\$([A-Za-z_][\w-]*) =/g)) {
    if (!names.has(name)) names.set(name, `variable ${names.size - shared.size + 1}`)
  }
  return `${lines}\n\n${text}`.replaceAll(reference, (whole, quiet: string, brace: string, name: string) => {
    const other = names.get(name)
    return other === undefined ? whole : `$${quiet}${brace}<${other}>`
  })
}
