import type { Diagnostic } from '../core/diagnostics/index.ts'
import { detectFormat, formats, isFormatId } from '../core/formats/index.ts'
import { parseJson } from '../core/json/index.ts'
import { readProject } from '../core/project/index.ts'
import type { DocumentsAnswer, DocumentsRequest } from './documentsJob.ts'
import type { Progress } from './protocol.ts'
import { sampleProject } from './sampleProject.ts'

type Report = (progress: Progress) => void

/** Reads or writes one document; what cannot be read is refused with its diagnostics, and nothing else happens. */
export function runDocumentsRequest(request: DocumentsRequest, report: Report): DocumentsAnswer {
  return request.type === 'import' ? importDocument(request, report) : exportDocument(request, report)
}

/** A documents job for a worker: texts in, texts out. */
export function documentsJob(payload: string, report: Report): string {
  return JSON.stringify(runDocumentsRequest(JSON.parse(payload) as DocumentsRequest, report))
}

/** A project file names its version first, and no other format here has these two members. */
const projectFile = /^\s*\{\s*"version"\s*:\s*\d+\s*,\s*"api"\s*:/

function importDocument(
  { name, text }: Extract<DocumentsRequest, { type: 'import' }>,
  report: Report,
): DocumentsAnswer {
  if (text.trim() === '') return refuse('documents/empty', name, 'is empty')
  report({ step: 'Recognising the document', share: 0.05 })
  if (projectFile.test(text)) return importProject(name, text)
  const format = detectFormat(text)
  if (format?.import !== undefined) {
    report({ step: `Reading ${format.title}`, share: 0.1 })
    const outcome = format.import(text)
    if (outcome.kind === 'refused') return outcome
    report({ step: 'Opening', share: 0.9 })
    return { ...outcome, format: format.title }
  }
  const { root, diagnostics } = parseJson(text)
  if (root === undefined || diagnostics.length > 0) return { kind: 'refused', diagnostics }
  return { kind: 'imported', format: 'JSON sample', project: sampleProject(text), losses: [], diagnostics: [] }
}

function importProject(name: string, text: string): DocumentsAnswer {
  const read = readProject(text)
  switch (read.kind) {
    case 'project':
      return {
        kind: 'imported',
        format: 'Patchbay project',
        project: read.project,
        losses: [],
        diagnostics: read.diagnostics,
      }
    case 'newer':
      if (read.project === undefined) return { kind: 'refused', diagnostics: read.diagnostics }
      return {
        kind: 'imported',
        format: 'Patchbay project',
        project: read.project,
        readOnly: `${name} was written by a newer version of Patchbay (format ${read.version}); it opens read-only so that nothing of it is lost.`,
        losses: [],
        diagnostics: [],
      }
    case 'unreadable':
      return { kind: 'refused', diagnostics: read.diagnostics }
  }
}

function exportDocument(
  { format, project }: Extract<DocumentsRequest, { type: 'export' }>,
  report: Report,
): DocumentsAnswer {
  const chosen = isFormatId(format) ? formats[format] : undefined
  if (chosen?.export === undefined)
    return refuse('documents/no-such-format', format, 'is no format that can be exported')
  report({ step: `Writing ${chosen.title}`, share: 0.2 })
  return { kind: 'exported', ...chosen.export(project) }
}

function refuse(code: string, name: string, why: string): DocumentsAnswer {
  const diagnostic: Diagnostic = {
    code,
    severity: 'error',
    at: { kind: 'pointer', pointer: '' },
    message: `${name} ${why}.`,
  }
  return { kind: 'refused', diagnostics: [diagnostic] }
}
