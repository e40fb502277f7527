import type { Expression } from '../model.ts'
import { type Meaning, type ParameterPlace, valueOf } from './meaning.ts'
import type { Scope } from './scope.ts'

const places: readonly ParameterPlace[] = ['path', 'querystring', 'header']

/** `$input.params('x')` looks in the path, then in the query, then in the headers (velocity facts). */
export function parameterMeaning(name: string, scope: Scope): Meaning {
  const declared = scope.state.hints.parameters
  const found = declared && places.filter((place) => declared[place]?.includes(name))
  const refs = (among: readonly ParameterPlace[]): readonly Expression[] =>
    among.map((place) => ({ kind: 'ref', source: { kind: 'parameter', in: place, name } }))
  // A path variable is always there; where nothing is declared, nothing can be left out.
  const among = found?.includes('path') ? ['path' as const] : found && found.length > 0 ? found : places
  const all = refs(declared?.path && !declared.path.includes(name) ? among.filter((place) => place !== 'path') : among)
  const [only] = all
  return valueOf(only && all.length === 1 ? only : { kind: 'call', fn: 'firstNonEmpty', args: all })
}

/** All parameters of a place, or the three maps of them: no source says that, so it stays Velocity. */
export function parametersExpression(place: ParameterPlace | undefined): Expression {
  const vtl = place === undefined ? '$input.params()' : `$input.params().${place}`
  return { kind: 'raw', vtl, reads: [], reason: 'All parameters are read, whatever their names.' }
}
