import type { ReactNode, RefObject } from 'react'
import styles from './FieldFrame.module.css'

export interface FieldFrameProps {
  /** Id of the control; what is wrong with it has the id `ID-problem`, for its `aria-describedby`. */
  readonly id: string
  readonly label: string
  /** Shows the label to assistive technology only. */
  readonly labelHidden?: boolean
  readonly problem?: string | undefined
  /** Whether the problem is announced when it appears. */
  readonly alerts?: boolean
  /** `row`: as low as a row of a tree, what is wrong floating under it. */
  readonly look?: 'field' | 'row'
  /** Whether it takes the room that is left beside others. */
  readonly grows?: boolean
  readonly children: ReactNode
}

/** A control under its label, and over what is wrong with it. */
export function FieldFrame(props: FieldFrameProps) {
  const { id, label, labelHidden = false, problem, alerts = false, look = 'field', grows = false, children } = props
  return (
    <div className={styles['field']} data-look={look} data-grows={grows || undefined}>
      <label htmlFor={id} className={labelHidden ? styles['hidden'] : styles['label']}>
        {label}
      </label>
      {children}
      {problem === undefined ? null : (
        <p id={`${id}-problem`} className={styles['problem']} role={alerts ? 'alert' : undefined}>
          {problem}
        </p>
      )}
    </div>
  )
}

export interface FieldBoxProps {
  readonly ref?: RefObject<HTMLDivElement | null>
  readonly children: ReactNode
}

/** The frame around a text that is typed: it shows where the keyboard is, and that the text is wrong. */
export function FieldBox({ ref, children }: FieldBoxProps) {
  return (
    <div ref={ref} className={styles['box']}>
      {children}
    </div>
  )
}
