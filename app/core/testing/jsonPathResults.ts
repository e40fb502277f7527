import { jsonNodeToJava, parseJsonNode, printInputJson } from '../json/index.ts'
import { evaluateJsonPath, parseJsonPath } from '../jsonpath/index.ts'
import type { GeneratedPath } from './jsonPaths.ts'
import type { OracleAnswer } from './oracle.ts'

/** What Jayway answered: JSON, `nothing` or `failed`. */
export function engineResult(answer: OracleAnswer): string {
  if (answer.kind === 'output') return printInputJson(jsonNodeToJava(answer.output))
  return answer.error.endsWith('PathNotFoundException') ? 'nothing' : 'failed'
}

/** The same of ours. */
export function readGeneratedPath({ path, document }: GeneratedPath): string {
  const { root, diagnostics } = parseJsonPath(path)
  if (diagnostics.some(({ severity }) => severity === 'error')) return 'failed'
  const node = parseJsonNode(document).root
  const outcome = evaluateJsonPath(root, node === undefined ? null : jsonNodeToJava(node))
  if (outcome.kind === 'value') return printInputJson(outcome.value)
  return outcome.kind === 'none' ? 'nothing' : outcome.kind
}

/** How many values a path finds. */
function found(path: string, document: string): number {
  const result = parseJsonNode(readGeneratedPath({ path, document })).root
  return result?.kind === 'array' ? result.items.length : 0
}

/** Whether versions of Jayway agree on a path's forms, and on what it says of this document. */
export function isShared({ path, document }: GeneratedPath): boolean {
  const { root, diagnostics } = parseJsonPath(path)
  if (diagnostics.length > 0) return false
  // Whether a null exists.
  if (/\?\(@[^=<>]*\)/.test(path) && document.includes(':null')) return false
  // Where the definite beginning finds nothing, or null, they answer an indefinite rest differently.
  const rest = root.segments.findIndex(({ kind }) => kind !== 'property' && kind !== 'index')
  const begin = root.segments[rest]?.range.start
  const start = begin === undefined ? '' : readGeneratedPath({ path: path.slice(0, begin), document })
  if (start === 'nothing' || start === 'null' || start === 'failed') return false
  // Where one of the items that a slice or filter took lacks a property, 2.0.0 finds nothing at all.
  return root.segments.every(({ kind, range }, i) => {
    const taken =
      kind === 'property' && root.segments.slice(0, i).some((one) => one.kind === 'slice' || one.kind === 'filter')
    return (
      !taken ||
      found(path.slice(0, range.end), document) === found(path.slice(0, range.start).replace(/\.$/, ''), document)
    )
  })
}
