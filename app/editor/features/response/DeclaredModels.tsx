import { Trash2 } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import { selectApi, useEditor, useEditorActions } from '../../state/index.ts'
import { Button, IconButton, SelectField, TextField } from '../../ui/index.ts'
import type { DeclaredProps } from './DeclaredHeaders.tsx'
import { NewModel } from './NewModel.tsx'
import styles from './response.module.css'

/** API Gateway has these in every API. */
const builtIn = ['Empty', 'Error']

/** The models of a method response's bodies, by content type: what a drawing of it offers as targets. */
export function DeclaredModels({ method, response }: DeclaredProps) {
  const { models } = useEditor(selectApi)
  const { dispatch } = useEditorActions()
  const [contentType, setContentType] = useState('application/json')
  const { statusCode, models: declared } = response
  const names = [...new Set([...models.map(({ name }) => name), ...builtIn, ...declared.map(({ model }) => model)])]
  const set = (next: typeof declared): void =>
    void dispatch({ type: 'setMethodResponse', method: method.id, statusCode, models: next })
  const isDeclared = declared.some((one) => one.contentType === contentType)
  const add = (event: SubmitEvent): void => {
    event.preventDefault()
    set([...declared, { contentType, model: names[0] ?? 'Empty' }])
  }
  return (
    <section aria-label="Declared models" className={styles['section']}>
      <h3>Body</h3>
      {declared.length === 0 ? <p className={styles['hint']}>No model is declared.</p> : null}
      {declared.map((one) => (
        <div key={one.contentType} className={styles['row']}>
          <code>{one.contentType}</code>
          <SelectField
            label={`Model for ${one.contentType}`}
            labelHidden
            value={one.model}
            options={names.map((name) => ({ value: name, text: name }))}
            onValue={(model) => set(declared.map((other) => (other === one ? { ...one, model } : other)))}
          />
          <IconButton
            label={`Remove the model for ${one.contentType}`}
            icon={<Trash2 size={14} strokeWidth={1.75} />}
            onClick={() => set(declared.filter((other) => other !== one))}
          />
        </div>
      ))}
      <form className={styles['add']} onSubmit={add} aria-label="New body">
        <TextField label="Content type" code value={contentType} onValue={setContentType} />
        <Button type="submit" disabled={contentType === '' || isDeclared}>
          Declare a model
        </Button>
      </form>
      <NewModel
        suggested={`${words(method.path)}${statusCode}`}
        onModel={(model) => {
          const others = declared.filter((one) => one.contentType !== contentType)
          return dispatch(
            { type: 'setMethodResponse', method: method.id, statusCode, models: [...others, { contentType, model }] },
            { coalesce: `model ${model}` },
          )
        }}
      />
    </section>
  )
}

/** `/orders/{id}` as part of a model's name, which has letters and digits alone. */
function words(path: string): string {
  return path
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
}
