import { useEffect, useState } from 'react'
import { startPreviewWorker } from '../workers/index.ts'
import {
  createPreviewSource,
  type OpenedProject,
  PreviewSourceContext,
  type ProjectRepository,
  randomId,
  RepositoryContext,
  startAutosave,
} from './data/index.ts'
import { EditorLayout } from './EditorLayout.tsx'
import { createEditorStore, EditorStoreContext } from './state/index.ts'
import { useProjectLock } from './useProjectLock.ts'
import { useTheme } from './useTheme.ts'

export interface EditorSessionProps {
  readonly opened: OpenedProject
  readonly repository: ProjectRepository
}

/** One store with what runs beside it: the preview's worker and the autosave. */
export function EditorSession({ opened, repository }: EditorSessionProps) {
  const [store] = useState(() => createSessionStore(opened))
  const [preview] = useState(() => createPreviewSource(store, startPreviewWorker))
  useEffect(() => preview.start(), [preview])
  useEffect(
    () => startAutosave(store, { repository, stored: opened.stored, now: Date.now, startWriter }),
    [store, repository, opened],
  )
  useProjectLock(store, repository)
  useTheme(store)
  return (
    <EditorStoreContext value={store}>
      <RepositoryContext value={repository}>
        <PreviewSourceContext value={preview}>
          <EditorLayout />
        </PreviewSourceContext>
      </RepositoryContext>
    </EditorStoreContext>
  )
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
