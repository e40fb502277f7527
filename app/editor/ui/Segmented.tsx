import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import styles from './Segmented.module.css'

export interface SegmentedProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly text: string }[]
  readonly onValue: (value: T) => void
}

/** A choice among a few words that stand side by side. */
export function Segmented<T extends string>({ label, value, options, onValue }: SegmentedProps<T>) {
  const choose = (next: readonly unknown[]): void => {
    const option = options.find((candidate) => candidate.value === next[0])
    if (option !== undefined) onValue(option.value)
  }
  return (
    <ToggleGroup aria-label={label} value={[value]} onValueChange={choose} className={styles['group'] ?? ''}>
      {options.map((option) => (
        <Toggle key={option.value} value={option.value} className={styles['option'] ?? ''}>
          {option.text}
        </Toggle>
      ))}
    </ToggleGroup>
  )
}
