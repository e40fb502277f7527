import { type CommandDefinition, done, refused } from './commandChange.ts'

export const setStageVariable: CommandDefinition<'setStageVariable'> = (project, command, freshId) => {
  const { name, value } = command
  if (!/^\w+$/.test(name)) {
    const message = `A stage variable cannot be named ${JSON.stringify(name)}.`
    return refused('project/invalid-name', { message, hint: 'Names hold letters, digits and underscores.' })
  }
  const before = project.api.stageVariables
  const known = before.some((variable) => variable.name === name)
  const stageVariables = known
    ? before.map((variable) => (variable.name === name ? { ...variable, value } : variable))
    : [...before, { id: freshId(), name, value }]
  return done({ ...project, api: { ...project.api, stageVariables } }, `Set stage variable ${name}`)
}
