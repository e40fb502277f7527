import type { CommandResult, SampleResponse, TestCase } from '../../../core/project/index.ts'
import { AnswerFields } from '../../fields/index.ts'
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
