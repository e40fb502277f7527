import {
  appendPointer,
  isJsonArray,
  type Json,
  type JsonNode,
  type JsonObject,
  parsePointer,
  resolvePointer,
} from '../../json/index.ts'
import type { NumberText } from '../../json/index.ts'
import { isForeign } from './canonicalise.ts'

/**
 * Numbers of other people's documents (schemas, unknown members) that JavaScript's numbers cannot say, such as
 * 12345678901234567890 and 1.0: by the member of the object they stand under, their texts by JSON pointer. They are
 * kept beside the document while a project is open, and are back in their places in the file.
 */
export const EXACT_NUMBERS = 'exactNumbers'
type ExactNumbers = Record<string, Record<string, string>>

/** The document, with the exact numbers of each object's foreign members noted in it. */
export function noteExactNumbers(node: JsonNode, json: Json): Json {
  if (node.kind === 'array' && isJsonArray(json)) {
    return json.map((item, i) => {
      const inner = node.items[i]
      return inner === undefined ? item : noteExactNumbers(inner, item)
    })
  }
  if (node.kind !== 'object' || typeof json !== 'object' || json === null || isJsonArray(json)) return json
  const noted: Record<string, Json> = { __proto__: null, ...json }
  const exact: ExactNumbers = { __proto__: null } as unknown as ExactNumbers
  for (const { name, value } of node.members) {
    if (!isForeign(name)) {
      noted[name] = noteExactNumbers(value, json[name] ?? null)
      continue
    }
    const texts = new Map<string, string>()
    collectTexts(value, '', texts)
    if (texts.size > 0) exact[name] = Object.fromEntries(texts)
  }
  if (Object.keys(exact).length > 0) noted[EXACT_NUMBERS] = exact
  return noted
}

function collectTexts(node: JsonNode, pointer: string, texts: Map<string, string>): void {
  if (node.kind === 'number' && String(Number(node.text)) !== node.text) texts.set(pointer, node.text)
  if (node.kind === 'array') node.items.forEach((item, i) => collectTexts(item, appendPointer(pointer, i), texts))
  if (node.kind !== 'object') return
  for (const { name, value } of node.members) collectTexts(value, appendPointer(pointer, name), texts)
}

/** The document without its notes, and how to print the numbers that they name, where these still stand. */
export function takeExactNumbers(json: Json): { readonly json: Json; readonly numberText?: NumberText } {
  const texts = new Map<object, Map<string, string>>()
  const plain = withoutNotes(json, texts)
  if (texts.size === 0) return { json: plain }
  return { json: plain, numberText: (holder, name) => texts.get(holder)?.get(String(name)) }
}

type Texts = Map<object, Map<string, string>>

function withoutNotes(json: Json, texts: Texts): Json {
  if (isJsonArray(json)) return json.map((item) => withoutNotes(item, texts))
  if (typeof json !== 'object' || json === null) return json
  const plain: Record<string, Json> = {}
  for (const [name, value] of Object.entries(json)) {
    if (name === EXACT_NUMBERS && isNotes(value)) continue
    const kept = isForeign(name) ? value : withoutNotes(value, texts)
    Object.defineProperty(plain, name, { value: kept, enumerable: true, configurable: true, writable: true })
  }
  const notes = json[EXACT_NUMBERS]
  if (notes !== undefined && isNotes(notes)) placeNotes(plain, notes, texts)
  return plain
}

/** What a file says under this name itself is a member like any other unless it has our form. */
function isNotes(json: Json): json is JsonObject {
  return typeof json === 'object' && json !== null && !isJsonArray(json)
}

/** A text counts while the number at its place is still the one it was read as: an edit of the document wins. */
function placeNotes(holder: JsonObject, notes: JsonObject, texts: Texts): void {
  for (const [name, pointers] of Object.entries(notes)) {
    if (!isNotes(pointers)) continue
    for (const [pointer, text] of Object.entries(pointers)) {
      const steps = parsePointer(pointer)
      const at = holder[name]
      if (steps === undefined || at === undefined || typeof text !== 'string') continue
      const last = steps.at(-1)
      const parent = last === undefined ? holder : resolvePointer(at, pointerOf(steps.slice(0, -1)))
      const value = last === undefined ? at : resolvePointer(at, pointer)
      if (typeof parent !== 'object' || parent === null || !isSameNumber(value, text)) continue
      const own = texts.get(parent) ?? new Map<string, string>()
      texts.set(parent, own.set(last ?? name, text))
    }
  }
}

function pointerOf(steps: readonly string[]): string {
  return steps.reduce<string>(appendPointer, '')
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

function isSameNumber(value: Json | undefined, text: string): boolean {
  return typeof value === 'number' && NUMBER.test(text) && Number(text) === value
}
