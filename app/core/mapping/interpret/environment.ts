import type { JavaValue } from '../../java/index.ts'
import { parsePermissive } from '../../json/index.ts'
import { evaluateJsonPath, jsonPathOf } from '../../jsonpath/index.ts'
import type { Body, Id } from '../model.ts'
import { type Found, absent, foundValue } from './found.ts'
import type { MappingInput } from './input.ts'

/** One round of a loop. */
export interface Round {
  readonly loop: Id
  readonly item: JavaValue
  /** Of an entry of an object. */
  readonly key?: string
  readonly index: number
  readonly isLast: boolean
}

/** What expressions are read in: the request, the loops around, the payload's variables. */
export interface Environment {
  readonly input: MappingInput
  readonly document: JavaValue
  readonly variables: Extract<Body, { kind: 'rules' }>['variables']
  readonly rounds: readonly Round[]
  /** What API Gateway refuses in the course of it; the first one counts. */
  readonly failures: string[]
}

/** What cannot be interpreted: the outcome of kept Velocity is nobody's rule. */
export type Unreadable = { readonly kind: 'gatewayError'; readonly message: string }

/** The body as a document; an empty one is `{}` (api-gateway facts 3.5). `null` alone fails every path. */
export function readDocument(body: string): { readonly kind: 'document'; readonly value: JavaValue } | Unreadable {
  const parsed = parsePermissive(body === '' ? '{}' : body)
  if (parsed.kind === 'error') return { kind: 'gatewayError', message: parsed.message }
  if (parsed.value === null) return { kind: 'gatewayError', message: 'root can not be null' }
  return { kind: 'document', value: parsed.value }
}

/**
 * What a path finds in a value. Of a path that may find several things, or computes, nothing, null and "" are all
 * nothing: API Gateway does not tell them apart.
 */
export function findPath(path: string, value: JavaValue, environment: Environment): Found {
  if (value === null) return absent
  const { root, diagnostics } = jsonPathOf(path)
  const problem = diagnostics.find(({ severity }) => severity === 'error')
  if (problem) environment.failures.push(problem.message)
  const outcome = problem ? { kind: 'none' as const } : evaluateJsonPath(root, value)
  switch (outcome.kind) {
    case 'value': {
      const single = root.definite && root.segments.every(({ kind }) => kind === 'property' || kind === 'index')
      const empty = outcome.value === null || outcome.value === ''
      return single && outcome.location !== undefined
        ? foundValue(outcome.value)
        : empty
          ? absent
          : foundValue(outcome.value)
    }
    case 'none':
      return absent
    case 'failed':
      environment.failures.push(outcome.message)
      return absent
    case 'budget':
      environment.failures.push(`The path ${path} takes too long.`)
      return absent
  }
}
