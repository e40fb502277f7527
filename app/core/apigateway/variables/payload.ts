import { evaluateJsonPath, jsonPathOf, type JsonPath, memberAt } from '../../jsonpath/index.ts'
import { isPrintedForm, parsePermissive, type PermissiveOutcome } from '../../json/index.ts'
import type { JavaValue } from '../../java/index.ts'
import type { Origin } from '../../vtl/index.ts'
import type { OriginLedger } from './origins.ts'

/**
 * What a JSONPath reads from a payload; `origins` is empty unless the run is traced. `isMatches`: the path may match many
 * places, and the value is the list of them.
 */
export type PayloadRead =
  | {
      readonly kind: 'value'
      readonly value: JavaValue
      readonly origins: readonly Origin[]
      readonly isMatches: boolean
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }

/**
 * The body that `$input` reads: the client's, or in a response template the backend's. An empty one reads `{}`
 * (api-gateway facts 3.5). It is parsed when a JSONPath first asks, and once.
 */
export class Payload {
  readonly text: string
  readonly #ledger: OriginLedger
  #parsed: PermissiveOutcome | undefined
  #isPrintedForm: boolean | undefined

  constructor(text: string, ledger: OriginLedger) {
    this.text = text === '' ? '{}' : text
    this.#ledger = ledger
  }

  /** json-smart's exception where it refused the body; undefined while nobody has read it, or where it could be read. */
  get refusal(): string | undefined {
    return this.#parsed?.kind === 'error' ? `${this.#parsed.exception}: ${this.#parsed.message}` : undefined
  }

  /** Whether json-smart can read the body. */
  get readable(): boolean {
    return this.#isInPrintedForm() || this.#parse().kind === 'value'
  }

  /** What `$input.json` prints of a path that stands for the body as it is; undefined where values must be read to know. */
  printed(pathText: string): string | undefined {
    return pathText === '$' && this.#isInPrintedForm() ? this.text : undefined
  }

  /** What a path selects that names members only, where all of them are there; undefined where more must be looked at. */
  member(pathText: string): JavaValue | undefined {
    const parsed = this.#parse()
    return parsed.kind === 'error' ? undefined : memberAt(jsonPathOf(pathText).root, parsed.value)
  }

  read(pathText: string, traced: boolean): PayloadRead {
    // Jayway reads the document before it compiles the path: Jayway.readOrNull of the oracle, JsonPath.read of json-path.
    const parsed = this.#parse()
    if (parsed.kind === 'error') return { kind: 'failed', code: 'apigateway/unreadable-body', message: parsed.message }
    const { root: path, diagnostics } = jsonPathOf(pathText)
    const refused =
      diagnostics.length === 0 ? undefined : diagnostics.find((diagnostic) => diagnostic.severity === 'error')
    if (refused !== undefined) {
      return { kind: 'failed', code: 'apigateway/invalid-json-path', message: refused.message }
    }
    return this.#evaluate(path, parsed.value, traced)
  }

  #isInPrintedForm(): boolean {
    this.#isPrintedForm ??= isPrintedForm(this.text)
    return this.#isPrintedForm
  }

  #parse(): PermissiveOutcome {
    this.#parsed ??= parsePermissive(this.text)
    return this.#parsed
  }

  #evaluate(path: JsonPath, document: JavaValue, traced: boolean): PayloadRead {
    const outcome = evaluateJsonPath(path, document)
    switch (outcome.kind) {
      case 'none':
        return outcome
      case 'failed':
        return { kind: 'failed', code: 'apigateway/json-path-failed', message: outcome.message }
      case 'budget':
        return {
          kind: 'failed',
          code: 'apigateway/json-path-budget',
          message: `The JSONPath ${path.text} takes more steps than a simulation allows.`,
        }
      case 'value': {
        const isMatches = outcome.locations !== undefined
        if (!traced) return { kind: 'value', value: outcome.value, origins: [], isMatches }
        const origin = outcome.locations
          ? this.#ledger.ofMatches(outcome.locations)
          : { root: 'body', path: outcome.location ?? plainPrefix(path) }
        return { kind: 'value', value: outcome.value, origins: [origin], isMatches }
      }
    }
  }
}

/** Where a function such as `.length()` looked: the members and indexes that lead to it. */
function plainPrefix(path: JsonPath): readonly (string | number)[] {
  const prefix: (string | number)[] = []
  for (const segment of path.segments) {
    const names = segment.kind === 'property' ? segment.names : segment.kind === 'index' ? segment.indexes : []
    const [only, ...others] = names
    if (only === undefined || others.length > 0 || (typeof only === 'number' && only < 0)) break
    prefix.push(only)
  }
  return prefix
}
