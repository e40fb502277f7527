import { useState } from 'react'
import { gatewayResponseTypeNames, shownValue } from '../../../core/apigateway/index.ts'
import type { CommandResult, ProjectGatewayResponse } from '../../../core/project/index.ts'
import { CommitField } from '../../fields/index.ts'
import { selectApi, selectMethod, selectTestCase, useEditor, useEditorActions } from '../../state/index.ts'
import { Button, Dialog, SelectField } from '../../ui/index.ts'
import { TemplateField } from './TemplateField.tsx'
import styles from './response.module.css'

type GatewayType = (typeof gatewayResponseTypeNames)[number]

const key = 'application/json'
/** As API Gateway answers by itself. */
const ownTemplate = '{"message":$context.error.messageString}'

/** What the API answers where API Gateway ends a call itself, type by type. */
export function GatewayResponsesDialog() {
  const api = useEditor(selectApi)
  const method = useEditor(selectMethod)
  const testCase = useEditor(selectTestCase)?.id
  const { closeDialog, dispatch } = useEditorActions()
  const [type, setType] = useState<GatewayType>('DEFAULT_4XX')
  const responses = api.gatewayResponses ?? []
  const own = responses.find((response) => response.type === type)
  const set = (change: Partial<ProjectGatewayResponse>, coalesce?: string): CommandResult => {
    const { type: _, ...base } = own ?? { type, parameters: [], templates: [] }
    const command = { type: 'setGatewayResponse', gatewayType: type, to: { ...base, ...change } } as const
    return dispatch(command, coalesce === undefined ? {} : { coalesce })
  }
  const template = own?.templates.find((one) => one.key === key)
  const setTemplate = (vtl: string): void => {
    const others = own?.templates.filter((one) => one.key !== key) ?? []
    set({ templates: [...others, { key, vtl }] }, `gateway ${type}`)
  }
  const options = gatewayResponseTypeNames.map((value) => ({
    value,
    text: responses.some((response) => response.type === value) ? `${value} (customised)` : value,
  }))
  return (
    <Dialog
      title="Gateway responses"
      open
      wide
      onClose={closeDialog}
      footer={
        <Button look="primary" onClick={closeDialog}>
          Done
        </Button>
      }
    >
      <div className={styles['when']}>
        <SelectField label="Type" value={type} options={options} onValue={setType} />
        <CommitField
          key={type}
          label="Status"
          value={own?.statusCode ?? ''}
          apply={(text) => setStatus(text, own, set)}
        />
        {own === undefined ? null : (
          <Button onClick={() => void dispatch({ type: 'setGatewayResponse', gatewayType: type })}>
            Answer as API Gateway does
          </Button>
        )}
      </div>
      {method === undefined ? null : (
        <div className={styles['template']}>
          <div className={styles['templateHead']}>
            <code>{key}</code>
            {template === undefined ? (
              <span className={styles['hint']}>API Gateway’s own, until it is edited</span>
            ) : null}
          </div>
          <TemplateField
            key={type}
            label={`Gateway response template for ${key}`}
            text={template === undefined ? ownTemplate : shownValue(template.vtl)}
            editable={template === undefined || typeof template.vtl === 'string'}
            surroundings={{ api, method, contentType: key, testCase, side: 'gatewayResponse' }}
            onText={setTemplate}
          />
        </div>
      )}
    </Dialog>
  )
}

function setStatus(
  text: string,
  own: ProjectGatewayResponse | undefined,
  set: (change: Partial<ProjectGatewayResponse>) => CommandResult,
): CommandResult {
  if (/^[1-5]\d\d$/.test(text)) return set({ statusCode: text })
  const at = { kind: 'pointer', pointer: '/statusCode' } as const
  const message = `${text === '' && own !== undefined ? 'An empty text' : text} is no status: write a number from 100 to 599.`
  return { kind: 'refused', diagnostics: [{ code: 'editor/no-status', severity: 'error', at, message }] }
}
