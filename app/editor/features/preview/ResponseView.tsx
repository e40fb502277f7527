import { useMemo, useState } from 'react'
import { mockedAnswer, type ProjectMethod, type TestCase } from '../../../core/project/index.ts'
import type { ExchangeReport } from '../../../workers/methodsWorker.ts'
import { selectApi, selectMethod, selectTestCase, useEditor, useEditorActions } from '../../state/index.ts'
import { Button, EmptyState } from '../../ui/index.ts'
import { responseHeadRows } from './previewRows.ts'
import { RawMessage } from './RawMessage.tsx'
import { BackendPanel } from './response/BackendPanel.tsx'
import { ResponseChoice } from './response/ResponseChoice.tsx'
import { ResponseOrigin } from './response/ResponseOrigin.tsx'
import { responseStretches } from './response/responseStretches.ts'
import { useExchange } from './response/useExchange.ts'
import styles from './response/response.module.css'

/** What the client gets, above it what the backend answered, and why the one became the other. */
export function ResponseView() {
  const method = useEditor(selectMethod)
  const sample = useEditor(selectTestCase)
  const { report, isFresh, failure } = useExchange()
  if (method === undefined || sample === undefined) {
    return (
      <EmptyState title="No sample">
        <p>Add a sample request, and the response that its client would get shows here.</p>
      </EmptyState>
    )
  }
  const isCalled = method.integration.type !== 'MOCK'
  return (
    <div className={styles['view']} aria-busy={!isFresh} data-fresh={isFresh}>
      {failure === undefined ? null : (
        <p role="alert" className={styles['failure']}>
          {failure}
        </p>
      )}
      {isCalled ? <BackendPanel key={sample.id} method={method} sample={sample} /> : null}
      {report === undefined ? null : <ClientResponse method={method} sample={sample} report={report} />}
    </div>
  )
}

interface ClientResponseProps {
  readonly method: ProjectMethod
  readonly sample: TestCase
  readonly report: ExchangeReport
}

function ClientResponse({ method, sample, report }: ClientResponseProps) {
  const [hovered, setHovered] = useState<number>()
  const [chosen, setChosen] = useState<{ readonly of: ExchangeReport; readonly span: number }>()
  const stretches = useMemo(() => responseStretches(report.spans), [report])
  const response = report.outcome.methodResponse
  if (response === undefined) return <NoAnswer method={method} sample={sample} />
  // Another answer has other stretches.
  const choice = chosen?.of === report ? chosen.span : undefined
  const shown = hovered ?? choice
  return (
    <>
      <ResponseChoice method={method} report={report} />
      <RawMessage
        label="Raw method response"
        head={responseHeadRows(response)}
        body={response.body}
        none="The client gets no body."
        stretches={stretches}
        isLit={(index) => index === shown}
        chosen={choice}
        onHover={setHovered}
        onChoose={(span) => setChosen({ of: report, span })}
      />
      {report.cut ? (
        <p className={styles['note']}>Where its later bytes came from is not shown: there are too many.</p>
      ) : null}
      <ResponseOrigin response={response} span={shown === undefined ? undefined : report.spans[shown]} />
    </>
  )
}

function NoAnswer({ method, sample }: Omit<ClientResponseProps, 'report'>) {
  const api = useEditor(selectApi)
  const { dispatch } = useEditorActions()
  const give = (): void => {
    const to = { ...sample, backend: mockedAnswer({ api }, method) }
    dispatch({ type: 'updateTestCase', method: method.id, testCase: sample.id, to })
  }
  return (
    <EmptyState title="The request is sent; nobody said what the backend answers">
      <p>With an answer, the response that the client would get shows here.</p>
      <Button onClick={give}>Give a backend response</Button>
    </EmptyState>
  )
}
