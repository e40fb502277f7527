import { moveAlongRow } from './moveAlongRow.ts'
import styles from './Segmented.module.css'

export interface SegmentedProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly text: string }[]
  readonly onValue: (value: T) => void
}

/** A choice among a few words that stand side by side; arrow keys move the focus along them. */
export function Segmented<T extends string>({ label, value, options, onValue }: SegmentedProps<T>) {
  const chosen = options.some((option) => option.value === value) ? value : options[0]?.value
  return (
    <div role="group" aria-label={label} className={styles['group']}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          tabIndex={option.value === chosen ? 0 : -1}
          className={styles['option']}
          onClick={() => onValue(option.value)}
          onKeyDown={moveAlongRow}
        >
          {option.text}
        </button>
      ))}
    </div>
  )
}
