import type { Diagnostic } from '../../diagnostics/index.ts'
import type { Method, RestApi } from '../restApi.ts'

/**
 * Something that API Gateway refuses when a method is set up, or that makes its calls fail. Places of the diagnostics are
 * JSON pointers into the method. AWS's own words are the message, and what to do about it the hint.
 */
export type MethodCheck = (method: Method, restApi: RestApi) => readonly Diagnostic[]

/** AWS's words where it lists what it found while validating (api-gateway facts 1.6). */
export function validationResult(error: string): string {
  return `Validation Result: warnings : [], errors : [${error}]`
}
