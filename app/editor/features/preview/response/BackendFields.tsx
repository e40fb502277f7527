import type { CommandResult, SampleResponse } from '../../../../core/project/index.ts'
import { CommitField, PairsEditor, useCommit } from '../../../fields/index.ts'
import { Button, TextArea } from '../../../ui/index.ts'
import styles from './response.module.css'

export interface BackendFieldsProps {
  readonly backend: SampleResponse
  readonly onBackend: (backend: SampleResponse) => CommandResult
  /** Makes the answer from the method response's model. */
  readonly onMock: () => void
}

/** The backend's answer in fields; each is applied when it is left. */
export function BackendFields({ backend, onBackend, onMock }: BackendFieldsProps) {
  const body = useCommit(backend.body, (text) => onBackend({ ...backend, body: text }))
  return (
    <div className={styles['fields']}>
      <CommitField
        label="Status"
        value={String(backend.status)}
        apply={(text) => (isStatus(text) ? onBackend({ ...backend, status: Number(text) }) : noStatus(text))}
      />
      <PairsEditor
        title="Response headers"
        pairs={backend.headers}
        onPairs={(headers) => onBackend({ ...backend, headers })}
      />
      <TextArea
        label="Response body"
        rows={6}
        value={body.text}
        problem={body.problem}
        onValue={body.setText}
        onBlur={body.commit}
      />
      <Button look="quiet" onClick={onMock}>
        Fill in from the method response
      </Button>
    </div>
  )
}

function isStatus(text: string): boolean {
  return /^[1-5]\d\d$/.test(text)
}

function noStatus(text: string): CommandResult {
  const at = { kind: 'pointer', pointer: '/backend/status' } as const
  const message = `${text} is no status: write a number from 100 to 599.`
  return { kind: 'refused', diagnostics: [{ code: 'editor/no-status', severity: 'error', at, message }] }
}
