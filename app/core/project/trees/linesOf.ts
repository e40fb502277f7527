import type { Id, Payload, Source } from '../../mapping/index.ts'
import { startsWith } from '../bodyPath.ts'
import type { Line } from '../line.ts'
import type { Api, Project, ProjectMethod } from '../model.ts'
import { bodyPathOf, type Loops, loopsIn, overSource, listSource } from '../payload/loops.ts'
import { showSource } from '../payload/show.ts'
import { type SourceRead, sourcesIn } from '../payload/sourcesIn.ts'
import { type PlacedRule, walkRules } from '../payload/walkRules.ts'
import { rootField } from '../shapeFields.ts'
import type { DrawnMethod } from '../sides/drawnMethod.ts'
import type { TargetPath } from '../targetPath.ts'
import type { SourceKind } from '../tree.ts'
import { nearestField } from './nearestField.ts'
import { bodyKey, parameterKey, targetKey } from './rowKeys.ts'

/**
 * The lines of a drawing: exactly the sources that its mapping reads, each once per rule. A shared variable of
 * a payload stands for what it reads.
 */
export function linesOf(project: Project, method: DrawnMethod): readonly Line[] {
  const known = LINES.get(method)
  if (known?.api === project.api) return known.lines
  const lines = allLines(project, method)
  LINES.set(method, { api: project.api, lines })
  return lines
}

/** The canvas and the checks ask for the lines of one method. */
const LINES = new WeakMap<ProjectMethod, { readonly api: Api; readonly lines: readonly Line[] }>()

function allLines(project: Project, method: DrawnMethod): readonly Line[] {
  const lines = new Map<string, Line>()
  const add = (line: Line): void => {
    if (!lines.has(line.key)) lines.set(line.key, line)
  }
  for (const rule of method.mapping.parameters) {
    // A request has no status: the rule is a problem without a row.
    if (rule.to.in === 'status' && method.response === undefined) continue
    const targetRow = targetKey({ in: rule.to.in, name: rule.to.name })
    const own = { rule: rule.id, targetRow, disabled: rule.disabled === true }
    const conditional = rule.when !== undefined
    const loops = loopsIn(rule)
    for (const read of sourcesIn([rule.value, rule.when, rule.policy])) {
      add({ ...own, ...lineOf(project, method, read, loops, rule.id), conditional: conditional || read.conditional })
    }
  }
  for (const payload of method.mapping.payloads) for (const line of payloadLines(project, method, payload)) add(line)
  return [...lines.values()]
}

function payloadLines(project: Project, method: ProjectMethod, payload: Payload): readonly Line[] {
  if (payload.body.kind !== 'rules') return []
  const { root, variables } = payload.body
  const lines: Line[] = []
  walkRules(root, (placed) => {
    const known = knownLines(project, method, payload, placed) ?? newLines(project, method, payload, placed, variables)
    lines.push(...known)
  })
  return lines
}

function newLines(
  project: Project,
  method: ProjectMethod,
  payload: Payload,
  placed: PlacedRule,
  variables: Variables,
): readonly Line[] {
  const sources = sourcesIn(placed.reads)
  const lines = expanded(sources, variables).map((read) => ruleLine(project, method, payload, placed, read))
  // What a loop's item or a variable stands for is written elsewhere, where it may change.
  if (sources.every(({ source }) => source.kind !== 'loop' && source.kind !== 'variable'))
    keepLines(project, method, payload, placed, lines)
  return lines
}

function ruleLine(
  project: Project,
  method: ProjectMethod,
  payload: Payload,
  { rule, place, loop, conditional, disabled }: PlacedRule,
  read: SourceRead,
): Line {
  const targetRow = targetKey({ in: 'body', payload: payload.id, path: place })
  const loops = read.source.kind === 'loop' ? loopsIn(payload) : NO_LOOPS
  const { key, source, sourceRow, kind, dangling } = lineOf(project, method, read, loops, rule)
  const when = conditional || read.conditional
  const line: Line = { key, rule, source, sourceRow, targetRow, kind, dangling, conditional: when, disabled }
  return loop === undefined ? line : { ...line, loop }
}

const NO_LOOPS: Loops = new Map()

interface RuleLines {
  readonly api: Api
  readonly request: ProjectMethod['request']
  readonly payload: Id
  readonly placed: PlacedRule
  readonly lines: readonly Line[]
}

/** By the first part that a rule reads: an edit leaves the parts of all other rules the same objects. */
const RULE_LINES = new WeakMap<object, RuleLines>()

function firstPart({ reads }: PlacedRule): object | undefined {
  const [first] = reads
  return typeof first === 'object' && first !== null ? first : undefined
}

