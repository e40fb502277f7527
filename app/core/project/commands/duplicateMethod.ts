import type { MethodVerb } from '../../apigateway/index.ts'
import type { Project } from '../model.ts'
import { type CommandDefinition, done } from './commandChange.ts'
import { methodConflict } from './methodConflict.ts'
import { methodOf, noMethod, showMethod } from './methodOf.ts'
import { movedToPath } from './movedToPath.ts'
import { withFreshIds } from './withFreshIds.ts'

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
