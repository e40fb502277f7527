import { type CommandDefinition, done } from './commandChange.ts'
import { methodOf, noMethod, withMethod } from './methodOf.ts'
import { parameterConflict } from './parameterConflict.ts'

export const addParameter: CommandDefinition<'addParameter'> = (project, command, freshId) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const { name, required = false, valueType = 'string', sample } = command
  const conflict = parameterConflict(method, command.in, name)
  if (conflict) return conflict
  const id = freshId()
  const parameter = { id, in: command.in, name, required, type: valueType, ...(sample !== undefined && { sample }) }
  const request = { ...method.request, parameters: [...method.request.parameters, parameter] }
  return done(withMethod(project, { ...method, request }), `Add ${WORDS[command.in]} ${name}`)
}

const WORDS = { querystring: 'query parameter', header: 'header' } as const
