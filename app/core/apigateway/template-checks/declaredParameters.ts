import type { ParameterLocation } from '../parameter-mapping/expression.ts'
import type { Method } from '../restApi.ts'

export interface DeclaredParameter {
  readonly in: ParameterLocation
  readonly name: string
}

/** The parameters of a method: the variables of its path, and what it declares. */
export function declaredParameters({ path, requestParameters }: Method): readonly DeclaredParameter[] {
  const variables = [...path.matchAll(/\{([^{}+]+)\+?\}/g)].map(([, name = '']) => ({ in: 'path' as const, name }))
  const declared = [...requestParameters.keys()].flatMap((key): readonly DeclaredParameter[] => {
    const [, place = '', name = ''] = /^method\.request\.(path|querystring|header)\.(.+)$/.exec(key) ?? []
    return place === 'path' || place === 'querystring' || place === 'header' ? [{ in: place, name }] : []
  })
  return [...variables, ...declared]
}
