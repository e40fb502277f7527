import type { HttpResponse, IntegrationRequest, SimulationOutcome } from '../../apigateway/index.ts'
import type { Id } from '../../mapping/index.ts'
import type { Expectation, Project, SamplePairs } from '../model.ts'
import { isSameJsonText } from './sameJsonText.ts'
import { simulateMethod } from './simulateMethod.ts'

/** A difference between what a test case expects and what came; `actual` is absent where nothing came. */
export interface TestDifference {
  /** `integrationRequest.url`, `methodResponse.headers.X-Id`… */
  readonly what: string
  readonly expected: string
  readonly actual?: string
}

export interface TestCaseResult {
  readonly method: Id
  readonly testCase: Id
  /** `METHOD PATH: name`, for reports. */
  readonly title: string
  /** A sample without expectations has nothing to fail. */
  readonly kind: 'passed' | 'failed' | 'sample'
  readonly differences: readonly TestDifference[]
  readonly outcome: SimulationOutcome
}

/** Runs every sample of the project (or of one method) and compares those that expect something. */
export function runTestCases(project: Project, only?: Id): readonly TestCaseResult[] {
  const methods = project.methods.filter(({ id }) => only === undefined || id === only)
  return methods.flatMap((method) =>
    method.testCases.map((testCase): TestCaseResult => {
      const outcome = simulateMethod(project, method.id, testCase)
      const differences = testCase.expect ? compare(testCase.expect, outcome) : []
      const kind = testCase.expect === undefined ? 'sample' : differences.length === 0 ? 'passed' : 'failed'
      const title = `${method.verb} ${method.path}: ${testCase.name}`
      return { method: method.id, testCase: testCase.id, title, kind, differences, outcome }
    }),
  )
}

function compare(expect: Expectation, outcome: SimulationOutcome): readonly TestDifference[] {
  const request = outcome.kind === 'mock' ? undefined : outcome.integrationRequest
  return [
    ...compareRequest(expect.integrationRequest, request),
    ...compareResponse(expect.methodResponse, outcome.methodResponse),
  ]
}

function compareRequest(
  expect: Expectation['integrationRequest'] = {},
  actual: IntegrationRequest | undefined,
): readonly TestDifference[] {
  const at = 'integrationRequest'
  return [
    ...compareText(`${at}.method`, expect.method, actual?.method),
    ...compareText(`${at}.url`, expect.url, actual?.url),
    ...compareHeaders(`${at}.headers`, expect.headers, actual?.headers),
    ...compareBody(`${at}.body`, expect, actual),
  ]
}

function compareResponse(
  expect: Expectation['methodResponse'] = {},
  actual: HttpResponse | undefined,
): readonly TestDifference[] {
  const at = 'methodResponse'
  return [
    ...compareText(
      `${at}.status`,
      expect.status === undefined ? undefined : String(expect.status),
      actual && String(actual.status),
    ),
    ...compareHeaders(`${at}.headers`, expect.headers, actual?.headers),
    ...compareBody(`${at}.body`, expect, actual),
  ]
}

function compareBody(
  what: string,
  { body, bodyAs, isBase64Encoded }: ExpectedBody,
  actual: Pick<HttpResponse, 'body' | 'isBase64Encoded'> | undefined,
): readonly TestDifference[] {
  const text = actual?.body
  // The bytes that some text is the base64 of, and that text itself, are not the same.
  if (isBase64Encoded && actual !== undefined && actual.isBase64Encoded !== true) {
    return [{ what, expected: `bytes, in base64 ${body ?? ''}`.trimEnd(), actual: actual.body }]
  }
  if (bodyAs === 'json' && body !== undefined && text !== undefined && isSameJsonText(body, text)) return []
  return compareText(what, body, text)
}

type ExpectedBody = Pick<NonNullable<Expectation['methodResponse']>, 'body' | 'bodyAs' | 'isBase64Encoded'>

function compareText(
  what: string,
  expected: string | undefined,
  actual: string | undefined,
): readonly TestDifference[] {
  if (expected === undefined || expected === actual) return []
  return [{ what, expected, ...(actual !== undefined && { actual }) }]
}

/** The headers expected must be there with their values; others may be there too. Names in any case. */
function compareHeaders(
  what: string,
  expected: SamplePairs = [],
  actual: IntegrationRequest['headers'] = [],
): readonly TestDifference[] {
  return expected.flatMap(({ name, value }) => {
    const sent = actual.filter(([other]) => other.toLowerCase() === name.toLowerCase()).map(([, text]) => text)
    return sent.includes(value) ? [] : compareText(`${what}.${name}`, value, sent[0])
  })
}
