import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type JsonNode, jsonNodeToJava, parseJsonNode, printInputJson } from '../json/index.ts'
import { evaluateJsonPath, parseJsonPath } from './index.ts'

const fixtures = join(import.meta.dirname, 'fixtures')
const further = join(
  process.env['PATCHBAY_CASES'] ?? join(import.meta.dirname, '../../../../shared/cases'),
  'jsonpath.json',
)

interface PathCase {
  readonly id: string
  readonly path: string
  readonly document: JsonNode | undefined
  readonly expected: JsonNode | undefined
}

function member(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return node?.kind === 'object' ? node.members.find((each) => each.name === name)?.value : undefined
}

function text(node: JsonNode | undefined): string {
  return node?.kind === 'string' ? node.value : ''
}

/** Numbers keep their exact text on the way, which JSON.parse would lose. */
function readCases(file: string): readonly PathCase[] {
  const { root } = parseJsonNode(readFileSync(file, 'utf8'))
  const items = root?.kind === 'array' ? root.items : []
  return items.map((item) => {
    const documentText = member(item, 'documentText')
    return {
      id: text(member(item, 'id')),
      path: text(member(item, 'path')),
      document: documentText === undefined ? member(item, 'document') : parseJsonNode(text(documentText)).root,
      expected: member(item, 'expect_2_9_0') ?? member(item, 'expect'),
    }
  })
}

function print(node: JsonNode | undefined): string {
  return node === undefined ? '(nothing)' : printInputJson(jsonNodeToJava(node))
}

/** Jayway's classes of errors, as far as API Gateway can tell them apart: not found, and everything else. */
function expectedResult(expected: JsonNode | undefined): string {
  const error = member(expected, 'error')
  if (error === undefined) return print(member(expected, 'output'))
  return text(error).endsWith('PathNotFoundException') ? 'nothing' : 'failed'
}

function ownResult({ path, document }: PathCase): string {
  const { root, diagnostics } = parseJsonPath(path)
  if (diagnostics.some(({ severity }) => severity === 'error')) return 'failed'
  const outcome = evaluateJsonPath(root, document === undefined ? null : jsonNodeToJava(document))
  if (outcome.kind === 'value') return printInputJson(outcome.value)
  return outcome.kind === 'none' ? 'nothing' : outcome.kind
}

const files = ['jsonpath.json', 'jsonpath-generated.json'].map((name) => join(fixtures, name))

describe.each([...files, further].filter((file) => existsSync(file)))('%s', (file) => {
  const cases = readCases(file)

  it('holds cases', () => {
    expect(cases.length).toBeGreaterThan(100)
  })

  it.each(cases)('$id: $path', (one) => {
    expect(ownResult(one)).toBe(expectedResult(one.expected))
  })

  const read = cases.filter(
    ({ expected }) => member(expected, 'definite') !== undefined && expectedResult(expected) !== 'failed',
  )

  it.each(read)('$id: knows whether $path is definite', ({ path, expected }) => {
    expect(String(parseJsonPath(path).root.definite)).toBe(print(member(expected, 'definite')))
  })
})
