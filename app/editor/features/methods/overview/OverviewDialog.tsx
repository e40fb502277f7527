import { useMemo, useState } from 'react'
import { useEditor, useEditorActions } from '../../../state/index.ts'
import { containsWords, Dialog, EmptyState, TextField } from '../../../ui/index.ts'
import { MethodActions } from './MethodActions.tsx'
import { ResourceTable } from './ResourceTable.tsx'
import { resourceRows } from './resourceRows.ts'
import { useHealth } from './useHealth.ts'
import styles from './overview.module.css'

/** Every method of the API as a tree of its paths, with how it stands; what is marked can be changed together. */
export function OverviewDialog() {
  const methods = useEditor((state) => state.project.methods)
  const { closeDialog } = useEditorActions()
  const [query, setQuery] = useState('')
  const [troubled, setTroubled] = useState(false)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const health = useHealth()
  const found = useMemo(() => {
    return methods.filter((method) => {
      const own = health.byMethod.get(method.id)
      if (troubled && own !== undefined && own.errors + own.warnings === 0) return false
      const searched = `${method.verb} ${method.path} ${method.operationName ?? ''} ${method.integration.type}`
      return containsWords(searched, query)
    })
  }, [methods, query, troubled, health])
  const rows = useMemo(() => resourceRows(found), [found])
  return (
    <Dialog title="Methods" open wide onClose={closeDialog}>
      <div className={styles['bar']}>
        <TextField
          label="Find methods"
          labelHidden
          type="search"
          placeholder="Find by path, verb or integration"
          value={query}
          onValue={setQuery}
        />
        <label className={styles['check']}>
          <input type="checkbox" checked={troubled} onChange={(event) => setTroubled(event.target.checked)} />
          With problems only
        </label>
        {health.progress === undefined ? null : (
          <progress value={health.progress.share} max={1} aria-label="Methods checked" />
        )}
      </div>
      {health.failure === undefined ? null : <p role="alert">{health.failure}</p>}
      <MethodActions methods={found.filter(({ id }) => marked.has(id))} onDone={() => setMarked(new Set())} />
      {found.length === 0 ? (
        <EmptyState title={methods.length === 0 ? 'No methods yet' : 'No method matches'} />
      ) : (
        <ResourceTable rows={rows} health={health.byMethod} marked={marked} onMarked={setMarked} />
      )}
    </Dialog>
  )
}
