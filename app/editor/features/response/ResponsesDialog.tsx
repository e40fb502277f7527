import { Copy, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ProjectCommand } from '../../../core/project/index.ts'
import { selectDrawn, selectMethod, useEditor, useEditorActions } from '../../state/index.ts'
import { Button, ChoiceList, Dialog, EmptyState, IconButton } from '../../ui/index.ts'
import { ResponseFields } from './ResponseFields.tsx'
import styles from './response.module.css'

const icon = { size: 14, strokeWidth: 1.75 }

/** The integration responses of the method: which backend answers each is for, and what it makes of them. */
export function ResponsesDialog() {
  const method = useEditor(selectMethod)
  const { closeDialog, dispatch, notify, showDrawing } = useEditorActions()
  const [chosen, setChosen] = useState(useEditor(selectDrawn)?.response?.id)
  if (method === undefined) return null
  const responses = method.integrationResponses
  const current = responses.find(({ id }) => id === chosen) ?? responses[0]
  const run = (command: ProjectCommand): void => {
    const outcome = dispatch(command)
    if (outcome.kind === 'refused') return notify({ tone: 'bad', text: outcome.diagnostics[0]?.message ?? '' })
    // What was added stands last.
    const added = outcome.project.methods.find(({ id }) => id === method.id)?.integrationResponses.at(-1)
    if (command.type === 'setIntegrationResponse') setChosen(added?.id)
  }
  const add = { type: 'setIntegrationResponse', method: method.id } as const
  return (
    <Dialog
      title="Integration responses"
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
          label="Integration responses"
          chosen={current?.id}
          onChoose={setChosen}
          items={responses.map(({ id, statusCode, selectionPattern = '' }) => ({
            id,
            content: (
              <>
                <strong>{statusCode}</strong>
                <code>{selectionPattern === '' ? 'default' : selectionPattern}</code>
              </>
            ),
          }))}
        >
          <Button
            icon={<Plus {...icon} />}
            onClick={() => run({ ...add, statusCode: '400', selectionPattern: '4\\d{2}' })}
          >
            Response
          </Button>
        </ChoiceList>
        {current === undefined ? (
          <EmptyState title="No integration response">
            <p>Without one, API Gateway answers 500 to whatever the backend says.</p>
          </EmptyState>
        ) : (
          <div className={styles['fields']} key={current.id}>
            <div className={styles['actions']}>
              <Button
                onClick={() => {
                  closeDialog()
                  showDrawing('response', current.id)
                }}
              >
                Draw it
              </Button>
              <IconButton
                label={`Duplicate the response ${current.statusCode}`}
                icon={<Copy {...icon} />}
                onClick={() => run({ ...add, like: current.id, statusCode: current.statusCode })}
              />
              <IconButton
                label={`Remove the response ${current.statusCode}`}
                icon={<Trash2 {...icon} />}
                onClick={() => run({ type: 'removeIntegrationResponse', method: method.id, response: current.id })}
              />
            </div>
            <ResponseFields method={method} response={current} />
          </div>
        )}
      </div>
    </Dialog>
  )
}
