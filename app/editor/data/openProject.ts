import { exampleProject, type Project } from '../../core/project/index.ts'
import type { ProjectRepository } from './projectRepository.ts'

export interface OpenedProject {
  readonly projectId: string
  readonly project: Project
  readonly readOnly: string | undefined
  /** Whether it came out of storage. */
  readonly stored: boolean
  /** Nothing had been stored: the first run. */
  readonly firstRun: boolean
  /** What could not be opened, where the example stands in for it. */
  readonly problem: string | undefined
}

export interface OpenDeps {
  readonly repository: ProjectRepository
  readonly newId: () => string
  /** What a storage without a project begins with; the example where there is none. */
  readonly initial?: Project | undefined
}

/** The project that was open last, as far as its last change; on the first run, `initial` or the example. */
export async function openLastProject({ repository, newId, initial }: OpenDeps): Promise<OpenedProject> {
  const example = {
    projectId: newId(),
    project: initial ?? exampleProject(),
    readOnly: undefined,
    stored: false,
    problem: undefined,
  }
  const projectId = await repository.lastOpened()
  const stored = projectId === undefined ? undefined : await repository.load(projectId)
  if (stored === undefined) return { ...example, firstRun: initial === undefined }
  // Fetched where it is needed: the first run has nothing to read, and shows its example sooner without the schema.
  const { recoverProject } = await import('./recoverProject.ts')
  const recovered = recoverProject(stored)
  if (recovered.kind === 'unreadable') {
    const why = recovered.diagnostics[0]?.message ?? 'its text is not a project'
    return { ...example, firstRun: false, problem: `“${stored.name}” could not be opened: ${why} It stays in storage.` }
  }
  return {
    projectId: stored.id,
    project: recovered.project,
    readOnly: recovered.readOnly,
    stored: true,
    firstRun: false,
    problem: recovered.problem,
  }
}
