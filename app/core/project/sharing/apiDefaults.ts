import type { Id, ParameterRule } from '../../mapping/index.ts'
import type {
  Api,
  ApiDefaults,
  Project,
  ProjectIntegrationResponse,
  ProjectMethod,
  ProjectMethodResponse,
} from '../model.ts'

interface Inherited {
  readonly defaults: ApiDefaults
  readonly method: ProjectMethod
}

const INHERITED = new WeakMap<ProjectMethod, Inherited>()

/** The method with what it inherits written out: what is simulated, checked and exported. Itself where that is nothing. */
export function inheriting(method: ProjectMethod, { defaults }: Pick<Api, 'defaults'>): ProjectMethod {
  if (defaults === undefined) return method
  const known = INHERITED.get(method)
  if (known?.defaults === defaults) return known.method
  const inherited = written(method, defaults)
  INHERITED.set(method, { defaults, method: inherited })
  return inherited
}

/** The project with every method as it inherits. */
export function withInherited(project: Project): Project {
  if (project.api.defaults === undefined) return project
  return { ...project, methods: project.methods.map((method) => inheriting(method, project.api)) }
}

function written(method: ProjectMethod, defaults: ApiDefaults): ProjectMethod {
  const refused = new Set<Id>(method.withoutDefaults ?? [])
  const parameters = inheritedParameters(
    method,
    defaults.parameters.filter(({ id }) => !refused.has(id)),
  )
  const responses = inheritedResponses(
    method,
    defaults.integrationResponses.filter(({ id }) => !refused.has(id)),
  )
  const integration = withBaseUrl(method.integration, defaults.baseUrl)
  if (parameters.length === 0 && responses.length === 0 && integration === method.integration) return method
  return {
    ...method,
    integration,
    mapping: { ...method.mapping, parameters: [...method.mapping.parameters, ...parameters] },
    integrationResponses: [...method.integrationResponses, ...responses],
    methodResponses: [...method.methodResponses, ...missingResponses(method, responses)],
  }
}

/** AWS_PROXY takes no parameter mappings, and MOCK sends nothing (api-gateway facts 3). */
function inheritedParameters(
  { integration, mapping }: ProjectMethod,
  defaults: readonly ParameterRule[],
): readonly ParameterRule[] {
  if (integration.type === 'AWS_PROXY' || integration.type === 'MOCK') return []
  const nameOf = ({ to }: ParameterRule): string => `${to.in} ${to.in === 'header' ? to.name.toLowerCase() : to.name}`
  const own = new Set(mapping.parameters.map(nameOf))
  return defaults.filter((rule) => !own.has(nameOf(rule)))
}

/** Proxies pass the backend's answer on; they have no integration responses. */
function inheritedResponses(
  { integration, integrationResponses }: ProjectMethod,
  defaults: readonly ProjectIntegrationResponse[],
): readonly ProjectIntegrationResponse[] {
  if (integration.type === 'AWS_PROXY' || integration.type === 'HTTP_PROXY') return []
  const own = new Set(integrationResponses.map(({ selectionPattern = '' }) => selectionPattern))
  return defaults.filter(({ selectionPattern = '' }) => !own.has(selectionPattern))
}

/** API Gateway takes an integration response only where the method has a response of its status, with its headers. */
function missingResponses(
  { methodResponses }: ProjectMethod,
  responses: readonly ProjectIntegrationResponse[],
): readonly ProjectMethodResponse[] {
  const known = new Set(methodResponses.map(({ statusCode }) => statusCode))
  return responses.flatMap(({ id, statusCode, mapping }) => {
    if (known.has(statusCode)) return []
    known.add(statusCode)
    const headers = mapping.parameters.flatMap(({ to }) => (to.in === 'header' ? [to.name] : []))
    return [{ id: `${id}-method` as Id, statusCode, headers, models: [] }]
  })
}

function withBaseUrl(
  integration: ProjectMethod['integration'],
  baseUrl: string | undefined,
): ProjectMethod['integration'] {
  if (baseUrl === undefined || (integration.type !== 'HTTP' && integration.type !== 'HTTP_PROXY')) return integration
  const { uri } = integration
  if (typeof uri !== 'string' || !uri.startsWith('/')) return integration
  return { ...integration, uri: `${baseUrl.replace(/\/$/, '')}${uri}` }
}
