import { type BodyType, checkTemplate, type CheckTemplateContext, shownValue } from '../../apigateway/index.ts'
import type { Diagnostic } from '../../diagnostics/index.ts'
import type { Mapping } from '../../mapping/index.ts'
import type { Field } from '../../schema/index.ts'
import { parseTemplate } from '../../vtl/index.ts'
import { parseBodyPath } from '../bodyPath.ts'
import { compiledMethod } from '../running/compiledMethod.ts'
import { fieldAt, rootField } from '../shapeFields.ts'
import { checkSeverities } from './checkSeverities.ts'
import type { MethodInProject } from './methodInProject.ts'

/**
 * What is wrong with the templates written by hand; `source` of the place is the payload's id. Those that Patchbay
 * writes have nothing to say to the person who drew them.
 */
export function templateProblems(at: MethodInProject): readonly Diagnostic[] {
  const { mapping, integrationResponses } = at.method
  return [
    ...problemsOf(mapping, 'request', at),
    ...integrationResponses.flatMap((response) => problemsOf(response.mapping, 'response', at)),
  ]
}

function problemsOf(
  { payloads }: Mapping,
  side: 'request' | 'response',
  { method, project }: MethodInProject,
): readonly Diagnostic[] {
  return payloads.flatMap(({ id, key, body }) => {
    if (body.kind !== 'template') return []
    const shape = method.request.bodies.find(({ contentType }) => contentType === key)?.shape
    const root = side === 'request' ? rootField(shape, project.api.models) : undefined
    const context: CheckTemplateContext = {
      side,
      contentType: key,
      method: compiledMethod(method).method,
      severities: checkSeverities(project.api),
      ...(root && { bodyType: (path: string) => typeAt(root, path) }),
    }
    return checkTemplate(parseTemplate(shownValue(body.vtl)), context).map((problem) =>
      problem.at.kind === 'source' ? { ...problem, at: { ...problem.at, source: id } } : problem,
    )
  })
}

function typeAt(root: Field, path: string): BodyType | undefined {
  const steps = parseBodyPath(path)
  const type = steps && fieldAt(root, steps)?.type
  return type === 'any' || type === 'null' ? undefined : type
}
