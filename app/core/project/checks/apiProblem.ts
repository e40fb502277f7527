import type { Diagnostic } from '../../diagnostics/index.ts'
import { appendPointer, parsePointer } from '../../json/index.ts'
import type { Project } from '../model.ts'
import type { CompiledProject } from '../running/toRestApi.ts'

/**
 * A problem of the REST API, apart from its methods, at the place of the project that it came from: a model, the body
 * whose shape made a model, a header of a gateway response.
 */
export function apiProblem(problem: Diagnostic, project: Project, compiled: CompiledProject): Diagnostic {
  if (problem.at.kind !== 'pointer') return problem
  const [list = '', index = '', member = '', name = ''] = parsePointer(problem.at.pointer) ?? []
  const at = (pointer: string): Diagnostic => ({ ...problem, at: { kind: 'pointer', pointer } })
  if (list === 'models' && Number(index) >= project.api.models.length) {
    return at(bodyOf(Number(index) - project.api.models.length, project, compiled))
  }
  if (list === 'gatewayResponses' && member === 'responseParameters') {
    const { parameters = [] } = project.api.gatewayResponses?.[Number(index)] ?? {}
    const place = parameters.findIndex((parameter) => parameter.name === name)
    return at(`/api/gatewayResponses/${index}/parameters/${Math.max(place, 0)}`)
  }
  return at(`/api${problem.at.pointer}`)
}

/** The body that the made model of that number stands for: methods make them in their order, for bodies without one. */
function bodyOf(made: number, { methods }: Project, compiled: CompiledProject): string {
  let before = 0
  for (const [index, { id, request }] of methods.entries()) {
    const models = compiled.methods.get(id)?.models ?? []
    const model = models[made - before]
    if (model !== undefined) {
      const body = request.bodies.findIndex(({ contentType }) => contentType === model.contentType)
      return appendPointer(`/methods/${index}/request/bodies`, String(Math.max(body, 0)))
    }
    before += models.length
  }
  return '/methods'
}
