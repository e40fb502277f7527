import type { Diagnostic } from '../../diagnostics/index.ts'
import { appendPointer, parsePointer } from '../../json/index.ts'
import type { Id, Mapping } from '../../mapping/index.ts'
import type { ProjectMethod, ProjectMethodResponse } from '../model.ts'
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
  const path = parsePointer(problem.at.pointer) ?? []
  if (problem.code === 'apigateway/unmapped-placeholder' && isFilledByOverride(problem, compiled, method)) return []
  const rule = ruleOf(path, compiled)
  if (rule !== undefined) return [{ ...problem, at: { kind: 'rule', rule, method: method.id } }]
  const place = placeOf(path, method).reduce<string>((at, step) => appendPointer(at, step), pointer)
  return [{ ...problem, at: { kind: 'pointer', method: method.id, pointer: place } }]
}

type Path = readonly string[]

/** The rule that a parameter mapping, of the request or of an integration response, was compiled from. */
function ruleOf(
  [first, second, third = '', fourth, fifth = '']: Path,
  { mapping, responses }: CompiledMethod,
): Id | undefined {
  if (first !== 'integration') return undefined
  if (second === 'requestParameters') return mapping.parameters.get(third)?.rule
  const isResponse = second === 'responses' && fourth === 'responseParameters'
  return isResponse ? responses[Number(third)]?.parameters.get(fifth)?.rule : undefined
}

/** The members of a project's method that say what stands at `path` of the AWS method. */
function placeOf(path: Path, method: ProjectMethod): Path {
  const [first = '', second = '', ...rest] = path
  switch (first) {
    case 'httpMethod':
      return ['verb']
    case 'authorizationType':
      return ['request', 'authorization']
    case 'requestParameters':
      return ['request', 'parameters', ...indexIn(method.request.parameters, (one) => second === declared(one))]
    case 'requestModels':
      return ['request', 'bodies', ...indexIn(method.request.bodies, ({ contentType }) => contentType === second)]
    case 'methodResponses':
      return ['methodResponses', second, ...inMethodResponse(rest, method.methodResponses[Number(second)])]
    case 'integration':
      return inIntegration([second, ...rest], method)
    default:
      return path
  }
}

function inIntegration([first = '', second = '', ...rest]: Path, method: ProjectMethod): Path {
  switch (first) {
    case 'requestParameters':
      return ['mapping']
    case 'requestTemplates':
      return ['mapping', ...payloadOf(second, method.mapping)]
    case 'responses':
      return second === ''
        ? ['integrationResponses']
        : ['integrationResponses', second, ...inResponse(rest, method.integrationResponses[Number(second)]?.mapping)]
    default:
      return ['integration', first, second, ...rest].filter((step) => step !== '')
  }
}

function inResponse(path: Path, mapping: Mapping | undefined): Path {
  const [first, key = ''] = path
  if (first === 'responseParameters') return ['mapping']
  return first === 'responseTemplates' && mapping !== undefined ? ['mapping', ...payloadOf(key, mapping)] : path
}

function inMethodResponse(path: Path, response: ProjectMethodResponse | undefined): Path {
  const [first, name = ''] = path
  if (first === 'responseParameters') {
    return ['headers', ...indexIn(response?.headers ?? [], (header) => name === `method.response.header.${header}`)]
  }
  if (first !== 'responseModels') return path
  return ['models', ...indexIn(response?.models ?? [], ({ contentType }) => contentType === name)]
}

function payloadOf(key: string, { payloads }: Mapping): Path {
  return payloads.length === 0 ? [] : ['payloads', ...indexIn(payloads, (payload) => payload.key === key)]
}

function declared(parameter: { readonly in: string; readonly name: string }): string {
  return `method.request.${parameter.in}.${parameter.name}`
}

/** The first where none fits: a list that is wrong as a whole. */
function indexIn<T>(items: readonly T[], isIt: (item: T) => boolean): Path {
  return [String(Math.max(items.findIndex(isIt), 0))]
}

function isFilledByOverride(problem: Diagnostic, compiled: CompiledMethod, method: MethodInProject['method']): boolean {
  return method.mapping.parameters.some(({ to, disabled }) => {
    const mapped = compiled.mapping.parameters.has(`integration.request.path.${to.name}`)
    return to.in === 'path' && disabled !== true && !mapped && problem.message.includes(`{${to.name}}`)
  })
}
