import { type CommandDefinition, done, refused } from './commandChange.ts'

/** What uses the model keeps its name, and becomes a problem. */
export const removeModel: CommandDefinition<'removeModel'> = (project, command) => {
  const model = project.api.models.find((candidate) => candidate.id === command.model)
  if (model === undefined)
    return refused('project/no-such-model', { message: `The API has no model ${command.model}.` })
  const models = project.api.models.filter((candidate) => candidate !== model)
  return done({ ...project, api: { ...project.api, models } }, `Remove model ${model.name}`)
}
