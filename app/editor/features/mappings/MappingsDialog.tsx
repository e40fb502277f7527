import { useMemo, useState } from 'react'
import { selectMethod, useEditor, useEditorActions } from '../../state/index.ts'
import { Dialog, Segmented, TextField } from '../../ui/index.ts'
import { BulkActions } from './BulkActions.tsx'
import { filterRows, tableRows } from './tableRows.ts'
import { MappingTable } from './MappingTable.tsx'
import styles from './mappings.module.css'

type Scope = 'method' | 'api'

/** Every mapping as a table, of this method or of all: to find one, to go to it, or to change many at once. */
export function MappingsDialog() {
  const project = useEditor((state) => state.project)
  const current = useEditor(selectMethod)
  const { closeDialog } = useEditorActions()
  const [scope, setScope] = useState<Scope>('api')
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => {
    if (scope === 'api') return tableRows(project.api, project.methods)
    return current === undefined ? [] : tableRows(project.api, [current])
  }, [scope, project.api, project.methods, current])
  const found = useMemo(() => filterRows(rows, query), [rows, query])
  // What a filter hides is not changed behind it.
  const marked = found.filter(({ key }) => chosen.has(key))
  return (
    <Dialog title="Mappings" open wide onClose={closeDialog}>
      <div className={styles['bar']}>
        <TextField
          label="Find in mappings"
          labelHidden
          type="search"
          placeholder="Find a target, a source or a function"
          value={query}
          onValue={setQuery}
        />
        <Segmented
          label="Methods searched"
          value={scope}
          options={[
            { value: 'method', text: 'This method' },
            { value: 'api', text: 'All methods' },
          ]}
          onValue={setScope}
        />
      </div>
      <BulkActions rows={marked} onDone={() => setChosen(new Set())} />
      <MappingTable rows={found} total={rows.length} chosen={chosen} onChosen={setChosen} />
    </Dialog>
  )
}
