import { type ComponentProps, useId } from 'react'
import styles from './TextField.module.css'

export interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly problem?: string | undefined
}

/** Several lines of code with their label. */
export function TextArea({ label, value, onValue, problem, ...rest }: TextAreaProps) {
  const id = useId()
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <div className={styles['box']}>
        <textarea
          {...rest}
          id={id}
          className={[styles['area'], styles['code']].join(' ')}
          value={value}
          spellCheck={false}
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          onChange={(event) => onValue(event.target.value)}
        />
      </div>
      {problem === undefined ? null : (
        <p id={`${id}-problem`} className={styles['problem']}>
          {problem}
        </p>
      )}
    </div>
  )
}
