import { type KeyboardEvent, type SubmitEvent, useState } from 'react'
import { drawingOf, expressionScopeAt, type ProjectMethod, type TargetRow } from '../../../core/project/index.ts'
import { ExpressionInput, readTyped } from '../../expressions/index.ts'
import { useEditorActions } from '../../state/index.ts'
import { Button, TextField, useFocusOnMount } from '../../ui/index.ts'
import { placeInGroup } from './interaction/connectCommand.ts'
import styles from './AddTarget.module.css'

export interface AddTargetProps {
  readonly method: ProjectMethod
  readonly group: TargetRow
  readonly onDone: () => void
}

const kinds = {
  path: 'path variable',
  query: 'query parameter',
  header: 'header',
  status: 'status',
  body: 'field',
} as const

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
  const apply = (): void => {
    const place = placeInGroup(group, name.trim())
    if (name.trim() === '' || place === undefined) return setProblem({ field: 'name', message: `Name the ${kind}.` })
    const typed = readTyped(value, expressionScopeAt(method, place), 'expression')
    if (typed.kind === 'wrong') return setProblem({ field: 'value', message: typed.message })
    const outcome = dispatch({ type: 'setValue', ...drawingOf(method), place, value: typed.root })
    if (outcome.kind === 'refused') return setProblem({ field: 'name', message: outcome.diagnostics[0]?.message ?? '' })
    onDone()
  }
  const add = (event: SubmitEvent): void => {
    event.preventDefault()
    apply()
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
      <ExpressionInput
        method={method}
        place={placeInGroup(group, name.trim()) ?? { in: 'header', name }}
        label="Value"
        value={value}
        onValue={(text) => {
          setValue(text)
          setProblem(undefined)
        }}
        onEnter={apply}
        onEscape={onDone}
        placeholder={'"web" or query.page'}
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
