import { type ReactNode, useId } from 'react'
import { moveAlongRow } from './moveAlongRow.ts'
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
  const id = useId()
  return (
    <div className={styles['root']}>
      <div className={styles['bar']}>
        <div role="tablist" aria-label={label} className={styles['list']}>
          {tabs.map((tab) => (
            <button
              key={tab.value}
              type="button"
              role="tab"
              id={`${id}-${tab.value}`}
              aria-selected={tab.value === value}
              aria-controls={tab.value === value ? `${id}-panel` : undefined}
              tabIndex={tab.value === value ? 0 : -1}
              className={styles['tab']}
              onClick={() => onValue(tab.value)}
              onKeyDown={(event) => {
                const next = tabs[moveAlongRow(event) ?? -1]
                if (next !== undefined) onValue(next.value)
              }}
            >
              {tab.text}
              {tab.badge}
            </button>
          ))}
        </div>
        {aside}
      </div>
      {/* The pattern of tabs: their panel is the next stop. */}
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${value}`}
        tabIndex={0}
        className={styles['panel']}
      >
        {children}
      </div>
    </div>
  )
}
