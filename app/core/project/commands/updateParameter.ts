import type { RequestParameter } from '../model.ts'
import { type CommandDefinition, done, refused } from './commandChange.ts'
import { methodConflict } from './methodConflict.ts'
import { methodOf, noMethod, withMethod } from './methodOf.ts'
import { parameterConflict } from './parameterConflict.ts'
import { renamedParameter } from './renamedParameter.ts'

export const updateParameter: CommandDefinition<'updateParameter'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const before = method.request.parameters.find((parameter) => parameter.id === command.parameter)
  if (before === undefined)
    return refused('project/no-such-parameter', { message: `The method has no parameter ${command.parameter}.` })
  const { name = before.name, required, valueType, description, sample } = command
  const conflict = parameterConflict(method, before.in, name, before)
  if (conflict) return conflict
  const path = before.in === 'path' ? renamedInPath(method.path, before.name, name) : method.path
  const pathConflict = path === method.path ? undefined : methodConflict(project, path, method.verb, method)
  if (pathConflict) return pathConflict
  const renamed = { ...renamedParameter(method, before, name), path }
  const to = (parameter: RequestParameter): RequestParameter => ({
    ...parameter,
    ...(required !== undefined && before.in !== 'path' && { required }),
    ...(valueType && { type: valueType }),
    ...(description !== undefined && { description }),
    ...(sample !== undefined && { sample }),
  })
  const parameters = renamed.request.parameters.map((parameter) =>
    parameter.id === before.id ? to(parameter) : parameter,
  )
  const label = name === before.name ? `Change parameter ${name}` : `Rename ${before.name} to ${name}`
  return done(withMethod(project, { ...renamed, request: { ...renamed.request, parameters } }), label)
}

function renamedInPath(path: string, from: string, to: string): string {
  return path.replace(`{${from}}`, `{${to}}`).replace(`{${from}+}`, `{${to}+}`)
}
