import type { TextRange } from '../../text/index.ts'

/** Places of a request's parameters, as mapping expressions spell them. */
export type ParameterLocation = 'path' | 'querystring' | 'header'

/**
 * The right side of a parameter mapping (api-gateway facts 2.1). Ranges are of the expression's text.
 * `bodyPath` holds a JSONPath with its `$`, which the text leaves out.
 */
export type MappingExpression =
  | {
      readonly kind: 'requestParameter'
      readonly in: ParameterLocation
      readonly name: string
      readonly nameRange: TextRange
      /** `multivaluequerystring` and `multivalueheader`: all values; otherwise the last one. */
      readonly many: boolean
    }
  | { readonly kind: 'responseHeader'; readonly name: string; readonly nameRange: TextRange; readonly many: boolean }
  | { readonly kind: 'body' }
  | { readonly kind: 'bodyPath'; readonly path: string; readonly pathRange: TextRange }
  | { readonly kind: 'stageVariable'; readonly name: string; readonly nameRange: TextRange }
  | { readonly kind: 'context'; readonly names: readonly string[]; readonly nameRange: TextRange }
  | { readonly kind: 'static'; readonly text: string }

/** The left side: `integration.request.header.X`, or `method.response.header.X` of a response. */
export interface MappingDestination {
  readonly in: ParameterLocation
  readonly name: string
}

/** Requests read `method.request.…`, responses `integration.response.…`. */
export type MappingSide = 'request' | 'response'
