import type { JavaMap } from '../../java/index.ts'
import type { Payload } from '../variables/payload.ts'
import type { ParameterLocation } from './expression.ts'

/**
 * What mapping expressions read from. Parameters keep all their values, in the order sent; names are compared as they
 * are, in headers too (api-gateway facts 2.2).
 */
export interface MappingSources {
  readonly parameters: Readonly<Record<ParameterLocation, ReadonlyMap<string, readonly string[]>>>
  /** The request's body, or the backend's; '' where there is none. */
  readonly body: string
  readonly payload: Payload
  readonly context: JavaMap
  readonly stageVariables: ReadonlyMap<string, string>
}
