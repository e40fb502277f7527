import type { Json } from '../json/index.ts'
import { isJsonArray, isJsonObject, memberOf } from './jsonAccess.ts'

/** Models by name: `components.schemas`, `definitions` or the API's models. */
export type Models = ReadonlyMap<string, Json>

/** A schema and the document that its `#…` references count in: a model is a document of its own. */
export interface SchemaPlace {
  readonly schema: Json
  readonly document: Json
}

/** `https://apigateway.amazonaws.com/restapis/{api-id}/models/{name}`: how models refer to each other (api-gateway 1.5). */
const modelUrl = /^https:\/\/apigateway\.[^/]+\/restapis\/[^/]+\/models\/([^/#]+)$/

/** Where OpenAPI 2 and 3 keep models. A document that holds the place itself comes before the API's models. */
const modelFolders = ['#/components/schemas/', '#/definitions/', '#/$defs/']

/**
 * The schema that a `$ref` names, seen from the document it stands in; undefined where nothing is there.
 * Takes JSON pointers into the document, references to models in OpenAPI's two forms, and API Gateway's model URLs.
 */
export function resolveReference(ref: string, document: Json, models: Models): SchemaPlace | undefined {
  if (ref === '#') return { schema: document, document }
  const url = modelUrl.exec(ref)
  if (url?.[1] !== undefined) return modelPlace(percentDecoded(url[1]), models)
  if (!ref.startsWith('#/')) return undefined
  const inDocument = walkPointer(ref.slice(1), document)
  if (inDocument !== undefined) return { schema: inDocument, document }
  for (const folder of modelFolders) {
    if (!ref.startsWith(folder)) continue
    const [name = '', ...rest] = pointerTokens(`/${ref.slice(folder.length)}`)
    const model = modelPlace(name, models)
    if (model === undefined) return undefined
    const inside = walkTokens(rest, model.document)
    return inside === undefined ? undefined : { schema: inside, document: model.document }
  }
  return undefined
}

/** The model that a `$ref` names as a whole, where it is one of the known forms; undefined otherwise. */
export function modelNameOf(ref: string): string | undefined {
  const url = modelUrl.exec(ref)
  if (url?.[1] !== undefined) return percentDecoded(url[1])
  for (const folder of modelFolders) {
    if (!ref.startsWith(folder)) continue
    const tokens = pointerTokens(`/${ref.slice(folder.length)}`)
    return tokens.length === 1 ? tokens[0] : undefined
  }
  return undefined
}

function modelPlace(name: string, models: Models): SchemaPlace | undefined {
  const model = models.get(name)
  return model === undefined ? undefined : { schema: model, document: model }
}

function walkPointer(pointer: string, document: Json): Json | undefined {
  return walkTokens(pointerTokens(pointer), document)
}

function walkTokens(tokens: readonly string[], document: Json): Json | undefined {
  let at: Json | undefined = document
  for (const token of tokens) {
    if (isJsonArray(at)) at = /^\d+$/.test(token) ? at[Number(token)] : undefined
    else if (isJsonObject(at)) at = memberOf(at, token)
    else return undefined
  }
  return at
}

/** RFC 6901, in the URI fragment form: percent-decoded first. */
function pointerTokens(pointer: string): readonly string[] {
  return percentDecoded(pointer)
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A stray `%`, common in hand-written names, is no escape: the name is what was written.
    return text
  }
}
