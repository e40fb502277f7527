import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import styles from './ChoiceList.module.css'

export interface ChoiceListProps<T extends string> {
  readonly label: string
  readonly items: readonly { readonly id: T; readonly content: ReactNode }[]
  readonly chosen: T | undefined
  readonly onChoose: (id: T) => void
  /** What stands under the list, such as a button that adds to it. */
  readonly children?: ReactNode
}

/** The things that a dialog edits one at a time: one of them is pressed, and its form stands beside the list. */
export function ChoiceList<T extends string>({ label, items, chosen, onChoose, children }: ChoiceListProps<T>) {
  return (
    <div className={styles['side']}>
      <ul aria-label={label} className={styles['list']}>
        {items.map(({ id, content }) => (
          <li key={id}>
            <Button look="quiet" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
              {content}
            </Button>
          </li>
        ))}
      </ul>
      {children}
    </div>
  )
}
