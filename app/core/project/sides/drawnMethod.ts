import type { Id } from '../../mapping/index.ts'
import type { ProjectMethod } from '../model.ts'

/** The integration response that a drawing is of. */
export interface DrawnResponse {
  readonly id: Id
  readonly statusCode: string
  /** The headers that the method response of this status declares. */
  readonly headers: readonly string[]
  /** The samples whose backend answers so that this response takes it. */
  readonly samples: readonly Id[]
}

/**
 * A method as one of its drawings sees it. Of the request it is the method itself. Of an integration response its
 * `mapping` is that response's, and its `request` what that can read: the backend's headers and body, and of the client's
 * request the path variables and query parameters, which templates see as well.
 */
export interface DrawnMethod extends ProjectMethod {
  readonly response?: DrawnResponse
}

/** The members of a command that say which drawing it changes. */
export function drawingOf({ id, response }: DrawnMethod): { readonly method: Id; readonly response?: Id } {
  return response === undefined ? { method: id } : { method: id, response: response.id }
}
