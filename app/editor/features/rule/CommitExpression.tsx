import { useState } from 'react'
import type { Condition, Expression } from '../../../core/mapping/index.ts'
import { expressionScopeAt, type ProjectMethod, type TargetPlace } from '../../../core/project/index.ts'
import { ExpressionInput, readTyped } from '../../expressions/index.ts'

interface Common {
  readonly method: ProjectMethod
  readonly place: TargetPlace
  readonly label: string
  readonly labelHidden?: boolean
  readonly placeholder?: string
  /** What stands there now. */
  readonly text: string
}

type CommitExpressionProps = Common &
  (
    | { readonly kind?: 'expression'; readonly onRead: (root: Expression) => void }
    | { readonly kind: 'condition'; readonly onRead: (root: Condition) => void }
  )

/** An expression or a condition that is applied when it is left or Enter is pressed; Escape brings back what stood there. */
export function CommitExpression(props: CommitExpressionProps) {
  const { method, place, label, labelHidden = false, placeholder, text } = props
  const [draft, setDraft] = useState<{ readonly of: string; readonly text: string }>()
  const shown = draft?.of === text ? draft.text : text
  const commit = (): void => {
    if (shown === text) return
    const scope = expressionScopeAt(method, place)
    if (props.kind === 'condition') {
      const typed = readTyped(shown, scope, 'condition')
      if (typed.kind === 'read') props.onRead(typed.root)
    } else {
      const typed = readTyped(shown, scope, 'expression')
      if (typed.kind === 'read') props.onRead(typed.root)
    }
  }
  return (
    <ExpressionInput
      method={method}
      place={place}
      kind={props.kind ?? 'expression'}
      label={label}
      labelHidden={labelHidden}
      {...(placeholder !== undefined && { placeholder })}
      value={shown}
      onValue={(next) => setDraft({ of: text, text: next })}
      onEnter={commit}
      onLeave={commit}
      onEscape={() => setDraft(undefined)}
    />
  )
}
