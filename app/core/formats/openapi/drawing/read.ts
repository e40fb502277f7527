import { appendPointer, type Json, type JsonObject } from '../../../json/index.ts'
import { withMember } from '../../../openapi/index.ts'
import { type Api, inheriting, type Project, type ProjectMethod } from '../../../project/index.ts'
import { arrayMember, isJsonObject, memberOf, objectMember, stringMember } from '../../../schema/index.ts'
import { writeApi } from '../parts/api.ts'
import type { ProjectRead, ReadOperation } from '../parts/document.ts'
import { drawingMember, type OperationWriting, writeOperation } from '../parts/operation.ts'
import type { DocumentReading } from '../parts/reading.ts'
import { createSecuritySchemes } from '../parts/security.ts'
import { createValidatorNames } from '../parts/validator.ts'
import { silentWriting } from '../parts/writing.ts'
import { checkedApi, checkedMethod } from './checked.ts'
import { isSameJson } from './sameJson.ts'
import { asJson, withMethodSection, withSections } from './sections.ts'

/**
 * The project with what an export kept in `x-patchbay`, as far as the document still says what the drawings compile to.
 * Where somebody has changed a template or a parameter since, the document wins, with a diagnostic.
 */
export function withDrawings({ project, operations }: ProjectRead, reading: DocumentReading): Project {
  const drawing = objectMember(reading.root, drawingMember)
  const api = drawnApi(project.api, objectMember(drawing, 'api'), reading)
  const taken = new Set<string>()
  const methods = operations.map((operation) => {
    const drawn = drawnMethod(operation, api, reading)
    const method = taken.has(drawn.id) ? { ...drawn, id: operation.method.id } : drawn
    taken.add(method.id)
    return method
  })
  return { ...project, api, methods: ordered(methods, arrayMember(drawing, 'order')) }
}

function drawnMethod({ method, json }: ReadOperation, api: Api, reading: DocumentReading): ProjectMethod {
  const sections = memberOf(json, drawingMember)
  if (!isJsonObject(sections)) return method
  const plain = writtenMethod(method, api, reading)
  const fits = (candidate: ProjectMethod | undefined): candidate is ProjectMethod =>
    candidate !== undefined && isSameJson(writtenMethod(inheriting(candidate, api), api, reading), plain)
  const place = (onto: ProjectMethod, name: string, value: Json): ProjectMethod | undefined =>
    checkedMethod(withMethodSection(asJson(onto), name, value))
  const whole = checkedMethod(
    Object.entries(sections).reduce((onto, [name, value]) => withMethodSection(onto, name, value), asJson(method)),
  )
  if (fits(whole)) return whole
  let drawn = method
  const refused: string[] = []
  for (const [name, value] of Object.entries(sections)) {
    const candidate = place(drawn, name, value)
    if (fits(candidate)) drawn = candidate
    else if (name === 'request') drawn = withKnownParameters(drawn, value)
    else refused.push(name)
  }
  if (refused.length > 0) reportRefused(reading, method, refused)
  return drawn
}

function writtenMethod(method: ProjectMethod, api: Api, reading: DocumentReading): JsonObject {
  const kept = api.openapi ?? {}
  const writing: OperationWriting = {
    document: silentWriting(new Set(reading.models.keys())),
    validators: createValidatorNames(kept),
    schemes: createSecuritySchemes(objectMember(objectMember(kept, 'components'), 'securitySchemes')),
  }
  return writeOperation(method, writing)
}

/** Parameters changed since the export: those that are still there keep their ids, which lines go by. */
function withKnownParameters(method: ProjectMethod, request: Json): ProjectMethod {
  const known = arrayMember(request, 'parameters')
  const parameters = method.request.parameters.map((parameter) => {
    const same = known.find(
      (json) => memberOf(json, 'in') === parameter.in && memberOf(json, 'name') === parameter.name,
    )
    const id = memberOf(same, 'id')
    return typeof id === 'string' ? withMember(asJson(parameter), 'id', id) : asJson(parameter)
  })
  const json = asJson(method)
  return (
    checkedMethod(withMember(json, 'request', withMember(objectMember(json, 'request'), 'parameters', parameters))) ??
    method
  )
}

function drawnApi(api: Api, sections: JsonObject, reading: DocumentReading): Api {
  if (Object.keys(sections).length === 0) return api
  const models = objectMember(sections, 'models')
  const json = asJson(api)
  const drawnModels = arrayMember(json, 'models').map((model) => {
    const known = memberOf(models, stringMember(model, 'name') ?? '')
    return isJsonObject(model) && isJsonObject(known) ? withSections(model, known) : model
  })
  const others = Object.fromEntries(Object.entries(sections).filter(([name]) => name !== 'models'))
  const drawn = checkedApi({ ...withSections(json, others), models: drawnModels })
  const writing = silentWriting(new Set(reading.models.keys()))
  const written = (candidate: Api): JsonObject => asJson(writeApi(candidate, writing))
  if (drawn !== undefined && isSameJson(written(drawn), written(api))) return drawn
  const message = 'What the export kept of the API itself no longer fits the document, which wins.'
  reading.report('openapi/drawing-not-used', 'warning', appendPointer('', drawingMember), message)
  return api
}

function ordered(methods: readonly ProjectMethod[], order: readonly Json[]): readonly ProjectMethod[] {
  const ids = new Map<Json, ProjectMethod>(methods.map((method) => [method.id, method]))
  const listed = order.map((id) => ids.get(id)).filter((method) => method !== undefined)
  return listed.length === methods.length && new Set(listed).size === methods.length ? listed : methods
}

function reportRefused(reading: DocumentReading, method: ProjectMethod, sections: readonly string[]): void {
  const pointer = appendPointer(appendPointer('/paths', method.path), method.verb.toLowerCase())
  const changed = sections.includes('mapping') || sections.includes('integrationResponses')
  const place = `${method.verb} ${method.path}`
  if (changed) {
    const message = `A template or parameter mapping of ${place} was changed since it was drawn; the drawing is not used.`
    reading.report(
      'openapi/template-changed',
      'warning',
      pointer,
      message,
      'Draw it again, or undo the change in the document.',
    )
  } else {
    const message = `What the export kept of ${place} (${sections.join(', ')}) no longer fits the document, which wins.`
    reading.report('openapi/drawing-not-used', 'warning', pointer, message)
  }
}
