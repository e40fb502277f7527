import type { Diagnostic } from '../../diagnostics/index.ts'
import { type Json, type JsonObject, printCanonicalJson } from '../../json/index.ts'
import { definedMembers, printYaml, withKept, withMember, withoutMembers } from '../../openapi/index.ts'
import { type Project, type ProjectMethod, withInherited } from '../../project/index.ts'
import { isJsonObject, memberOf, objectMember } from '../../schema/index.ts'
import type { ExportOutcome, Loss } from '../format.ts'
import { methodDrawing, placeOf, projectDrawing } from './drawing/write.ts'
import { lossAt, openApiLosses } from './losses.ts'
import { writeApi, type WrittenApi } from './parts/api.ts'
import { anyMember, readDocumentProject } from './parts/document.ts'
import { drawingMember, type OperationWriting, writeOperation } from './parts/operation.ts'
import { createSecuritySchemes } from './parts/security.ts'
import { createValidatorNames } from './parts/validator.ts'
import type { DocumentWriting } from './parts/writing.ts'

/** The project as OpenAPI 3.0.1 with API Gateway's extension, in JSON: `openapi.json`. */
export function exportOpenApi(project: Project): ExportOutcome {
  const { document, losses, diagnostics } = writeDocument(project)
  return { files: [{ name: 'openapi.json', text: printCanonicalJson(document) }], losses, diagnostics }
}

/** The same in YAML: `openapi.yaml`. */
export function exportOpenApiYaml(project: Project): ExportOutcome {
  const { document, losses, diagnostics } = writeDocument(project)
  return { files: [{ name: 'openapi.yaml', text: printYaml(document) }], losses, diagnostics }
}

/**
 * The document of a project. What the document alone would not give back (rules, ids, test cases) stands in `x-patchbay`,
 * found by importing what was written: so that an imported API that nobody has drawn on has none.
 */
