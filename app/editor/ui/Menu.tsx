import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'
import styles from './Menu.module.css'

export interface MenuEntry {
  readonly id: string
  readonly text: string
  readonly detail?: string
  readonly icon?: ReactNode
  readonly disabled?: boolean
  readonly run: () => void
}

export interface MenuProps {
  /** The control that opens the menu. */
  readonly trigger: ReactElement
  readonly entries: readonly MenuEntry[]
  readonly align?: 'start' | 'end'
}

/** A menu of actions under its trigger. */
export function Menu({ trigger, entries, align = 'start' }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} className={styles['positioner'] ?? ''}>
          <Base.Popup className={styles['popup'] ?? ''}>
            {entries.map((entry) => (
              <Base.Item
                key={entry.id}
                className={styles['item'] ?? ''}
                disabled={entry.disabled ?? false}
                onClick={entry.run}
              >
                {entry.icon}
                <span>{entry.text}</span>
                {entry.detail === undefined ? null : <span className={styles['detail']}>{entry.detail}</span>}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
