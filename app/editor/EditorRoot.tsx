import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { createIndexedDbRepository, openLastProjectQuery, type ProjectRepository, randomId } from './data/index.ts'
import { EditorSession } from './EditorSession.tsx'
import { EmptyState } from './ui/index.ts'

export interface EditorRootProps {
  /** Where projects live; this browser by default. */
  readonly repository?: ProjectRepository
}

/** A whole editor. Several may be mounted on one page; each has its own store, workers and storage. */
export function EditorRoot({ repository }: EditorRootProps) {
  const [client] = useState(() => new QueryClient())
  const [projects] = useState(() => repository ?? createIndexedDbRepository())
  return (
    <QueryClientProvider client={client}>
      <OpenEditor repository={projects} />
    </QueryClientProvider>
  )
}

function OpenEditor({ repository }: Required<EditorRootProps>) {
  const { data, error } = useQuery(openLastProjectQuery({ repository, newId: randomId }))
  if (error !== null) {
    return (
      <EmptyState title="This browser’s storage could not be read">
        <p>{error.message}</p>
        <p>Private windows and blocked site data cause this. Allow storage for this site and reload.</p>
      </EmptyState>
    )
  }
  if (data === undefined) return <p role="status">Opening…</p>
  return <EditorSession opened={data} repository={repository} />
}
