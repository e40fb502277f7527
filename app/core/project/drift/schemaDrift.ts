import type { Json } from '../../json/index.ts'
import type { Id, Shape } from '../../mapping/index.ts'
import { compareSchemas, type SchemaChange, type SchemaVersion } from '../../schema/index.ts'
import type { CommandOf, Relink } from '../command.ts'
import { changeSchema } from '../commands/changeSchema.ts'
import type { Api, Project, ProjectMethod } from '../model.ts'
import { modelsOf, schemaOfShape } from '../shapeFields.ts'
import { linesOf } from '../trees/linesOf.ts'

/** A command that gives a body, a payload or a model another schema. */
export type SchemaCommand = CommandOf<'setRequestBody'> | CommandOf<'setPayload'> | CommandOf<'updateModel'>

/** A re-link to choose, with what speaks for it. */
export interface SuggestedRelink extends Relink {
  readonly score: number
  readonly certain: boolean
  readonly reason: string
}

/** What a schema's change means to one method. */
export interface Drift {
  readonly method: Id
  /** The request body or the payload whose fields change. */
  readonly of: Id
  readonly in: Relink['in']
  readonly changes: readonly SchemaChange[]
  readonly relinks: readonly SuggestedRelink[]
  /** Rules that would read nothing any more unless re-linked: they are kept, and shown as problems. */
  readonly orphaned: readonly Id[]
}

/** What would become of every method's fields and lines by a command, which is not carried out; empty where it is refused. */
export function schemaDrift(project: Project, command: SchemaCommand): readonly Drift[] {
  const change = changeSchema(project, command, () => 'new' as Id)
  return change.kind === 'refused' ? [] : driftBetween(project, change.project)
}

/** Two versions of a project whose methods have the same ids. */
export function driftBetween(before: Project, after: Project): readonly Drift[] {
  const methods = new Map(before.methods.map((method) => [method.id, method]))
  return after.methods.flatMap((method) => {
    const old = methods.get(method.id)
    if (old === undefined || (old === method && before.api.models === after.api.models)) return []
    const apis = { before: before.api, after: after.api }
    const bodies = method.request.bodies.map(({ id, shape }): Shaped => ({ of: id, in: 'body', shape }))
    const payloads = method.mapping.payloads.map(({ id, shape }): Shaped => ({ of: id, in: 'payload', shape }))
    const orphaned = orphanedRules(before, old, after, method)
    return [...bodies, ...payloads].flatMap((one) => {
      const changes = changesOf(shapeIn(old, one), one.shape, apis)
      if (changes.length === 0) return []
      const relinks = changes.flatMap((change): readonly SuggestedRelink[] => {
        if (change.kind !== 'renamed') return []
        const { from, to, score, certain, reason } = change
        return [{ method: method.id, in: one.in, from, to, score, certain, reason }]
      })
      return [
        { method: method.id, of: one.of, in: one.in, changes, relinks, orphaned: one.in === 'body' ? orphaned : [] },
      ]
    })
  })
}

interface Shaped {
  readonly of: Id
  readonly in: Relink['in']
  readonly shape: Shape | undefined
}

function shapeIn({ request, mapping }: ProjectMethod, one: Shaped): Shape | undefined {
  return (one.in === 'body' ? request.bodies : mapping.payloads).find(({ id }) => id === one.of)?.shape
}

function changesOf(
  before: Shape | undefined,
  after: Shape | undefined,
  apis: { readonly before: Api; readonly after: Api },
): readonly SchemaChange[] {
  const [from, to] = [versionOf(before, apis.before), versionOf(after, apis.after)]
  if (from === undefined || to === undefined) return []
  if (from.schema === to.schema && (from.models === to.models || !refers(from.schema))) return []
  return compareSchemas(from, to)
}

/** Whether a schema may depend on models: one without a reference says the same whatever they say. */
function refers(schema: Json): boolean {
  if (typeof schema !== 'object' || schema === null) return false
  const known = REFERRING.get(schema)
  if (known !== undefined) return known
  const found = ('$ref' in schema && typeof schema['$ref'] === 'string') || Object.values(schema).some(refers)
  REFERRING.set(schema, found)
  return found
}

const REFERRING = new WeakMap<object, boolean>()

function versionOf(shape: Shape | undefined, api: Api): SchemaVersion | undefined {
  const schema = shape && schemaOfShape(shape, api.models)
  return schema === undefined ? undefined : { schema, models: modelsOf(api.models) }
}

function orphanedRules(before: Project, old: ProjectMethod, after: Project, method: ProjectMethod): readonly Id[] {
  const dangling = (project: Project, one: ProjectMethod): readonly Id[] =>
    linesOf(project, one).flatMap((line) => (line.dangling ? [line.rule] : []))
  const known = new Set(dangling(before, old))
  return [...new Set(dangling(after, method))].filter((rule) => !known.has(rule))
}
