import { printCanonicalJson } from '../../json/index.ts'
import { sampleOf } from '../../schema/index.ts'
import type { Project, ProjectMethod, ProjectMethodResponse, SampleResponse } from '../model.ts'
import { modelsOf, schemaOfShape } from '../shapeFields.ts'

/**
 * An answer for a backend that nobody has tried yet: status, content type and body of the method's success as it
 * declares it, the body made from its model. Of a method without models, an empty JSON object.
 */
export function mockedAnswer({ api }: Pick<Project, 'api'>, { methodResponses }: ProjectMethod): SampleResponse {
  const response = successOf(methodResponses)
  const [used] = response?.models ?? []
  const contentType = used?.contentType ?? 'application/json'
  const schema = used && schemaOfShape({ kind: 'model', name: used.model }, api.models)
  const body = schema === undefined ? '{}' : printCanonicalJson(sampleOf(schema, modelsOf(api.models))).trimEnd()
  const status = Number(response?.statusCode)
  return {
    status: isStatus(status) ? status : 200,
    headers: [{ name: 'Content-Type', value: contentType }],
    body,
  }
}

/** A success with a model before one without, and both before any other. */
function successOf(responses: readonly ProjectMethodResponse[]): ProjectMethodResponse | undefined {
  const successes = responses.filter(({ statusCode }) => statusCode.startsWith('2'))
  return successes.find(({ models }) => models.length > 0) ?? successes[0] ?? responses[0]
}

function isStatus(status: number): boolean {
  return Number.isInteger(status) && status >= 100 && status <= 599
}
