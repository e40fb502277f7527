import { printCanonicalJson, type Json } from '../../json/index.ts'
import type { Id } from '../../mapping/index.ts'
import { mappingRows, type MappingRow } from '../mappingRows.ts'
import type { Project, ProjectMethod } from '../model.ts'
import { targetKey } from '../trees/rowKeys.ts'

/** A mapping that one version has and the other has not, or has otherwise. */
export interface MappingDifference {
  readonly kind: 'added' | 'removed' | 'changed'
  /** Where it goes, as people read it. */
  readonly to: string
  /** What it sent, in the text form of expressions; absent where it was not there. */
  readonly before?: string
  readonly after?: string
}

export interface MethodDifference {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly method: Id
  /** `VERB /path`, of the newer version where it is in both. */
  readonly title: string
  readonly mappings: readonly MappingDifference[]
  /** Parts of the method beside its mappings that differ, in a word or two each: `integration`, `test cases`. */
  readonly parts: readonly string[]
}

export interface ProjectDifference {
  readonly methods: readonly MethodDifference[]
  /** Parts of the API around the methods that differ. */
  readonly parts: readonly string[]
}

const METHOD_PARTS = {
  'path or verb': ({ path, verb }: ProjectMethod) => [path, verb],
  'method request': ({ request }: ProjectMethod) => request,
  integration: ({ integration }: ProjectMethod) => integration,
  'written templates': ({ mapping }: ProjectMethod) =>
    mapping.payloads.map(({ key, body }) => (body.kind === 'rules' ? [key] : [key, body])),
  responses: ({ integrationResponses, methodResponses }: ProjectMethod) => [integrationResponses, methodResponses],
  'test cases': ({ testCases }: ProjectMethod) => testCases,
} as const satisfies Record<string, (method: ProjectMethod) => unknown>

const API_PARTS = {
  name: ({ api }: Project) => [api.name, api.description],
  models: ({ api }: Project) => api.models,
  'stage variables': ({ api }: Project) => api.stageVariables,
  'gateway responses': ({ api }: Project) => api.gatewayResponses,
  deployment: ({ api }: Project) => [api.target, api.binaryMediaTypes],
} as const satisfies Record<string, (project: Project) => unknown>

/**
 * What one version of a project has that another has not: methods by id, or by path and verb where ids differ, as they
 * do between two imports; mappings by their target. Equal versions give an empty difference.
 */
export function compareProjects(before: Project, after: Project): ProjectDifference {
  const pairs = pairMethods(before.methods, after.methods)
  const methods = pairs.flatMap(([old, now]) => {
    const one = compareMethods(old, now)
    return one === undefined ? [] : [one]
  })
  return { methods, parts: unlikeParts(API_PARTS, before, after) }
}

type Pair = readonly [before: ProjectMethod | undefined, after: ProjectMethod | undefined]

/** In the order of the newer version, what is gone at the end. */
function pairMethods(before: readonly ProjectMethod[], after: readonly ProjectMethod[]): readonly Pair[] {
  const left = new Set(before)
  const take = (fits: (method: ProjectMethod) => boolean): ProjectMethod | undefined => {
    const found = [...left].find(fits)
    if (found !== undefined) left.delete(found)
    return found
  }
  const byId = after.map((now) => take(({ id }) => id === now.id))
  const pairs = after.map((now, index): Pair => {
    const old = byId[index] ?? take(({ path, verb }) => path === now.path && verb === now.verb)
    return [old, now]
  })
  return [...pairs, ...[...left].map((old): Pair => [old, undefined])]
}

function compareMethods(
  before: ProjectMethod | undefined,
  after: ProjectMethod | undefined,
): MethodDifference | undefined {
  const shown = after ?? before
  if (shown === undefined || before === after) return undefined
  const mappings = compareRows(rowsByPlace(before), rowsByPlace(after))
  const parts = before === undefined || after === undefined ? [] : unlikeParts(METHOD_PARTS, before, after)
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'
  if (kind === 'changed' && mappings.length === 0 && parts.length === 0) return undefined
  return { kind, method: shown.id, title: `${shown.verb} ${shown.path}`, mappings, parts }
}

type RowsByPlace = ReadonlyMap<string, MappingRow>

function compareRows(old: RowsByPlace, now: RowsByPlace): readonly MappingDifference[] {
  const places = new Set([...now.keys(), ...old.keys()])
  return [...places].flatMap((place): readonly MappingDifference[] => {
    const [was, is] = [old.get(place), now.get(place)]
    if (was === undefined) return is === undefined ? [] : [{ kind: 'added', to: is.to, after: is.from }]
    if (is === undefined) return [{ kind: 'removed', to: was.to, before: was.from }]
    if (textOf(was) === textOf(is)) return []
    return [{ kind: 'changed', to: is.to, before: was.from, after: is.from }]
  })
}

/** Payloads of two imports have other ids: a place in a body is told by the payload's key and what people read. */
function rowsByPlace(method: ProjectMethod | undefined): RowsByPlace {
  if (method === undefined) return new Map()
  const keys = new Map(method.mapping.payloads.map(({ id, key }) => [id, key]))
  return new Map(
    mappingRows(method).map((row) => {
      const { place, to } = row
      return [place.in === 'body' ? `body ${keys.get(place.payload) ?? ''} ${to}` : targetKey(place), row]
    }),
  )
}

function textOf({ from, view: { rule: _id, ...view } }: MappingRow): string {
  return JSON.stringify([from, view.as, view.policy, view.conditional, view.disabled, view.note])
}

function unlikeParts<T>(
  parts: Readonly<Record<string, (whole: T) => unknown>>,
  before: T,
  after: T,
): readonly string[] {
  return Object.entries(parts).flatMap(([name, read]) => (print(read(before)) === print(read(after)) ? [] : [name]))
}

/** Projects are JSON; a member that is absent is told from no other. */
function print(value: unknown): string {
  return value === undefined ? '' : printCanonicalJson(value as Json)
}
