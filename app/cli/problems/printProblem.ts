import type { Diagnostic } from '../../core/diagnostics/index.ts'
import { createLineMap, type LineMap, printCodeFrame, type TextRange } from '../../core/text/index.ts'

/** A text that problems are in. */
export interface ProblemSource {
  /** The file, or what of it. */
  readonly name: string
  readonly text: string
  /** The number of the text's first line, where it is a part of a file; 1 when absent. */
  readonly firstLine?: number
}

type Shown = Pick<Diagnostic, 'code' | 'message' | 'hint'> & { readonly severity: Diagnostic['severity'] | 'lost' }

/** `NAME:LINE:COLUMN: error: MESSAGE [code]`, as compilers print it, with the line of the text and the hint below. */
export function printProblem(problem: Shown & { readonly at: Diagnostic['at'] }, source: ProblemSource): string {
  return problem.at.kind === 'source'
    ? printProblemAt(problem, source, problem.at.range)
    : printProblemOf(problem, source.name)
}

/** The same at a range of the text. */
export function printProblemAt(problem: Shown, source: ProblemSource, range: TextRange, about?: string): string {
  const lines = linesOf(source)
  const { line, column } = lines.lineColumnAt(range.start)
  const shownLine = line + (source.firstLine ?? 1) - 1
  const frame = oneLine(source, range) ? printCodeFrame(source.text, range, lines).split('\n').slice(1) : []
  return printed(problem, `${source.name}:${shownLine}:${column}`, [...frame, about])
}

const knownLines = new WeakMap<ProblemSource, LineMap>()

/** Counted once a source: a file of 10 MB may have hundreds of problems. */
export function linesOf(source: ProblemSource): LineMap {
  const lines = knownLines.get(source) ?? createLineMap(source.text)
  knownLines.set(source, lines)
  return lines
}

/** The same where there is no text to show. */
export function printProblemOf(problem: Shown, name: string, about?: string): string {
  return printed(problem, name, [about])
}

/** A frame shows where something is; of an object over many lines it would show a bracket. */
function oneLine({ text, firstLine }: ProblemSource, { start, end }: TextRange): boolean {
  return firstLine === undefined && text !== '' && !/[\n\r]/.test(text.slice(start, end))
}

function printed(
  { severity, message, code, hint }: Shown,
  where: string,
  lines: readonly (string | undefined)[],
): string {
  const below = [...lines, hint].filter((line) => line !== undefined && line !== '').map((line) => `  ${line}\n`)
  // A message may quote text that goes over lines.
  return `${where}: ${severity}: ${message.replaceAll(/\s*[\n\r]\s*/g, ' ')} [${code}]\n${below.join('')}`
}
