import type { JavaValue } from '../java/index.ts'
import type { JsonPath, JsonPathBudget } from './jsonPath.ts'

/**
 * Why an evaluation ended early; `invalid` is Jayway's InvalidPathException, which a filter takes for "no",
 * `outOfBounds` Java's IndexOutOfBoundsException, which an index that led there takes for a missing item.
 */
export type Stop =
  | { readonly kind: 'none' }
  | { readonly kind: 'outOfBounds'; readonly message: string }
  | { readonly kind: 'invalid'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'budget' }

/** What one run of the paths over a document shares. */
export interface Evaluation {
  /** The document that `$` names, in filters and parameters too. */
  readonly root: JavaValue
  readonly budget: JsonPathBudget
  /** Results of `$` paths in filters: read once, as in Jayway. */
  readonly rootResults: Map<JsonPath, JavaValue | Stop>
  /**
   * The value of a path within a path. `required`: a missing property ends the walk also below wildcards and scans, as
   * when a filter asks whether a path exists.
   */
  readonly select: (path: JsonPath, document: JavaValue, evaluation: Evaluation, required: boolean) => JavaValue | Stop
}

export function isStop(value: object | JavaValue): value is Stop {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind !== 'results'
}
