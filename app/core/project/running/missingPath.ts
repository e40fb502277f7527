import { nearestName } from '../../apigateway/index.ts'
import { type JsonNode, parseJsonNode } from '../../json/index.ts'
import { parseBodyPath, printBodyPath } from '../bodyPath.ts'
import type { TargetStep } from '../targetPath.ts'

/** Why a path of a body matches nothing. */
export interface MissingPath {
  readonly path: string
  /** `the body has no member "sku" at $.items[*]`, as one sentence that begins with the path. */
  readonly sentence: string
  /** The member that is there and that was probably meant. */
  readonly nearest?: string
}

/**
 * Why `path`, a JSONPath of names, positions and `[*]`, matches nothing in a body; undefined where it matches
 * something, and for paths that search or compute, which may match nothing on purpose.
 */
export function missingPath(body: string, path: string): MissingPath | undefined {
  const steps = parseBodyPath(path)
  if (steps === undefined) return undefined
  if (body.trim() === '') return steps.length === 0 ? undefined : missing(path, 'there is no body')
  let nodes: readonly JsonNode[] = parsed(body)
  if (nodes.length === 0) return missing(path, 'the body is no JSON')
  for (const [index, step] of steps.entries()) {
    const next = nodes.flatMap((node) => childrenOf(node, step))
    if (next.length === 0) return explain(path, printBodyPath(steps.slice(0, index)), step, nodes)
    nodes = next
  }
  return undefined
}

function parsed(body: string): readonly JsonNode[] {
  const { root, diagnostics } = parseJsonNode(body)
  return root === undefined || diagnostics.some(({ severity }) => severity === 'error') ? [] : [root]
}

function childrenOf(node: JsonNode, step: TargetStep): readonly JsonNode[] {
  if (node.kind === 'array') {
    if (typeof step === 'object') return node.items
    // Jayway reads a member of a list from none of its items.
    return typeof step === 'number' ? node.items.slice(step, step + 1) : []
  }
  if (node.kind !== 'object') return []
  if (typeof step === 'object') return node.members.map(({ value }) => value)
  return node.members.filter(({ name }) => name === step).map(({ value }) => value)
}

function explain(path: string, at: string, step: TargetStep, nodes: readonly JsonNode[]): MissingPath {
  if (typeof step !== 'string') {
    const isList = nodes.some(({ kind }) => kind === 'array')
    const wanted = typeof step === 'number' ? `no item ${step}` : 'no items'
    return missing(path, isList ? `the list ${at} has ${wanted}` : `${at} is ${kindOf(nodes)} and has no items`)
  }
  const names = [
    ...new Set(nodes.flatMap((node) => (node.kind === 'object' ? node.members.map(({ name }) => name) : []))),
  ]
  if (!nodes.some(({ kind }) => kind === 'object')) {
    const hint = nodes.some(({ kind }) => kind === 'array') ? `; write ${at}[*] for its items` : ''
    return missing(path, `${at} is ${kindOf(nodes)} and has no members${hint}`)
  }
  const nearest = nearestOf(step, names)
  const none = `${at} has no member ${JSON.stringify(step)}`
  return missing(path, nearest === undefined ? none : `${none}; the nearest is ${JSON.stringify(nearest)}`, nearest)
}

/** Letters alone tell `item_id` and `itemId` to be one name. */
function nearestOf(step: string, names: readonly string[]): string | undefined {
  const plain = (name: string): string => name.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase()
  return names.find((name) => plain(name) === plain(step) && plain(name) !== '') ?? nearestName(step, names)
}

const KINDS: { readonly [K in JsonNode['kind']]: string } = {
  array: 'a list',
  object: 'an object',
  string: 'a string',
  number: 'a number',
  boolean: 'a boolean',
  null: 'null',
}

function kindOf(nodes: readonly JsonNode[]): string {
  return KINDS[nodes[0]?.kind ?? 'null']
}

function missing(path: string, why: string, nearest?: string): MissingPath {
  return { path, sentence: `${path} matched nothing: ${why}.`, ...(nearest !== undefined && { nearest }) }
}
