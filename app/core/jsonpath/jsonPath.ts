import type { JavaValue } from '../java/index.ts'
import type { TextRange } from '../text/index.ts'
import type { JsonPathPredicate } from './filter/predicate.ts'

/** A path as Jayway compiles it. */
export interface JsonPath {
  readonly text: string
  /** Whether it names at most one place; otherwise its result is a list. */
  readonly definite: boolean
  /** In order, without the root `$`. */
  readonly segments: readonly JsonPathSegment[]
  /** The names of a path that has nothing but one member below the other, as most have. */
  readonly members?: readonly string[]
}

/** `range` is of the path's text, which may differ from Jayway's reading of it by blanks around it only. */
export type JsonPathSegment =
  | { readonly kind: 'property'; readonly range: TextRange; readonly names: readonly string[] }
  | { readonly kind: 'index'; readonly range: TextRange; readonly indexes: readonly number[] }
  | {
      readonly kind: 'slice'
      readonly range: TextRange
      readonly from: number | undefined
      readonly to: number | undefined
    }
  | { readonly kind: 'wildcard'; readonly range: TextRange }
  | { readonly kind: 'deepScan'; readonly range: TextRange }
  | { readonly kind: 'filter'; readonly range: TextRange; readonly predicates: readonly JsonPathPredicate[] }
  | JsonPathFunction

export interface JsonPathFunction {
  readonly kind: 'function'
  readonly range: TextRange
  readonly name: string
  readonly parameters: readonly JsonPathParameter[]
  /** Written behind a scan, as in `$..a.sum()`: what stood before it has become its parameter. */
  readonly afterScan: boolean
}

/** What stands between the parentheses of a function: a path, or JSON text. */
export type JsonPathParameter =
  | { readonly kind: 'path'; readonly path: JsonPath; readonly fromRoot: boolean }
  | { readonly kind: 'json'; readonly text: string; readonly range: TextRange }

/** Where a value stands: members and indexes from the root. */
export type JsonPathLocation = readonly (string | number)[]

/**
 * `value`: of a definite path the value, and its `location` unless a function made it; of an indefinite one a
 * `JavaList` with `json` set, and the `locations` of its items. `none`: Jayway throws PathNotFoundException, which
 * API Gateway turns into nothing. `failed`: it throws anything else.
 */
export type JsonPathOutcome =
  | {
      readonly kind: 'value'
      readonly value: JavaValue
      readonly location?: JsonPathLocation
      readonly locations?: readonly JsonPathLocation[]
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'budget' }

/** Steps an evaluation may still take; each call takes from it. */
export interface JsonPathBudget {
  steps: number
}
