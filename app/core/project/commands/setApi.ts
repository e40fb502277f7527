import type { CommandDefinition } from './commandChange.ts'
import { done } from './commandChange.ts'

export const setApi: CommandDefinition<'setApi'> = (project, command) => {
  const { name, description, binaryMediaTypes, target } = command
  const api = {
    ...project.api,
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
    ...(binaryMediaTypes && { binaryMediaTypes }),
    ...(target && { target }),
  }
  return done({ ...project, api }, name === undefined ? 'Change the API' : `Name the API ${name}`)
}
