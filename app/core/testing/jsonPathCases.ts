import { type JsonNode, jsonNodeToJava, parseJsonNode, parsePermissive, printInputJson } from '../json/index.ts'
import { evaluateJsonPath, parseJsonPath } from '../jsonpath/index.ts'
import type { CaseFileReport } from './conformance.ts'

/** A path in a document, and what Jayway makes of it: 2.9.0 where the case tells, else the version that it was made with. */
interface JsonPathCase {
  readonly id: string
  readonly path: string
  readonly document: JsonNode | undefined
  readonly documentText: string | undefined
  readonly expect: JsonNode | undefined
}

function member(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return node?.kind === 'object' ? node.members.findLast((each) => each.name === name)?.value : undefined
}

function textOf(node: JsonNode | undefined): string | undefined {
  return node?.kind === 'string' ? node.value : undefined
}

/** Numbers keep their exact text: JSON.parse would make 1.0 a 1. */
function readJsonPathCases(text: string): readonly JsonPathCase[] {
  const { root } = parseJsonNode(text)
  if (root?.kind !== 'array') return []
  return root.items.map((node) => ({
    id: textOf(member(node, 'id')) ?? '',
    path: textOf(member(node, 'path')) ?? '',
    document: member(node, 'document'),
    documentText: textOf(member(node, 'documentText')),
    expect: member(node, 'expect_2_9_0') ?? member(node, 'expect'),
  }))
}

/** `definite OUTPUT`, `indefinite OUTPUT` with the output's JSON in Java's form, or `error`, of whatever class. */
function came({ path, document, documentText }: JsonPathCase): string {
  const read = documentText === undefined ? undefined : parsePermissive(documentText)
  if (read?.kind === 'error') return 'error'
  const { root, diagnostics } = parseJsonPath(path)
  if (diagnostics.some(({ severity }) => severity === 'error')) return 'error'
  const outcome = evaluateJsonPath(root, read?.value ?? (document === undefined ? null : jsonNodeToJava(document)))
  return outcome.kind === 'value' ? shown(root.definite, printInputJson(outcome.value)) : 'error'
}

function expected({ expect }: JsonPathCase): string {
  const output = member(expect, 'output')
  const definite = member(expect, 'definite')
  if (output === undefined) return 'error'
  return shown(definite?.kind === 'boolean' && definite.value, printInputJson(jsonNodeToJava(output)))
}

function shown(definite: boolean, output: string): string {
  return `${definite ? 'definite' : 'indefinite'} ${output}`
}

/** Runs the JSONPath cases of a file. */
export function runJsonPathCases(file: string, text: string): readonly CaseFileReport[] {
  const cases = readJsonPathCases(text)
  const failures = cases.flatMap((each) => {
    const [wanted, got] = [expected(each), came(each)]
    return wanted === got ? [] : [{ id: each.id, message: `expected ${wanted}, got ${got}` }]
  })
  return [{ label: file, total: cases.length, taken: cases.length, passed: cases.length - failures.length, failures }]
}
