import { type JsonNode, parseJsonNode } from '../../../../core/json/index.ts'
import type { Source } from '../../../../core/mapping/index.ts'
import {
  parseBodyPath,
  type SourceRow,
  type TargetPath,
  sampleValueOf,
  type TestCase,
} from '../../../../core/project/index.ts'
import { printRowValue } from '../tree/rowValue.ts'

/**
 * What a line brings in the sample, to be said after `Mapped body.items.sku to lines.sku`: `, 3 values, first “A-1”`.
 * Empty where there is no sample.
 */
export function valuesInWords(row: SourceRow, testCase: TestCase | undefined): string {
  if (testCase === undefined || row.kind === 'group') return ''
  const first = sampleValueOf(row, testCase)
  if (first.kind === 'absent') return ', no value in this sample'
  const shown = printRowValue(first)
  const count = countOf(row.source, testCase.request.body)
  return count === undefined ? `, ${shown}` : `, ${count} ${count === 1 ? 'value' : 'values'}, first ${shown}`
}

/** How many values a path into arrays has in a body; undefined where it goes into none. */
function countOf(source: Source | undefined, body: string): number | undefined {
  const path = source?.kind === 'body' ? parseBodyPath(source.path) : undefined
  if (path?.some((step) => typeof step === 'object') !== true) return undefined
  const { root } = parseJsonNode(body)
  return root === undefined ? undefined : nodesAt(root, path).length
}

function nodesAt(root: JsonNode, path: TargetPath): readonly JsonNode[] {
  let nodes: readonly JsonNode[] = [root]
  for (const step of path) nodes = nodes.flatMap((node) => childrenAt(node, step))
  return nodes
}

function childrenAt(node: JsonNode, step: TargetPath[number]): readonly JsonNode[] {
  if (node.kind === 'array') return typeof step === 'object' ? node.items : []
  if (node.kind !== 'object' || typeof step !== 'string') return []
  const member = node.members.findLast(({ name }) => name === step)
  return member === undefined ? [] : [member.value]
}