function knownLines(
  { api }: Project,
  { request }: ProjectMethod,
  { id }: Payload,
  placed: PlacedRule,
): readonly Line[] | undefined {
  const part = firstPart(placed)
  const known = part && RULE_LINES.get(part)
  if (known === undefined || known.api !== api || known.request !== request || known.payload !== id) return undefined
  return isSamePlaced(known.placed, placed) ? known.lines : undefined
}

function isSamePlaced(a: PlacedRule, b: PlacedRule): boolean {
  return (
    a.rule === b.rule &&
    a.loop === b.loop &&
    a.conditional === b.conditional &&
    a.disabled === b.disabled &&
    a.reads.length === b.reads.length &&
    a.reads.every((part, at) => part === b.reads[at]) &&
    a.place.length === b.place.length &&
    startsWith(a.place, b.place)
  )
}

function keepLines(
  { api }: Project,
  { request }: ProjectMethod,
  { id }: Payload,
  placed: PlacedRule,
  lines: readonly Line[],
): void {
  const part = firstPart(placed)
  if (part !== undefined) RULE_LINES.set(part, { api, request, payload: id, placed, lines })
}

type Variables = Extract<Payload['body'], { readonly kind: 'rules' }>['variables']

function expanded(reads: readonly SourceRead[], variables: Variables, depth = 0): readonly SourceRead[] {
  return reads.flatMap((read) => {
    const { source } = read
    if (source.kind !== 'variable') return [read]
    const variable = variables.find(({ id }) => id === source.id)
    // A variable that reads itself is a broken file, not an endless line.
    if (variable === undefined || depth > variables.length) return []
    return expanded(sourcesIn(variable.value), variables, depth + 1)
  })
}

type SourceEnd = Pick<Line, 'key' | 'source' | 'sourceRow' | 'kind' | 'dangling'>

function lineOf(
  project: Project,
  method: ProjectMethod,
  read: SourceRead,
  loops: Loops,
  rule: Id,
): SourceEnd & { readonly rule: Id } {
  const { source } = read
  const end = sourceEnd(project, method, source, loops)
  return { key: `${rule} ${showSource(source, loops)}`, rule, source, ...end }
}

/** The row that a source stands at: its own, or the nearest above it. */
export function sourceEnd(
  project: Project,
  method: ProjectMethod,
  source: Source,
  loops: Loops,
): { readonly sourceRow: string; readonly kind: SourceKind; readonly dangling: boolean } {
  const path = bodyPathOf(source, loops)
  if (path !== undefined) return { kind: 'body', ...bodyEnd(project, method, path) }
  switch (source.kind) {
    case 'parameter': {
      const known = method.request.parameters.some(({ in: place, name }) => place === source.in && name === source.name)
      const kind = source.in === 'querystring' ? 'query' : source.in
      return { kind, dangling: !known, sourceRow: parameterKey(source.in, known ? source.name : undefined) }
    }
    case 'context':
      return { kind: 'context', dangling: false, sourceRow: `context:${source.name}` }
    case 'stageVariable': {
      const known = project.api.stageVariables.some(({ name }) => name === source.name)
      return { kind: 'stage', dangling: !known, sourceRow: known ? `stage:${source.name}` : 'stage' }
    }
    case 'loop': {
      const list = listSource(source, loops)
      if (list !== undefined) return sourceEnd(project, method, list, loops)
      const over = overSource(source.loop, loops)
      if (over !== undefined && over.kind !== 'loop') return sourceEnd(project, method, over, loops)
      return { kind: 'body', dangling: over === undefined, sourceRow: bodyKey(method.request.bodies[0]?.id) }
    }
    case 'body':
    case 'rawBody':
    case 'variable':
      return { kind: 'body', dangling: false, sourceRow: bodyKey(method.request.bodies[0]?.id) }
  }
}

function bodyEnd(
  project: Project,
  method: ProjectMethod,
  path: TargetPath,
): { readonly sourceRow: string; readonly dangling: boolean } {
  const { bodies } = method.request
  let best = { sourceRow: bodyKey(bodies[0]?.id), dangling: bodies.length === 0, depth: -1 }
  for (const body of bodies) {
    const root = rootField(body.shape, project.api.models)
    const nearest = root === undefined ? { path: [], exact: true } : nearestField(root, path)
    const end = { sourceRow: bodyKey(body.id, nearest.path), dangling: !nearest.exact, depth: nearest.path.length }
    if (nearest.exact) return end
    if (end.depth > best.depth) best = end
  }
  return best
}
