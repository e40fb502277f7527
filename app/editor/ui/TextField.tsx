import { type ComponentProps, type ReactNode, useId } from 'react'
import { FieldBox, FieldFrame } from './FieldFrame.tsx'
import { plainText } from './plainText.ts'
import { longestLine, useBounded } from './useBounded.ts'
import styles from './TextField.module.css'

export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  /** Shows the label to assistive technology only; the placeholder says it on screen. */
  readonly labelHidden?: boolean
  readonly code?: boolean
  readonly icon?: ReactNode
  /** What is wrong with the value; announced with the field. */
  readonly problem?: string | undefined
}

/** One line of text with its label. */
export function TextField({
  label,
  value,
  onValue,
  labelHidden = false,
  code = false,
  icon,
  problem: given,
  ...rest
}: TextFieldProps) {
  const id = useId()
  const bounded = useBounded(value, onValue, longestLine)
  const problem = bounded.problem ?? given
  return (
    <FieldFrame
      id={id}
      label={label}
      labelHidden={labelHidden}
      problem={problem}
      alerts={bounded.problem !== undefined}
    >
      <FieldBox>
        {icon}
        <input
          {...rest}
          id={id}
          className={[styles['input'], code ? styles['code'] : ''].join(' ')}
          value={value}
          {...plainText}
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          onChange={(event) => bounded.take(event.target.value)}
          onPaste={bounded.onPaste}
        />
      </FieldBox>
    </FieldFrame>
  )
}
