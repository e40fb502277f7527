import { useState } from 'react'
import { gatewayResponseTypeNames } from '../../../core/apigateway/index.ts'
import type { CommandResult, ProjectGatewayResponse } from '../../../core/project/index.ts'
import { CommitField } from '../../fields/index.ts'
import { selectApi, selectMethod, useEditor, useEditorActions } from '../../state/index.ts'
import { Button, ChoiceList, Dialog, SelectField } from '../../ui/index.ts'
import { GatewayHeaders } from './GatewayHeaders.tsx'
import { GatewayTemplates } from './GatewayTemplates.tsx'
import { ProblemsAt } from './ProblemsAt.tsx'
import styles from './response.module.css'

/** What the API answers where API Gateway ends a call itself, type by type. */
export function GatewayResponsesDialog() {
  const { gatewayResponses: responses = [] } = useEditor(selectApi)
  const method = useEditor(selectMethod)
  const { closeDialog, dispatch } = useEditorActions()
  const [type, setType] = useState<string>(responses[0]?.type ?? 'DEFAULT_4XX')
  const own = responses.find((response) => response.type === type)
  const set = (change: Partial<ProjectGatewayResponse>, coalesce?: string): CommandResult => {
    const { type: _, ...base } = own ?? { type, parameters: [], templates: [] }
    const command = { type: 'setGatewayResponse', gatewayType: type, to: { ...base, ...change } } as const
    return dispatch(command, coalesce === undefined ? {} : { coalesce })
  }
  const names: readonly string[] = [...new Set([...gatewayResponseTypeNames, type])]
  const options = names.map((value) => ({
    value,
    text: responses.some((response) => response.type === value) ? `${value} (customised)` : value,
  }))
  const index = own === undefined ? -1 : responses.indexOf(own)
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
      <div className={styles['responses']}>
        <ChoiceList
          label="Customised gateway responses"
          chosen={type}
          onChoose={setType}
          items={responses.map((response) => ({ id: response.type, content: <code>{response.type}</code> }))}
        >
          {responses.length === 0 ? <p className={styles['hint']}>None is customised yet.</p> : null}
        </ChoiceList>
        <div className={styles['fields']} key={type}>
          <div className={styles['when']}>
            <CommitField label="Status" value={own?.statusCode ?? ''} apply={(text) => setStatus(text, own, set)} />
            <SelectField label="Type" value={type} options={options} onValue={setType} />
          </div>
          {own === undefined ? null : (
            <div className={styles['actions']}>
              <Button onClick={() => void dispatch({ type: 'setGatewayResponse', gatewayType: type })}>
                Answer as API Gateway does
              </Button>
            </div>
          )}
          <ProblemsAt isAbout={(pointer) => index >= 0 && pointer.startsWith(`/api/gatewayResponses/${index}/`)} />
          <GatewayHeaders parameters={own?.parameters ?? []} onParameters={(parameters) => set({ parameters })} />
          {method === undefined ? null : (
            <GatewayTemplates
              method={method}
              type={type}
              templates={own?.templates ?? []}
              onTemplates={(templates, coalesce) => set({ templates }, coalesce)}
            />
          )}
        </div>
      </div>
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
