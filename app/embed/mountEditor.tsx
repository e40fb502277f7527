import { createRoot } from 'react-dom/client'
import { type Project, readProject, writeProject } from '../core/project/index.ts'
import { createPageRepository, randomId } from '../editor/data/index.ts'
import { EditorRoot } from '../editor/EditorRoot.tsx'
import type { EditorStore } from '../editor/state/index.ts'
import { installMonacoEnvironment } from '../monaco/index.ts'
import { followStore, type HostControls } from './followStore.ts'
import type { EditorOptions, MountedEditor } from './options.ts'

/** How many editors this page has had: each counts its elements' ids from a beginning of its own. */
let mounted = 0

interface Opened {
  readonly store: EditorStore
  readonly host: HostControls
}

/** Settles when the editor shows its project. */
export async function mountEditor(element: HTMLElement, options: EditorOptions): Promise<MountedEditor> {
  const { storageKey, onSave } = options
  const initialProject = options.project === undefined ? undefined : projectOf(options.project)
  installMonacoEnvironment()
  const root = createRoot(element, { identifierPrefix: `patchbay-${++mounted}-` })
  const { store, host } = await new Promise<Opened>((resolve) => {
    const onStore = (made: EditorStore): (() => void) => {
      const controls = followStore(made, options)
      resolve({ store: made, host: controls })
      return controls.end
    }
    const repository = storageKey === undefined ? createPageRepository(onSave) : undefined
    root.render(
      <EditorRoot storageKey={storageKey} repository={repository} initialProject={initialProject} onStore={onStore} />,
    )
  })
  const { actions } = store.getState()
  return {
    getProject: () => writeProject(store.getState().project),
    setProject: (project) => actions.openProject(randomId(), projectOf(project)),
    setTheme: (theme) => actions.setTheme(theme),
    setReadOnly: (readOnly) => host.setReadOnly(readOnly),
    unmount: () => root.unmount(),
  }
}

/** Throws an Error with the first thing that is wrong: the page that passes a project is code, and made a mistake. */
function projectOf(project: string | object): Project {
  const read = readProject(typeof project === 'string' ? project : JSON.stringify(project))
  if (read.kind === 'project') return read.project
  throw new TypeError(`This is no Patchbay project: ${read.diagnostics[0]?.message ?? 'its text could not be read.'}`)
}
