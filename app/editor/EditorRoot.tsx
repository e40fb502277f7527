import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/jetbrains-mono/wght.css'
import './ui/tokens.css'
import './ui/reset.css'
import { useEffect, useState } from 'react'
import type { Project } from '../core/project/index.ts'
import {
  createIndexedDbRepository,
  createPageRepository,
  type OpenedProject,
  openLastProject,
  type ProjectRepository,
  randomId,
} from './data/index.ts'
import { EditorFrame } from './EditorFrame.tsx'
import { EditorSession } from './EditorSession.tsx'
import type { EditorStore } from './state/index.ts'
import { EmptyState } from './ui/index.ts'
import { useMediaQuery } from './useMediaQuery.ts'

export interface EditorRootProps {
  /** Whether the editor is all that its page shows. */
  readonly whole?: boolean
  /** Begins the names under which this browser keeps projects and settings; without it, it keeps nothing. */
  readonly storageKey?: string | undefined
  /** Where projects live; by default this browser, or the page alone where there is no `storageKey`. */
  readonly repository?: ProjectRepository | undefined
  /** What a storage without a project begins with, instead of the example. */
  readonly initialProject?: Project | undefined
  /** Told the editor's store once it has one; what it returns is called when the editor is taken away. */
  readonly onStore?: ((store: EditorStore) => () => void) | undefined
}

/** A whole editor. Several may be mounted on one page; each has its own store, workers, popups and storage. */
export function EditorRoot({ whole = false, storageKey, repository, initialProject, onStore }: EditorRootProps) {
  const [projects] = useState(() => repository ?? createRepository(storageKey))
  const { opened, problem } = useLastProject(projects, initialProject)
  const dark = useMediaQuery('(prefers-color-scheme: dark)')
  if (opened !== undefined)
    return (
      <EditorSession whole={whole} storageKey={storageKey} opened={opened} repository={projects} onStore={onStore} />
    )
  return (
    <EditorFrame whole={whole} storageKey={storageKey} dark={dark}>
      {problem === undefined ? (
        <p role="status">Opening…</p>
      ) : (
        <EmptyState title="This browser’s storage could not be read">
          <p>{problem}</p>
          <p>Private windows and blocked site data cause this. Allow storage for this site and reload.</p>
        </EmptyState>
      )}
    </EditorFrame>
  )
}

function createRepository(storageKey: string | undefined): ProjectRepository {
  return storageKey === undefined ? createPageRepository() : createIndexedDbRepository(storageKey)
}

interface Opening {
  readonly opened?: OpenedProject
  readonly problem?: string
}

/** No query: it is read once an editor, and what is on screen is the truth from then on. */
function useLastProject(repository: ProjectRepository, initialProject: Project | undefined): Opening {
  const [opening, setOpening] = useState<Opening>({})
  // What an editor begins with is asked for once.
  const [initial] = useState(initialProject)
  useEffect(() => {
    let ended = false
    const settle = (next: Opening): void => {
      if (!ended) setOpening(next)
    }
    openLastProject({ repository, newId: randomId, initial }).then(
      (opened) => settle({ opened }),
      (error: unknown) => settle({ problem: error instanceof Error ? error.message : String(error) }),
    )
    return () => {
      ended = true
    }
  }, [repository, initial])
  return opening
}
