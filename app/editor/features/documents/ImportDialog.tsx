import { useCallback, useRef, useState } from 'react'
import { type Notice, useEditorActions } from '../../state/index.ts'
import { Button, Dialog, TextArea } from '../../ui/index.ts'
import { ImportProgress } from './ImportProgress.tsx'
import { largestFile, useImport } from './useImport.ts'
import styles from './documents.module.css'

/** Opens an API from a file or from pasted text; what is open stays in storage. */
export function ImportDialog() {
  const { closeDialog, notify } = useEditorActions()
  const [failure, setFailure] = useState<Omit<Notice, 'serial'>>()
  // A failure is told here, where the text can be mended; the rest is told by the editor behind.
  const tell = useCallback(
    (notice: Omit<Notice, 'serial'>): void => {
      setFailure(notice.tone === 'bad' ? notice : undefined)
      if (notice.tone !== 'bad') notify(notice)
    },
    [notify],
  )
  const { importing, importText, importFile, cancel } = useImport(tell)
  const [text, setText] = useState('')
  const file = useRef<HTMLInputElement>(null)
  return (
    <Dialog
      title="Import"
      open
      wide
      onClose={closeDialog}
      footer={
        <>
          <Button look="quiet" onClick={closeDialog}>
            Cancel
          </Button>
          <Button
            look="primary"
            disabled={text.trim() === '' || importing !== undefined}
            onClick={() => void importText('The pasted text', text)}
          >
            Import the text
          </Button>
        </>
      }
    >
      <p>
        An OpenAPI 2 or 3 document (JSON or YAML, with or without the API Gateway extension), a Patchbay project, or a
        JSON sample of a request. It opens as a project of its own; the one that is open now stays in storage.
      </p>
      <div className={styles['choice']}>
        <Button onClick={() => file.current?.click()}>Choose a file…</Button>
        <span className={styles['hint']}>or drop one anywhere on the window</span>
        <input
          ref={file}
          type="file"
          hidden
          aria-label="File to import"
          accept=".json,.yaml,.yml"
          onChange={(event) => {
            const chosen = event.target.files?.[0]
            event.target.value = ''
            if (chosen !== undefined) void importFile(chosen)
          }}
        />
      </div>
      <TextArea label="Or paste its text" rows={10} longest={largestFile} value={text} onValue={setText} />
      {failure === undefined ? null : (
        <div role="alert" className={styles['failure']}>
          <strong>{failure.text}</strong>
          {failure.detail === undefined ? null : <pre>{failure.detail}</pre>}
        </div>
      )}
      {importing === undefined ? null : <ImportProgress importing={importing} onCancel={cancel} />}
    </Dialog>
  )
}
