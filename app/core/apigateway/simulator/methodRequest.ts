import { JavaMap } from '../../java/index.ts'
import type { ParameterLocation } from '../parameter-mapping/expression.ts'
import type { ClientRequest, Pairs } from '../simulation.ts'

/** A client's request as the stages of the pipeline see it. */
export interface MethodRequest {
  readonly verb: string
  /** As sent, without the query. */
  readonly path: string
  readonly query: Pairs
  /** Without those that API Gateway keeps to itself. */
  readonly headers: Pairs
  readonly body: string
  readonly isBase64Encoded: boolean
  /** All values by name, in the order sent. */
  readonly parameters: Readonly<Record<ParameterLocation, ReadonlyMap<string, readonly string[]>>>
}

/**
 * Headers of the client that neither `$input.params()` sees nor a proxy forwards (api-gateway facts 2.3, recorded for
 * templates; that parameter mappings do not see them either is inferred).
 */
export const hiddenHeaders: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'content-md5',
  'expect',
  'max-forwards',
  'proxy-authenticate',
  'server',
  'te',
  'transfer-encoding',
  'trailer',
  'upgrade',
  'www-authenticate',
])

/** The verb that counts: `X-HTTP-Method-Override` wins over the request line (api-gateway facts 2.2, documented). */
export function verbOf(request: ClientRequest): string {
  return headerValue(request.headers, 'X-HTTP-Method-Override') ?? request.verb
}

export function createMethodRequest(request: ClientRequest, pathVariables: ReadonlyMap<string, string>): MethodRequest {
  const headers = request.headers.filter(([name]) => !hiddenHeaders.has(name.toLowerCase()))
  return {
    verb: verbOf(request),
    path: request.path,
    query: request.query,
    headers,
    body: request.body,
    isBase64Encoded: request.isBase64Encoded ?? false,
    parameters: {
      path: new Map([...pathVariables].map(([name, value]) => [name, [value]])),
      querystring: valuesByName(request.query),
      header: valuesByName(headers),
    },
  }
}

/** Values of repeated names together, names in the order of their first value; letter case distinguishes names. */
export function valuesByName(pairs: Pairs): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>()
  for (const [name, value] of pairs) {
    const values = byName.get(name)
    if (values === undefined) byName.set(name, [value])
    else values.push(value)
  }
  return byName
}

/** A map as templates read it: of several values the last (api-gateway facts 3.5). */
export function lastValues(byName: ReadonlyMap<string, readonly string[]>): JavaMap {
  return new JavaMap(new Map([...byName].map(([name, values]) => [name, values.at(-1) ?? ''])))
}

/** The last value of a header, whatever the case of its name. */
export function headerValue(headers: Pairs, name: string): string | undefined {
  const lower = name.toLowerCase()
  return headers.findLast(([candidate]) => candidate.toLowerCase() === lower)?.[1]
}
