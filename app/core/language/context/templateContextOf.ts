import type { Json } from '../../json/index.ts'
import type { Id, Shape } from '../../mapping/index.ts'
import {
  checkSeverities,
  type Project,
  type ProjectMethod,
  sampleTemplateInput,
  type TestCase,
  toRestApi,
} from '../../project/index.ts'
import { type Field, fieldTree, inferSchema, type Models } from '../../schema/index.ts'
import { emptyContext, type ParameterName, type TemplateContext } from './templateContext.ts'

export interface TemplatePlace {
  readonly method: ProjectMethod
  /** The content type that the template is for. */
  readonly contentType: string
  /** The sample to evaluate with. */
  readonly testCase: Id | undefined
  /** Absent: a request template. */
  readonly side?: 'request' | 'response'
}

/**
 * What is known around a template of a method. In a response template `$input` reads the backend's body, of which only
 * the samples tell; parameters, `$context` and `$stageVariables` are still the request's (api-gateway facts 3.5).
 */
export function templateContextOf(project: Project, place: TemplatePlace): TemplateContext {
  const { method, contentType, testCase, side = 'request' } = place
  const chosen = method.testCases.find(({ id }) => id === testCase)
  const sample = chosen && (side === 'request' || chosen.backend !== undefined) ? chosen : undefined
  return {
    side,
    body: side === 'request' ? requestBody(project, place) : backendBody(method.testCases, chosen),
    parameters: method.request.parameters.map(({ in: location, name, description }): ParameterName => {
      return { in: location, name, ...(description !== undefined && { description }) }
    }),
    stageVariables: project.api.stageVariables.map(({ name }) => name),
    contentType,
    method: toRestApi({ ...project, methods: [method] }).methods.get(method.id)?.method,
    sample: sample && sampleTemplateInput({ ...project, methods: [method] }, method, sample, side),
    severities: checkSeverities(project.api),
  }
}

/** What is known around a gateway response's template: the stage's variables. Nothing of it belongs to one method. */
export function gatewayResponseContextOf({ api }: Project, contentType: string): TemplateContext {
  const stageVariables = api.stageVariables.map(({ name }) => name)
  return { ...emptyContext, side: 'gatewayResponse', contentType, stageVariables, severities: checkSeverities(api) }
}

function requestBody(project: Project, { method, contentType }: TemplatePlace): Field | undefined {
  const { bodies } = method.request
  const body = bodies.find((candidate) => candidate.contentType === contentType) ?? bodies[0]
  return body && bodyField(body.shape, project)
}

/** Inferred from the chosen sample's backend, or the first one's: a project has no schema of what a backend answers. */
function backendBody(testCases: readonly TestCase[], chosen: TestCase | undefined): Field | undefined {
  const { backend } = chosen?.backend ? chosen : (testCases.find((one) => one.backend !== undefined) ?? {})
  const schema = backend && inferSchema(backend.body).root
  return schema === undefined ? undefined : fieldTree(schema, new Map()).root
}

function bodyField(shape: Shape, { api }: Project): Field | undefined {
  const models: Models = new Map(api.models.map(({ name, schema }) => [name, schema]))
  const schema = schemaOf(shape, models)
  return schema === undefined ? undefined : fieldTree(schema, models).root
}

function schemaOf(shape: Shape, models: Models): Json | undefined {
  switch (shape.kind) {
    case 'model':
      return models.get(shape.name)
    case 'schema':
      return shape.schema
    case 'sample':
      return inferSchema(shape.text).root
  }
}
