import { goToTarget } from '../../commands/index.ts'
import { useEditorActions, useEditorStore } from '../../state/index.ts'
import { EmptyState } from '../../ui/index.ts'
import { fallbackWord } from './fallbackWord.ts'
import type { TableRow } from './tableRows.ts'
import styles from './mappings.module.css'

export interface MappingTableProps {
  readonly rows: readonly TableRow[]
  /** How many there are before the filter. */
  readonly total: number
  /** Keys of the rows that are marked. */
  readonly chosen: ReadonlySet<string>
  readonly onChosen: (chosen: ReadonlySet<string>) => void
}

/** An API of 900 methods has tens of thousands of mappings; the search narrows them. */
const mostShown = 300

/** The mappings, each with where it goes, what it sends and what happens without a value. */
export function MappingTable({ rows, total, chosen, onChosen }: MappingTableProps) {
  const store = useEditorStore()
  const { closeDialog } = useEditorActions()
  if (total === 0) return <EmptyState title="Nothing is mapped yet" />
  if (rows.length === 0) return <EmptyState title="No mapping matches" />
  const mark = (keys: readonly string[], marked: boolean): void => {
    const next = new Set(chosen)
    for (const key of keys) {
      if (marked) next.add(key)
      else next.delete(key)
    }
    onChosen(next)
  }
  const all = rows.every(({ key }) => chosen.has(key))
  const goTo = (row: TableRow): void => {
    closeDialog()
    goToTarget(store, row.method.id, row.place)
  }
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <caption className={styles['caption']}>
          {rows.length === total ? `${total} mappings` : `${rows.length} of ${total} mappings`}
          {rows.length > mostShown ? `, the first ${mostShown} shown` : ''}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label="Mark all that are found"
                checked={all}
                onChange={(event) => {
                  const keys = rows.map(({ key }) => key)
                  mark(keys, event.target.checked)
                }}
              />
            </th>
            <th scope="col">Method</th>
            <th scope="col">Target</th>
            <th scope="col">Value</th>
            <th scope="col">Absent</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostShown).map((row) => (
            <tr key={row.key} data-disabled={row.view.disabled}>
              <td>
                <input
                  type="checkbox"
                  aria-label={`Mark ${row.to}`}
                  checked={chosen.has(row.key)}
                  onChange={(event) => mark([row.key], event.target.checked)}
                />
              </td>
              <td>
                {row.method.verb} <code>{row.method.path}</code>
              </td>
              <td>
                <button type="button" className={styles['target']} onClick={() => goTo(row)}>
                  {row.to}
                </button>
              </td>
              <td>
                <code>{row.from}</code>
                {row.view.disabled ? <span className={styles['state']}>disabled</span> : null}
                {row.view.conditional ? <span className={styles['state']}>conditional</span> : null}
              </td>
              <td>{row.view.policy === undefined ? '' : fallbackWord(row.view.policy.absent)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
