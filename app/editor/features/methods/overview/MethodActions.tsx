import { ClipboardPaste, Trash2 } from 'lucide-react'
import type { ProjectMethod } from '../../../../core/project/index.ts'
import { randomId } from '../../../data/index.ts'
import { selectMethod, useEditor, useEditorActions } from '../../../state/index.ts'
import { Button } from '../../../ui/index.ts'
import styles from './overview.module.css'

export interface MethodActionsProps {
  /** The methods that are marked and found. */
  readonly methods: readonly ProjectMethod[]
  readonly onDone: () => void
}

const icon = { size: 14, strokeWidth: 1.75 }

/** What can be done with the marked methods, each as one undoable step. */
export function MethodActions({ methods, onDone }: MethodActionsProps) {
  const current = useEditor(selectMethod)
  const { dispatch, notify } = useEditorActions()
  const others = methods.filter(({ id }) => id !== current?.id)
  const copy = (): void => {
    if (current === undefined) return
    const to = others.map(({ id }) => id)
    const outcome = dispatch({ type: 'copyMapping', method: current.id, to })
    if (outcome.kind === 'refused') {
      notify({ tone: 'bad', text: outcome.diagnostics[0]?.message ?? 'The mapping could not be copied.' })
    } else notify({ tone: 'ok', text: outcome.announce, undo: true })
    onDone()
  }
  const remove = (): void => {
    const coalesce = randomId()
    for (const { id } of methods) dispatch({ type: 'removeMethod', method: id }, { coalesce })
    const count = methods.length
    notify({ tone: 'info', text: `Removed ${count} ${count === 1 ? 'method' : 'methods'}.`, undo: true })
    onDone()
  }
  return (
    <div className={styles['actions']} role="toolbar" aria-label="Marked methods">
      <span className={styles['count']}>{methods.length === 0 ? 'None marked' : `${methods.length} marked`}</span>
      <Button icon={<ClipboardPaste {...icon} />} disabled={others.length === 0} onClick={copy}>
        {current === undefined ? 'Copy the mapping' : `Copy the mapping of ${current.verb} ${current.path} to them`}
      </Button>
      <Button icon={<Trash2 {...icon} />} disabled={methods.length === 0} onClick={remove}>
        Remove
      </Button>
    </div>
  )
}
