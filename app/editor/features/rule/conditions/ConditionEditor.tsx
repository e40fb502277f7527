import { useState } from 'react'
import { type Condition, printCondition } from '../../../../core/mapping/index.ts'
import { expressionScopeAt, type ProjectMethod, type TargetPlace } from '../../../../core/project/index.ts'
import { ExpressionInput, readTyped } from '../../../expressions/index.ts'
import { SelectField, TextField } from '../../../ui/index.ts'
import {
  conditionForm,
  type ConditionForm,
  type ConditionTest,
  conditionTests,
  formText,
  takesRight,
  testWords,
  withTest,
} from './conditionForm.ts'
import styles from './conditions.module.css'

export interface ConditionEditorProps {
  readonly method: ProjectMethod
  readonly place: TargetPlace
  /** What the condition decides, which names its fields. */
  readonly label: string
  readonly condition: Condition
  readonly onChange: (condition: Condition) => void
}

const tests = conditionTests.map((value) => ({ value, text: testWords[value] }))

/** One condition: a value, a test and what it is held against; `as text` takes and, or and not. */
export function ConditionEditor({ method, place, label, condition, onChange }: ConditionEditorProps) {
  const scope = expressionScopeAt(method, place)
  const of = printCondition(condition, scope)
  const [draft, setDraft] = useState<{ readonly of: string; readonly form: ConditionForm; readonly problem?: string }>()
  const form = draft?.of === of ? draft.form : conditionForm(condition, scope)
  const problem = draft?.of === of ? draft.problem : undefined
  const edit = (next: ConditionForm): void => setDraft({ of, form: next })
  const commit = (next: ConditionForm): void => {
    if (formText(next) === of) return edit(next)
    const typed = readTyped(formText(next), scope, 'condition')
    if (typed.kind === 'wrong') return setDraft({ of, form: next, problem: typed.message })
    // The fields stay as they are, whatever the condition would be shown as.
    setDraft({ of: printCondition(typed.root, scope), form: next })
    onChange(typed.root)
  }
  const setTest = (test: ConditionTest): void => commit(withTest(form, test))
  const fields = { method, place, labelHidden: true } as const
  return (
    <div role="group" aria-label={label} className={styles['condition']}>
      <ExpressionInput
        {...fields}
        kind={form.test === 'text' ? 'condition' : 'expression'}
        label={`${label}: ${form.test === 'text' ? 'condition' : 'value'}`}
        value={form.left}
        problem={problem}
        onValue={(left) => edit({ ...form, left })}
        onEnter={() => commit(form)}
        onLeave={() => commit(form)}
      />
      <SelectField label={`${label}: test`} labelHidden value={form.test} options={tests} onValue={setTest} />
      {!takesRight(form.test) ? null : form.test === 'matches' || form.test === 'in' ? (
        <TextField
          label={`${label}: ${form.test === 'in' ? 'one of' : 'pattern'}`}
          labelHidden
          code
          value={form.right}
          onValue={(right) => edit({ ...form, right })}
          onBlur={() => commit(form)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') commit(form)
          }}
        />
      ) : (
        <ExpressionInput
          {...fields}
          label={`${label}: compared with`}
          value={form.right}
          onValue={(right) => edit({ ...form, right })}
          onEnter={() => commit(form)}
          onLeave={() => commit(form)}
        />
      )}
    </div>
  )
}
