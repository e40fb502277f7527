import { useId } from 'react'
import { FieldFrame } from './FieldFrame.tsx'
import styles from './SelectField.module.css'

export interface SelectFieldProps<T extends string> {
  readonly label: string
  readonly labelHidden?: boolean
  readonly value: T
  readonly options: readonly { readonly value: T; readonly text: string }[]
  readonly onValue: (value: T) => void
}

/** One of a few options: the platform's own control, which every keyboard and screen reader knows. */
export function SelectField<T extends string>({
  label,
  labelHidden = false,
  value,
  options,
  onValue,
}: SelectFieldProps<T>) {
  const id = useId()
  return (
    <FieldFrame id={id} label={label} labelHidden={labelHidden}>
      <select
        id={id}
        className={styles['select']}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value)
          if (chosen !== undefined) onValue(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
