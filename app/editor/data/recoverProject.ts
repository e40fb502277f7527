import { apply, type Patches } from 'mutative'
import type { Diagnostic } from '../../core/diagnostics/index.ts'
import { type Project, readProject } from '../../core/project/index.ts'
import type { StoredProject } from './projectRepository.ts'

export type Recovered =
  | { readonly kind: 'project'; readonly project: Project; readonly readOnly?: string; readonly problem?: string }
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
  return { kind: 'project', ...replay(read.project, stored.journal) }
}

/** Applies the journal; a change that no longer fits ends it there, and what came before it stands. */
function replay(
  project: Project,
  journal: readonly string[],
): { readonly project: Project; readonly problem?: string } {
  let current = project
  for (const [index, text] of journal.entries()) {
    try {
      current = apply(current, JSON.parse(text) as Patches<true>)
    } catch {
      // Written by a version whose changes this one does not know, or cut short by a crash.
      const left = journal.length - index
      return {
        project: current,
        problem: `The last ${left === 1 ? 'change' : `${left} changes`} could not be restored.`,
      }
    }
  }
  return { project: current }
}
