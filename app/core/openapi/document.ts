import type { JsonObject } from '../json/index.ts'
import type { TextRange } from '../text/index.ts'

/** Largest text read, in UTF-16 code units; API Gateway itself imports 6 MB. JSON reads at some 50 MB a second. */
export const MAXIMUM_JSON_LENGTH: number = 64 * 1024 * 1024

/** YAML reads at some 2 MB a second, and takes fifty times its size in memory. */
export const MAXIMUM_YAML_LENGTH: number = 16 * 1024 * 1024

/** `3.1` stands for everything after 3.0. */
export type OpenApiVersion = '2.0' | '3.0' | '3.1'

/** An OpenAPI document as it was written: every member kept, CloudFormation's short forms (`!Ref`) in their long form. */
export interface OpenApiDocument {
  readonly root: JsonObject
  readonly version: OpenApiVersion
  readonly syntax: 'json' | 'yaml'
  /** Where the value that a JSON pointer names stands in the text; of a place that is missing, the nearest one around it. */
  rangeOf(pointer: string): TextRange
}
