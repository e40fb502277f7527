import { shownValue } from '../../apigateway/index.ts'
import type { Diagnostic } from '../../diagnostics/index.ts'
import { parseTemplate } from '../../vtl/index.ts'
import type { MethodInProject } from './methodInProject.ts'

/** What the parser says of templates written by hand; `source` of the place is the payload's id. */
export function templateProblems({ method }: MethodInProject): readonly Diagnostic[] {
  const mappings = [method.mapping, ...method.integrationResponses.map(({ mapping }) => mapping)]
  return mappings.flatMap(({ payloads }) =>
    payloads.flatMap(({ id, body }) => {
      if (body.kind !== 'template') return []
      const { diagnostics } = parseTemplate(shownValue(body.vtl))
      return diagnostics.map((problem) =>
        problem.at.kind === 'source' ? { ...problem, at: { ...problem.at, source: id } } : problem,
      )
    }),
  )
}
