import type { CommandResult } from '../../core/project/index.ts'
import { TextField } from '../ui/index.ts'
import { useCommit } from './useCommit.ts'

export interface CommitFieldProps {
  readonly label: string
  readonly labelHidden?: boolean
  readonly placeholder?: string
  readonly value: string
  readonly apply: (text: string) => CommandResult
}

/** One line of code that is applied when it is left or Enter is pressed. */
export function CommitField({ label, labelHidden = false, placeholder, value, apply }: CommitFieldProps) {
  const { text, problem, setText, commit } = useCommit(value, apply)
  return (
    <TextField
      label={label}
      labelHidden={labelHidden}
      code
      placeholder={placeholder}
      value={text}
      problem={problem}
      onValue={setText}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        commit()
      }}
    />
  )
}
