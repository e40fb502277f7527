import type { CommandResult } from '../../../core/project/index.ts'
import { useCommit } from '../../fields/index.ts'
import { TextField } from '../../ui/index.ts'

export interface ExpressionTextProps {
  readonly label: string
  /** Id of the list of suggestions. */
  readonly list: string
  readonly value: string
  readonly apply: (text: string) => CommandResult
}

/** A mapping expression, applied when it is left or Enter is pressed. */
export function ExpressionText({ label, list, value, apply }: ExpressionTextProps) {
  const { text, problem, setText, commit } = useCommit(value, apply)
  return (
    <TextField
      label={label}
      labelHidden
      code
      list={list}
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
