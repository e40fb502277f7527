import type { Diagnostic } from '../../core/diagnostics/index.ts'
import type { Loss } from '../../core/formats/index.ts'
import type { ProjectMethod } from '../../core/project/index.ts'
import type { Host } from '../host.ts'
import { linesOf, printProblemAt, printProblemOf } from './printProblem.ts'
import type { ProjectSource } from './projectSource.ts'

/** Prints problems on standard error, each with its place in the file; `method` is the one that was simulated. */
export async function reportProblems(
  host: Host,
  problems: readonly Diagnostic[],
  source: ProjectSource,
  method?: ProjectMethod,
): Promise<void> {
  for (const problem of problems) await host.errors.write(printedAt(problem, problem.at, source, method))
}

/** Prints on standard error what a format could not carry over. */
export async function reportLosses(host: Host, losses: readonly Loss[], source: ProjectSource): Promise<void> {
  for (const loss of losses) await host.errors.write(printedAt({ ...loss, severity: 'lost' }, loss.at, source))
}

function printedAt(
  problem: Parameters<typeof printProblemOf>[0],
  at: Diagnostic['at'],
  source: ProjectSource,
  method?: ProjectMethod,
): string {
  const { source: text, range, about } = source.place(at, method)
  return range === undefined ? printProblemOf(problem, text.name, about) : printProblemAt(problem, text, range, about)
}

/** A problem for machines: with its file, and its line and column there where it has one. */
export interface ProblemRecord extends Diagnostic {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/** What `--json` lists. */
export function problemRecord(problem: Diagnostic, source: ProjectSource): ProblemRecord {
  const { source: text, range } = source.place(problem.at)
  const inFile = range !== undefined && text.name === source.name
  return { file: source.name, ...(inFile && linesOf(text).lineColumnAt(range.start)), ...problem }
}

/** `2 errors, 1 warning`; undefined where there is nothing to count. */
export function countProblems(problems: readonly Diagnostic[]): string | undefined {
  const counts = (['error', 'warning', 'info', 'hint'] as const).flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length
    return count === 0 ? [] : [`${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`]
  })
  return counts.length === 0 ? undefined : counts.join(', ')
}

export function hasErrors(problems: readonly Diagnostic[]): boolean {
  return problems.some(({ severity }) => severity === 'error')
}
