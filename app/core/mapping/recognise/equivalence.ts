import { createTemplateVariables, type Pairs } from '../../apigateway/index.ts'
import { JavaMap, type JavaValue, urlDecode } from '../../java/index.ts'
import { type JsonNode, parseJsonNode, printInputJson } from '../../json/index.ts'
import { type ParsedTemplate, parseTemplate, renderTemplate } from '../../vtl/index.ts'
import type { MappingInput } from '../interpret/input.ts'
import { sameNode } from './sameNode.ts'

/** What a template makes of a request. */
export interface Rendering {
  /** Undefined where the gateway would answer with an error. */
  readonly output: string | undefined
  /** What it set: `header X-A` → its text. */
  readonly overrides: ReadonlyMap<string, string>
}

/** What two templates differ in, for one request. */
export interface Difference {
  readonly request: MappingInput
  /** The names and indexes that lead to what differs, as far as the payloads are alike; undefined where they cannot be compared. */
  readonly path: readonly (string | number)[] | undefined
  readonly original: Rendering
  readonly drawn: Rendering
}

export interface Equivalence {
  readonly requests: number
  /** Requests of which both templates make the same bytes. */
  readonly identical: number
  /** What the original makes is well-formed, and the drawing makes something else of it. */
  readonly differences: readonly Difference[]
  /** What the original makes is not well-formed, or an error, and what the drawing makes is. */
  readonly repairs: readonly Difference[]
}

// Enough for forms that people write; a template that takes more than this of one small request is left out.
const budget = { steps: 400_000, outputLength: 4_000_000 }

/** Runs a template, read once, on a request, with nothing around it. `side`: which overrides count. */
export function renderOn(vtl: ParsedTemplate, input: MappingInput, side: 'request' | 'response'): Rendering {
  const places = ['path', 'querystring', 'header'] as const
  const overrides = new JavaMap(new Map<JavaValue, JavaValue>(places.map((place) => [place, new JavaMap()])))
  const context = new JavaMap(new Map<JavaValue, JavaValue>([...input.context.entries, [`${side}Override`, overrides]]))
  const params = { path: mapOf(input.path), querystring: mapOf(input.querystring), header: mapOf(input.header) }
  const stageVariables = mapOf(input.stageVariables)
  const variables = createTemplateVariables({ body: input.body, params, context, stageVariables })
  const outcome = renderTemplate(vtl, { variables, budget })
  const output = outcome.kind === 'rendered' ? outcome.output : undefined
  return { output, overrides: effective(flatten(overrides)) }
}

/** What is no status is ignored (api-gateway facts 3.8). */
function effective(overrides: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const status = overrides.get('status')
  if (status === undefined || /^[1-5]\d\d$/.test(status)) return overrides
  return new Map([...overrides].filter(([name]) => name !== 'status'))
}

function mapOf(pairs: Pairs | ReadonlyMap<string, string>): JavaMap {
  return new JavaMap(new Map(pairs))
}

function flatten(map: JavaMap, before = ''): ReadonlyMap<string, string> {
  const all = new Map<string, string>()
  for (const [key, value] of map.entries) {
    const name = `${before}${textOf(key)}`
    if (value instanceof JavaMap) for (const [inner, text] of flatten(value, `${name} `)) all.set(inner, text)
    else all.set(name, textOf(value))
  }
  return all
}

function textOf(value: JavaValue): string {
  return typeof value === 'string' ? value : printInputJson(value)
}

interface Comparison {
  readonly format: 'json' | 'form' | 'xml' | 'text'
  readonly side: 'request' | 'response'
  readonly isToFind?: boolean
}

/**
 * Holds a drawing's template against the one it was found in, on the requests given. Payloads are compared parsed
 * where the original's is well-formed; where it is not, a difference is a repair. `isToFind`: the first difference ends it.
 */
export function checkEquivalence(
  original: string | ParsedTemplate,
  drawn: string | ParsedTemplate,
  requests: readonly MappingInput[],
  { format, side, isToFind = false }: Comparison,
): Equivalence {
  const before = typeof original === 'string' ? parseTemplate(original) : original
  const after = typeof drawn === 'string' ? parseTemplate(drawn) : drawn
  let identical = 0
  const differences: Difference[] = []
  const repairs: Difference[] = []
  for (const request of requests) {
    if (isToFind && differences.length > 0) break
    const one = renderOn(before, request, side)
    const other = renderOn(after, request, side)
    // What a template set before it failed, nobody sees.
    const bothFail = one.output === undefined && other.output === undefined
    const sameOverrides = bothFail || saysSame(one.overrides, other.overrides)
    if (one.output === other.output && sameOverrides) {
      identical += 1
      continue
    }
    const compared = comparePayloads(one.output, other.output, format)
    if (compared.kind === 'same' && sameOverrides) continue
    const difference = { request, path: compared.path, original: one, drawn: other }
    if (compared.kind === 'repair' && (sameOverrides || one.output === undefined)) repairs.push(difference)
    else differences.push(difference)
  }
  return { requests: requests.length, identical, differences, repairs }
}

function saysSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([name, text]) => other.get(name) === text)
}

interface Compared {
  readonly kind: 'same' | 'different' | 'repair'
  readonly path: readonly (string | number)[] | undefined
}

function comparePayloads(one: string | undefined, other: string | undefined, format: string): Compared {
  if (one === undefined) return { kind: other === undefined ? 'same' : 'repair', path: undefined }
  if (format !== 'json') {
    const same = other !== undefined && sameText(one, other, format)
    return { kind: same ? 'same' : 'different', path: undefined }
  }
  const first = wellFormed(one)
  if (first === undefined) {
    if (
      other !== undefined &&
      wellFormed(other) === undefined &&
      one.replaceAll(/\s/g, '') === other.replaceAll(/\s/g, '')
    )
      return { kind: 'same', path: undefined }
    return { kind: 'repair', path: undefined }
  }
  const second = other === undefined ? undefined : wellFormed(other)
  if (second === undefined) return { kind: 'different', path: undefined }
  const path = sameNode(first, second)
  return path === undefined ? { kind: 'same', path } : { kind: 'different', path }
}

/** Fields in order, as they read decoded; blanks around a form are no part of it. */
function sameText(one: string, other: string, format: string): boolean {
  if (format !== 'form') return one.trim() === other.trim()
  return JSON.stringify(fieldsOf(one)) === JSON.stringify(fieldsOf(other))
}

function fieldsOf(text: string): readonly (readonly string[])[] {
  return text.split('&').map((field) => {
    const at = field.indexOf('=')
    return (at < 0 ? [field] : [field.slice(0, at), field.slice(at + 1)]).map((part) => decoded(part.trim()))
  })
}

function decoded(text: string): string {
  const outcome = urlDecode(text)
  return outcome.kind === 'text' ? outcome.text : text
}

function wellFormed(text: string): JsonNode | undefined {
  const { root, diagnostics } = parseJsonNode(text)
  return diagnostics.some(({ severity }) => severity === 'error') ? undefined : root
}
