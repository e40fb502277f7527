import { Trash2 } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import { shownValue } from '../../../core/apigateway/index.ts'
import type { CommandResult, ProjectGatewayResponse, ProjectMethod } from '../../../core/project/index.ts'
import { selectApi, selectTestCase, useEditor } from '../../state/index.ts'
import { Button, IconButton, TextField } from '../../ui/index.ts'
import { TemplateField } from './TemplateField.tsx'
import styles from './response.module.css'

const json = 'application/json'
/** As API Gateway answers by itself. */
const ownTemplate = '{"message":$context.error.messageString}'

export interface GatewayTemplatesProps {
  readonly method: ProjectMethod
  readonly type: string
  readonly templates: ProjectGatewayResponse['templates']
  readonly onTemplates: (templates: ProjectGatewayResponse['templates'], coalesce?: string) => CommandResult
}

/** The templates of a gateway response, one a content type that clients accept. */
export function GatewayTemplates({ method, type, templates, onTemplates }: GatewayTemplatesProps) {
  const api = useEditor(selectApi)
  const testCase = useEditor(selectTestCase)?.id
  const [key, setKey] = useState('text/html')
  const shown = templates.length === 0 ? [{ key: json, vtl: ownTemplate }] : templates
  const set = (of: string, vtl: string, coalesce?: string): void => {
    const next = { key: of, vtl }
    const known = templates.some((one) => one.key === of)
    onTemplates(known ? templates.map((one) => (one.key === of ? next : one)) : [...templates, next], coalesce)
  }
  const add = (event: SubmitEvent): void => {
    event.preventDefault()
    set(key, ownTemplate)
  }
  return (
    <section aria-label="Gateway response templates" className={styles['section']}>
      <h3>Templates</h3>
      {shown.map((one) => (
        <div key={one.key} className={styles['template']}>
          <div className={styles['templateHead']}>
            <code>{one.key}</code>
            {templates.length === 0 ? (
              <span className={styles['hint']}>API Gateway’s own, until it is edited</span>
            ) : (
              <IconButton
                label={`Remove the ${one.key} template`}
                icon={<Trash2 size={14} strokeWidth={1.75} />}
                onClick={() => void onTemplates(templates.filter((other) => other.key !== one.key))}
              />
            )}
          </div>
          <TemplateField
            key={`${type} ${one.key}`}
            label={`Gateway response template for ${one.key}`}
            text={shownValue(one.vtl)}
            editable={typeof one.vtl === 'string'}
            surroundings={{ api, method, contentType: one.key, testCase, side: 'gatewayResponse' }}
            onText={(vtl) => set(one.key, vtl, `gateway ${type} ${one.key}`)}
          />
        </div>
      ))}
      <form className={styles['add']} onSubmit={add} aria-label="New gateway response template">
        <TextField label="Content type" code value={key} onValue={setKey} />
        <Button type="submit" disabled={key === '' || templates.some((one) => one.key === key)}>
          Add a template
        </Button>
      </form>
    </section>
  )
}
