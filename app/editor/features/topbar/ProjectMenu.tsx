import { useQuery } from '@tanstack/react-query'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { createProject, exampleProject } from '../../../core/project/index.ts'
import { listProjectsQuery, loadProject, randomId, useRepository } from '../../data/index.ts'
import { useEditor, useEditorActions } from '../../state/index.ts'
import { Button, lazyPart, Menu, type MenuEntry } from '../../ui/index.ts'
import styles from './TopBar.module.css'

const RenameApi = lazyPart(async () => (await import('./RenameApi.tsx')).RenameApi)

/** Projects in the menu; older ones stay in storage. */
const shownProjects = 12

/** The API's name, and the way to the other projects in storage. */
export function ProjectMenu() {
  const name = useEditor((state) => state.project.api.name)
  const current = useEditor((state) => state.projectId)
  const revision = useEditor((state) => state.saving.kind === 'saved')
  const [renaming, setRenaming] = useState(false)
  const repository = useRepository()
  const { data: projects = [] } = useQuery(listProjectsQuery(repository, revision))
  const { openProject, notify } = useEditorActions()
  const open = async (id: string, title: string): Promise<void> => {
    try {
      const recovered = await loadProject(repository, id)
      if (recovered?.kind === 'project') return openProject(id, recovered.project, recovered.readOnly)
      const why = recovered?.diagnostics[0]?.message ?? 'It is no longer in storage.'
      notify({ tone: 'bad', text: `“${title}” could not be opened: ${why}` })
    } catch (error) {
      // Storage failed; what is open stays open.
      notify({
        tone: 'bad',
        text: `“${title}” could not be read: ${error instanceof Error ? error.message : String(error)}`,
      })
    }
  }
  const others = projects
    .filter(({ id }) => id !== current)
    .slice(0, shownProjects)
    .map((project): MenuEntry => ({
      id: project.id,
      text: project.name,
      run: () => void open(project.id, project.name),
    }))
  return (
    <>
      <Menu
        trigger={
          <Button look="quiet" className={styles['api'] ?? ''} title={`Project: ${name}`}>
            {name}
            <ChevronDown size={12} strokeWidth={1.75} aria-hidden="true" />
          </Button>
        }
        entries={[
          { id: 'rename', text: 'Rename the API…', run: () => setRenaming(true) },
          { id: 'new', text: 'New empty project', run: () => openProject(randomId(), createProject('My API')) },
          { id: 'example', text: 'Open the example', run: () => openProject(randomId(), exampleProject()) },
          ...others,
        ]}
      />
      {renaming ? <RenameApi onClose={() => setRenaming(false)} /> : null}
    </>
  )
}
