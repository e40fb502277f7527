import type { Statement, VtlNode } from '../ast.ts'
import { childrenOf } from '../visitor.ts'
import type { Finding, VelocityCheck } from './templateCheck.ts'

/** What stands in one block behind `#stop` or `#break`. */
export const unreachable: VelocityCheck = {
  code: 'vtl/unreachable',
  severity: 'warning',
  docs: 'docs/checks/vtl-unreachable.md',
  title: 'Text that never prints',
  run({ parsed }) {
    return findingsIn(parsed.root).map((one) => trimmed(one, parsed.source))
  },
}

function findingsIn(node: VtlNode): readonly Finding[] {
  const own = node.kind === 'template' || node.kind === 'block' ? behindTheEnd(node.body) : []
  return [...own, ...childrenOf(node).flatMap(findingsIn)]
}

function behindTheEnd(body: readonly Statement[]): readonly Finding[] {
  const at = body.findIndex(({ kind }) => kind === 'stop' || kind === 'break')
  const first = body.slice(at + 1).find(isSomething)
  if (at < 0 || first === undefined) return []
  const word = body[at]?.kind === 'stop' ? '#stop' : '#break'
  return [
    {
      range: { start: first.range.start, end: body.at(-1)?.range.end ?? first.range.end },
      message: `Nothing behind this ${word} runs.`,
      hint: `Remove it, or put ${word} into an #if.`,
    },
  ]
}

function isSomething(statement: Statement): boolean {
  return statement.kind === 'text' ? statement.printed.trim() !== '' : statement.kind !== 'comment'
}

/** Without the blanks before it, which print nothing that anyone misses. */
function trimmed(finding: Finding, source: string): Finding {
  const { start, end } = finding.range
  const text = source.slice(start, end)
  return { ...finding, range: { start: start + text.length - text.trimStart().length, end } }
}
