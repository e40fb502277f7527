import type { ClientRequest, Pairs } from '../../apigateway/index.ts'
import type { ProjectMethod, SamplePairs, TestCase } from '../model.ts'

/** What stays as it is in a path: RFC 3986's unreserved characters and sub-delimiters, and escapes already written. */
const KEPT = /%[0-9A-Fa-f]{2}|[A-Za-z0-9\-._~!$&'()*+,;=:@]/
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/**
 * The request that a sample stands for: path variables filled in, percent-encoded where a URL needs it (escapes that
 * are written already stay), a greedy variable with its slashes. A method for ANY verb is called by POST with a body
 * and by GET without one.
 */
export function clientRequestOf(method: ProjectMethod, sample: TestCase): ClientRequest {
  const { request } = sample
  const values = new Map(request.path.map(({ name, value }) => [name, value]))
  const path = method.path.replaceAll(/\{([^{}+]+)(\+?)\}/g, (_, name: string, greedy: string) =>
    encodePath(values.get(name) ?? '', greedy === '+'),
  )
  const verb = method.verb === 'ANY' ? (request.body === '' ? 'GET' : 'POST') : method.verb
  return {
    verb,
    path,
    query: pairs(request.query),
    headers: pairs(request.headers),
    body: request.body,
    ...(request.isBase64Encoded && { isBase64Encoded: true }),
  }
}

function pairs(named: SamplePairs): Pairs {
  return named.map(({ name, value }) => [name, value])
}

function encodePath(value: string, keepSlashes: boolean): string {
  const wellFormed = value.replaceAll(LONE_SURROGATE, '\uFFFD')
  return wellFormed.replaceAll(/%[0-9A-Fa-f]{2}|[^]/gu, (piece) =>
    KEPT.test(piece) || (keepSlashes && piece === '/') ? piece : encodeURIComponent(piece),
  )
}
