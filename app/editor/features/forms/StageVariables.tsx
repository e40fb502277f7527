import { Trash2 } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import { CommitField } from '../../fields/index.ts'
import { selectApi, useEditor, useEditorActions } from '../../state/index.ts'
import { Button, IconButton, TextField } from '../../ui/index.ts'
import styles from './forms.module.css'

/** The stage's variables with the values that the preview uses. */
export function StageVariables() {
  const { stageVariables } = useEditor(selectApi)
  const { dispatch } = useEditorActions()
  const [name, setName] = useState('')
  const [value, setValue] = useState('')
  const [problem, setProblem] = useState<string>()
  const add = (event: SubmitEvent): void => {
    event.preventDefault()
    const outcome = dispatch({ type: 'setStageVariable', name, value })
    if (outcome.kind === 'refused') return setProblem(outcome.diagnostics[0]?.message)
    setName('')
    setValue('')
    setProblem(undefined)
  }
  return (
    <section aria-label="Stage variables" className={styles['section']}>
      <h3>Stage variables</h3>
      {stageVariables.map((variable) => (
        <div key={variable.id} className={styles['variable']}>
          <code>{variable.name}</code>
          <CommitField
            label={`Value of ${variable.name}`}
            labelHidden
            value={variable.value}
            apply={(text) => dispatch({ type: 'setStageVariable', name: variable.name, value: text })}
          />
          <IconButton
            label={`Remove ${variable.name}`}
            icon={<Trash2 size={14} strokeWidth={1.75} />}
            onClick={() => void dispatch({ type: 'removeStageVariable', name: variable.name })}
          />
        </div>
      ))}
      <form className={styles['variable']} onSubmit={add} aria-label="New stage variable">
        <TextField label="Name" code value={name} problem={problem} onValue={setName} />
        <TextField label="Value" code value={value} onValue={setValue} />
        <Button type="submit" disabled={name === ''}>
          Add
        </Button>
      </form>
    </section>
  )
}
