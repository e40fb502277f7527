import type { ReactNode } from 'react'
import styles from './Panel.module.css'

export interface PanelProps {
  /** Actions on all that the panel lists. */
  readonly bar: ReactNode
  readonly children: ReactNode
}

/** What a tab shows: a bar of actions, and under it what they are about; a list in it scrolls. */
export function Panel({ bar, children }: PanelProps) {
  return (
    <div className={styles['panel']}>
      <div className={styles['bar']}>{bar}</div>
      {children}
    </div>
  )
}
