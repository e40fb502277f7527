import type { TemplateInput } from '../../apigateway/index.ts'
import { JavaMap } from '../../java/index.ts'
import { isJsonArray, type Json, type JsonObject, jsonToJava, parseJson } from '../../json/index.ts'
import {
  type Project,
  type ProjectMethod,
  type SamplePairs,
  simulateMethod,
  type TestCase,
} from '../../project/index.ts'
import { objectMember } from '../../schema/index.ts'

const overrides: JsonObject = {
  requestOverride: { path: {}, header: {}, querystring: {} },
  responseOverride: { header: {} },
}

/**
 * What a sample gives a template to read, made anew for each run: the body is the client's, or on the response side the
 * backend's, and all else the request's on both. `$context` and the decoded parameters come
 * from the simulator: the event of a Lambda proxy is where API Gateway spells out all that it knows of a request.
 */
export function sampleInput(
  project: Project,
  method: ProjectMethod,
  sample: TestCase,
  side: 'request' | 'response',
): () => TemplateInput {
  const event = lambdaProxyEvent(project, method, sample)
  const context = event && objectMember(event, 'requestContext')
  return () => ({
    body: side === 'request' ? sample.request.body : (sample.backend?.body ?? ''),
    params: {
      path: javaMap(event && objectMember(event, 'pathParameters')),
      querystring: javaMap(event && objectMember(event, 'queryStringParameters')),
      header: lastValues(sample.request.headers),
    },
    // Members that a proxy event leaves out, such as xrayTraceId, are there if the sample sets them.
    context: javaMap({ ...sample.context, ...context, ...overrides }),
    stageVariables: lastValues([...project.api.stageVariables, ...(sample.stageVariables ?? [])]),
  })
}

/** The same method in front of a Lambda function, with nothing in the way that could refuse the sample. */
function lambdaProxyEvent(project: Project, method: ProjectMethod, sample: TestCase): JsonObject | undefined {
  const { region, accountId, partition } = project.api.target
  const functionArn = `arn:${partition}:lambda:${region}:${accountId}:function:sample`
  const uri = `arn:${partition}:apigateway:${region}:lambda:path/2015-03-31/functions/${functionArn}/invocations`
  const proxied: ProjectMethod = {
    ...method,
    request: { ...method.request, validator: { body: false, parameters: false } },
    integration: { type: 'AWS_PROXY', httpMethod: 'POST', uri },
    mapping: { parameters: [], payloads: [] },
    integrationResponses: [],
  }
  // With what a backend answers the run would go on to the response.
  const { backend: _backend, ...asked } = sample
  const outcome = simulateMethod({ ...project, methods: [proxied] }, method.id, asked)
  if (outcome.kind !== 'request') return undefined
  const { root } = parseJson(outcome.integrationRequest.body)
  return isObject(root) ? root : undefined
}

function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !isJsonArray(json)
}

function javaMap(json: JsonObject | undefined): JavaMap {
  const map = jsonToJava(json ?? {})
  return map instanceof JavaMap ? map : new JavaMap()
}

/** Of values with one name the last one counts. */
function lastValues(pairs: SamplePairs): JavaMap {
  return new JavaMap(new Map(pairs.map(({ name, value }) => [name, value])))
}
