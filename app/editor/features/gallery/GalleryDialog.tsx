import { QueryClient, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { readProject } from '../../../core/project/index.ts'
import { fetchGalleryProject, type GalleryEntry, galleryQuery, randomId } from '../../data/index.ts'
import { useEditorActions } from '../../state/index.ts'
import { containsWords, Dialog, EmptyState, TextField } from '../../ui/index.ts'
import { GalleryList } from './GalleryList.tsx'
import styles from './gallery.module.css'

/** Projects to start from, one a task, each with its test cases; opening one leaves the open project in storage. */
export function GalleryDialog() {
  const { closeDialog, openProject, notify } = useEditorActions()
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: false } } }))
  const { data: entries, error } = useQuery(galleryQuery, client)
  const [query, setQuery] = useState('')
  const found = useMemo(
    () =>
      (entries ?? []).filter(({ name, description, tags }) =>
        containsWords(`${name} ${description} ${tags.join(' ')}`, query),
      ),
    [entries, query],
  )
  const open = async (entry: GalleryEntry): Promise<void> => {
    try {
      const outcome = readProject(await fetchGalleryProject(entry))
      if (outcome.kind !== 'project') return notify({ tone: 'bad', text: `${entry.name} could not be read.` })
      openProject(randomId(), outcome.project)
      closeDialog()
    } catch (problem) {
      // Offline, or a deployment without the file; what is open stays open.
      const why = problem instanceof Error ? problem.message : String(problem)
      notify({ tone: 'bad', text: `${entry.name} could not be fetched: ${why}` })
    }
  }
  return (
    <Dialog title="Gallery" open wide onClose={closeDialog}>
      <TextField
        label="Find in the gallery"
        labelHidden
        type="search"
        placeholder="Find by service, task or word"
        value={query}
        onValue={setQuery}
      />
      {error === null ? null : <p role="alert">The gallery could not be fetched: {error.message}</p>}
      {entries === undefined && error === null ? <p role="status">Fetching the gallery…</p> : null}
      {entries !== undefined && found.length === 0 ? <EmptyState title="Nothing in the gallery matches" /> : null}
      <div className={styles['scroll']}>
        <GalleryList entries={found} onOpen={(entry) => void open(entry)} />
      </div>
    </Dialog>
  )
}
