import type { Id, Mapping, Shape } from '../../mapping/index.ts'
import { inferSchema } from '../../schema/index.ts'
import type { MethodRequest, ProjectMethod, RequestBody, RequestParameter, SampleResponse } from '../model.ts'
import { sourcesIn } from '../payload/sourcesIn.ts'
import { samplesTaken } from './samplesTaken.ts'

/** No document holds it: the backend declares nothing, its samples tell. */
const bodyId = 'backend' as Id
/** A field id of nothing: a source that names this parameter names no field. */
const noField = '' as Id

/**
 * What an integration response can read, as a method request tells it: path variables and query parameters of the
 * client's; headers and body as the samples' backends answer that this response takes, or as its shape tells; and
 * headers that its mapping reads already. `method` is as it inherits. The same object comes back while nothing of that
 * changed.
 */
export function backendRequest(method: ProjectMethod, response: Id, mapping: Mapping): MethodRequest {
  const answers = samplesTaken(method, response).flatMap(({ backend }) => backend ?? [])
  const declared = method.integrationResponses.find(({ id }) => id === response)?.shape
  const read = sourcesIn(mapping).flatMap(({ source }) =>
    source.kind === 'parameter' && source.in === 'header' ? [source.name] : [],
  )
  const headers = headerNames([...answers.flatMap((answer) => answer.headers.map(({ name }) => name)), ...read])
  const known = REQUESTS.get(method.request)?.get(response)
  if (
    known !== undefined &&
    isSame(known.headers, headers) &&
    isSame(known.answers, answers) &&
    known.declared === declared
  )
    return known.request
  const request = makeRequest(method, headers, { answers, declared })
  const byResponse = REQUESTS.get(method.request) ?? new Map<Id, KnownRequest>()
  REQUESTS.set(method.request, byResponse.set(response, { headers, answers, declared, request }))
  return request
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at])
}

interface KnownRequest {
  readonly headers: readonly string[]
  readonly answers: readonly SampleResponse[]
  readonly declared: Shape | undefined
  readonly request: MethodRequest
}

/** Rows and lines are kept by their request: a rule that is drawn must not make another one. */
const REQUESTS = new WeakMap<MethodRequest, Map<Id, KnownRequest>>()

function makeRequest(
  method: ProjectMethod,
  headers: readonly string[],
  { answers, declared }: Pick<KnownRequest, 'answers' | 'declared'>,
): MethodRequest {
  const sent = method.request.parameters.filter((parameter) => parameter.in !== 'header')
  const answered = headers.map((name): RequestParameter => ({
    id: noField,
    in: 'header',
    name,
    required: false,
    type: 'string',
  }))
  const body: RequestBody = { id: bodyId, contentType: contentTypeOf(answers), shape: declared ?? shapeOf(answers) }
  const bodies = method.integration.type === 'MOCK' ? [] : [body]
  return { ...method.request, parameters: [...sent, ...answered], bodies }
}

/** Names mean the same in any case; the first spelling stands. */
function headerNames(names: readonly string[]): readonly string[] {
  const byName = new Map<string, string>()
  for (const name of names) if (!byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), name)
  return [...byName.values()]
}

function contentTypeOf(answers: readonly SampleResponse[]): string {
  const headers = answers.flatMap((answer) => answer.headers)
  return headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? ''
}

/** Of bodies that are no JSON nothing is known, and of no body neither. */
function shapeOf(answers: readonly SampleResponse[]): Shape {
  const texts = answers.map(({ body }) => body).filter((text) => inferSchema(text).diagnostics.length === 0)
  return { kind: 'schema', schema: texts.length === 0 ? {} : inferSchema(...texts).root }
}
