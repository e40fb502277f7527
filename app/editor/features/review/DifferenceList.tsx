import { Minus, PencilLine, Plus } from 'lucide-react'
import type { MappingDifference, ProjectDifference } from '../../../core/project/index.ts'
import { useEditorActions } from '../../state/index.ts'
import styles from './review.module.css'

const icon = { size: 14, strokeWidth: 1.75, role: 'img' } as const
const marks = {
  added: <Plus {...icon} aria-label="added" />,
  removed: <Minus {...icon} aria-label="removed" />,
  changed: <PencilLine {...icon} aria-label="changed" />,
} as const

/** Methods that differ, with their lines: what was added, what is gone, and what is sent otherwise. */
export function DifferenceList({ difference }: { readonly difference: ProjectDifference }) {
  const { selectMethod, closeDialog } = useEditorActions()
  return (
    <ul className={styles['list']} aria-label="Differences">
      {difference.parts.length === 0 ? null : <li className={styles['parts']}>API: {difference.parts.join(', ')}</li>}
      {difference.methods.map(({ kind, method, title, mappings, parts }) => (
        <li key={`${kind} ${method}`} data-kind={kind} className={styles['method']}>
          <h3 className={styles['title']}>
            {marks[kind]}
            {kind === 'removed' ? (
              <code>{title}</code>
            ) : (
              <button
                type="button"
                onClick={() => {
                  selectMethod(method)
                  closeDialog()
                }}
              >
                <code>{title}</code>
              </button>
            )}
          </h3>
          {parts.length === 0 ? null : <p className={styles['parts']}>{parts.join(', ')}</p>}
          <ul>
            {mappings.map((one) => (
              <Line key={`${one.kind} ${one.to}`} difference={one} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function Line({ difference }: { readonly difference: MappingDifference }) {
  const { kind, to, before, after } = difference
  return (
    <li data-kind={kind} className={styles['line']}>
      {marks[kind]}
      <span className={styles['to']}>{to}</span>
      <span className={styles['values']}>
        {before === undefined ? null : (
          <del>
            <code>{before}</code>
          </del>
        )}
        {after === undefined ? null : (
          <ins>
            <code>{after}</code>
          </ins>
        )}
      </span>
    </li>
  )
}
