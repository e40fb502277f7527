import { checkMethod, checkRestApi } from '../../apigateway/index.ts'
import { type Diagnostic, atPointer } from '../../diagnostics/index.ts'
import type { Project, ProjectMethod } from '../model.ts'
import { pathProblems } from '../pathVariables.ts'
import { toRestApi } from '../running/toRestApi.ts'
import { awsProblem } from './awsProblem.ts'
import { danglingSources } from './danglingSources.ts'
import { duplicateIds } from './duplicateIds.ts'
import { gatewayResponseTemplates } from './gatewayResponseTemplates.ts'
import type { MethodInProject } from './methodInProject.ts'
import { requiredTargets } from './requiredTargets.ts'
import { sampleBodies } from './sampleBodies.ts'
import { templateProblems } from './templateProblems.ts'

const CHECKS = [requiredTargets, danglingSources, templateProblems, sampleBodies] as const

/**
 * Everything that is known to be wrong with a project: what rules cannot say to API Gateway, what API Gateway would
 * refuse or fail on, and what a person probably did not mean. Places are rules, templates, or pointers into the
 * project document with their method.
 */
export function check(project: Project): readonly Diagnostic[] {
  const { restApi, methods, diagnostics } = toRestApi(project)
  const own = project.methods.flatMap((method, index) => {
    const at: MethodInProject = { project, method, pointer: `/methods/${index}` }
    const compiled = methods.get(method.id)
    const aws = compiled
      ? checkMethod(compiled.method, restApi).map((problem) => awsProblem(problem, at, compiled))
      : []
    return [...methodProblems(at, index), ...aws.flat(), ...CHECKS.flatMap((one) => one(at))]
  })
  return [
    ...checkRestApi(restApi).map(inApi),
    ...gatewayResponseTemplates(project),
    ...duplicateIds(project),
    ...diagnostics,
    ...own,
  ]
}

function methodProblems({ project, method, pointer }: MethodInProject, index: number): readonly Diagnostic[] {
  const problems = pathProblems(method.path, `${pointer}/path`).map((problem) => withMethod(problem, method))
  const twin = project.methods.findIndex((other) => other.path === method.path && other.verb === method.verb)
  if (twin === index) return problems
  const message = `The API has ${method.verb} ${method.path} twice.`
  return [
    ...problems,
    atPointer('project/method-exists', 'error', pointer, { message, hint: 'Remove one of them.' }, method.id),
  ]
}

function withMethod(problem: Diagnostic, method: ProjectMethod): Diagnostic {
  return problem.at.kind === 'source' ? problem : { ...problem, at: { ...problem.at, method: method.id } }
}

function inApi(problem: Diagnostic): Diagnostic {
  return problem.at.kind === 'pointer'
    ? { ...problem, at: { ...problem.at, pointer: `/api${problem.at.pointer}` } }
    : problem
}
