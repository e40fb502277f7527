import { type CommandDefinition, done, refused } from './commandChange.ts'
import { methodOf, noMethod, withMethod } from './methodOf.ts'

export const removeParameter: CommandDefinition<'removeParameter'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const parameter = method.request.parameters.find((candidate) => candidate.id === command.parameter)
  if (parameter === undefined)
    return refused('project/no-such-parameter', { message: `The method has no parameter ${command.parameter}.` })
  if (parameter.in === 'path') {
    const message = `The variable ${parameter.name} stands in the path ${method.path}.`
    return refused('project/path-variable', { message, hint: 'Change the path instead.' })
  }
  const parameters = method.request.parameters.filter((candidate) => candidate !== parameter)
  return done(
    withMethod(project, { ...method, request: { ...method.request, parameters } }),
    `Remove parameter ${parameter.name}`,
  )
}
