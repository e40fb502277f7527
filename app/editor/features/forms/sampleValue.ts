import type { RequestParameter, SamplePairs, SampleRequest, TestCase } from '../../../core/project/index.ts'

const members = { path: 'path', querystring: 'query', header: 'headers' } as const

/** What a sample sends for a parameter: of several values the first, '' for none. */
export function sampleValue(request: SampleRequest, parameter: RequestParameter): string {
  return request[members[parameter.in]].find(({ name }) => name === parameter.name)?.value ?? ''
}

/** The sample with that value for the parameter; '' takes an optional parameter out of it. */
export function withSampleValue(
  testCase: TestCase,
  parameter: RequestParameter,
  value: string,
): Omit<TestCase, 'id' | 'name'> {
  const member = members[parameter.in]
  const pairs = testCase.request[member]
  return { ...testCase, request: { ...testCase.request, [member]: withValue(pairs, parameter, value) } }
}

function withValue(pairs: SamplePairs, { in: place, name }: RequestParameter, value: string): SamplePairs {
  const at = pairs.findIndex((pair) => pair.name === name)
  if (value === '' && place !== 'path') return pairs.filter((_, index) => index !== at)
  return at < 0 ? [...pairs, { name, value }] : pairs.map((pair, index) => (index === at ? { name, value } : pair))
}
