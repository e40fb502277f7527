import { type KeyboardEvent, type SubmitEvent, useState } from 'react'
import { parseExpression } from '../../../core/mapping/index.ts'
import { expressionScopeAt, type ProjectMethod, type TargetRow } from '../../../core/project/index.ts'
import { useEditorActions } from '../../state/index.ts'
import { Button, TextField, useFocusOnMount } from '../../ui/index.ts'
import { placeInGroup } from './interaction/connectCommand.ts'
import styles from './AddTarget.module.css'

export interface AddTargetProps {
  readonly method: ProjectMethod
  readonly group: TargetRow
  readonly onDone: () => void
}

const kinds = { path: 'path variable', query: 'query parameter', header: 'header', body: 'field' } as const

/** A new header, query parameter or field with its value: a constant or any expression. */
export function AddTarget({ method, group, onDone }: AddTargetProps) {
  const { dispatch } = useEditorActions()
  const [name, setName] = useState('')
  const [value, setValue] = useState('')
  const [problem, setProblem] = useState<{ readonly field: 'name' | 'value'; readonly message: string }>()
  const field = useFocusOnMount<HTMLInputElement>()
  const kind = kinds[group.group]
  const onKeyDown = (event: KeyboardEvent): void => {
    // The tree below has keys of its own.
    event.stopPropagation()
    if (event.key === 'Escape') onDone()
  }
  const add = (event: SubmitEvent): void => {
    event.preventDefault()
    const place = placeInGroup(group, name.trim())
    if (name.trim() === '' || place === undefined) return setProblem({ field: 'name', message: `Name the ${kind}.` })
    const { root, diagnostics } = parseExpression(value, expressionScopeAt(method, place))
    const error = diagnostics.find((diagnostic) => diagnostic.severity === 'error')
    if (root === undefined || error !== undefined) {
      return setProblem({ field: 'value', message: error?.message ?? 'Write a value such as "web" or query.page.' })
    }
    const outcome = dispatch({ type: 'setValue', method: method.id, place, value: root })
    if (outcome.kind === 'refused') return setProblem({ field: 'name', message: outcome.diagnostics[0]?.message ?? '' })
    onDone()
  }
  return (
    <form className={styles['form']} aria-label={`New ${kind}`} onSubmit={add}>
      <TextField
        label="Name"
        value={name}
        code
        ref={field}
        onKeyDown={onKeyDown}
        onValue={setName}
        problem={problem?.field === 'name' ? problem.message : undefined}
      />
      <TextField
        label="Value"
        value={value}
        onKeyDown={onKeyDown}
        code
        placeholder={'"web" or query.page'}
        onValue={setValue}
        problem={problem?.field === 'value' ? problem.message : undefined}
      />
      <div className={styles['buttons']}>
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
        <Button look="primary" type="submit">
          Add {kind}
        </Button>
      </div>
    </form>
  )
}
