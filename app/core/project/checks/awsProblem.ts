import type { Diagnostic } from '../../diagnostics/index.ts'
import { appendPointer, parsePointer } from '../../json/index.ts'
import type { CompiledMethod } from '../running/compiledMethod.ts'
import type { MethodInProject } from './methodInProject.ts'

/**
 * A problem of the AWS method at the place of the project that it came from: the rule of a parameter mapping, the
 * payload of a template, the declared parameter, or the member of the same name. Empty where the project says the
 * same another way: a placeholder that an override fills.
 */
export function awsProblem(
  problem: Diagnostic,
  { method, pointer }: MethodInProject,
  compiled: CompiledMethod,
): readonly Diagnostic[] {
  if (problem.at.kind !== 'pointer') return [problem]
  const [first = '', second = '', third = ''] = parsePointer(problem.at.pointer) ?? []
  if (problem.code === 'apigateway/unmapped-placeholder' && isFilledByOverride(problem, compiled, method)) return []
  const at = (place: string): readonly Diagnostic[] => [
    { ...problem, at: { kind: 'pointer', method: method.id, pointer: place } },
  ]
  if (first === 'integration' && second === 'requestParameters') {
    const rule = compiled.mapping.parameters.get(third)?.rule
    return rule === undefined
      ? at(`${pointer}/mapping`)
      : [{ ...problem, at: { kind: 'rule', rule, method: method.id } }]
  }
  if (first === 'integration' && second === 'requestTemplates') {
    const index = method.mapping.payloads.findIndex(({ key }) => key === third)
    return at(`${pointer}/mapping/payloads/${Math.max(index, 0)}`)
  }
  if (first === 'integration' && second === 'responses')
    return at(appendPointer(`${pointer}/integrationResponses`, third))
  if (first === 'integration')
    return at(second === '' ? `${pointer}/integration` : appendPointer(`${pointer}/integration`, second))
  if (first === 'requestParameters') {
    const index = method.request.parameters.findIndex(
      (parameter) => second === `method.request.${parameter.in}.${parameter.name}`,
    )
    return at(`${pointer}/request/parameters/${Math.max(index, 0)}`)
  }
  if (first === 'requestModels') {
    const index = method.request.bodies.findIndex(({ contentType }) => contentType === second)
    return at(`${pointer}/request/bodies/${Math.max(index, 0)}`)
  }
  if (first === 'methodResponses') return at(appendPointer(`${pointer}/methodResponses`, second))
  return at(pointer)
}

function isFilledByOverride(problem: Diagnostic, compiled: CompiledMethod, method: MethodInProject['method']): boolean {
  return method.mapping.parameters.some(({ to, disabled }) => {
    const mapped = compiled.mapping.parameters.has(`integration.request.path.${to.name}`)
    return to.in === 'path' && disabled !== true && !mapped && problem.message.includes(`{${to.name}}`)
  })
}
