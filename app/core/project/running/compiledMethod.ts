import type { IntegrationResponse, Method, Model, Value } from '../../apigateway/index.ts'
import type { Diagnostic } from '../../diagnostics/index.ts'
import { type CompiledMapping, compileMapping, type Mapping } from '../../mapping/index.ts'
import type { ProjectIntegrationResponse, ProjectMethod } from '../model.ts'
import { schemaOfShape } from '../shapeFields.ts'

/** A method as AWS takes it, with the source map of its request. */
export interface CompiledMethod {
  readonly method: Method
  /** The request's: templates with the rules of their ranges, parameter mappings with their rules. */
  readonly mapping: CompiledMapping
  /** Those of the integration responses, in their order. */
  readonly responses: readonly CompiledMapping[]
  /** Made for request bodies whose shape is no model of the API. */
  readonly models: readonly Model[]
  readonly diagnostics: readonly Diagnostic[]
}

const COMPILED = new WeakMap<ProjectMethod, CompiledMethod>()

/** Compiled once per method object, so that an edit costs the method it touches. */
export function compiledMethod(source: ProjectMethod): CompiledMethod {
  let compiled = COMPILED.get(source)
  if (compiled === undefined) {
    compiled = compile(source)
    COMPILED.set(source, compiled)
  }
  return compiled
}

function compile(source: ProjectMethod): CompiledMethod {
  const { integration, request } = source
  const mapping = compileMapping(source.mapping, { side: 'request', integrationType: integration.type })
  const responses = source.integrationResponses.map((response) => compileResponse(response, source))
  const models = request.bodies.flatMap((body): readonly Model[] => {
    const schema = body.shape.kind === 'model' ? undefined : schemaOfShape(body.shape, [])
    return schema === undefined ? [] : [{ name: madeModelName(body.id), contentType: body.contentType, schema }]
  })
  const method: Method = {
    path: source.path,
    httpMethod: source.verb,
    authorizationType: request.authorization.type,
    ...(request.authorization.authorizer !== undefined && { authorizer: request.authorization.authorizer }),
    apiKeyRequired: request.apiKeyRequired,
    requestParameters: new Map(
      request.parameters.map((parameter) => [`method.request.${parameter.in}.${parameter.name}`, parameter.required]),
    ),
    requestModels: new Map(
      request.bodies.map(({ id, contentType, shape }) => [
        contentType,
        shape.kind === 'model' ? shape.name : madeModelName(id),
      ]),
    ),
    requestValidator: request.validator,
    integration: {
      ...integration,
      requestParameters: parametersOf(mapping),
      requestTemplates: templatesOf(source.mapping, mapping),
      responses: responses.map(({ response }) => response),
    },
    methodResponses: source.methodResponses.map(({ statusCode, headers, models: used }) => ({
      statusCode,
      responseParameters: new Map(headers.map((header) => [`method.response.header.${header}`, false])),
      responseModels: new Map(used.map(({ contentType, model }) => [contentType, model])),
    })),
  }
  const responseMappings = responses.map((response) => response.mapping)
  const diagnostics = [mapping, ...responseMappings].flatMap((part) => part.diagnostics)
  return {
    method,
    mapping,
    responses: responseMappings,
    models,
    diagnostics: diagnostics.map((diagnostic) => inMethod(diagnostic, source)),
  }
}

/** Model names are alphanumeric; an id need not be. */
function madeModelName(id: string): string {
  return `Body${id.replaceAll(/[^A-Za-z0-9]/g, '')}`
}

function compileResponse(
  source: ProjectIntegrationResponse,
  { integration }: ProjectMethod,
): { readonly response: IntegrationResponse; readonly mapping: CompiledMapping } {
  const mapping = compileMapping(source.mapping, { side: 'response', integrationType: integration.type })
  const { statusCode, selectionPattern, contentHandling } = source
  const response: IntegrationResponse = {
    statusCode,
    ...(selectionPattern !== undefined && { selectionPattern }),
    responseParameters: parametersOf(mapping),
    responseTemplates: templatesOf(source.mapping, mapping),
    ...(contentHandling && { contentHandling }),
  }
  return { response, mapping }
}

function parametersOf({ parameters }: CompiledMapping): ReadonlyMap<string, Value> {
  return new Map([...parameters].map(([destination, { expression }]) => [destination, expression]))
}

/** A template that a deployment resolves stays what it is. */
function templatesOf({ payloads }: Mapping, { templates }: CompiledMapping): ReadonlyMap<string, Value> {
  return new Map(
    [...templates].map(([key, { text }]) => {
      const body = payloads.find((payload) => payload.key === key)?.body
      return [key, body?.kind === 'template' ? body.vtl : text]
    }),
  )
}

function inMethod(diagnostic: Diagnostic, { id }: ProjectMethod): Diagnostic {
  const { at } = diagnostic
  return at.kind === 'source' ? diagnostic : { ...diagnostic, at: { ...at, method: id } }
}
