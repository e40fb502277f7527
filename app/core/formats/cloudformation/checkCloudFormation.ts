import {
  checkMethod,
  checkResources,
  checkRestApi,
  type GatewayResource,
  type Method,
  type Model,
  resourcePaths,
  type RestApi,
  shownValue,
} from '../../apigateway/index.ts'
import { atPointer, atRange, type Diagnostic } from '../../diagnostics/index.ts'
import { appendPointer, type Json, parsePointer } from '../../json/index.ts'
import { isJsonObject } from '../../schema/index.ts'
import { parseTemplate } from '../../vtl/index.ts'
import { deploymentProblems, type TemplateMethod } from './deployments.ts'
import { methodOf } from './methodOf.ts'
import { methodPointer } from './methodPointer.ts'
import { namesIn } from './references.ts'
import { methodShapeProblems } from './shapes.ts'
import { unresolvedReferences } from './unresolvedReferences.ts'
import { type CloudFormationTemplate, readTemplate, type TemplateResource } from './template.ts'

/**
 * What API Gateway would refuse of a CloudFormation template's resources, methods and models, or fail on at run time, and
 * what a deployment of it would miss: methods that it does not wait for. Places are ranges of the text. What stands in an
 * OpenAPI body is not looked at.
 */
export function checkCloudFormation(text: string): readonly Diagnostic[] {
  const read = readTemplate(text)
  if (read.kind === 'unreadable') return read.diagnostics
  const { template, diagnostics } = read
  const apis = template.resources.filter(({ type }) => type === 'AWS::ApiGateway::RestApi')
  const found = [...unresolvedReferences(template), ...apis.flatMap((api) => apiProblems(api, template))]
  return [...diagnostics, ...found.map((problem) => inText(problem, template))]
}

function apiProblems(api: TemplateResource, template: CloudFormationTemplate): readonly Diagnostic[] {
  const own = template.resources.filter(({ properties }) => namesIn(properties['RestApiId'] ?? null).has(api.id))
  const ofType = (type: string) => own.filter((resource) => resource.type === `AWS::ApiGateway::${type}`)
  const tree = ofType('Resource')
  const resources = tree.map((resource) => treeResource(resource, api))
  const paths = resourcePaths(resources)
  const models = ofType('Model')
  const restApi = restApiOf(api, models)
  const nameOf = modelNames(models)
  const methods = ofType('Method').flatMap((resource): readonly TemplateMethod[] => {
    const { ResourceId: at } = resource.properties
    const [id = ''] = namesIn(at ?? null)
    const path = id === api.id ? '/' : paths.get(id)
    return path === undefined ? [] : [{ resource, method: methodOf(resource, path, nameOf) }]
  })
  return [
    ...checkResources(resources).map((problem) =>
      movedTo(problem, ([index = '', ...rest]) => [tree[Number(index)]?.id ?? '', 'Properties', 'PathPart', ...rest]),
    ),
    ...checkRestApi(restApi).map((problem) =>
      movedTo(problem, ([, index = '', ...rest]) => [
        models[Number(index)]?.id ?? '',
        'Properties',
        ...rest.map(capital),
      ]),
    ),
    ...methods.flatMap((one) => methodProblems(one, restApi)),
    ...ofType('Deployment').flatMap((deployment) => deploymentProblems(deployment, api, methods, template)),
  ]
}

function treeResource({ id, properties }: TemplateResource, api: TemplateResource): GatewayResource {
  const { PathPart: part, ParentId: above } = properties
  const [parent = ''] = namesIn(above ?? null)
  return { id, pathPart: typeof part === 'string' ? part : '', ...(parent !== api.id && { parent }) }
}

function restApiOf({ properties }: TemplateResource, models: readonly TemplateResource[]): RestApi {
  const { BinaryMediaTypes: types } = properties
  const nameOf = modelNames(models)
  return {
    name: '',
    models: models.map(({ id, properties: { ContentType: type, Schema: schema } }): Model => ({
      name: nameOf({ Ref: id }),
      contentType: typeof type === 'string' ? type : 'application/json',
      schema: schema ?? {},
    })),
    binaryMediaTypes: Array.isArray(types) ? types.filter((type) => typeof type === 'string') : [],
    gatewayResponses: [],
  }
}

/** A model is called by its Name, or refers to the resource, which has one of its own where none is given. */
function modelNames(models: readonly TemplateResource[]): (reference: Json) => string {
  const names = new Map(models.map(({ id, properties: { Name: name } }) => [id, typeof name === 'string' ? name : id]))
  return (reference) => {
    if (typeof reference === 'string') return reference
    const [id = ''] = namesIn(reference)
    return names.get(id) ?? id
  }
}

function methodProblems({ resource, method }: TemplateMethod, restApi: RestApi): readonly Diagnostic[] {
  const at = `${appendPointer('/Resources', resource.id)}/Properties`
  if (!isJsonObject(resource.properties['Integration'])) {
    const hint = 'Give the method an Integration: an API with a method without one cannot be deployed.'
    return [atPointer('apigateway/no-integration', 'error', at, { message: 'No integration defined for method', hint })]
  }
  const templates = [...templatesOf(method)].flatMap(([pointer, vtl]) =>
    parseTemplate(vtl)
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map((problem): Diagnostic => ({ ...problem, at: { kind: 'pointer', pointer } })),
  )
  const shapes = methodShapeProblems(resource.properties, at)
  // What has another form than it must has been read as nothing.
  if (shapes.some(({ code }) => code === 'cloudformation/wrong-value')) return shapes
  const found = [...checkMethod(method, restApi), ...templates].map((problem): Diagnostic =>
    problem.at.kind === 'pointer'
      ? { ...problem, at: { kind: 'pointer', pointer: `${at}${methodPointer(problem.at.pointer)}` } }
      : problem,
  )
  return [...shapes, ...found]
}

/** The method's templates by their pointers. */
function* templatesOf({ integration }: Method): Generator<readonly [pointer: string, vtl: string]> {
  for (const [key, value] of integration.requestTemplates) {
    yield [appendPointer('/integration/requestTemplates', key), shownValue(value)]
  }
  for (const [index, { responseTemplates }] of integration.responses.entries()) {
    for (const [key, value] of responseTemplates) {
      if (value !== null)
        yield [appendPointer(`/integration/responses/${index}/responseTemplates`, key), shownValue(value)]
    }
  }
}

/** A problem of a list of resources, at the resource that it is about. */
function movedTo(problem: Diagnostic, place: (tokens: readonly string[]) => readonly string[]): Diagnostic {
  if (problem.at.kind !== 'pointer') return problem
  const tokens = parsePointer(problem.at.pointer) ?? []
  const pointer = place(tokens).reduce<string>((at, token) => appendPointer(at, token), '/Resources')
  return { ...problem, at: { kind: 'pointer', pointer } }
}

function capital(token: string): string {
  return `${token.slice(0, 1).toUpperCase()}${token.slice(1)}`
}

function inText(problem: Diagnostic, template: CloudFormationTemplate): Diagnostic {
  if (problem.at.kind !== 'pointer') return problem
  const { code, severity, message, hint } = problem
  return atRange(code, severity, template.rangeOf(problem.at.pointer), { message, ...(hint !== undefined && { hint }) })
}
