import type { Diagnostic } from '../../core/diagnostics/index.ts'
import { type Project, readProject } from '../../core/project/index.ts'
import type { Host } from '../host.ts'
import { createProjectSource, type ProjectSource } from '../problems/projectSource.ts'
import { reportProblems } from '../problems/reportProblems.ts'
import { readText } from './readText.ts'

export interface ProjectFile {
  /** As it stands on the disk. */
  readonly text: string
  readonly project: Project
  /** Where its problems are. */
  readonly source: ProjectSource
  /** Warnings of the file; what makes it unreadable is no project. */
  readonly diagnostics: readonly Diagnostic[]
}

export type ProjectFileRead =
  | { readonly kind: 'project'; readonly file: ProjectFile }
  | { readonly kind: 'unreadable'; readonly message: string }
  | {
      readonly kind: 'refused'
      readonly text: string
      readonly source: ProjectSource
      readonly diagnostics: readonly Diagnostic[]
    }

/** Reads a project file. One of a newer version is refused: what this version does not know of it would be left out. */
export async function readProjectFile(host: Host, path: string): Promise<ProjectFileRead> {
  const read = await readText(host, path)
  if (read.kind === 'unreadable') return read
  const { name, text } = read
  const outcome = readProject(text)
  const { diagnostics } = outcome
  if (outcome.kind !== 'project') return { kind: 'refused', text, source: createProjectSource(name, text), diagnostics }
  const { project } = outcome
  return { kind: 'project', file: { text, project, source: createProjectSource(name, text, project), diagnostics } }
}

/** A project file for a command that can do nothing without it: why there is none, or a warning, goes to standard error. */
export async function requireProjectFile(host: Host, path: string): Promise<ProjectFile | undefined> {
  const read = await readProjectFile(host, path)
  switch (read.kind) {
    case 'project':
      await reportProblems(host, read.file.diagnostics, read.file.source)
      return read.file
    case 'refused':
      await reportProblems(host, read.diagnostics, read.source)
      return undefined
    case 'unreadable':
      await host.errors.write(`patchbay: ${read.message}\n`)
      return undefined
  }
}
