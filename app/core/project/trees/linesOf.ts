import type { Id, Payload, Source } from '../../mapping/index.ts'
import { startsWith } from '../bodyPath.ts'
import type { Line } from '../line.ts'
import type { Api, Project, ProjectMethod } from '../model.ts'
import { bodyPathOf, type Loops, loopsIn, overSource, listSource } from '../payload/loops.ts'
import { showSource } from '../payload/show.ts'
import { type SourceRead, sourcesIn } from '../payload/sourcesIn.ts'
import { type PlacedMember, type PlacedRule, walkRules } from '../payload/walkRules.ts'
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

/** What the lines of a payload follow from, apart from its rules. */
interface Drawing {
  readonly project: Project
  readonly method: ProjectMethod
  readonly payload: Payload
  readonly variables: Variables
}

function payloadLines(project: Project, method: ProjectMethod, payload: Payload): readonly Line[] {
  if (payload.body.kind !== 'rules') return []
  const { root, variables } = payload.body
  const of: Drawing = { project, method, payload, variables }
  const lines: Line[] = []
  /** Rules whose lines follow from what is written elsewhere, in a loop or a variable, and may change there. */
  let borrowed = 0
  walkRules(
    root,
    (placed) => {
      const sources = sourcesIn(placed.reads)
      if (sources.some(({ source }) => source.kind === 'loop' || source.kind === 'variable')) borrowed++
      for (const read of expanded(sources, variables)) lines.push(ruleLine(of, placed, read))
    },
    (placed, walk) => {
      const known = knownLines(of, placed)
      if (known !== undefined) return void lines.push(...known)
      const [first, borrowedBefore] = [lines.length, borrowed]
      walk()
      if (borrowed === borrowedBefore) keepLines(of, placed, lines.slice(first))
    },
  )
  return lines
}

function ruleLine(
  { project, method, payload }: Drawing,
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

interface MemberLines {
  readonly api: Api
  readonly request: ProjectMethod['request']
  readonly payload: Id
  readonly placed: PlacedMember
  readonly lines: readonly Line[]
}

/** An edit leaves all members but those around it the same objects: the lines to them stand. */
const MEMBER_LINES = new WeakMap<PlacedMember['member'], MemberLines>()

function knownLines({ project, method, payload }: Drawing, placed: PlacedMember): readonly Line[] | undefined {
  const known = MEMBER_LINES.get(placed.member)
  if (known === undefined || known.api !== project.api || known.request !== method.request) return undefined
  return known.payload === payload.id && isSamePlace(known.placed, placed) ? known.lines : undefined
}

function isSamePlace(a: PlacedMember, b: PlacedMember): boolean {
  return (
    a.conditional === b.conditional &&
    a.disabled === b.disabled &&
    a.place.length === b.place.length &&
    startsWith(a.place, b.place)
  )
}

function keepLines({ project, method, payload }: Drawing, placed: PlacedMember, lines: readonly Line[]): void {
  const { api } = project
  MEMBER_LINES.set(placed.member, { api, request: method.request, payload: payload.id, placed, lines })
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