export function writeDocument(project: Project): {
  readonly document: JsonObject
  readonly losses: readonly Loss[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const losses: Loss[] = []
  const diagnostics: Diagnostic[] = []
  const noted = new Map<string, number>()
  const writing = createWriting(project, losses, diagnostics, noted)
  // What deployments take has every method as it inherits; what was drawn and the defaults stand in x-patchbay.
  const plain = plainDocument(withInherited(project), writing)
  for (const [key, places] of noted) {
    const [kind, keyword = ''] = key.split(' ', 2)
    const loss =
      kind === 'dropped' ? openApiLosses.droppedKeyword(keyword, places) : openApiLosses.ignoredKeyword(keyword, places)
    losses.push(lossAt(loss, { kind: 'pointer', pointer: '/api/models' }))
  }
  return { document: withDrawingsOf(project, plain), losses, diagnostics }
}

function createWriting(
  project: Project,
  losses: Loss[],
  diagnostics: Diagnostic[],
  noted: Map<string, number>,
): DocumentWriting {
  return {
    models: new Set(project.api.models.map((model) => model.name)),
    lose(loss, pointer, method) {
      losses.push(lossAt(loss, { kind: 'pointer', pointer, ...(method !== undefined && { method }) }))
    },
    report(diagnostic) {
      diagnostics.push(diagnostic)
    },
    note(kind, keyword) {
      const key = `${kind} ${keyword}`
      noted.set(key, (noted.get(key) ?? 0) + 1)
    },
  }
}

/** The document without `x-patchbay`. */
function plainDocument(project: Project, document: DocumentWriting): JsonObject {
  const kept = project.api.openapi ?? {}
  const api = writeApi(project.api, document)
  const keptComponents = objectMember(kept, 'components')
  const operations: OperationWriting = {
    document,
    validators: createValidatorNames(kept),
    schemes: createSecuritySchemes(objectMember(keptComponents, 'securitySchemes')),
  }
  const paths = writePaths(project.methods, objectMember(kept, 'paths'), operations)
  return assemble(api, paths, operations, keptComponents)
}

function assemble(
  api: WrittenApi,
  paths: JsonObject,
  operations: OperationWriting,
  keptComponents: JsonObject,
): JsonObject {
  const schemes = operations.schemes.list()
  const components = {
    ...(Object.keys(api.models).length > 0 && { schemas: api.models }),
    ...withoutMembers(keptComponents, ['securitySchemes']),
    ...(Object.keys(schemes).length > 0 && { securitySchemes: schemes }),
  }
  const validators = operations.validators.list()
  const before = ['servers', 'tags', 'externalDocs', 'security']
  return definedMembers({
    openapi: '3.0.1',
    info: api.info,
    ...Object.fromEntries(Object.entries(api.others).filter(([name]) => before.includes(name))),
    paths,
    components: Object.keys(components).length > 0 ? components : undefined,
    'x-amazon-apigateway-binary-media-types': api.binaryMediaTypes,
    ...withoutMembers(api.others, before),
    'x-amazon-apigateway-request-validators': Object.keys(validators).length > 0 ? validators : undefined,
    'x-amazon-apigateway-gateway-responses': api.gatewayResponses,
  })
}

/** A variable is a whole segment, greedy only at the end (api-gateway facts 8). */
const importedPath = /^\/$|^(\/([A-Za-z0-9_.,:-]+|\{[A-Za-z0-9_.,:-]+\}))*(\/\{[A-Za-z0-9_.,:-]+\+\})?$/

function writePaths(methods: readonly ProjectMethod[], kept: JsonObject, operations: OperationWriting): JsonObject {
  const paths = new Map<string, Map<string, Json>>()
  methods.forEach((method, index) => {
    const member = method.verb === 'ANY' ? anyMember : method.verb.toLowerCase()
    const item = paths.get(method.path) ?? new Map<string, Json>()
    if (!paths.has(method.path)) {
      paths.set(method.path, item)
      if (!importedPath.test(method.path))
        operations.document.lose(openApiLosses.pathSegment(method.path), `/methods/${index}/path`, method.id)
    }
    if (item.has(member))
      operations.document.lose(openApiLosses.sameMethod(placeOf(method)), `/methods/${index}`, method.id)
    item.set(member, writeOperation(method, operations))
  })
  const written = [...paths].map(([path, item]): [string, Json] => {
    const rest = memberOf(kept, path)
    return [path, withKept(Object.fromEntries(item), isJsonObject(rest) ? rest : {})]
  })
  // Path items without a method stay where they have something nobody models: extensions, `trace`.
  const others = Object.entries(kept).filter(
    ([path, rest]) => !paths.has(path) && (!path.startsWith('/') || memberOf(rest, 'trace') !== undefined),
  )
  return Object.fromEntries([...written, ...others])
}

function withDrawingsOf(project: Project, document: JsonObject): JsonObject {
  const derived = readDocumentProject({
    root: document,
    models: new Map(Object.entries(objectMember(objectMember(document, 'components'), 'schemas'))),
    report: () => undefined,
    lose: () => undefined,
  })
  const methods = new Map(project.methods.map((method) => [placeOf(method), method]))
  const paths = new Map(Object.entries(objectMember(document, 'paths')))
  for (const { method: other, json } of derived.operations) {
    const method = methods.get(placeOf(other))
    const drawing = method === undefined ? undefined : methodDrawing(method, other)
    const item = paths.get(other.path)
    if (drawing === undefined || !isJsonObject(item)) continue
    const member = other.verb === 'ANY' ? anyMember : other.verb.toLowerCase()
    paths.set(other.path, withMember(item, member, withMember(json, drawingMember, drawing)))
  }
  const drawn = withMember(document, 'paths', Object.fromEntries(paths))
  const drawing = projectDrawing(project, derived.project)
  return drawing === undefined ? drawn : withMember(drawn, drawingMember, drawing)
}
