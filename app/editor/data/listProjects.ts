import { queryOptions } from '@tanstack/react-query'
import type { ProjectRepository } from './projectRepository.ts'

/** The projects in storage, newest first; asked anew each time it is looked at. */
export function listProjectsQuery(repository: ProjectRepository) {
  return queryOptions({ queryKey: ['projects'], queryFn: () => repository.list(), staleTime: 0 })
}
