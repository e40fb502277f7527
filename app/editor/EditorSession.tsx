import { type ReactNode, useEffect, useState } from 'react'
import { startPreviewWorker } from '../workers/index.ts'
import {
  createExchangeSource,
  createPreviewSource,
  ExchangeSourceContext,
  type OpenedProject,
  PreviewSourceContext,
  type ProjectRepository,
  randomId,
  RepositoryContext,
  startAutosave,
} from './data/index.ts'
import { EditorFrame } from './EditorFrame.tsx'
import { EditorLayout } from './EditorLayout.tsx'
import { createEditorStore, type EditorStore, EditorStoreContext, useEditor } from './state/index.ts'
import { useMediaQuery } from './useMediaQuery.ts'
import { useProjectLock } from './useProjectLock.ts'

export interface EditorSessionProps {
  readonly opened: OpenedProject
  readonly repository: ProjectRepository
  readonly whole: boolean
  readonly storageKey: string | undefined
  readonly onStore: ((store: EditorStore) => () => void) | undefined
}

/** One store with what runs beside it: the preview's worker and the autosave. */
export function EditorSession({ opened, repository, whole, storageKey, onStore }: EditorSessionProps) {
  const [store] = useState(() => createSessionStore(opened))
  const [preview] = useState(() => createPreviewSource(store, startPreviewWorker))
  const [exchange] = useState(() => createExchangeSource(store, startMethods))
  useEffect(() => preview.start(), [preview])
  useEffect(
    () => startAutosave(store, { repository, stored: opened.stored, now: Date.now, startWriter }),
    [store, repository, opened],
  )
  useProjectLock(store, repository)
  useEffect(() => onStore?.(store), [onStore, store])
  return (
    <EditorStoreContext value={store}>
      <RepositoryContext value={repository}>
        <PreviewSourceContext value={preview}>
          <ExchangeSourceContext value={exchange}>
            <ThemedFrame whole={whole} storageKey={storageKey}>
              <EditorLayout />
            </ThemedFrame>
          </ExchangeSourceContext>
        </PreviewSourceContext>
      </RepositoryContext>
    </EditorStoreContext>
  )
}

interface ThemedFrameProps {
  readonly whole: boolean
  readonly storageKey: string | undefined
  readonly children: ReactNode
}

/** The frame in the theme that was chosen; `system` follows the platform as it changes. */
function ThemedFrame(props: ThemedFrameProps) {
  const theme = useEditor((state) => state.theme)
  const platformDark = useMediaQuery('(prefers-color-scheme: dark)')
  return <EditorFrame {...props} dark={theme === 'system' ? platformDark : theme === 'dark'} />
}

/** Fetched when a response is first shown or drawn. */
async function startMethods() {
  const { startMethodsWorker } = await import('../workers/methodsWorker.ts')
  return startMethodsWorker()
}

/** Fetched at the first pause in editing. */
async function startWriter() {
  const { startProjectWriter } = await import('../workers/writerWorker.ts')
  return startProjectWriter()
}

function createSessionStore({ projectId, project, readOnly, firstRun, problem }: OpenedProject) {
  const store = createEditorStore(projectId, project, { ids: { next: () => randomId() }, now: Date.now })
  const { setReadOnly, notify, openDialog } = store.getState().actions
  if (readOnly !== undefined) setReadOnly(readOnly)
  if (problem !== undefined) notify({ tone: 'bad', text: problem })
  if (firstRun) openDialog('start')
  return store
}
