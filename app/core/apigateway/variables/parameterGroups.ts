import { JavaMap } from '../../java/index.ts'

/** A request's parameters by place, as templates read them: one value a name, the last of several. */
export interface ParameterGroups {
  readonly path: JavaMap
  readonly querystring: JavaMap
  readonly header: JavaMap
}

export type ParameterPlace = keyof ParameterGroups

/** The order in which `$input.params('x')` searches (api-gateway facts 3.5). */
export const searchOrder: readonly ParameterPlace[] = ['path', 'querystring', 'header']

/** The map that `$input.params()` gives. */
export function parameterMap(groups: ParameterGroups): JavaMap {
  return new JavaMap(new Map(searchOrder.map((place) => [place, groups[place]])))
}
