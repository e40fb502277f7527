import type { ProjectRepository } from './projectRepository.ts'
import type { Recovered } from './recoverProject.ts'

/** A stored project as far as its last change; undefined where storage has none of that id. Reading is fetched when it is first needed. */
export async function loadProject(repository: ProjectRepository, id: string): Promise<Recovered | undefined> {
  const stored = await repository.load(id)
  if (stored === undefined) return undefined
  const { recoverProject } = await import('./recoverProject.ts')
  return recoverProject(stored)
}
