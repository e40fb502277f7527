import type { Format } from './format.ts'
import { openapiFormat, openapiYamlFormat } from './openapi/index.ts'

/** The formats by id, as the command line and the menus name them. */
export type FormatId = 'openapi' | 'openapi-yaml'

/** In the order menus list them. */
export const formats: { readonly [Id in FormatId]: Format<Id> } = {
  openapi: openapiFormat,
  'openapi-yaml': openapiYamlFormat,
}

export function isFormatId(text: string): text is FormatId {
  return Object.hasOwn(formats, text)
}

/** The first format that a text looks like and that can be imported; undefined where none does. */
export function detectFormat(text: string): Format<FormatId> | undefined {
  return Object.values(formats).find((format) => format.import !== undefined && format.detect(text))
}
