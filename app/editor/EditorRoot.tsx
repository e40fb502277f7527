import { useEffect, useState } from 'react'
import {
  createIndexedDbRepository,
  type OpenedProject,
  openLastProject,
  type ProjectRepository,
  randomId,
} from './data/index.ts'
import { EditorSession } from './EditorSession.tsx'
import { EmptyState } from './ui/index.ts'

export interface EditorRootProps {
  /** Where projects live; this browser by default. */
  readonly repository?: ProjectRepository
}

/** A whole editor. Several may be mounted on one page; each has its own store, workers and storage. */
export function EditorRoot({ repository }: EditorRootProps) {
  const [projects] = useState(() => repository ?? createIndexedDbRepository())
  const { opened, problem } = useLastProject(projects)
  if (problem !== undefined) {
    return (
      <EmptyState title="This browser’s storage could not be read">
        <p>{problem}</p>
        <p>Private windows and blocked site data cause this. Allow storage for this site and reload.</p>
      </EmptyState>
    )
  }
  if (opened === undefined) return <p role="status">Opening…</p>
  return <EditorSession opened={opened} repository={projects} />
}

interface Opening {
  readonly opened?: OpenedProject
  readonly problem?: string
}

/** No query: it is read once an editor, and what is on screen is the truth from then on. */
function useLastProject(repository: ProjectRepository): Opening {
  const [opening, setOpening] = useState<Opening>({})
  useEffect(() => {
    let ended = false
    const settle = (next: Opening): void => {
      if (!ended) setOpening(next)
    }
    openLastProject({ repository, newId: randomId }).then(
      (opened) => settle({ opened }),
      (error: unknown) => settle({ problem: error instanceof Error ? error.message : String(error) }),
    )
    return () => {
      ended = true
    }
  }, [repository])
  return opening
}
