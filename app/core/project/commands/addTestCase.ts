import { printCanonicalJson } from '../../json/index.ts'
import { sampleOf } from '../../schema/index.ts'
import type { Project, ProjectMethod, RequestBody, SampleRequest } from '../model.ts'
import { modelsOf, schemaOfShape } from '../shapeFields.ts'
import { type CommandDefinition, done } from './commandChange.ts'
import { methodOf, noMethod, withMethod } from './methodOf.ts'
import { freeTestCaseName } from './testCaseOf.ts'

export const addTestCase: CommandDefinition<'addTestCase'> = (project, command, freshId) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const name = freeTestCaseName(method, command.name ?? 'sample')
  const testCase = { ...(command.testCase ?? { request: sampleRequest(project, method) }), id: freshId(), name }
  return done(withMethod(project, { ...method, testCases: [...method.testCases, testCase] }), `Add sample ${name}`)
}

/** A request that fits the method: declared samples, required parameters, a body made from the first body's shape. */
export function sampleRequest(project: Project, method: ProjectMethod): SampleRequest {
  const { parameters, bodies } = method.request
  const values = (place: (typeof parameters)[number]['in']): SampleRequest['path'] =>
    parameters
      .filter((parameter) => parameter.in === place && (parameter.required || parameter.sample !== undefined))
      .map(({ name, sample }) => ({ name, value: sample ?? name }))
  const [body] = bodies
  const contentType = body === undefined ? [] : [{ name: 'Content-Type', value: body.contentType }]
  return {
    path: values('path'),
    query: values('querystring'),
    headers: [...contentType, ...values('header').filter(({ name }) => name !== 'Content-Type')],
    body: body === undefined ? '' : sampleBody(project, body),
  }
}

function sampleBody(project: Project, body: RequestBody): string {
  if (body.shape.kind === 'sample') return body.shape.text
  const schema = schemaOfShape(body.shape, project.api.models)
  return schema === undefined ? '' : printCanonicalJson(sampleOf(schema, modelsOf(project.api.models))).trimEnd()
}
