import { Plus, Trash2 } from 'lucide-react'
import { CommitField } from '../../fields/index.ts'
import { selectMethod, selectTestCase, useEditor, useEditorActions } from '../../state/index.ts'
import { Button, ChoiceList, Dialog, IconButton } from '../../ui/index.ts'
import { SampleEditor } from './SampleEditor.tsx'
import styles from './forms.module.css'

/** The method's samples: requests to try, one of them shown. */
export function SamplesDialog() {
  const method = useEditor(selectMethod)
  const current = useEditor(selectTestCase)
  const { closeDialog, dispatch, selectTestCase: choose } = useEditorActions()
  if (method === undefined) return null
  const remove = (): void => {
    if (current === undefined) return
    dispatch({ type: 'removeTestCase', method: method.id, testCase: current.id })
  }
  return (
    <Dialog
      title="Samples"
      open
      wide
      onClose={closeDialog}
      footer={
        <Button look="primary" onClick={closeDialog}>
          Done
        </Button>
      }
    >
      <div className={styles['samples']}>
        <ChoiceList
          label="Samples"
          chosen={current?.id}
          onChoose={choose}
          items={method.testCases.map(({ id, name }) => ({ id, content: name }))}
        >
          <Button icon={<Plus size={14} />} onClick={() => void dispatch({ type: 'addTestCase', method: method.id })}>
            Sample
          </Button>
        </ChoiceList>
        {current === undefined ? (
          <p>This method has no sample yet.</p>
        ) : (
          <div className={styles['shapeBody']} key={current.id}>
            <div className={styles['variable']}>
              <CommitField
                label="Name"
                value={current.name}
                apply={(name) => dispatch({ type: 'renameTestCase', method: method.id, testCase: current.id, name })}
              />
              <IconButton
                label={`Remove ${current.name}`}
                icon={<Trash2 size={14} strokeWidth={1.75} />}
                onClick={remove}
              />
            </div>
            <SampleEditor method={method} testCase={current} />
          </div>
        )}
      </div>
    </Dialog>
  )
}
