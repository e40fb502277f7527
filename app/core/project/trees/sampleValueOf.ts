import { type JsonNode, parseJsonNode } from '../../json/index.ts'
import type { Source } from '../../mapping/index.ts'
import { parseBodyPath } from '../bodyPath.ts'
import type { Api, SamplePairs, TestCase } from '../model.ts'
import type { SampleValue } from '../sampleValue.ts'
import type { TargetPath } from '../targetPath.ts'
import type { SourceRow } from '../tree.ts'

const ABSENT: SampleValue = { kind: 'absent' }

/**
 * What the sample has for a row of the source tree. Below an array it is the first item's; headers are found whatever
 * their case. `$context` has what the sample sets, stage variables that or else what the API given sets.
 */
export function sampleValueOf(row: SourceRow, testCase: TestCase, api?: Pick<Api, 'stageVariables'>): SampleValue {
  if (row.source === undefined || row.kind === 'group') return ABSENT
  const value = sampleValueOfSource(row.source, testCase)
  if (value.kind !== 'absent' || row.source.kind !== 'stageVariable') return value
  return textOf(api?.stageVariables ?? [], row.source.name)
}

export function sampleValueOfSource(source: Source, testCase: TestCase): SampleValue {
  const { request } = testCase
  switch (source.kind) {
    case 'parameter':
      if (source.in === 'path') return textOf(request.path, source.name)
      if (source.in === 'querystring') return textOf(request.query, source.name)
      return textOf(request.headers, source.name, true)
    case 'body': {
      const path = parseBodyPath(source.path)
      return path === undefined ? ABSENT : sampleValueAt(request.body, path)
    }
    case 'rawBody':
      return { kind: 'string', text: request.body }
    case 'stageVariable':
      return textOf(testCase.stageVariables ?? [], source.name)
    case 'context':
      return contextValue(testCase, source.name)
    case 'variable':
    case 'loop':
      return ABSENT
  }
}

/** Of values with one name the last one counts, as API Gateway reads them. */
function textOf(pairs: SamplePairs, name: string, anyCase = false): SampleValue {
  const pair = pairs.findLast(
    (candidate) => candidate.name === name || (anyCase && candidate.name.toLowerCase() === name.toLowerCase()),
  )
  return pair === undefined ? ABSENT : { kind: 'string', text: pair.value }
}

function contextValue(testCase: TestCase, name: string): SampleValue {
  const text = testCase.context === undefined ? '' : JSON.stringify(testCase.context)
  return text === '' ? ABSENT : sampleValueAt(text, name.split('.'))
}

const BODIES = new Map<string, JsonNode | undefined>()

/** The value at a path of a JSON text; `{each: true}` is the first item. Absent where the text is not JSON. */
export function sampleValueAt(text: string, path: TargetPath): SampleValue {
  let at = parsedBody(text)
  for (const step of path) at = at && childOf(at, step)
  return at === undefined ? ABSENT : valueOf(at, text)
}

/** The bodies looked at last: every row of a tree asks for the same one. */
function parsedBody(text: string): JsonNode | undefined {
  if (!BODIES.has(text)) {
    if (BODIES.size >= 4) BODIES.clear()
    BODIES.set(text, parseJsonNode(text).root)
  }
  return BODIES.get(text)
}

function childOf(node: JsonNode, step: TargetPath[number]): JsonNode | undefined {
  if (node.kind === 'array')
    return typeof step === 'string' ? undefined : node.items[typeof step === 'number' ? step : 0]
  return node.kind === 'object' && typeof step === 'string' ? membersOf(node).get(step) : undefined
}

type ObjectNode = Extract<JsonNode, { readonly kind: 'object' }>
const MEMBERS = new WeakMap<ObjectNode, ReadonlyMap<string, JsonNode>>()

/** Of members with one name the last one counts. */
function membersOf(node: ObjectNode): ReadonlyMap<string, JsonNode> {
  const members = MEMBERS.get(node) ?? new Map(node.members.map(({ name, value }) => [name, value]))
  MEMBERS.set(node, members)
  return members
}

function valueOf(node: JsonNode, text: string): SampleValue {
  switch (node.kind) {
    case 'string':
      return { kind: 'string', text: node.value }
    case 'number':
    case 'boolean':
    case 'null':
      return { kind: node.kind, text: text.slice(node.range.start, node.range.end) }
    case 'array':
      return { kind: 'array', count: node.items.length }
    case 'object':
      return { kind: 'object', count: node.members.length }
  }
}
