import { type ComponentProps, useId } from 'react'
import { FieldBox, FieldFrame } from './FieldFrame.tsx'
import { longestText, useBounded } from './useBounded.ts'
import styles from './TextField.module.css'

export interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly problem?: string | undefined
  /** In characters; a payload's most by default. */
  readonly longest?: number
}

/** Several lines of code with their label. */
export function TextArea({ label, value, onValue, problem: given, longest = longestText, ...rest }: TextAreaProps) {
  const id = useId()
  const bounded = useBounded(value, onValue, longest)
  const problem = bounded.problem ?? given
  return (
    <FieldFrame id={id} label={label} problem={problem} alerts={bounded.problem !== undefined}>
      <FieldBox>
        <textarea
          {...rest}
          id={id}
          className={[styles['area'], styles['code']].join(' ')}
          value={value}
          spellCheck={false}
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          onChange={(event) => bounded.take(event.target.value)}
          onPaste={bounded.onPaste}
        />
      </FieldBox>
    </FieldFrame>
  )
}
