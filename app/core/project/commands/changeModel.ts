import type { Mapping, Shape } from '../../mapping/index.ts'
import type { Project, ProjectMethod } from '../model.ts'
import { type CommandDefinition, done, refused } from './commandChange.ts'

export const changeModel: CommandDefinition<'updateModel'> = (project, command) => {
  const before = project.api.models.find((model) => model.id === command.model)
  if (before === undefined)
    return refused('project/no-such-model', { message: `The API has no model ${command.model}.` })
  const { name = before.name, schema, description } = command
  if (project.api.models.some((model) => model.name === name && model !== before)) {
    return refused('project/model-exists', {
      message: `The API has a model ${name} already.`,
      hint: 'Choose another name.',
    })
  }
  const to = {
    ...before,
    name,
    ...(schema !== undefined && { schema }),
    ...(description !== undefined && { description }),
  }
  const models = project.api.models.map((model) => (model === before ? to : model))
  const changed = { ...project, api: { ...project.api, models } }
  return done(name === before.name ? changed : renamed(changed, before.name, name), `Change model ${name}`)
}

/** Bodies, payloads and method responses that use the model follow its name. */
function renamed(project: Project, from: string, to: string): Project {
  const methods = project.methods.map((method) => renamedInMethod(method, from, to))
  return { ...project, methods }
}

function renamedInMethod(method: ProjectMethod, from: string, to: string): ProjectMethod {
  const shape = (before: Shape): Shape =>
    before.kind === 'model' && before.name === from ? { ...before, name: to } : before
  const inMapping = (mapping: Mapping): Mapping => ({
    ...mapping,
    payloads: mapping.payloads.map((payload) =>
      payload.shape ? { ...payload, shape: shape(payload.shape) } : payload,
    ),
  })
  return {
    ...method,
    request: {
      ...method.request,
      bodies: method.request.bodies.map((body) => ({ ...body, shape: shape(body.shape) })),
    },
    mapping: inMapping(method.mapping),
    integrationResponses: method.integrationResponses.map((response) => ({
      ...response,
      ...(response.shape && { shape: shape(response.shape) }),
      mapping: inMapping(response.mapping),
    })),
    methodResponses: method.methodResponses.map((response) => ({
      ...response,
      models: response.models.map((entry) => (entry.model === from ? { ...entry, model: to } : entry)),
    })),
  }
}
