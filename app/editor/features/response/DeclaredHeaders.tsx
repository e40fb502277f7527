import { Trash2 } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import type { ProjectMethod, ProjectMethodResponse } from '../../../core/project/index.ts'
import { useEditorActions } from '../../state/index.ts'
import { Button, IconButton, TextField } from '../../ui/index.ts'
import styles from './response.module.css'

export interface DeclaredProps {
  readonly method: ProjectMethod
  readonly response: ProjectMethodResponse
}

/** The headers that a method response declares: without that none can be mapped. */
export function DeclaredHeaders({ method, response }: DeclaredProps) {
  const { dispatch } = useEditorActions()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string>()
  const { statusCode, headers } = response
  const set = (next: readonly string[]): boolean => {
    const outcome = dispatch({ type: 'setMethodResponse', method: method.id, statusCode, headers: next })
    setProblem(outcome.kind === 'refused' ? outcome.diagnostics[0]?.message : undefined)
    return outcome.kind === 'done'
  }
  const add = (event: SubmitEvent): void => {
    event.preventDefault()
    if (headers.some((header) => header.toLowerCase() === name.toLowerCase()))
      return setProblem(`${name} is declared already.`)
    if (set([...headers, name])) setName('')
  }
  return (
    <section aria-label="Declared headers" className={styles['section']}>
      <h3>Headers</h3>
      {headers.length === 0 ? <p className={styles['hint']}>None is declared.</p> : null}
      <ul>
        {headers.map((header) => (
          <li key={header} className={styles['declared']}>
            <code>{header}</code>
            <IconButton
              label={`Remove the header ${header}`}
              icon={<Trash2 size={14} strokeWidth={1.75} />}
              onClick={() => void set(headers.filter((other) => other !== header))}
            />
          </li>
        ))}
      </ul>
      <form className={styles['add']} onSubmit={add} aria-label="New header">
        <TextField label="Header" code placeholder="X-Total" value={name} problem={problem} onValue={setName} />
        <Button type="submit" disabled={name === ''}>
          Declare the header
        </Button>
      </form>
    </section>
  )
}
