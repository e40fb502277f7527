import { Trash2 } from 'lucide-react'
import { type SubmitEvent, useId, useState } from 'react'
import { shownValue } from '../../../core/apigateway/index.ts'
import { compileMapping } from '../../../core/mapping/index.ts'
import { selectApi, selectTestCase, useEditor, useEditorActions } from '../../state/index.ts'
import { Button, IconButton, TextField } from '../../ui/index.ts'
import { ExpressionText } from './ExpressionText.tsx'
import { mappingSuggestions } from './mappingSuggestions.ts'
import type { ResponseFieldsProps } from './ResponseFields.tsx'
import styles from './response.module.css'

const prefix = 'method.response.header.'

/** The headers of the method response, each with what it is mapped from, as AWS writes it. */
export function HeaderMappings({ method, response }: ResponseFieldsProps) {
  const { dispatch } = useEditorActions()
  const sample = useEditor(selectTestCase)
  const { stageVariables } = useEditor(selectApi)
  const list = useId()
  const [header, setHeader] = useState('')
  const [expression, setExpression] = useState('')
  const [problem, setProblem] = useState<string>()
  const { parameters } = compileMapping(response.mapping, {
    side: 'response',
    integrationType: method.integration.type,
  })
  const rows = [...parameters].flatMap(([to, { expression: text }]) =>
    to.startsWith(prefix) ? [{ name: to.slice(prefix.length), text: shownValue(text) }] : [],
  )
  const map = (name: string, text: string) =>
    dispatch({ type: 'setResponseMapping', method: method.id, response: response.id, header: name, expression: text })
  const add = (event: SubmitEvent): void => {
    event.preventDefault()
    const outcome = map(header, expression)
    if (outcome.kind === 'refused') return setProblem(outcome.diagnostics[0]?.message)
    setHeader('')
    setExpression('')
    setProblem(undefined)
  }
  return (
    <section aria-label="Response headers" className={styles['section']}>
      <h3>Response headers</h3>
      {rows.map(({ name, text }) => (
        <div key={name} className={styles['row']}>
          <code>{name}</code>
          <ExpressionText label={`Mapping of ${name}`} list={list} value={text} apply={(next) => map(name, next)} />
          <IconButton
            label={`Unmap ${name}`}
            icon={<Trash2 size={14} strokeWidth={1.75} />}
            onClick={() => void map(name, '')}
          />
        </div>
      ))}
      <form className={styles['row']} onSubmit={add} aria-label="New response header">
        <TextField label="Header" code value={header} onValue={setHeader} />
        <TextField
          label="Mapped from"
          code
          list={list}
          placeholder="integration.response.header.X"
          value={expression}
          problem={problem}
          onValue={setExpression}
        />
        <Button type="submit" disabled={header === '' || expression === ''}>
          Map
        </Button>
      </form>
      <datalist id={list}>
        {mappingSuggestions(sample?.backend, stageVariables).map((text) => (
          <option key={text} value={text}>
            {text}
          </option>
        ))}
      </datalist>
    </section>
  )
}
