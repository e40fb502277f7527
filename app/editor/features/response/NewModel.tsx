import { type SubmitEvent, useState } from 'react'
import { inferSchema } from '../../../core/schema/index.ts'
import type { CommandResult } from '../../../core/project/index.ts'
import { useEditorActions } from '../../state/index.ts'
import { Button, TextArea, TextField } from '../../ui/index.ts'
import styles from './response.module.css'

export interface NewModelProps {
  /** A name to begin with. */
  readonly suggested: string
  /** Uses the model that was added, in the same undoable step. */
  readonly onModel: (name: string) => CommandResult
}

/** A model of the API made of a JSON sample. */
export function NewModel({ suggested, onModel }: NewModelProps) {
  const { dispatch } = useEditorActions()
  const [isOpen, setIsOpen] = useState(false)
  const [name, setName] = useState(suggested)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<{ readonly of: 'name' | 'text'; readonly message: string }>()
  const add = (event: SubmitEvent): void => {
    event.preventDefault()
    if (!/^[A-Za-z0-9]+$/.test(name))
      return setProblem({ of: 'name', message: 'A model’s name has letters and digits alone.' })
    const { root: schema, diagnostics } = inferSchema(text)
    const [error] = diagnostics
    if (error !== undefined) return setProblem({ of: 'text', message: error.message })
    const added = dispatch({ type: 'addModel', name, schema }, { coalesce: `model ${name}` })
    const outcome = added.kind === 'done' ? onModel(name) : added
    if (outcome.kind === 'refused')
      return setProblem({ of: 'name', message: outcome.diagnostics[0]?.message ?? 'This was refused.' })
    setIsOpen(false)
    setText('')
    setProblem(undefined)
  }
  if (!isOpen) {
    return (
      <Button look="quiet" onClick={() => setIsOpen(true)}>
        Make a model of a JSON sample
      </Button>
    )
  }
  return (
    <form className={styles['fields']} onSubmit={add} aria-label="New model">
      <TextField
        label="Model name"
        code
        value={name}
        problem={problem?.of === 'name' ? problem.message : undefined}
        onValue={setName}
      />
      <TextArea
        label="JSON sample"
        rows={5}
        value={text}
        problem={problem?.of === 'text' ? problem.message : undefined}
        onValue={setText}
      />
      <div className={styles['actions']}>
        <Button look="quiet" onClick={() => setIsOpen(false)}>
          Cancel
        </Button>
        <Button type="submit" look="primary" disabled={text.trim() === ''}>
          Add the model
        </Button>
      </div>
    </form>
  )
}
