import type { DiagnosticPlace } from '../../diagnostics/index.ts'
import type { Loss } from '../format.ts'

type Words = Omit<Loss, 'at'>

/** Every loss of this format, by what is lost. Importing: what only OpenAPI's own export brings back. */
export const openApiLosses = {
  // Importing
  parameterPlace: (name: string, place: string): Words => ({
    code: 'openapi/parameter-place',
    message: `API Gateway has no ${place} parameters: "${name}" is kept for OpenAPI only.`,
  }),
  verb: (verb: string, path: string): Words => ({
    code: 'openapi/verb',
    message: `API Gateway has no ${verb.toUpperCase()} methods: that of ${path} is kept for OpenAPI only.`,
  }),
  security: (name: string): Words => ({
    code: 'openapi/security-scheme',
    message: `The security scheme "${name}" is neither an API key nor an authorizer: it is kept for OpenAPI only.`,
  }),
  rootSecurity: (): Words => ({
    code: 'openapi/root-security',
    message: 'API Gateway ignores security at the root of a document; methods that name none stay open.',
  }),
  integrationMember: (name: string, type: string): Words => ({
    code: 'openapi/integration-member',
    message: `"${name}" has no effect on an ${type} integration: it is kept for OpenAPI only.`,
  }),
  mappingExpression: (target: string): Words => ({
    code: 'openapi/mapping-expression',
    message: `The mapping of ${target} is not one that can be drawn: it is kept for OpenAPI only.`,
  }),
  integrationType: (type: string): Words => ({
    code: 'openapi/integration-type',
    message: `The integration type ${type} is not one of API Gateway's: the method answers from a mock integration.`,
  }),
  // Exporting
  droppedKeyword: (keyword: string, places: number): Words => ({
    code: 'openapi/schema-keyword',
    message: `OpenAPI 3.0 has no "${keyword}" in schemas: it is left out of ${counted(places)}.`,
  }),
  ignoredKeyword: (keyword: string, places: number): Words => ({
    code: 'openapi/ignored-keyword',
    message: `API Gateway ignores "${keyword}" in schemas: it stands in ${counted(places)}.`,
  }),
  member31: (name: string): Words => ({
    code: 'openapi/version-3-1',
    message: `"${name}" is of OpenAPI 3.1, which API Gateway does not import: it is left out.`,
  }),
  modelName: (name: string): Words => ({
    code: 'openapi/model-name',
    message: `API Gateway takes letters and digits in model names only: not "${name}".`,
  }),
  pathSegment: (path: string): Words => ({
    code: 'openapi/path-segment',
    message: `API Gateway does not take the path ${path}: a variable is a whole segment, others are of letters, digits and _-.,:.`,
  }),
  authorizer: (name: string): Words => ({
    code: 'openapi/authorizer',
    message: `The authorizer "${name}" is named and not defined: its definition must be added to securitySchemes.`,
  }),
  samePattern: (pattern: string): Words => ({
    code: 'openapi/same-pattern',
    message: `Two integration responses have the pattern "${pattern}"; OpenAPI holds one, the last.`,
  }),
  sameMethod: (method: string): Words => ({
    code: 'openapi/same-method',
    message: `Two methods are ${method}; OpenAPI holds one, the last.`,
  }),
  responseStatus: (status: string): Words => ({
    code: 'openapi/same-status',
    message: `Two method responses have the status ${status}; OpenAPI holds one, the last.`,
  }),
} as const

export function lossAt(words: Words, at: DiagnosticPlace): Loss {
  return { ...words, at }
}

function counted(places: number): string {
  return places === 1 ? 'one place' : `${places} places`
}
