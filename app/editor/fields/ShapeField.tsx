import { useState } from 'react'
import { parseJson } from '../../core/json/index.ts'
import type { Shape } from '../../core/mapping/index.ts'
import { type CommandResult, parseSchemaText, printSchemaText } from '../../core/project/index.ts'
import { createLineMap } from '../../core/text/index.ts'
import { selectApi, useEditor } from '../state/index.ts'
import { Button, Segmented, SelectField, TextArea } from '../ui/index.ts'
import styles from './fields.module.css'

export interface ShapeFieldProps {
  readonly label: string
  readonly shape: Shape | undefined
  readonly apply: (shape: Shape) => CommandResult
}

type Kind = Shape['kind']

function textOf(shape: Shape | undefined): string {
  if (shape?.kind === 'sample') return shape.text
  return shape?.kind === 'schema' ? printSchemaText(shape) : ''
}

/** What is known of a payload: a pasted sample, a JSON Schema, or one of the API's models. */
export function ShapeField({ label, shape, apply }: ShapeFieldProps) {
  const models = useEditor(selectApi).models
  const [kind, setKind] = useState<Kind>(shape?.kind ?? 'sample')
  const [draft, setDraft] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const text = draft ?? textOf(shape)
  const submit = (): void => {
    const { root, diagnostics } = parseJson(text)
    const error = diagnostics.find((diagnostic) => diagnostic.severity === 'error')
    if (root === undefined || error !== undefined) {
      const place = error?.at.kind === 'source' ? createLineMap(text).lineColumnAt(error.at.range.start) : undefined
      return setProblem(
        `${place === undefined ? '' : `Line ${place.line}, column ${place.column}: `}${error?.message ?? 'This is not JSON.'}`,
      )
    }
    const schema = kind === 'schema' ? parseSchemaText(text).root : undefined
    const outcome = apply(schema ?? { kind: 'sample', text })
    if (outcome.kind === 'refused') return setProblem(outcome.diagnostics[0]?.message)
    setDraft(undefined)
  }
  const options: { value: Kind; text: string }[] = [
    { value: 'sample', text: 'JSON sample' },
    { value: 'schema', text: 'JSON Schema' },
  ]
  if (models.length > 0) options.push({ value: 'model', text: 'Model' })
  return (
    <div className={styles['shape']}>
      <Segmented label={`${label}: given as`} value={kind} options={options} onValue={setKind} />
      {kind === 'model' ? (
        <SelectField
          label="Model"
          value={shape?.kind === 'model' ? shape.name : ''}
          options={[{ value: '', text: 'Choose a model' }, ...models.map(({ name }) => ({ value: name, text: name }))]}
          onValue={(name) => {
            if (name !== '') apply({ kind: 'model', name })
          }}
        />
      ) : (
        <>
          <TextArea
            label={kind === 'schema' ? 'JSON Schema' : 'JSON sample'}
            rows={8}
            value={text}
            problem={problem}
            placeholder={kind === 'schema' ? '{"type": "object", "properties": {…}}' : 'Paste a JSON sample here'}
            onValue={(next) => {
              setDraft(next)
              setProblem(undefined)
            }}
          />
          <div className={styles['buttons']}>
            <Button disabled={text.trim() === '' || (draft === undefined && shape?.kind === kind)} onClick={submit}>
              Use this {kind === 'schema' ? 'schema' : 'sample'}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
