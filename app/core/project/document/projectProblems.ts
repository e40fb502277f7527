import type * as z from 'zod/mini'
import { type Diagnostic, atRange } from '../../diagnostics/index.ts'
import { appendPointer, type JsonNode, parseJsonNode } from '../../json/index.ts'
import { textRange, type TextRange } from '../../text/index.ts'

type Issue = z.core.$ZodIssue

/** What the schema found wrong, at the ranges of the document's text; `project/invalid-member` for each. */
export function projectProblems(text: string, issues: readonly Issue[]): readonly Diagnostic[] {
  const { root } = parseJsonNode(text)
  return issues.map((issue) => {
    const path = issue.path.filter((step) => typeof step !== 'symbol')
    const pointer = path.reduce<string>(appendPointer, '')
    const message = `${pointer === '' ? 'The document' : pointer} ${wrong(issue)}.`
    const hint = 'The JSON Schema in schema/project.schema.json describes the project file.'
    return atRange('project/invalid-member', 'error', rangeAt(root, path, text), { message, hint })
  })
}

function wrong(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? `is missing (${issue.expected})` : `is not of type ${issue.expected}`
    case 'invalid_value':
      return `is none of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`
    case 'invalid_union':
      return issue.discriminator === undefined ? 'has none of the forms allowed here' : 'is none that is known'
    case 'too_small':
      return 'is empty'
    default:
      return 'is not valid'
  }
}

/** The range of the deepest part of `path` that the document has. */
function rangeAt(root: JsonNode | undefined, path: readonly (string | number)[], text: string): TextRange {
  let at = root
  for (const step of path) {
    const next = at === undefined ? undefined : childAt(at, step)
    if (next === undefined) break
    at = next
  }
  return at?.range ?? textRange(0, text.length)
}

function childAt(node: JsonNode, step: string | number): JsonNode | undefined {
  if (node.kind === 'array') return node.items[Number(step)]
  if (node.kind === 'object') return node.members.findLast((member) => member.name === step)?.value
  return undefined
}
