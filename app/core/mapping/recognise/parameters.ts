import type { Expression } from '../model.ts'
import { type Meaning, type ParameterPlace, valueOf } from './meaning.ts'
import type { RecogniseHints, Scope } from './scope.ts'

const places: readonly ParameterPlace[] = ['path', 'querystring', 'header']

/** `$input.params('x')` looks in the path, then in the query, then in the headers (velocity facts). */
export function parameterMeaning(name: string, scope: Scope): Meaning {
  const refs = placesOf(name, scope.state.hints).map((place): Expression => {
    return { kind: 'ref', source: { kind: 'parameter', in: place, name } }
  })
  const [first, ...others] = refs
  // A path variable is never empty; of the others, one that is there counts, be it empty.
  const isPath = first?.kind === 'ref' && first.source.kind === 'parameter' && first.source.in === 'path'
  if (first && isPath && others.length > 0)
    return valueOf({ kind: 'call', fn: 'firstNonEmpty', args: [first, oneOf(others)] })
  return valueOf(oneOf(refs))
}

function oneOf(refs: readonly Expression[]): Expression {
  const [only] = refs
  return only && refs.length === 1 ? only : { kind: 'call', fn: 'default', args: refs }
}

/** Where a parameter of that name can come in: where the method declares it; anywhere but the path where it does not. */
export function placesOf(name: string, { parameters }: RecogniseHints): readonly ParameterPlace[] {
  if (parameters === undefined) return places
  const declared = places.filter((place) => parameters[place]?.includes(name))
  // A path variable is always there.
  if (declared.includes('path')) return ['path']
  return declared.length > 0 ? declared : places.filter((place) => place !== 'path')
}

/** All parameters of a place, or the three maps of them: no source says that, so it stays Velocity. */
export function parametersExpression(place: ParameterPlace | undefined): Expression {
  const vtl = place === undefined ? '$input.params()' : `$input.params().${place}`
  return { kind: 'raw', vtl, reads: [], reason: 'All parameters are read, whatever their names.' }
}
