import type { DiagnosticPlace } from '../../core/diagnostics/index.ts'
import { shownValue } from '../../core/apigateway/index.ts'
import { type JsonNode, parseJsonNode, parsePointer } from '../../core/json/index.ts'
import { type Project, type ProjectMethod, toRestApi } from '../../core/project/index.ts'
import type { TextRange } from '../../core/text/index.ts'
import type { ProblemSource } from './printProblem.ts'

/** Where a problem is, for people: a range of a text, or the file as a whole. */
export interface Placed {
  readonly source: ProblemSource
  readonly range?: TextRange
  /** What stands there: `POST /orders/{id}`. */
  readonly about?: string
}

/** A project file as the text that problems are in. */
export interface ProjectSource {
  readonly name: string
  /** Finds rules and pointers in the file and templates in the project; `method` is the one that was simulated. */
  place(at: DiagnosticPlace, method?: ProjectMethod): Placed
}

/** The places of a file; without its project (it could not be read) those of the text alone. */
export function createProjectSource(name: string, text: string, project?: Project): ProjectSource {
  const file: ProblemSource = { name, text }
  let parsed: { readonly root: JsonNode | undefined } | undefined
  const root = (): JsonNode | undefined => (parsed ??= parseJsonNode(text)).root
  let byId: ReadonlyMap<string, JsonNode> | undefined
  const nodeWithId = (id: string): JsonNode | undefined => (byId ??= nodesById(root())).get(id)
  const methodOf = (id: string | undefined): ProjectMethod | undefined =>
    project?.methods.find((method) => method.id === id)
  return {
    name,
    place(at, method) {
      switch (at.kind) {
        case 'source': {
          if (at.source === undefined) return { source: file, range: at.range }
          const template = project && templateNamed(project, at.source, method)
          return template === undefined
            ? { source: file }
            : { source: { name: `${name}: ${template.title}`, text: template.text }, range: at.range }
        }
        case 'rule': {
          const node = nodeWithId(at.rule)
          return { source: file, ...(node && { range: node.range }), ...about(methodOf(at.method) ?? method) }
        }
        case 'pointer': {
          const node = nodeAt(root(), at.pointer)
          return { source: file, ...(node && { range: node.range }), ...about(methodOf(at.method) ?? method) }
        }
      }
    },
  }
}

function about(method: ProjectMethod | undefined): { readonly about?: string } {
  return method === undefined ? {} : { about: `in ${method.verb} ${method.path}` }
}

/** Checks name a template by its payload's id; the simulator by its place in the AWS method: `requestTemplates/KEY`. */
function templateNamed(
  project: Project,
  source: string,
  simulated: ProjectMethod | undefined,
): { readonly title: string; readonly text: string } | undefined {
  for (const method of project.methods) {
    const mappings = [method.mapping, ...method.integrationResponses.map(({ mapping }) => mapping)]
    const payload = mappings.flatMap(({ payloads }) => payloads).find(({ id }) => id === source)
    if (payload?.body.kind !== 'template') continue
    return { title: `template ${payload.key} of ${method.verb} ${method.path}`, text: shownValue(payload.body.vtl) }
  }
  const key = /^requestTemplates\/(.*)$/.exec(source)?.[1]
  if (simulated === undefined || key === undefined) return undefined
  const template = toRestApi(project).methods.get(simulated.id)?.method.integration.requestTemplates.get(key)
  if (template === undefined) return undefined
  return { title: `template ${key} of ${simulated.verb} ${simulated.path}`, text: shownValue(template) }
}

function nodeAt(root: JsonNode | undefined, pointer: string): JsonNode | undefined {
  let node = root
  for (const token of parsePointer(pointer) ?? []) {
    const next: JsonNode | undefined = node && childOf(node, token)
    if (next === undefined) return node
    node = next
  }
  return node
}

function childOf(node: JsonNode, token: string): JsonNode | undefined {
  if (node.kind === 'array') return node.items[Number(token)]
  return node.kind === 'object' ? node.members.findLast(({ name }) => name === token)?.value : undefined
}

/** The objects that have an `id`; of two with one id the first. */
function nodesById(root: JsonNode | undefined): ReadonlyMap<string, JsonNode> {
  const found = new Map<string, JsonNode>()
  const collect = (node: JsonNode): void => {
    if (node.kind === 'array') node.items.forEach(collect)
    if (node.kind !== 'object') return
    const id = childOf(node, 'id')
    if (id?.kind === 'string' && !found.has(id.value)) found.set(id.value, node)
    for (const { value } of node.members) collect(value)
  }
  if (root !== undefined) collect(root)
  return found
}
