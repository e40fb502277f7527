import { useRef, useState } from 'react'
import { drawingOf, expressionScopeAt, type ProjectMethod, type TargetPlace } from '../../../../core/project/index.ts'
import { ExpressionInput, readTyped } from '../../../expressions/index.ts'
import { useEditorActions } from '../../../state/index.ts'

export interface ExpressionFieldProps {
  readonly method: ProjectMethod
  readonly place: TargetPlace
  readonly name: string
  readonly initial: string
  readonly onDone: () => void
}

/** A constant to be typed: the caret stands between its quotes. */
const emptyConstant = '""'

/** The target row's own input: what is typed is the same model that a line draws. Enter keeps it, Escape does not. */
export function ExpressionField({ method, place, name, initial, onDone }: ExpressionFieldProps) {
  const { dispatch } = useEditorActions()
  const [text, setText] = useState(initial)
  const [problem, setProblem] = useState<string>()
  // The keyboard goes back to the tree when it is over, which leaves the field once more.
  const over = useRef(false)
  const end = (): void => {
    over.current = true
    onDone()
  }
  const commit = (): void => {
    if (over.current) return
    if (text.trim() === '' || text === initial) return end()
    const typed = readTyped(text, expressionScopeAt(method, place), 'expression')
    if (typed.kind === 'wrong') return setProblem(typed.message)
    const outcome = dispatch({ type: 'setValue', ...drawingOf(method), place, value: typed.root })
    if (outcome.kind === 'refused') return setProblem(outcome.diagnostics[0]?.message)
    end()
  }
  return (
    <ExpressionInput
      method={method}
      place={place}
      label={`Expression for ${name}`}
      labelHidden
      look="row"
      startsFocused
      caretAt={initial === emptyConstant ? 1 : undefined}
      value={text}
      onValue={(next) => {
        setText(next)
        setProblem(undefined)
      }}
      problem={problem}
      onEnter={commit}
      onEscape={end}
      onLeave={() => {
        if (problem === undefined) commit()
      }}
    />
  )
}
