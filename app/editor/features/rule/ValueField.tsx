import { type SubmitEvent, useState } from 'react'
import {
  drawingOf,
  expressionScopeAt,
  type ProjectMethod,
  type RuleView,
  type TargetPlace,
} from '../../../core/project/index.ts'
import { ExpressionInput, readTyped } from '../../expressions/index.ts'
import { useEditorActions } from '../../state/index.ts'
import { Button } from '../../ui/index.ts'
import styles from './RulePanel.module.css'

export interface ValueFieldProps {
  readonly method: ProjectMethod
  readonly place: TargetPlace
  readonly view: RuleView | undefined
}

interface Draft {
  /** The text that it changes: another value at the place ends the draft. */
  readonly of: string
  readonly text: string
  readonly problem?: string
}

/** The rule's expression as text; Enter applies it. */
export function ValueField({ method, place, view }: ValueFieldProps) {
  const { dispatch } = useEditorActions()
  const current = view?.value?.text ?? ''
  const [draft, setDraft] = useState<Draft>()
  const shown = draft?.of === current ? draft : { of: current, text: current }
  const fail = (problem: string): void => setDraft({ ...shown, problem })
  const apply = (): void => {
    if (shown.text === current && current !== '') return
    const typed = readTyped(shown.text, expressionScopeAt(method, place), 'expression')
    if (typed.kind === 'wrong') return fail(typed.message)
    const outcome = dispatch({ type: 'setValue', ...drawingOf(method), place, value: typed.root })
    if (outcome.kind === 'refused') fail(outcome.diagnostics[0]?.message ?? 'This was refused.')
    else setDraft(undefined)
  }
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault()
    apply()
  }
  return (
    <form className={styles['value']} onSubmit={onSubmit} aria-label="Value">
      <ExpressionInput
        method={method}
        place={place}
        label="Value"
        placeholder={'query.page, "web", "Order ${path.id}"'}
        value={shown.text}
        problem={shown.problem}
        onValue={(text) => setDraft({ of: current, text })}
        onEnter={apply}
        onEscape={() => setDraft(undefined)}
      />
      {shown.text === current ? null : <Button type="submit">Apply</Button>}
    </form>
  )
}
