import type { Json, JsonObject } from '../../../json/index.ts'
import type { Api, Project, ProjectMethod } from '../../../project/index.ts'
import { checkedApi, checkedMethod } from './checked.ts'
import { asJson, differingSections, methodSections, type Sections } from './sections.ts'

/** What `x-patchbay` of an operation says: how the method differs from the one its document alone gives; undefined where it does not. */
export function methodDrawing(method: ProjectMethod, derived: ProjectMethod): JsonObject | undefined {
  const plain = asJson(method)
  if (Object.keys(methodSections(plain, asJson(derived))).length === 0) return undefined
  // In the order of project files, however the editor came by the method: the same project gives the same bytes.
  return methodSections(asJson(checkedMethod(plain) ?? method), asJson(derived))
}

/** What `x-patchbay` of the document says: the API's sections, and the order of the methods where paths do not give it. */
export function projectDrawing(project: Project, derived: Project): JsonObject | undefined {
  const differs = Object.keys(apiSections(project.api, derived.api)).length > 0
  const api = differs ? apiSections(checkedApi(asJson(project.api)) ?? project.api, derived.api) : {}
  const order = project.methods.map((method) => method.id)
  const places = new Map(project.methods.map((method) => [placeOf(method), method.id]))
  const given = derived.methods.map((method) => places.get(placeOf(method)))
  const isOrdered = order.length === given.length && order.every((id, index) => id === given[index])
  if (!differs && isOrdered) return undefined
  return { version: 1, ...(differs && { api }), ...(!isOrdered && { order }) }
}

/** Path and verb: what a document knows a method by. */
export function placeOf(method: ProjectMethod): string {
  return `${method.verb} ${method.path}`
}

function apiSections(actual: Api, derived: Api): Sections {
  const models = new Map(derived.models.map((model) => [model.name, model]))
  const differing = actual.models.flatMap((model): [string, Json][] => {
    const other = models.get(model.name)
    const sections = other === undefined ? {} : differingSections(asJson(model), asJson(other), ['name'])
    return Object.keys(sections).length > 0 ? [[model.name, sections]] : []
  })
  return {
    ...differingSections(asJson(actual), asJson(derived), ['models']),
    ...(differing.length > 0 && { models: Object.fromEntries(differing) }),
  }
}
