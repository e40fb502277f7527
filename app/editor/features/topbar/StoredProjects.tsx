import { QueryClient, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listProjectsQuery, loadProject, useRepository } from '../../data/index.ts'
import { useEditor, useEditorActions } from '../../state/index.ts'
import { type MenuEntry, MenuItems } from '../../ui/index.ts'

/** Projects in the menu; older ones stay in storage. */
const shownProjects = 12

/** The other projects in storage, as entries of the menu that is open. */
export function StoredProjects() {
  const current = useEditor((state) => state.projectId)
  const saved = useEditor((state) => state.saving.kind === 'saved')
  const repository = useRepository()
  const [client] = useState(() => new QueryClient())
  const { data: projects = [] } = useQuery(listProjectsQuery(repository, saved), client)
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
  return <MenuItems entries={others} />
}
