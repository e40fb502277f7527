import { Trash2 } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import { shownValue } from '../../../core/apigateway/index.ts'
import { compileMapping } from '../../../core/mapping/index.ts'
import { selectApi, selectTestCase, useEditor, useEditorActions } from '../../state/index.ts'
import { Button, IconButton, TextField } from '../../ui/index.ts'
import { TemplateField } from './TemplateField.tsx'
import type { ResponseFieldsProps } from './ResponseFields.tsx'
import styles from './response.module.css'

/** The templates of a response, one a content type; without any the backend's body passes as it came. */
export function ResponseTemplates({ method, response }: ResponseFieldsProps) {
  const { dispatch } = useEditorActions()
  const api = useEditor(selectApi)
  const testCase = useEditor(selectTestCase)?.id
  const [key, setKey] = useState('application/json')
  const { templates } = compileMapping(response.mapping, { side: 'response', integrationType: method.integration.type })
  const { payloads } = response.mapping
  const set = { type: 'setResponseTemplate', method: method.id, response: response.id } as const
  const add = (event: SubmitEvent): void => {
    event.preventDefault()
    dispatch({ ...set, key, text: "$input.json('$')" })
  }
  return (
    <section aria-label="Response templates" className={styles['section']}>
      <h3>Response templates</h3>
      {payloads.length === 0 ? <p className={styles['hint']}>The backend’s body passes as it came.</p> : null}
      {payloads.map((payload) => (
        <div key={payload.id} className={styles['template']}>
          <div className={styles['templateHead']}>
            <code>{payload.key}</code>
            {payload.body.kind === 'rules' ? <span className={styles['hint']}>drawn; read-only here</span> : null}
            <IconButton
              label={`Remove the ${payload.key} template`}
              icon={<Trash2 size={14} strokeWidth={1.75} />}
              onClick={() => void dispatch({ ...set, key: payload.key })}
            />
          </div>
          <TemplateField
            label={`Response template for ${payload.key}`}
            text={
              payload.body.kind === 'template' ? shownValue(payload.body.vtl) : (templates.get(payload.key)?.text ?? '')
            }
            editable={payload.body.kind === 'template' && typeof payload.body.vtl === 'string'}
            surroundings={{ api, method, contentType: payload.key, testCase, side: 'response' }}
            onText={(text) => void dispatch({ ...set, key: payload.key, text }, { coalesce: `template ${payload.id}` })}
          />
        </div>
      ))}
      <form className={styles['row']} onSubmit={add} aria-label="New response template">
        <TextField label="Content type" code value={key} onValue={setKey} />
        <Button type="submit" disabled={key === '' || payloads.some((payload) => payload.key === key)}>
          Add a template
        </Button>
      </form>
    </section>
  )
}
