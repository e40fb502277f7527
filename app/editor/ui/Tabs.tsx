import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import styles from './Tabs.module.css'

export interface TabsProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly onValue: (value: T) => void
  readonly tabs: readonly { readonly value: T; readonly text: string; readonly badge?: ReactNode }[]
  /** Shown at the end of the row of tabs. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A row of tabs above the panel of the chosen one; arrow keys move along the row. */
export function Tabs<T extends string>({ label, value, onValue, tabs, aside, children }: TabsProps<T>) {
  const choose = (next: unknown): void => {
    const tab = tabs.find((candidate) => candidate.value === next)
    if (tab !== undefined) onValue(tab.value)
  }
  return (
    <Base.Root value={value} onValueChange={choose} className={styles['root'] ?? ''}>
      <div className={styles['bar']}>
        <Base.List aria-label={label} className={styles['list'] ?? ''} activateOnFocus>
          {tabs.map((tab) => (
            <Base.Tab key={tab.value} value={tab.value} className={styles['tab'] ?? ''}>
              {tab.text}
              {tab.badge}
            </Base.Tab>
          ))}
        </Base.List>
        {aside}
      </div>
      <Base.Panel value={value} className={styles['panel'] ?? ''}>
        {children}
      </Base.Panel>
    </Base.Root>
  )
}
