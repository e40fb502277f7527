import type { Pairs } from '../../apigateway/index.ts'
import type { JavaMap } from '../../java/index.ts'

/** One request as rules see it; on the response side the body and headers are the backend's. */
export interface MappingInput {
  readonly path: Pairs
  /** In the order sent; of a name that repeats, the last value counts. */
  readonly querystring: Pairs
  readonly header: Pairs
  /** '' reads as `{}`. */
  readonly body: string
  readonly context: JavaMap
  readonly stageVariables: ReadonlyMap<string, string>
  readonly contentType: string
}
