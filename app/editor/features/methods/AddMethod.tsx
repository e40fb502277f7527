import { useState } from 'react'
import type { MethodVerb } from '../../../core/apigateway/index.ts'
import { useEditorActions, useEditorStore } from '../../state/index.ts'
import { Button, SelectField, TextField, useFocusOnMount } from '../../ui/index.ts'
import styles from './MethodRail.module.css'

const verbs: readonly MethodVerb[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'ANY']
const options = verbs.map((verb) => ({ value: verb, text: verb }))

/** A small form for a new method; what its path says becomes the path variables. */
export function AddMethod({ onDone }: { readonly onDone: () => void }) {
  const store = useEditorStore()
  const { dispatch, selectMethod } = useEditorActions()
  const [verb, setVerb] = useState<MethodVerb>('GET')
  const [path, setPath] = useState('/')
  const [problem, setProblem] = useState<string>()
  const field = useFocusOnMount<HTMLInputElement>()
  const add = (): void => {
    const outcome = dispatch({ type: 'addMethod', path, verb })
    if (outcome.kind === 'refused') return setProblem(outcome.diagnostics[0]?.message)
    const added = store.getState().project.methods.find((method) => method.path === path && method.verb === verb)
    if (added !== undefined) selectMethod(added.id)
    onDone()
  }
  return (
    <form
      className={styles['add']}
      aria-label="New method"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <SelectField label="Verb" value={verb} options={options} onValue={setVerb} />
      <TextField
        label="Path"
        code
        value={path}
        problem={problem}
        ref={field}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone()
        }}
        onValue={(text) => {
          setPath(text)
          setProblem(undefined)
        }}
      />
      <div className={styles['buttons']}>
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
        <Button look="primary" type="submit">
          Add
        </Button>
      </div>
    </form>
  )
}
