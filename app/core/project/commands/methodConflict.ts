import type { MethodVerb } from '../../apigateway/index.ts'
import type { RefusedCommand } from '../commandResult.ts'
import type { Project, ProjectMethod } from '../model.ts'
import { pathProblems } from '../pathVariables.ts'
import { refused } from './commandChange.ts'

/** Why a method cannot have that verb and path; undefined where it can. */
export function methodConflict(
  project: Project,
  path: string,
  verb: MethodVerb,
  self?: ProjectMethod,
): RefusedCommand | undefined {
  const [problem] = pathProblems(path, '')
  if (problem !== undefined) return { kind: 'refused', diagnostics: [problem] }
  const taken = project.methods.some((method) => method !== self && method.path === path && method.verb === verb)
  if (!taken) return undefined
  return refused('project/method-exists', {
    message: `The API has a method ${verb} ${path} already.`,
    hint: 'Choose another verb or path.',
  })
}
