import { drawingOf } from '../../../core/project/index.ts'
import { goToTarget } from '../../commands/index.ts'
import { useEditorActions, useEditorStore } from '../../state/index.ts'
import { EmptyState, MarkCell, MarkedTable, withMarks } from '../../ui/index.ts'
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
  const mark = (keys: readonly string[], marked: boolean): void => onChosen(withMarks(chosen, keys, marked))
  const goTo = (row: TableRow): void => {
    closeDialog()
    goToTarget(store, drawingOf(row.method), row.place)
  }
  return (
    <MarkedTable
      caption={captionOf(rows.length, total)}
      columns={['Method', 'Target', 'Value', 'Absent']}
      allMarked={rows.every(({ key }) => chosen.has(key))}
      onMarkAll={(marked) => {
        const keys = rows.map(({ key }) => key)
        mark(keys, marked)
      }}
    >
      <tbody>
        {rows.slice(0, mostShown).map((row) => (
          <tr key={row.key} className={styles['row']} data-disabled={row.view.disabled}>
            <MarkCell name={row.to} marked={chosen.has(row.key)} onMark={(marked) => mark([row.key], marked)} />
            <td>
              {row.method.verb} <code>{row.method.path}</code>
              {row.method.response === undefined ? null : (
                <span className={styles['state']}>response {row.method.response.statusCode}</span>
              )}
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
    </MarkedTable>
  )
}

function captionOf(found: number, total: number): string {
  const count = found === total ? `${total} mappings` : `${found} of ${total} mappings`
  return found > mostShown ? `${count}, the first ${mostShown} shown` : count
}
