import type { MethodVerb } from '../../../core/apigateway/index.ts'
import { CommitField } from '../../fields/index.ts'
import { selectMethod, useEditor, useEditorActions } from '../../state/index.ts'
import { Button, Dialog, SelectField } from '../../ui/index.ts'
import { ParameterTable } from './ParameterTable.tsx'
import { RequestBodies } from './RequestBodies.tsx'
import { ValidatorField } from './ValidatorField.tsx'
import styles from './forms.module.css'

const verbs: readonly MethodVerb[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'ANY']
const verbOptions = verbs.map((verb) => ({ value: verb, text: verb }))

/** What the client sends: path and verb, parameters, bodies. Every change shows behind the dialog at once. */
export function MethodRequestDialog() {
  const method = useEditor(selectMethod)
  const { closeDialog, dispatch } = useEditorActions()
  if (method === undefined) return null
  return (
    <Dialog
      title="Method request"
      open
      wide
      onClose={closeDialog}
      footer={
        <Button look="primary" onClick={closeDialog}>
          Done
        </Button>
      }
    >
      <div className={styles['pair']}>
        <SelectField
          label="Verb"
          value={method.verb}
          options={verbOptions}
          onValue={(verb) => void dispatch({ type: 'setMethodVerb', method: method.id, verb })}
        />
        <CommitField
          key={method.path}
          label="Path"
          placeholder="/orders/{orderId}"
          value={method.path}
          apply={(path) => dispatch({ type: 'setMethodPath', method: method.id, path })}
        />
      </div>
      <p className={styles['hint']}>Path variables follow the path: each {'{name}'} is one.</p>
      <ParameterTable method={method} />
      <RequestBodies method={method} />
      <ValidatorField method={method} />
    </Dialog>
  )
}
