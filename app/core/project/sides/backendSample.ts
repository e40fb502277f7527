import type { TestCase } from '../model.ts'

const SAMPLES = new WeakMap<TestCase, TestCase>()

/**
 * A sample as an integration response reads it: headers and body are the backend's, and empty where it does not answer;
 * path variables and query parameters stay the client's. Made once per sample.
 */
export function backendSample(sample: TestCase): TestCase {
  const known = SAMPLES.get(sample)
  if (known !== undefined) return known
  const { isBase64Encoded: _client, ...request } = sample.request
  const { headers = [], body = '' } = sample.backend ?? {}
  const seen: TestCase = { ...sample, request: { ...request, headers, body } }
  SAMPLES.set(sample, seen)
  return seen
}
