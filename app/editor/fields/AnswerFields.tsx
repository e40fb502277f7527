import type { CommandResult, SampleResponse } from '../../core/project/index.ts'
import { TextArea } from '../ui/index.ts'
import { BytesField } from './BytesField.tsx'
import { CommitField } from './CommitField.tsx'
import { PairsEditor } from './PairsEditor.tsx'
import { useCommit } from './useCommit.ts'

export interface AnswerFieldsProps {
  readonly backend: SampleResponse
  readonly onBackend: (backend: SampleResponse) => CommandResult
}

/** What the backend answers, in fields; each is applied when it is left. */
export function AnswerFields({ backend, onBackend }: AnswerFieldsProps) {
  const body = useCommit(backend.body, (text) => onBackend({ ...backend, body: text }))
  const setEncoded = (isBase64Encoded: boolean): void => {
    const { isBase64Encoded: _before, ...others } = backend
    onBackend(isBase64Encoded ? { ...others, isBase64Encoded } : others)
  }
  return (
    <>
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
      <BytesField isBase64Encoded={backend.isBase64Encoded ?? false} onChange={setEncoded}>
        The answer is base64, of bytes
      </BytesField>
    </>
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
