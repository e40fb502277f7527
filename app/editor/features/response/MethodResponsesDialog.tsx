import { Plus, Trash2 } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import type { CommandResult } from '../../../core/project/index.ts'
import { selectDrawn, selectMethod, useEditor, useEditorActions } from '../../state/index.ts'
import { Button, ChoiceList, Dialog, EmptyState, IconButton, TextField } from '../../ui/index.ts'
import { DeclaredHeaders } from './DeclaredHeaders.tsx'
import { DeclaredModels } from './DeclaredModels.tsx'
import { ProblemsAt } from './ProblemsAt.tsx'
import styles from './response.module.css'

/** What the method declares that its clients get: statuses, each with its headers and the models of its bodies. */
export function MethodResponsesDialog() {
  const method = useEditor(selectMethod)
  const drawn = useEditor(selectDrawn)?.response?.statusCode
  const { closeDialog, dispatch } = useEditorActions()
  const [chosen, setChosen] = useState(drawn)
  const [status, setStatus] = useState('')
  const [problem, setProblem] = useState<string>()
  if (method === undefined) return null
  const responses = method.methodResponses
  const current = responses.find(({ statusCode }) => statusCode === chosen) ?? responses[0]
  const told = (outcome: CommandResult): boolean => {
    setProblem(outcome.kind === 'refused' ? outcome.diagnostics[0]?.message : undefined)
    return outcome.kind === 'done'
  }
  const add = (event: SubmitEvent): void => {
    event.preventDefault()
    if (!told(dispatch({ type: 'setMethodResponse', method: method.id, statusCode: status }))) return
    setChosen(status)
    setStatus('')
  }
  const users = method.integrationResponses.filter(({ statusCode }) => statusCode === current?.statusCode)
  return (
    <Dialog
      title="Method responses"
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
          label="Method responses"
          chosen={current?.statusCode}
          onChoose={setChosen}
          items={responses.map(({ statusCode, headers, models }) => ({
            id: statusCode,
            content: (
              <>
                <strong>{statusCode}</strong>
                <code>{[...models.map(({ model }) => model), ...headers].join(', ')}</code>
              </>
            ),
          }))}
        >
          <form className={styles['add']} onSubmit={add} aria-label="New method response">
            <TextField
              label="Status"
              code
              placeholder="404"
              value={status}
              problem={problem}
              onValue={(text) => {
                setStatus(text)
                setProblem(undefined)
              }}
            />
            <Button type="submit" icon={<Plus size={14} />} disabled={status === ''}>
              Declare
            </Button>
          </form>
        </ChoiceList>
        {current === undefined ? (
          <EmptyState title="No method response">
            <p>API Gateway answers 500 where an integration response has a status that is not declared here.</p>
          </EmptyState>
        ) : (
          <div className={styles['fields']} key={current.statusCode}>
            <div className={styles['actions']}>
              <span className={styles['hint']}>
                {users.length === 0
                  ? 'No integration response answers with it.'
                  : `Answered by ${users.length === 1 ? 'one integration response' : `${users.length} integration responses`}.`}
              </span>
              <IconButton
                label={`Remove the method response ${current.statusCode}`}
                icon={<Trash2 size={14} strokeWidth={1.75} />}
                onClick={() => {
                  const { statusCode } = current
                  told(dispatch({ type: 'removeMethodResponse', method: method.id, statusCode }))
                }}
              />
            </div>
            <ProblemsAt isAbout={(pointer) => pointer.includes(`/methodResponses/${responses.indexOf(current)}/`)} />
            <DeclaredHeaders method={method} response={current} />
            <DeclaredModels method={method} response={current} />
          </div>
        )}
      </div>
    </Dialog>
  )
}
