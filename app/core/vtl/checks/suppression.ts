import type { Diagnostic } from '../../diagnostics/index.ts'
import { createLineMap } from '../../text/index.ts'
import type { ParsedTemplate } from '../parsedTemplate.ts'
import { visit } from '../visitor.ts'
import { toDiagnostic } from './templateCheck.ts'

interface Suppression {
  readonly line: number
  readonly codes: ReadonlySet<string>
}

const directive = /^##[ \t]*patchbay-ignore\b[ \t]*([^:\r\n]*)(?::[ \t]*([^\r\n]*))?/

/** Comments such as `## patchbay-ignore vtl/unused-variable: reason`, and what is wrong with them. */
export interface Suppressions {
  /** Whether a comment asks to leave the diagnostic out. */
  hides(diagnostic: Diagnostic): boolean
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * A comment behind something speaks of its own line, one alone on its line of the next. What the parser says of the
 * template is never left out: it is a fact, not an opinion.
 */
export function readSuppressions({ root, source }: ParsedTemplate, known: ReadonlySet<string>): Suppressions {
  if (!source.includes('patchbay-ignore')) return { hides: () => false, diagnostics: [] }
  const lines = createLineMap(source)
  const suppressions: Suppression[] = []
  const diagnostics: Diagnostic[] = []
  visit(root, (node) => {
    if (node.kind !== 'comment' || node.form !== 'line') return
    const { start } = node.range
    const found = directive.exec(source.slice(start, node.range.end))
    if (found === null) return
    const [whole, list = '', reason = ''] = found
    const { line } = lines.lineColumnAt(start)
    const alone = source.slice(lines.lineStart(line), start).trim() === ''
    const codes = list.split(/[\s,]+/).filter((code) => code !== '')
    suppressions.push({ line: alone ? line + 1 : line, codes: new Set(codes) })
    let at = start + whole.indexOf('patchbay-ignore') + 'patchbay-ignore'.length
    for (const code of codes) {
      at = source.indexOf(code, at)
      if (!known.has(code)) diagnostics.push(unknownCode(code, at))
      at += code.length
    }
    if (reason.trim() === '' || codes.length === 0) diagnostics.push(withoutReason(start, start + whole.length))
  })
  return {
    diagnostics,
    hides: ({ code, at }) => {
      if (at.kind !== 'source') return false
      const { line } = lines.lineColumnAt(at.range.start)
      return suppressions.some((one) => one.line === line && one.codes.has(code))
    },
  }
}

function unknownCode(code: string, start: number): Diagnostic {
  return toDiagnostic(
    { code: 'vtl/unknown-suppression', severity: 'hint' },
    {
      range: { start, end: start + code.length },
      message: `No check of templates has the code ${code}.`,
      hint: 'Copy the code from the problem.',
    },
  )
}

function withoutReason(start: number, end: number): Diagnostic {
  return toDiagnostic(
    { code: 'vtl/suppression-without-reason', severity: 'hint' },
    {
      range: { start, end },
      message: 'This patchbay-ignore does not say which code it leaves out, and why.',
      hint: 'Write ## patchbay-ignore CODE: reason',
    },
  )
}
