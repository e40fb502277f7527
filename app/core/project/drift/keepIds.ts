import type { Id } from '../../mapping/index.ts'
import { fieldWords } from '../../schema/index.ts'
import type { Project, ProjectMethod, RequestParameter } from '../model.ts'

/**
 * A project that was imported again, with the ids of what the one before has too: methods by path and verb, their
 * parameters by place and name (or, where one went and one came, as one renamed), bodies by content type, responses by
 * status and pattern, models and stage variables by name. What points at them by id keeps pointing.
 */
export function keepIds(before: Project, imported: Project): Project {
  const { models, stageVariables } = before.api
  const api = {
    ...imported.api,
    models: sameIds(models, imported.api.models, ({ name }) => name),
    stageVariables: sameIds(stageVariables, imported.api.stageVariables, ({ name }) => name),
  }
  const known = new Map(before.methods.map((method) => [`${method.verb} ${method.path}`, method]))
  const methods = imported.methods.map((method) => {
    const old = known.get(`${method.verb} ${method.path}`)
    return old === undefined ? method : keptMethod(old, method)
  })
  return { ...imported, api, methods }
}

function keptMethod(before: ProjectMethod, method: ProjectMethod): ProjectMethod {
  const { request } = method
  return {
    ...method,
    id: before.id,
    request: {
      ...request,
      parameters: keptParameters(before.request.parameters, request.parameters),
      bodies: sameIds(before.request.bodies, request.bodies, ({ contentType }) => contentType),
    },
    integrationResponses: sameIds(
      before.integrationResponses,
      method.integrationResponses,
      ({ statusCode, selectionPattern = '' }) => `${statusCode} ${selectionPattern}`,
    ),
    methodResponses: sameIds(before.methodResponses, method.methodResponses, ({ statusCode }) => statusCode),
  }
}

/** The list with the id of the one before that has the same name; of two with one name the last. */
function sameIds<T extends { readonly id: Id }>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (one: T) => string,
): readonly T[] {
  const known = new Map(before.map((one) => [nameOf(one), one.id]))
  return after.map((one) => {
    const id = known.get(nameOf(one))
    known.delete(nameOf(one))
    return id === undefined ? one : { ...one, id }
  })
}

function keptParameters(
  before: readonly RequestParameter[],
  after: readonly RequestParameter[],
): readonly RequestParameter[] {
  const nameOf = (one: RequestParameter): string => `${one.in} ${one.name}`
  const kept = sameIds(before, after, nameOf)
  const names = new Set(after.map(nameOf))
  const gone = before.filter((one) => !names.has(nameOf(one)))
  const known = new Set(before.map(nameOf))
  const come = kept.filter((one) => !known.has(nameOf(one)))
  return kept.map((one) => {
    if (!come.includes(one)) return one
    const renamed = gone.filter((old) => isRenamed(old, one))
    const [only, ...others] = renamed
    return only === undefined || others.length > 0 ? one : { ...one, id: only.id }
  })
}

function isRenamed(before: RequestParameter, after: RequestParameter): boolean {
  const [from, to] = [fieldWords(before.name), fieldWords(after.name)]
  return before.in === after.in && (from.normalised === to.normalised || from.meaningKey === to.meaningKey)
}
