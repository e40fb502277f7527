import { type KeyboardEvent, useId, useState } from 'react'
import { parseExpression } from '../../../../core/mapping/index.ts'
import { expressionScopeAt, type ProjectMethod, type TargetPlace } from '../../../../core/project/index.ts'
import { useEditorActions } from '../../../state/index.ts'
import styles from './ExpressionField.module.css'

export interface ExpressionFieldProps {
  readonly method: ProjectMethod
  readonly place: TargetPlace
  readonly name: string
  readonly initial: string
  readonly onDone: () => void
}

/** The target row's own input: what is typed is the same model that a line draws. Enter keeps it, Escape does not. */
export function ExpressionField({ method, place, name, initial, onDone }: ExpressionFieldProps) {
  const { dispatch } = useEditorActions()
  const [text, setText] = useState(initial)
  const [problem, setProblem] = useState<string>()
  const id = useId()
  const commit = (): void => {
    if (text.trim() === '' || text === initial) return onDone()
    const { root, diagnostics } = parseExpression(text, expressionScopeAt(method, place))
    const error = diagnostics.find((diagnostic) => diagnostic.severity === 'error')
    if (root === undefined || error !== undefined) return setProblem(error?.message ?? 'This is not an expression.')
    const outcome = dispatch({ type: 'setValue', method: method.id, place, value: root })
    if (outcome.kind === 'refused') return setProblem(outcome.diagnostics[0]?.message)
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key === 'Enter') commit()
    else if (event.key === 'Escape') onDone()
    else return
    event.preventDefault()
  }
  return (
    <span className={styles['field']}>
      <input
        className={styles['input']}
        value={text}
        aria-label={`Expression for ${name}`}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={problem === undefined ? undefined : id}
        spellCheck={false}
        autoComplete="off"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by a key or click that asks to type here
        autoFocus
        onChange={(event) => {
          setText(event.target.value)
          setProblem(undefined)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (problem === undefined) commit()
        }}
      />
      {problem === undefined ? null : (
        <span id={id} role="alert" className={styles['problem']}>
          {problem}
        </span>
      )}
    </span>
  )
}
