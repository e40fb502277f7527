import { useState } from 'react'
import { parseExpression, printExpression } from '../../../core/mapping/index.ts'
import type { ProjectMethod, RuleView } from '../../../core/project/index.ts'
import { useEditorActions } from '../../state/index.ts'
import { Segmented, TextField } from '../../ui/index.ts'
import styles from './RulePanel.module.css'

const noScope = { loops: [], variables: [] }

/** What is sent where the source is absent: what breaks APIs most, so it is always in sight. */
export function PolicyField({ method, view }: { readonly method: ProjectMethod; readonly view: RuleView }) {
  const { dispatch } = useEditorActions()
  const absent = view.policy?.absent ?? 'omit'
  const stored = typeof absent === 'object' ? printExpression(absent.value, noScope) : '""'
  const [text, setText] = useState(stored)
  const [problem, setProblem] = useState<string>()
  const set = (next: 'omit' | 'null' | 'empty' | 'default'): void => {
    if (next !== 'default') {
      dispatch({ type: 'setPolicy', method: method.id, rule: view.rule, policy: { ...view.policy, absent: next } })
      return
    }
    setDefault(text)
  }
  const setDefault = (written: string): void => {
    setText(written)
    const { root, diagnostics } = parseExpression(written, noScope)
    const error = diagnostics.find((diagnostic) => diagnostic.severity === 'error')
    if (root === undefined || error !== undefined)
      return setProblem(error?.message ?? 'Write a default such as "public" or 0.')
    setProblem(undefined)
    const policy = { ...view.policy, absent: { value: root } }
    dispatch({ type: 'setPolicy', method: method.id, rule: view.rule, policy }, { coalesce: `default ${view.rule}` })
  }
  return (
    <div className={styles['policy']}>
      <span className={styles['label']}>When {view.value?.text} is absent</span>
      <div className={styles['row']}>
        <Segmented
          label={`When ${view.value?.text ?? 'the source'} is absent`}
          value={typeof absent === 'object' ? 'default' : absent}
          onValue={set}
          options={[
            { value: 'omit', text: 'Omit' },
            { value: 'null', text: 'null' },
            { value: 'empty', text: 'Empty' },
            { value: 'default', text: 'Default…' },
          ]}
        />
        {typeof absent === 'object' ? (
          <TextField label="Default" labelHidden code value={text} problem={problem} onValue={setDefault} />
        ) : null}
      </div>
    </div>
  )
}
