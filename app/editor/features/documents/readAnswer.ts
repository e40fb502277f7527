import type { Diagnostic } from '../../../core/diagnostics/index.ts'
import { createLineMap, printCodeFrame } from '../../../core/text/index.ts'
import type { DocumentsAnswer } from '../../../workers/index.ts'
import type { Notice } from '../../state/index.ts'

type Imported = Extract<DocumentsAnswer, { readonly kind: 'imported' }>

export interface ReadAnswer {
  readonly notice: Omit<Notice, 'serial'>
  /** Absent where nothing could be opened. */
  readonly opened?: Imported
}

/** Remarks of an import that a notice shows; the rest are counted. */
const shownRemarks = 50
const shownProblems = 5

/** What to tell a person of an import, and what to open. */
export function readAnswer(name: string, text: string, answer: DocumentsAnswer): ReadAnswer {
  if (answer.kind !== 'imported') {
    const diagnostics = answer.kind === 'refused' ? answer.diagnostics : []
    const words = `${name} could not be read. Your work is as it was.`
    return { notice: { tone: 'bad', text: words, detail: describe(diagnostics, text) } }
  }
  const remarks = [...answer.losses, ...answer.diagnostics].map(({ message }) => `• ${message}`)
  const count = answer.project.methods.length
  const opened = `Opened ${name}: ${answer.format}, ${count} ${count === 1 ? 'method' : 'methods'}`
  if (remarks.length === 0) return { opened: answer, notice: { tone: 'ok', text: `${opened}.` } }
  const detail = remarks.slice(0, shownRemarks).join('\n')
  return {
    opened: answer,
    notice: {
      tone: 'ok',
      text: `${opened}, ${remarks.length === 1 ? 'one remark' : `${remarks.length} remarks`}:`,
      detail,
    },
  }
}

/** The first problems with their places, as a person finds them in the file. */
function describe(diagnostics: readonly Diagnostic[], text: string): string {
  return diagnostics
    .slice(0, shownProblems)
    .map(({ at, message, hint }) => {
      const words = hint === undefined ? message : `${message} ${hint}`
      if (at.kind !== 'source') return words
      const { line, column } = createLineMap(text).lineColumnAt(at.range.start)
      const [, ...frame] = printCodeFrame(text, at.range).split('\n')
      return [`Line ${line}, column ${column}: ${words}`, ...frame].join('\n')
    })
    .join('\n\n')
}
