import type { Source } from '../../mapping/index.ts'
import type { ProjectMethod, RequestParameter, SampleRequest, TestCase } from '../model.ts'
import { mapSources } from '../payload/sourcesIn.ts'

const SAMPLES = { path: 'path', querystring: 'query', header: 'headers' } as const

/** The method with a parameter renamed, and with it all that reads it: rules, integration responses and samples. */
export function renamedParameter(method: ProjectMethod, parameter: RequestParameter, name: string): ProjectMethod {
  if (parameter.name === name) return method
  const follow = (source: Source): Source =>
    source.kind === 'parameter' && source.in === parameter.in && source.name === parameter.name
      ? { ...source, name }
      : source
  return {
    ...method,
    request: {
      ...method.request,
      parameters: method.request.parameters.map((other) => (other.id === parameter.id ? { ...other, name } : other)),
    },
    mapping: mapSources(method.mapping, follow),
    // A header that a response reads is the backend's.
    integrationResponses:
      parameter.in === 'header' ? method.integrationResponses : mapSources(method.integrationResponses, follow),
    testCases: method.testCases.map((testCase) =>
      renamedInSample(testCase, SAMPLES[parameter.in], parameter.name, name),
    ),
  }
}

function renamedInSample(
  testCase: TestCase,
  part: keyof SampleRequest & ('path' | 'query' | 'headers'),
  from: string,
  to: string,
): TestCase {
  const pairs = testCase.request[part]
  if (!pairs.some((pair) => pair.name === from)) return testCase
  const renamed = pairs.map((pair) => (pair.name === from ? { ...pair, name: to } : pair))
  return { ...testCase, request: { ...testCase.request, [part]: renamed } }
}
