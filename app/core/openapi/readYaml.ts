import {
  type Document,
  type Node as YamlNode,
  type Pair,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
} from 'yaml'
import { type Diagnostic, atRange } from '../diagnostics/index.ts'
import { MAXIMUM_NESTING } from '../java/index.ts'
import type { Json } from '../json/index.ts'
import { type TextRange, createLineMap, textRange } from '../text/index.ts'
import { intrinsicOfTag } from './intrinsics.ts'

/** A YAML text as JSON, and where each value stood. */
export type YamlRead =
  | {
      readonly kind: 'value'
      readonly root: Json
      readonly diagnostics: readonly Diagnostic[]
      rangeOf(tokens: readonly string[]): TextRange
    }
  | { readonly kind: 'unreadable'; readonly diagnostics: readonly Diagnostic[] }

/** Values that stand in the document through aliases: a small text can name billions. */
const mostAliased = 500_000

interface Reading {
  readonly anchors: Map<string, YamlNode>
  readonly diagnostics: Diagnostic[]
  /** Values that aliases may still add. */
  left: number
  /** Aliases that the walk is inside of. */
  aliases: number
  problem?: Diagnostic
}

/**
 * Reads YAML 1.2 (with merge keys), CloudFormation's short forms as their long ones. Keys that are no strings are what
 * they were written as: `200:` is "200". Broken YAML is unreadable, with the line and the cause.
 */
export function readYaml(text: string): YamlRead {
  const parsed = parseLeniently(text)
  if (parsed.kind === 'failed') return { kind: 'unreadable', diagnostics: [parsed.diagnostic] }
  const { document } = parsed
  const errors = document.errors.map((error) => brokenYaml(text, error.pos, error.message))
  if (errors.length > 0) return { kind: 'unreadable', diagnostics: errors }
  const reading: Reading = { anchors: new Map(), diagnostics: [], left: mostAliased, aliases: 0 }
  const root = toJson(reading, document.contents, 0)
  if (reading.problem !== undefined) return { kind: 'unreadable', diagnostics: [reading.problem] }
  return { kind: 'value', root, diagnostics: reading.diagnostics, rangeOf: (tokens) => locate(document, tokens) }
}

type Parsing =
  | { readonly kind: 'document'; readonly document: Document.Parsed }
  | { readonly kind: 'failed'; readonly diagnostic: Diagnostic }

function parseLeniently(text: string): Parsing {
  try {
    const document = parseDocument(text, {
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
      stringKeys: false,
    })
    return { kind: 'document', document }
  } catch (error) {
    // The parser recurses by nesting: a megabyte of `[` ends JavaScript's stack. Anything else is a bug of ours.
    if (!(error instanceof RangeError)) throw error
    return { kind: 'failed', diagnostic: tooDeep(textRange(0, 0)) }
  }
}

function brokenYaml(text: string, [start, end]: readonly [number, number], cause: string): Diagnostic {
  const { line } = createLineMap(text).lineColumnAt(start)
  const sentence = cause.endsWith('.') ? cause : `${cause}.`
  return atRange('openapi/broken-yaml', 'error', textRange(start, end), { message: `Line ${line}: ${sentence}` })
}

function tooDeep(range: TextRange): Diagnostic {
  const message = `The document nests more than ${MAXIMUM_NESTING} levels.`
  return atRange('openapi/too-deep', 'error', range, { message })
}

function toJson(reading: Reading, node: unknown, depth: number): Json {
  if (reading.problem !== undefined || node === null || node === undefined) return null
  if (!isAlias(node) && !isScalar(node) && !isMap(node) && !isSeq(node)) return null
  if (reading.aliases > 0) reading.left -= 1
  if (depth > MAXIMUM_NESTING) reading.problem = tooDeep(rangeOfNode(node))
  if (reading.left < 0) {
    const message = 'The document names too many values through its aliases.'
    reading.problem = atRange('openapi/too-many-aliases', 'error', rangeOfNode(node), { message })
  }
  if (isAlias(node)) {
    const target = reading.anchors.get(node.source)
    if (target === undefined) return null
    reading.aliases += 1
    const value = toJson(reading, target, depth + 1)
    reading.aliases -= 1
    return value
  }
  if (node.anchor !== undefined) reading.anchors.set(node.anchor, node)
  const value = isScalar(node) ? scalarValue(node.value, node.source) : collectionValue(reading, node, depth)
  return node.tag === undefined || node.tag.startsWith('tag:yaml.org')
    ? value
    : taggedValue(reading, node, node.tag, value)
}

function taggedValue(reading: Reading, node: YamlNode, tag: string, value: Json): Json {
  const intrinsic = intrinsicOfTag(tag, value)
  if (intrinsic !== undefined) return intrinsic
  const message = `The tag ${tag} is not one of CloudFormation's; its value is taken without it.`
  reading.diagnostics.push(atRange('openapi/unknown-tag', 'warning', rangeOfNode(node), { message }))
  return value
}

function scalarValue(value: unknown, source: string | undefined): Json {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  // JSON has no infinities: their text stays.
  if (typeof value === 'number' && Number.isFinite(value)) return value
  return source ?? ''
}

function collectionValue(reading: Reading, node: YamlNode, depth: number): Json {
  if (isSeq(node)) return node.items.map((item) => toJson(reading, item, depth + 1))
  const members = new Map<string, Json>()
  if (!isMap(node)) return null
  for (const pair of node.items) {
    const name = keyText(pair)
    if (name === '<<' && isMerge(pair.value)) {
      for (const [merged, value] of mergedMembers(reading, pair.value, depth))
        if (!members.has(merged)) members.set(merged, value)
      continue
    }
    if (members.has(name) && !node.items.some((other) => keyText(other) === '<<')) {
      const range = rangeOfNode(pair.key)
      const message = `The member "${name}" stands here twice; the last one counts.`
      reading.diagnostics.push(atRange('openapi/duplicate-member', 'warning', range, { message }))
    }
    members.set(name, toJson(reading, pair.value, depth + 1))
  }
  return Object.fromEntries(members)
}

function keyText(pair: Pair): string {
  const { key } = pair
  if (!isScalar(key)) return String(key)
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
}

/** `<<: *defaults` or a list of such. A member named `<<` with any other value is a member. */
function isMerge(value: unknown): boolean {
  return isAlias(value) || isMap(value) || (isSeq(value) && value.items.every((item) => isAlias(item) || isMap(item)))
}

function mergedMembers(reading: Reading, value: unknown, depth: number): readonly (readonly [string, Json])[] {
  const sources = isSeq(value) ? value.items : [value]
  return sources.flatMap((source) => {
    const json = toJson(reading, source, depth + 1)
    return typeof json === 'object' && json !== null ? Object.entries(json) : []
  })
}

function rangeOfNode(node: unknown): TextRange {
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined
  return range ? textRange(range[0], range[1]) : textRange(0, 0)
}

function locate(document: Document.Parsed, tokens: readonly string[]): TextRange {
  let node: unknown = document.contents
  let range = rangeOfNode(node)
  for (const token of tokens) {
    if (isMap(node)) node = node.items.findLast((pair) => isPair(pair) && keyText(pair) === token)?.value
    else if (isSeq(node)) node = node.items[Number(token)]
    else return range
    if (node === undefined || node === null) return range
    range = rangeOfNode(node)
  }
  return range
}
