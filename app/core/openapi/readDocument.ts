import { type Diagnostic, atRange } from '../diagnostics/index.ts'
import { MAXIMUM_NESTING } from '../java/index.ts'
import { type Json, type JsonNode, type JsonObject, parseJsonNode, parsePointer } from '../json/index.ts'
import { isJsonArray, isJsonObject, memberOf } from '../schema/index.ts'
import { type TextRange, createLineMap, textRange } from '../text/index.ts'
import { MAXIMUM_JSON_LENGTH, MAXIMUM_YAML_LENGTH, type OpenApiDocument, type OpenApiVersion } from './document.ts'
import { readYaml } from './readYaml.ts'

export type DocumentRead =
  | { readonly kind: 'document'; readonly document: OpenApiDocument; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'unreadable'; readonly diagnostics: readonly Diagnostic[] }

/** Broken JSON up to this length is tried as YAML too, which takes comments and trailing commas. */
const longestSecondTry = 1_000_000

/**
 * Reads an OpenAPI 2.0, 3.0 or 3.1 document, JSON or YAML, asking only that it be an object that says which it is:
 * most real documents fail their schema somewhere. Broken text is unreadable, with diagnostics that name line and cause;
 * so is a text beyond `MAXIMUM_JSON_LENGTH` or `MAXIMUM_YAML_LENGTH`.
 */
export function readDocument(given: string): DocumentRead {
  // A byte order mark is left in by many readers of files; offsets then count from behind it.
  const text = given.startsWith('\uFEFF') ? given.slice(1) : given
  const syntax = text.trimStart().startsWith('{') ? 'json' : 'yaml'
  const limit = syntax === 'json' ? MAXIMUM_JSON_LENGTH : MAXIMUM_YAML_LENGTH
  if (text.length > limit) return unreadable(tooLong(text, syntax, limit))
  return syntax === 'json' ? readJson(text) : readAsYaml(text)
}

function readJson(text: string): DocumentRead {
  const root = parseQuickly(text)
  if (root === undefined) {
    const { diagnostics } = parseJsonNode(text)
    const second = text.length <= longestSecondTry ? readAsYaml(text) : undefined
    return second?.kind === 'document' ? second : unreadable(...diagnostics.map((found) => brokenJson(text, found)))
  }
  if (nestsTooDeep(root)) return unreadable(...parseJsonNode(text).diagnostics.map((found) => brokenJson(text, found)))
  let tree: JsonNode | undefined
  return documentOf(root, 'json', [], (tokens) => {
    tree ??= parseJsonNode(text).root
    return locate(tree, tokens)
  })
}

function readAsYaml(text: string): DocumentRead {
  const read = readYaml(text)
  if (read.kind === 'unreadable') return read
  return documentOf(read.root, 'yaml', read.diagnostics, (tokens) => read.rangeOf(tokens))
}

/** The engine's own parser, for speed; undefined where it refuses. The strict parser then says why. */
function parseQuickly(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    // The reason is worded, with its range, by parseJsonNode.
    return undefined
  }
}

function brokenJson(text: string, found: Diagnostic): Diagnostic {
  if (found.at.kind !== 'source') return found
  const { line } = createLineMap(text).lineColumnAt(found.at.range.start)
  return { ...found, message: `Line ${line}: ${found.message}` }
}

function documentOf(
  root: Json,
  syntax: 'json' | 'yaml',
  diagnostics: readonly Diagnostic[],
  locateTokens: (tokens: readonly string[]) => TextRange,
): DocumentRead {
  const rangeOf = (pointer: string): TextRange => locateTokens(parsePointer(pointer) ?? [])
  if (!isJsonObject(root)) {
    const message = `An OpenAPI document is an object, not ${isJsonArray(root) ? 'a list' : JSON.stringify(root).slice(0, 40)}.`
    return unreadable(atRange('openapi/not-openapi', 'error', rangeOf(''), { message }))
  }
  const version = versionOf(root)
  if (version === undefined) {
    const message = 'The document has neither an "openapi" nor a "swagger" member that names a version.'
    const hint = 'Add openapi: 3.0.1 (or swagger: "2.0") at the top.'
    return unreadable(atRange('openapi/not-openapi', 'error', textRange(0, 0), { message, hint }))
  }
  return { kind: 'document', document: { root, version, syntax, rangeOf }, diagnostics }
}

/** Versions are written as numbers, as "3.0" and as "3.0.1"; all of these are found in the wild. */
function versionOf(root: JsonObject): OpenApiVersion | undefined {
  const openapi = versionText(root, 'openapi')
  if (openapi !== '') return /^3\.0(\.|$)|^3$/.test(openapi) ? '3.0' : /^[3-9]/.test(openapi) ? '3.1' : undefined
  return versionText(root, 'swagger').startsWith('2') ? '2.0' : undefined
}

function versionText(root: JsonObject, name: 'openapi' | 'swagger'): string {
  const version = memberOf(root, name)
  return typeof version === 'string' || typeof version === 'number' ? String(version) : ''
}

function nestsTooDeep(root: Json): boolean {
  let level: readonly Json[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAXIMUM_NESTING) return true
    const below: Json[] = []
    for (const json of level) {
      if (typeof json !== 'object' || json === null) continue
      for (const inner of isJsonArray(json) ? json : Object.values(json)) below.push(inner)
    }
    level = below
  }
  return false
}

function locate(tree: JsonNode | undefined, tokens: readonly string[]): TextRange {
  let node = tree
  for (const token of tokens) {
    const next: JsonNode | undefined =
      node?.kind === 'object'
        ? node.members.findLast((member) => member.name === token)?.value
        : node?.kind === 'array'
          ? node.items[Number(token)]
          : undefined
    if (next === undefined) break
    node = next
  }
  return node?.range ?? textRange(0, 0)
}

function tooLong(text: string, syntax: string, limit: number): Diagnostic {
  const [size, most] = [text.length, limit].map((length) => `${Math.round(length / 1024 / 1024)} MB`)
  const message = `The ${syntax.toUpperCase()} document is ${size} long; at most ${most} are read.`
  const hint = 'API Gateway itself imports at most 6 MB: split the API, or leave out what is not deployed.'
  return atRange('openapi/too-long', 'error', textRange(0, 0), { message, hint })
}

function unreadable(...diagnostics: readonly Diagnostic[]): DocumentRead {
  return { kind: 'unreadable', diagnostics }
}
