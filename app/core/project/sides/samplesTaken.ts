import { type BackendResponse, integrationResponseTaking } from '../../apigateway/index.ts'
import type { Id } from '../../mapping/index.ts'
import type { ProjectMethod, SampleResponse, TestCase } from '../model.ts'

interface Taken {
  readonly integration: ProjectMethod['integration']
  /** What decides: the order of the responses, their statuses and patterns. */
  readonly key: string
  readonly byResponse: ReadonlyMap<Id, readonly TestCase[]>
}

/** Told by the samples: an edit of rules leaves them the same list, and their bodies can be megabytes. */
const TAKEN = new WeakMap<ProjectMethod['testCases'], Taken>()

const none: readonly TestCase[] = []

/** The samples whose backend answers so that this response takes it; `method` is as it inherits. */
export function samplesTaken(method: ProjectMethod, response: Id): readonly TestCase[] {
  const { integration, integrationResponses, testCases } = method
  const key = JSON.stringify(integrationResponses.map((one) => [one.id, one.statusCode, one.selectionPattern]))
  const last = TAKEN.get(testCases)
  const known = last?.integration === integration && last.key === key ? last : undefined
  const taken = known ?? { integration, key, byResponse: byResponse(method) }
  TAKEN.set(testCases, taken)
  return taken.byResponse.get(response) ?? none
}

function byResponse({
  integration,
  integrationResponses,
  testCases,
}: ProjectMethod): ReadonlyMap<Id, readonly TestCase[]> {
  const taken = new Map<Id, TestCase[]>()
  for (const testCase of testCases) {
    const { backend } = testCase
    const index = backend && integrationResponseTaking(integration, integrationResponses, answerOf(backend))
    const id = integrationResponses[index ?? -1]?.id
    if (id !== undefined) taken.set(id, [...(taken.get(id) ?? []), testCase])
  }
  return taken
}

/** A backend's answer as the simulation takes it. */
export function answerOf(backend: SampleResponse): BackendResponse {
  return { ...backend, headers: backend.headers.map(({ name, value }) => [name, value] as const) }
}
