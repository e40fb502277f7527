import { checkDeployment, checkResourcePaths } from '../../apigateway/index.ts'
import type { Diagnostic } from '../../diagnostics/index.ts'
import { parsePointer } from '../../json/index.ts'
import type { Project } from '../model.ts'
import { pathProblems } from '../pathVariables.ts'

/**
 * What API Gateway would refuse of the methods' paths, among each other first: a child below a greedy variable, two
 * variables side by side. Then what is wrong with a path alone. An API without methods cannot be deployed.
 */
export function pathChecks({ methods }: Project): readonly Diagnostic[] {
  const ofApi: Diagnostic[] = []
  const byMethod = new Map<number, Diagnostic[]>()
  for (const problem of checkResourcePaths(methods.map(({ path }) => path))) {
    const [index] = problem.at.kind === 'pointer' ? (parsePointer(problem.at.pointer) ?? []) : []
    if (index === undefined) ofApi.push(placed(problem, '/methods'))
    else byMethod.set(Number(index), [...(byMethod.get(Number(index)) ?? []), problem])
  }
  const own = methods.flatMap(({ id, path }, index) => {
    const pointer = `/methods/${index}/path`
    const problems = byMethod.get(index)?.map((problem) => placed(problem, pointer)) ?? pathProblems(path, pointer)
    return problems.map((problem) => placed(problem, pointer, id))
  })
  const deployment = checkDeployment(methods.map(({ verb, path }) => `${verb} ${path}`))
  return [...deployment.map((problem) => placed(problem, '/methods')), ...ofApi, ...own]
}

function placed(problem: Diagnostic, pointer: string, method?: string): Diagnostic {
  return { ...problem, at: { kind: 'pointer', pointer, ...(method !== undefined && { method }) } }
}
