import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { createProject, exampleProject } from '../../../core/project/index.ts'
import { randomId } from '../../data/index.ts'
import { useEditor, useEditorActions } from '../../state/index.ts'
import { Button, lazyPart, Menu } from '../../ui/index.ts'
import styles from './TopBar.module.css'

const RenameApi = lazyPart(async () => (await import('./RenameApi.tsx')).RenameApi)
const StoredProjects = lazyPart(async () => (await import('./StoredProjects.tsx')).StoredProjects)

/** The API's name, and the way to the other projects in storage. */
export function ProjectMenu() {
  const name = useEditor((state) => state.project.api.name)
  const [renaming, setRenaming] = useState(false)
  const { openProject, openDialog } = useEditorActions()
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
          { id: 'gallery', text: 'Start from the gallery…', run: () => openDialog('gallery') },
          { id: 'example', text: 'Open the example', run: () => openProject(randomId(), exampleProject()) },
        ]}
      >
        <StoredProjects />
      </Menu>
      {renaming ? <RenameApi onClose={() => setRenaming(false)} /> : null}
    </>
  )
}
