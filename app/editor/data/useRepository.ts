import { createContext, useContext } from 'react'
import { invariant } from '../../core/text/index.ts'
import type { ProjectRepository } from './projectRepository.ts'

export const RepositoryContext = createContext<ProjectRepository | undefined>(undefined)

/** Where this editor's projects live. */
export function useRepository(): ProjectRepository {
  const repository = useContext(RepositoryContext)
  invariant(repository, 'a component of the editor stands outside EditorRoot')
  return repository
}
