import { type SubmitEvent, useState } from 'react'
import { parseExpression } from '../../../core/mapping/index.ts'
import { expressionScopeAt, type ProjectMethod, type RuleView, type TargetPlace } from '../../../core/project/index.ts'
import { useEditorActions } from '../../state/index.ts'
import { Button, TextField } from '../../ui/index.ts'
import styles from './RulePanel.module.css'

export interface ValueFieldProps {
  readonly method: ProjectMethod
  readonly place: TargetPlace
  readonly view: RuleView | undefined
}

/** The rule's expression as text; Enter applies it. */
export function ValueField({ method, place, view }: ValueFieldProps) {
  const { dispatch } = useEditorActions()
  const current = view?.value?.text ?? ''
  const [text, setText] = useState(current)
  const [problem, setProblem] = useState<string>()
  const apply = (event: SubmitEvent): void => {
    event.preventDefault()
    const { root, diagnostics } = parseExpression(text, expressionScopeAt(method, place))
    const error = diagnostics.find((diagnostic) => diagnostic.severity === 'error')
    if (root === undefined || error !== undefined)
      return setProblem(error?.message ?? 'Write an expression such as query.page or "web".')
    const outcome = dispatch({ type: 'setValue', method: method.id, place, value: root })
    if (outcome.kind === 'refused') setProblem(outcome.diagnostics[0]?.message)
  }
  return (
    <form className={styles['row']} onSubmit={apply} aria-label="Value">
      <TextField
        label="Value"
        code
        placeholder={'query.page, "web", "Order ${path.id}"'}
        value={text}
        problem={problem}
        onValue={(next) => {
          setText(next)
          setProblem(undefined)
        }}
      />
      {text === current ? null : <Button type="submit">Apply</Button>}
      {view === undefined ? null : (
        <Button look="quiet" onClick={() => void dispatch({ type: 'removeRule', method: method.id, place })}>
          Remove
        </Button>
      )}
    </form>
  )
}
