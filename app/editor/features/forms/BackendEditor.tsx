import type { CommandResult, SampleResponse, TestCase } from '../../../core/project/index.ts'
import { BytesField, CommitField, PairsEditor, useCommit } from '../../fields/index.ts'
import { TextArea } from '../../ui/index.ts'
import styles from './forms.module.css'

export interface BackendEditorProps {
  readonly testCase: TestCase
  readonly onBackend: (backend: SampleResponse | undefined) => CommandResult
}

const plainAnswer: SampleResponse = {
  status: 200,
  headers: [{ name: 'Content-Type', value: 'application/json' }],
  body: '{}',
}

/** What the backend answers in this sample; with it, the response is simulated too. */
export function BackendEditor({ testCase: { backend }, onBackend }: BackendEditorProps) {
  return (
    <section aria-label="Backend" className={styles['section']}>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={backend !== undefined}
          onChange={(event) => void onBackend(event.target.checked ? plainAnswer : undefined)}
        />
        The backend answers
      </label>
      {backend === undefined ? null : <AnswerFields backend={backend} onBackend={onBackend} />}
    </section>
  )
}

function AnswerFields({
  backend,
  onBackend,
}: {
  readonly backend: SampleResponse
  readonly onBackend: BackendEditorProps['onBackend']
}) {
  const body = useCommit(backend.body, (text) => onBackend({ ...backend, body: text }))
  const setEncoded = (isBase64Encoded: boolean) => {
    const { isBase64Encoded: _before, ...others } = backend
    onBackend(isBase64Encoded ? { ...others, isBase64Encoded } : others)
  }
  const setStatus = (text: string): CommandResult => {
    const status = Number(text)
    if (Number.isInteger(status) && status >= 100 && status <= 599) return onBackend({ ...backend, status })
    const message = `${text} is no status: write a number from 100 to 599.`
    return {
      kind: 'refused',
      diagnostics: [
        { code: 'editor/no-status', severity: 'error', at: { kind: 'pointer', pointer: '/backend/status' }, message },
      ],
    }
  }
  return (
    <>
      <CommitField label="Status" value={String(backend.status)} apply={setStatus} />
      <PairsEditor
        title="Response headers"
        pairs={backend.headers}
        onPairs={(headers) => onBackend({ ...backend, headers })}
      />
      <TextArea
        label="Response body"
        rows={5}
        value={body.text}
        problem={body.problem}
        onValue={body.setText}
        onBlur={body.commit}
      />
      <BytesField isBase64Encoded={backend.isBase64Encoded ?? false} onChange={setEncoded}>
        The answer is base64, of bytes
      </BytesField>
    </>
  )
}
