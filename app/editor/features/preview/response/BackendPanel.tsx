import { useState } from 'react'
import type { GatewayResponseType } from '../../../../core/apigateway/index.ts'
import { mockedAnswer, type ProjectMethod, type SampleResponse, type TestCase } from '../../../../core/project/index.ts'
import { selectApi, useEditor, useEditorActions } from '../../../state/index.ts'
import { Button, SelectField } from '../../../ui/index.ts'
import { BackendFields } from './BackendFields.tsx'
import { BackendText } from './BackendText.tsx'
import styles from './response.module.css'

export interface BackendPanelProps {
  readonly method: ProjectMethod
  readonly sample: TestCase
}

type Backend = 'answers' | 'silent' | 'INTEGRATION_TIMEOUT' | 'INTEGRATION_FAILURE'

const choices: readonly { readonly value: Backend; readonly text: string }[] = [
  { value: 'answers', text: 'answers' },
  { value: 'INTEGRATION_TIMEOUT', text: 'does not answer in time' },
  { value: 'INTEGRATION_FAILURE', text: 'refuses the connection' },
  { value: 'silent', text: 'is not asked' },
]

/** What the backend answers in this sample, or how the connection to it fails; shown as it comes, edited in place. */
export function BackendPanel({ method, sample }: BackendPanelProps) {
  const failure = useEditor((state) => state.givenFailure)
  const api = useEditor(selectApi)
  const { dispatch, setGivenFailure } = useEditorActions()
  const [editing, setEditing] = useState(false)
  const { backend } = sample
  const setBackend = (to: SampleResponse | undefined) => {
    const { backend: _before, ...others } = sample
    const next = to === undefined ? others : { ...others, backend: to }
    return dispatch({ type: 'updateTestCase', method: method.id, testCase: sample.id, to: next })
  }
  const choose = (choice: Backend): void => {
    setGivenFailure(failureOf(choice))
    if (choice === 'silent' && backend !== undefined) setBackend(undefined)
    if (choice === 'answers' && backend === undefined) setBackend(mockedAnswer({ api }, method))
  }
  const answers = backend !== undefined && failure === undefined
  return (
    <section aria-label="The sample’s backend response" className={styles['backend']}>
      <div className={styles['bar']}>
        <span aria-hidden="true">The backend</span>
        <SelectField
          label="The backend"
          labelHidden
          value={failureOrAnswer(failure, backend)}
          options={choices}
          onValue={choose}
        />
        {answers ? (
          <Button look="quiet" aria-expanded={editing} onClick={() => setEditing(!editing)}>
            {editing ? 'Done' : 'Edit'}
          </Button>
        ) : null}
      </div>
      {answers && editing ? (
        <BackendFields
          backend={backend}
          onBackend={setBackend}
          onMock={() => void setBackend(mockedAnswer({ api }, method))}
        />
      ) : null}
      {answers && !editing ? <BackendText backend={backend} /> : null}
    </section>
  )
}

function failureOf(choice: Backend): GatewayResponseType | undefined {
  return choice === 'answers' || choice === 'silent' ? undefined : choice
}

function failureOrAnswer(failure: GatewayResponseType | undefined, backend: SampleResponse | undefined): Backend {
  if (failure === 'INTEGRATION_TIMEOUT' || failure === 'INTEGRATION_FAILURE') return failure
  return backend === undefined ? 'silent' : 'answers'
}
