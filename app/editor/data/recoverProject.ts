import { apply, type Patches } from 'mutative'
import type { Diagnostic } from '../../core/diagnostics/index.ts'
import { type Project, readProject } from '../../core/project/index.ts'
import type { StoredProject } from './projectRepository.ts'

export type Recovered =
  | { readonly kind: 'project'; readonly project: Project; readonly readOnly?: string }
  | { readonly kind: 'unreadable'; readonly diagnostics: readonly Diagnostic[] }

/** The project as it was when the last change was journaled: the stored text with the journal's patches on top. */
export function recoverProject(stored: StoredProject): Recovered {
  const read = readProject(stored.text)
  if (read.kind === 'unreadable') return { kind: 'unreadable', diagnostics: read.diagnostics }
  if (read.kind === 'newer') {
    if (read.project === undefined) return { kind: 'unreadable', diagnostics: read.diagnostics }
    return {
      kind: 'project',
      project: read.project,
      readOnly: `This project was written by a newer version (${read.version}); it opens read-only.`,
    }
  }
  const patched = stored.journal.reduce<Project>(
    (project, text) => apply(project, JSON.parse(text) as Patches<true>),
    read.project,
  )
  return { kind: 'project', project: patched }
}
