import { Ban, Play, Trash2 } from 'lucide-react'
import { drawingOf, type ProjectCommand } from '../../../core/project/index.ts'
import { randomId } from '../../data/index.ts'
import { useEditorActions } from '../../state/index.ts'
import { Button } from '../../ui/index.ts'
import type { TableRow } from './tableRows.ts'
import styles from './mappings.module.css'

export interface BulkActionsProps {
  /** The rows that are marked and found. */
  readonly rows: readonly TableRow[]
  readonly onDone: () => void
}

const icon = { size: 14, strokeWidth: 1.75 }

/** What can be done with the marked mappings, each as one undoable step. */
export function BulkActions({ rows, onDone }: BulkActionsProps) {
  const { dispatch, notify } = useEditorActions()
  const apply = (done: string, commandOf: (row: TableRow) => ProjectCommand | undefined): void => {
    // One key makes one step of them.
    const coalesce = randomId()
    let count = 0
    for (const row of rows) {
      const command = commandOf(row)
      if (command !== undefined && dispatch(command, { coalesce }).kind === 'done') count++
    }
    onDone()
    if (count > 0) notify({ tone: 'ok', text: `${done} ${count} ${count === 1 ? 'mapping' : 'mappings'}.`, undo: true })
  }
  const absent = (fallback: 'omit' | 'null') => (row: TableRow) =>
    row.view.policy && {
      type: 'setPolicy' as const,
      ...drawingOf(row.method),
      rule: row.rule,
      policy: { ...row.view.policy, absent: fallback },
    }
  const disable = (disabled: boolean) => (row: TableRow) =>
    row.view.disabled === disabled
      ? undefined
      : { type: 'disableRule' as const, ...drawingOf(row.method), rule: row.rule, disabled }
  return (
    <div className={styles['bulk']} role="toolbar" aria-label="Marked mappings">
      <span className={styles['count']}>{rows.length === 0 ? 'None marked' : `${rows.length} marked`}</span>
      <Button icon={<Ban {...icon} />} disabled={rows.length === 0} onClick={() => apply('Disabled', disable(true))}>
        Disable
      </Button>
      <Button icon={<Play {...icon} />} disabled={rows.length === 0} onClick={() => apply('Enabled', disable(false))}>
        Enable
      </Button>
      <Button disabled={rows.length === 0} onClick={() => apply('Changed', absent('omit'))}>
        Omit when absent
      </Button>
      <Button disabled={rows.length === 0} onClick={() => apply('Changed', absent('null'))}>
        null when absent
      </Button>
      <Button
        icon={<Trash2 {...icon} />}
        disabled={rows.length === 0}
        onClick={() => apply('Removed', ({ method, place }) => ({ type: 'removeRule', ...drawingOf(method), place }))}
      >
        Remove
      </Button>
    </div>
  )
}
