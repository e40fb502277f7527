import type { RefusedCommand } from '../commandResult.ts'
import type { ProjectMethod, RequestParameter } from '../model.ts'
import { refused } from './commandChange.ts'

/** What API Gateway takes as a parameter's name. @see api-gateway facts, 1.6 and 2.1 */
const NAME = /^[a-zA-Z0-9._$-]+$/

/** Why a parameter cannot have that name; undefined where it can. */
export function parameterConflict(
  method: ProjectMethod,
  place: RequestParameter['in'],
  name: string,
  self?: RequestParameter,
): RefusedCommand | undefined {
  if (!NAME.test(name)) {
    const message = `A parameter cannot be named ${JSON.stringify(name)}.`
    return refused('project/invalid-name', { message, hint: 'Names hold letters, digits and . _ $ -' })
  }
  const twin = method.request.parameters.find(
    (parameter) => parameter !== self && parameter.in === place && parameter.name === name,
  )
  if (twin === undefined) return undefined
  const message = `The method has a ${place} parameter ${name} already.`
  return refused('project/parameter-exists', { message, hint: 'Choose another name.' })
}
