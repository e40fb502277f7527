import { type CommandDefinition, done, refused } from './commandChange.ts'

export const addModel: CommandDefinition<'addModel'> = (project, command, freshId) => {
  const { name, schema, contentType = 'application/json' } = command
  if (project.api.models.some((model) => model.name === name)) {
    return refused('project/model-exists', {
      message: `The API has a model ${name} already.`,
      hint: 'Choose another name.',
    })
  }
  const models = [...project.api.models, { id: freshId(), name, contentType, schema }]
  return done({ ...project, api: { ...project.api, models } }, `Add model ${name}`)
}
