import type { Method } from '../restApi.ts'

/**
 * The path variables of a request that fits a resource path, undecoded (`%2B` stays `%2B`); undefined where it does not
 * fit. A greedy variable `{proxy+}` takes the rest, slashes included. Slashes before the first and after the last segment
 * do not count (api-gateway facts 5.3, recorded).
 */
export function matchResourcePath(resourcePath: string, path: string): ReadonlyMap<string, string> | undefined {
  const wanted = segmentsOf(resourcePath)
  const given = segmentsOf(path)
  const variables = new Map<string, string>()
  for (const [index, segment] of wanted.entries()) {
    const variable = /^\{([^{}+]+)(\+?)\}$/.exec(segment)
    const value = given[index]
    if (value === undefined) return undefined
    if (variable === null) {
      if (value !== segment) return undefined
      continue
    }
    const [, name = '', greedy = ''] = variable
    if (greedy !== '') {
      variables.set(name, given.slice(index).join('/'))
      return variables
    }
    if (value === '') return undefined
    variables.set(name, value)
  }
  return given.length === wanted.length ? variables : undefined
}

/** Whether the method takes the verb; ANY takes all. */
export function takesVerb(method: Method, verb: string): boolean {
  return method.httpMethod === 'ANY' || method.httpMethod === verb.toUpperCase()
}

function segmentsOf(path: string): readonly string[] {
  const trimmed = path.replace(/^\/+/, '').replace(/\/+$/, '')
  return trimmed === '' ? [] : trimmed.split('/')
}
