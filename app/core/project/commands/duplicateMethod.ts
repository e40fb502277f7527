import type { MethodVerb } from '../../apigateway/index.ts'
import type { Id } from '../../mapping/index.ts'
import type { Project, ProjectMethod } from '../model.ts'
import { type CommandDefinition, done } from './commandChange.ts'
import { methodConflict } from './methodConflict.ts'
import { methodOf, noMethod, showMethod } from './methodOf.ts'
import { movedToPath } from './movedToPath.ts'

const VERBS: readonly MethodVerb[] = ['POST', 'PUT', 'PATCH', 'GET', 'DELETE', 'HEAD', 'OPTIONS', 'ANY']

export const duplicateMethod: CommandDefinition<'duplicateMethod'> = (project, command, freshId) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const path = command.path ?? method.path
  const verb = command.verb ?? freeVerb(project, path, method.verb)
  const conflict = methodConflict(project, path, verb)
  if (conflict) return conflict
  const copy = movedToPath({ ...withFreshIds(method, freshId), verb }, path, freshId)
  const methods = project.methods.flatMap((other) => (other === method ? [other, copy] : [other]))
  return done({ ...project, methods }, `Duplicate ${showMethod(method)} as ${showMethod(copy)}`)
}

function freeVerb(project: Project, path: string, verb: MethodVerb): MethodVerb {
  const taken = new Set(project.methods.filter((method) => method.path === path).map((method) => method.verb))
  return VERBS.find((candidate) => !taken.has(candidate)) ?? verb
}

/** Parts of a method that are other people's documents, where an `id` is none of ours. */
const NO_IDS: ReadonlySet<string> = new Set(['shape', 'opaque', 'openapi', 'context'])
const ID_MEMBERS: ReadonlySet<string> = new Set(['id', 'loop', 'fieldId'])

/** A copy with other ids throughout, which refer to each other as the originals did. */
function withFreshIds(method: ProjectMethod, freshId: () => Id): ProjectMethod {
  const to = new Map<unknown, Id>()
  const copy = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(copy)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, copyMember(name, value)]))
  }
  const copyMember = (name: string, value: unknown): unknown => {
    if (NO_IDS.has(name)) return value
    if (!ID_MEMBERS.has(name) || typeof value !== 'string') return copy(value)
    const id = to.get(value) ?? freshId()
    to.set(value, id)
    return id
  }
  return copy(method) as ProjectMethod
}
