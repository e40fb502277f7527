import type { JsonPathLocation } from '../../jsonpath/index.ts'
import type { Origin } from '../../vtl/index.ts'

/** Root of what `$input.params()` gives; its first member is the place. See `resolveOrigins`. */
export const allParameters: Origin = { root: 'params', path: [] }

/**
 * Keeps the places behind what one run of a template reads. The evaluator extends an origin by the members it walks;
 * in the list of an indefinite JSONPath the first of these is the number of the match, which says nothing about the
 * place in the body. Such a list gets a root of its own here, and is resolved to the places after the run.
 */
export class OriginLedger {
  readonly #matches: (readonly JsonPathLocation[])[] = []

  /** The origin of a list whose items stand at `locations` of the body. */
  ofMatches(locations: readonly JsonPathLocation[]): Origin {
    this.#matches.push(locations)
    return { root: `body#${this.#matches.length - 1}`, path: [] }
  }

  /**
   * Origins with the roots that a simulation reports: `params.path`, `params.querystring`, `params.header`, `body`,
   * `rawBody`, `context`, `stageVariables`. A list of matches as a whole resolves to every place it was read from.
   */
  resolve(origins: readonly Origin[]): readonly Origin[] {
    if (!origins.some((origin) => isProvisional(origin.root))) return origins
    return origins.flatMap((origin) => this.#resolveOne(origin))
  }

  #resolveOne(origin: Origin): readonly Origin[] {
    const [first, ...rest] = origin.path
    if (origin.root === allParameters.root) {
      return first === undefined
        ? ['path', 'querystring', 'header'].map((place) => ({ root: `params.${place}`, path: [] }))
        : [{ root: `params.${first}`, path: rest }]
    }
    if (!origin.root.startsWith('body#')) return [origin]
    const locations = this.#matches[Number(origin.root.slice('body#'.length))] ?? []
    if (first === undefined) return locations.map((path) => ({ root: 'body', path }))
    const location = typeof first === 'number' ? locations[first] : undefined
    return location === undefined ? [] : [{ root: 'body', path: [...location, ...rest] }]
  }
}

function isProvisional(root: string): boolean {
  return root === allParameters.root || root.startsWith('body#')
}
