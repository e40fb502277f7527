import type { IntegrationSettings, IntegrationType, MethodVerb } from '../../apigateway/index.ts'
import type { RequestParameter } from '../model.ts'
import { pathVariables } from '../pathVariables.ts'
import { type CommandDefinition, done } from './commandChange.ts'
import { methodConflict } from './methodConflict.ts'
import { newIntegration } from './newIntegration.ts'
import type { Id } from '../../mapping/index.ts'

/** The method comes with what every method needs: its path variables, a payload to draw on, a 200 and a sample. */
export const addMethod: CommandDefinition<'addMethod'> = (project, command, freshId) => {
  const { path, verb, integrationType = 'HTTP' } = command
  const conflict = methodConflict(project, path, verb)
  if (conflict) return conflict
  const integration = newIntegration(integrationType, verb, project.api.target)
  const parameters = pathVariables(path).map((name) => pathParameter(freshId(), name))
  const id = freshId()
  const method = {
    id,
    path,
    verb,
    request: {
      parameters,
      bodies: [],
      validator: { body: false, parameters: false },
      authorization: { type: 'NONE' as const },
      apiKeyRequired: false,
    },
    integration,
    mapping: { parameters: [], payloads: takesPayload(integration, verb) ? [emptyPayload(freshId)] : [] },
    integrationResponses: [{ id: freshId(), statusCode: '200', mapping: { parameters: [], payloads: [] } }],
    methodResponses: [{ id: freshId(), statusCode: '200', headers: [], models: [] }],
    testCases: [
      {
        id: freshId(),
        name: 'sample',
        request: { path: parameters.map(({ name }) => ({ name, value: name })), query: [], headers: [], body: '' },
      },
    ],
  }
  return done({ ...project, methods: [...project.methods, method] }, `Add ${verb} ${path}`)
}

export function pathParameter(id: Id, name: string): RequestParameter {
  return { id, in: 'path', name, required: true, type: 'string' }
}

/** A GET to a backend has no body; a proxy sends the client's. */
function takesPayload(integration: IntegrationSettings, verb: MethodVerb): boolean {
  if (isProxy(integration.type)) return false
  const sent = integration.type === 'MOCK' ? verb : integration.httpMethod
  return integration.type === 'MOCK' || (sent !== 'GET' && sent !== 'HEAD' && sent !== 'DELETE')
}

function isProxy(type: IntegrationType): boolean {
  return type === 'HTTP_PROXY' || type === 'AWS_PROXY'
}

function emptyPayload(freshId: () => Id) {
  const root = { id: freshId(), kind: 'object' as const, members: [] }
  return {
    id: freshId(),
    key: 'application/json',
    body: { kind: 'rules' as const, format: 'json' as const, variables: [], root },
  }
}
