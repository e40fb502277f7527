import type { Body, Expression, ParameterRule, Source } from '../model.ts'
import { readPlainPath } from '../path.ts'
import type { ParameterPlace } from './meaning.ts'
import { placesOf } from './parameters.ts'
import type { RecogniseHints } from './scope.ts'
import { comparedConstants, walkedPaths } from './walked.ts'

/** What a drawing reads of a request. */
export interface ReadShape {
  readonly parameters: { readonly [place in ParameterPlace]: ReadonlySet<string> }
  readonly context: ReadonlySet<string>
  readonly stageVariables: ReadonlySet<string>
  readonly body: BodyShape
  /** What values are compared with, as JSON. */
  readonly constants: readonly string[]
}

/** What is read of a place in a body. */
export interface BodyShape {
  readonly members: Map<string, BodyShape>
  items?: BodyShape
  /** The value itself is read, and not only what is in it. */
  isRead: boolean
}

type Rules = Extract<Body, { kind: 'rules' }>

/** What rules and kept Velocity read; of Velocity, as far as its text tells. */
export function shapeOf(
  body: Rules,
  parameters: readonly ParameterRule[],
  vtl: string,
  hints: RecogniseHints,
): ReadShape {
  const shape = {
    parameters: { path: new Set<string>(), querystring: new Set<string>(), header: new Set<string>() },
    context: new Set<string>(),
    stageVariables: new Set<string>(),
    body: emptyShape(),
    constants: comparedConstants(vtl),
  }
  const loops = new Map<string, Source>()
  visitParts([body, parameters], (part) => {
    if ('loop' in part && 'over' in part && isOver(part['over']) && part['over'].source.kind === 'ref')
      loops.set(String(part['loop']), part['over'].source.source)
  })
  visitParts([body, parameters], (part) => {
    if (part['kind'] === 'ref' && isSource(part['source'])) addSource(part['source'], shape, loops)
  })
  for (const [, path = ''] of vtl.matchAll(/\$input\.(?:path|json)\(\s*["'](\$[^"']*)["']\s*\)/g))
    addPath(shape.body, path)
  for (const path of walkedPaths(vtl)) {
    const place = placeAt(shape.body, path)
    if (place) itemsOf(place)
  }
  for (const [, name = ''] of vtl.matchAll(/\$input\.params\(\s*["']([^"']+)["']\s*\)/g))
    for (const place of placesOf(name, hints)) shape.parameters[place].add(name)
  return shape
}

function emptyShape(): BodyShape {
  return { members: new Map(), isRead: false }
}

function visitParts(part: unknown, enter: (part: Readonly<Record<string, unknown>>) => void): void {
  if (Array.isArray(part)) for (const one of part) visitParts(one, enter)
  else if (typeof part === 'object' && part !== null) {
    enter(part as Readonly<Record<string, unknown>>)
    for (const one of Object.values(part)) visitParts(one, enter)
  }
}

function isOver(value: unknown): value is { readonly source: Expression } {
  return typeof value === 'object' && value !== null && 'source' in value
}

function isSource(value: unknown): value is Source {
  return typeof value === 'object' && value !== null && 'kind' in value
}

interface Sets {
  readonly parameters: { readonly [place in ParameterPlace]: Set<string> }
  readonly context: Set<string>
  readonly stageVariables: Set<string>
  readonly body: BodyShape
}

function addSource(source: Source, shape: Sets, loops: ReadonlyMap<string, Source>): void {
  switch (source.kind) {
    case 'parameter':
      shape.parameters[source.in].add(source.name)
      break
    case 'context':
      shape.context.add(source.name)
      break
    case 'stageVariable':
      shape.stageVariables.add(source.name)
      break
    case 'body': {
      addPath(shape.body, source.path)
      break
    }
    case 'loop': {
      const place = placeOf(source, shape.body, loops, 0)
      if (place) place.isRead = true
      break
    }
    case 'rawBody':
    case 'variable':
      break
  }
}

function addPath(root: BodyShape, path: string): BodyShape | undefined {
  const place = placeAt(root, path)
  if (place) place.isRead = true
  return place
}

function placeAt(root: BodyShape, path: string): BodyShape | undefined {
  const steps = readPlainPath(path.replace(/\.(?:size|length)\(\)$/, ''))
  return steps?.reduce<BodyShape>(
    (place, step) => (typeof step === 'string' ? memberOf(place, step) : itemsOf(place)),
    root,
  )
}

function memberOf(place: BodyShape, name: string): BodyShape {
  const known = place.members.get(name) ?? emptyShape()
  place.members.set(name, known)
  return known
}

function itemsOf(place: BodyShape): BodyShape {
  place.items ??= emptyShape()
  return place.items
}

/** The place that a loop's item is at: among the items of what it walks. */
function placeOf(
  source: Source,
  root: BodyShape,
  loops: ReadonlyMap<string, Source>,
  depth: number,
): BodyShape | undefined {
  if (source.kind === 'body') return placeAt(root, source.path)
  if (source.kind !== 'loop' || depth > 20) return undefined
  const walked = loops.get(source.loop)
  const list = walked && placeOf(walked, root, loops, depth + 1)
  return list && placeAt(itemsOf(list), source.path ?? '$')
}
