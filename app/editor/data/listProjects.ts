import { queryOptions } from '@tanstack/react-query'
import type { ProjectRepository } from './projectRepository.ts'

/** The projects in storage, newest first; asked anew whenever `saved` changes, which is when one may have joined. */
export function listProjectsQuery(repository: ProjectRepository, saved: boolean) {
  return queryOptions({ queryKey: ['projects', saved], queryFn: () => repository.list(), staleTime: 0 })
}
