import { type CommandDefinition, done, refused } from './commandChange.ts'

export const removeStageVariable: CommandDefinition<'removeStageVariable'> = (project, command) => {
  const { name } = command
  const stageVariables = project.api.stageVariables.filter((variable) => variable.name !== name)
  if (stageVariables.length === project.api.stageVariables.length) {
    return refused('project/no-such-stage-variable', { message: `The API has no stage variable ${name}.` })
  }
  return done({ ...project, api: { ...project.api, stageVariables } }, `Remove stage variable ${name}`)
}
