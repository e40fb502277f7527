import { Copy, EllipsisVertical, Trash2 } from 'lucide-react'
import type { ProjectMethod } from '../../../core/project/index.ts'
import { useEditorActions } from '../../state/index.ts'
import { IconButton, Menu } from '../../ui/index.ts'
import { integrationLabel } from './integrationLabel.ts'
import styles from './MethodRail.module.css'

export interface MethodItemProps {
  readonly method: ProjectMethod
  readonly current: boolean
  readonly onChoose: () => void
}

/** A method in the rail: its verb, path and integration. */
export function MethodItem({ method, current, onChoose }: MethodItemProps) {
  const { dispatch, notify } = useEditorActions()
  const remove = (): void => {
    const outcome = dispatch({ type: 'removeMethod', method: method.id })
    if (outcome.kind === 'done') notify({ tone: 'info', text: `Removed ${method.verb} ${method.path}.`, undo: true })
  }
  return (
    <li className={styles['item']} aria-current={current ? 'true' : undefined}>
      <button type="button" className={styles['choose']} onClick={onChoose}>
        <span className={styles['verb']}>{method.verb}</span>
        <span className={styles['path']}>{method.path}</span>
        <span className={styles['kind']}>{integrationLabel(method.integration)}</span>
      </button>
      <span className={styles['menu']}>
        <Menu
          align="end"
          trigger={
            <IconButton
              label={`Actions of ${method.verb} ${method.path}`}
              icon={<EllipsisVertical size={14} strokeWidth={1.75} />}
            />
          }
          entries={[
            {
              id: 'duplicate',
              text: 'Duplicate',
              icon: <Copy size={14} strokeWidth={1.75} />,
              run: () => void dispatch({ type: 'duplicateMethod', method: method.id }),
            },
            { id: 'remove', text: 'Remove', icon: <Trash2 size={14} strokeWidth={1.75} />, run: remove },
          ]}
        />
      </span>
    </li>
  )
}
