import { ChevronDown, ChevronRight, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SampleValue } from '../../../../core/project/index.ts'
import type { Side } from '../../../state/index.ts'
import { useFrame } from '../../../ui/index.ts'
import { KindBadge, type RowKind } from './KindBadge.tsx'
import { MarkedText } from './MarkedText.tsx'
import { rowElementId } from './TreePanel.tsx'
import { printRowValue } from './rowValue.ts'
import styles from './FieldRow.module.css'

export interface FieldRowProps {
  readonly side: Side
  readonly rowKey: string
  readonly kind: 'group' | 'field'
  readonly group: RowKind
  readonly name: string
  readonly detail: string
  readonly required: boolean
  readonly level: number
  readonly position: number
  readonly setSize: number
  /** Levels of the arrays around the row, each drawn as a bar. */
  readonly arrays: readonly number[]
  /** What is searched for, marked in the name. */
  readonly search: string
  /** undefined where the row has nothing to open. */
  readonly open: boolean | undefined
  readonly state: {
    readonly active: boolean
    readonly related: boolean
    readonly drop: 'valid' | 'invalid' | undefined
    /** Must have a value and has none. */
    readonly unmapped?: boolean
    readonly disabled?: boolean
    /** Taken along with the row that a line is dragged from. */
    readonly chosen?: boolean
  }
  /** What is read to a screen reader after the name: what the row is connected to. */
  readonly description: string | undefined
  readonly title: string | undefined
  readonly value: SampleValue | undefined
  /** Chips and controls between the name and the value. */
  readonly children?: ReactNode
  readonly onToggle: (key: string, open: boolean) => void
}

const indent = 14

/** A row of either tree: name, type, chips, value in this sample, and its socket at the panel's edge. */
export function FieldRow(props: FieldRowProps) {
  const { side, rowKey, kind, group, name, level, open, state, value, children, onToggle } = props
  const frame = useFrame()
  return (
    <div
      id={rowElementId(frame, side, rowKey)}
      role="treeitem"
      aria-level={level}
      aria-posinset={props.position}
      aria-setsize={props.setSize}
      aria-expanded={open}
      aria-selected={state.active || state.chosen === true}
      aria-label={accessibleName(props)}
      title={props.title}
      className={styles['row']}
      data-row-key={rowKey}
      data-kind={kind}
      data-active={state.active || undefined}
      data-related={state.related || undefined}
      data-unmapped={state.unmapped || undefined}
      data-disabled={state.disabled || undefined}
      data-chosen={state.chosen || undefined}
      data-absent={value?.kind === 'absent' || undefined}
      data-drop={state.drop}
      style={{ paddingLeft: 10 + (level - 1) * indent }}
    >
      {props.arrays.map((at, depth) => (
        <span key={at} className={styles['scope']} data-depth={depth % 3} style={{ left: 17 + (at - 1) * indent }} />
      ))}
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        className={styles['caret']}
        data-hidden={open === undefined || undefined}
        onClick={() => onToggle(rowKey, open !== true)}
      >
        {open === true ? <ChevronDown size={13} strokeWidth={1.75} /> : <ChevronRight size={13} strokeWidth={1.75} />}
      </button>
      {kind === 'group' ? <KindBadge kind={group} /> : null}
      <span className={styles['name']}>
        <MarkedText text={name} marked={props.search} />
        {props.required ? <span className={styles['required']}>*</span> : null}
      </span>
      <span className={styles['detail']}>{props.detail}</span>
      {children}
      {state.unmapped === true ? (
        <span className={styles['unmapped']}>
          <TriangleAlert size={13} strokeWidth={1.75} aria-hidden="true" />
          unmapped
        </span>
      ) : null}
      {value === undefined ? null : <code className={styles['value']}>{printRowValue(value)}</code>}
      {kind === 'group' ? null : (
        <span className={styles['socket']} data-socket="" data-testid="socket" data-side={side} />
      )}
    </div>
  )
}

function accessibleName({ name, detail, required, value, description = '' }: FieldRowProps): string {
  const parts = [name, detail, required ? 'required' : '', value === undefined ? '' : printRowValue(value), description]
  return parts.filter((part) => part !== '').join(', ')
}
