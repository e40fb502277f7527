import type { JsonPath, JsonPathSegment } from './jsonPath.ts'

/** A path that could be read, and where it starts; or why not. Offsets count from the start of the whole path's text. */
export type PathParsed =
  | { readonly kind: 'path'; readonly path: JsonPath; readonly fromRoot: boolean }
  | {
      readonly kind: 'failed'
      readonly message: string
      readonly start: number
      readonly end: number
      readonly segments: readonly JsonPathSegment[]
    }

/** Reads a path within a path; `offset` is where `text` stands in the whole. */
export type ReadPath = (text: string, offset: number) => PathParsed
