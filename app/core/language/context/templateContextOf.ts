import type { Json } from '../../json/index.ts'
import type { Id, Shape } from '../../mapping/index.ts'
import { type Project, type ProjectMethod, toRestApi } from '../../project/index.ts'
import { type Field, fieldTree, inferSchema, type Models } from '../../schema/index.ts'
import { sampleInput } from './sampleInput.ts'
import type { TemplateContext } from './templateContext.ts'

export interface TemplatePlace {
  readonly method: ProjectMethod
  /** The content type that the request template is for. */
  readonly contentType: string
  /** The sample to evaluate with. */
  readonly testCase: Id | undefined
}

/** What is known around a request template of a project. */
export function templateContextOf(project: Project, { method, contentType, testCase }: TemplatePlace): TemplateContext {
  const { bodies, parameters } = method.request
  const body = bodies.find((candidate) => candidate.contentType === contentType) ?? bodies[0]
  const sample = method.testCases.find(({ id }) => id === testCase)
  return {
    body: body && bodyField(body.shape, project),
    parameters: parameters.map(({ in: place, name, description }) => ({
      in: place,
      name,
      ...(description !== undefined && { description }),
    })),
    stageVariables: project.api.stageVariables.map(({ name }) => name),
    contentType,
    method: toRestApi({ ...project, methods: [method] }).methods.get(method.id)?.method,
    sample: sample && sampleInput(project, method, sample),
  }
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
