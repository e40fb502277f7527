import { checkMethod, checkRestApi } from '../../apigateway/index.ts'
import { type Diagnostic, atPointer } from '../../diagnostics/index.ts'
import type { Project } from '../model.ts'
import { toRestApi } from '../running/toRestApi.ts'
import { apiProblem } from './apiProblem.ts'
import { awsProblem } from './awsProblem.ts'
import { danglingSources } from './danglingSources.ts'
import { duplicateIds } from './duplicateIds.ts'
import { gatewayResponseTemplates } from './gatewayResponseTemplates.ts'
import type { MethodInProject } from './methodInProject.ts'
import { pathChecks } from './pathChecks.ts'
import { requiredTargets } from './requiredTargets.ts'
import { asSet } from './checkSettings.ts'
import { sampleBodies } from './sampleBodies.ts'
import { teamChecks } from './teamChecks.ts'
import { templateProblems } from './templateProblems.ts'

const CHECKS = [requiredTargets, danglingSources, templateProblems, sampleBodies, teamChecks] as const

/**
 * Everything that is known to be wrong with a project: what rules cannot say to API Gateway, what API Gateway would
 * refuse or fail on, what a person probably did not mean, and what the team asks for; with the severities and
 * suppressions that the API sets. Places are rules, templates, or pointers into the
 * project document with their method.
 */
export function check(project: Project): readonly Diagnostic[] {
  const compiledProject = toRestApi(project)
  const { restApi, methods, diagnostics } = compiledProject
  const own = project.methods.flatMap((method, index) => {
    const at: MethodInProject = { project, method, pointer: `/methods/${index}` }
    const compiled = methods.get(method.id)
    const aws = compiled
      ? checkMethod(compiled.method, restApi).map((problem) => awsProblem(problem, at, compiled))
      : []
    return [...methodProblems(at, index), ...aws.flat(), ...CHECKS.flatMap((one) => one(at))]
  })
  return asSet(project, [
    ...checkRestApi(restApi).map((problem) => apiProblem(problem, project, compiledProject)),
    ...pathChecks(project),
    ...gatewayResponseTemplates(project),
    ...duplicateIds(project),
    ...diagnostics,
    ...own,
  ])
}

function methodProblems({ project, method, pointer }: MethodInProject, index: number): readonly Diagnostic[] {
  const twin = project.methods.findIndex((other) => other.path === method.path && other.verb === method.verb)
  if (twin === index) return []
  const message = `The API has ${method.verb} ${method.path} twice.`
  return [atPointer('project/method-exists', 'error', pointer, { message, hint: 'Remove one of them.' }, method.id)]
}
