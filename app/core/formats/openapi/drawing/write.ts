import type { Json, JsonObject } from '../../../json/index.ts'
import type { Api, Project, ProjectMethod } from '../../../project/index.ts'
import { asJson, differingSections, methodSections, type Sections } from './sections.ts'

/** What `x-patchbay` of an operation says: how the method differs from the one its document alone gives; undefined where it does not. */
export function methodDrawing(method: ProjectMethod, derived: ProjectMethod): JsonObject | undefined {
  const sections = methodSections(asJson(method), asJson(derived))
  return Object.keys(sections).length > 0 ? sections : undefined
}

/** What `x-patchbay` of the document says: the API's sections, and the order of the methods where paths do not give it. */
export function projectDrawing(project: Project, derived: Project): JsonObject | undefined {
  const api = apiSections(project.api, derived.api)
  const order = project.methods.map((method) => method.id)
  const places = new Map(project.methods.map((method) => [placeOf(method), method.id]))
  const given = derived.methods.map((method) => places.get(placeOf(method)))
  const isOrdered = order.length === given.length && order.every((id, index) => id === given[index])
  if (Object.keys(api).length === 0 && isOrdered) return undefined
  return { version: 1, ...(Object.keys(api).length > 0 && { api }), ...(!isOrdered && { order }) }
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
