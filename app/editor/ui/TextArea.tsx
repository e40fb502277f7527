import { type ComponentProps, useId } from 'react'
import { FieldBox, FieldFrame } from './FieldFrame.tsx'
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
    <FieldFrame id={id} label={label} problem={problem}>
      <FieldBox>
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
      </FieldBox>
    </FieldFrame>
  )
}
