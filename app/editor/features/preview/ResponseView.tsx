import { useMemo } from 'react'
import { mockedAnswer, type ProjectMethod, type TestCase } from '../../../core/project/index.ts'
import type { ExchangeReport } from '../../../workers/methodsWorker.ts'
import { useExchange } from '../../data/index.ts'
import {
  type Focus,
  focusOfSide,
  responseDrawing,
  selectApi,
  selectDrawn,
  selectMethod,
  selectTestCase,
  useEditor,
  useEditorActions,
} from '../../state/index.ts'
import { Button, EmptyState } from '../../ui/index.ts'
import { responseHeadRows } from './previewRows.ts'
import { firstLit, litResponse } from './response/litResponse.ts'
import { RawMessage } from './RawMessage.tsx'
import { BackendPanel } from './response/BackendPanel.tsx'
import { ResponseChoice } from './response/ResponseChoice.tsx'
import { ResponseOrigin } from './response/ResponseOrigin.tsx'
import { responseStretches } from './response/responseStretches.ts'
import styles from './response/response.module.css'

/** What the client gets, above it what the backend answered, and why the one became the other. */
export function ResponseView() {
  const method = useEditor(selectMethod)
  const sample = useEditor(selectTestCase)
  const { answer, isFresh, failure } = useExchange()
  const report = answer?.exchange
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
  const hovered = useEditor((state) => focusOfSide(state.hovered, state.drawnSide, 'response'))
  const selected = useEditor((state) => focusOfSide(state.selected, state.drawnSide, 'response'))
  const drawn = useEditor(selectDrawn)
  const answering = useEditor((state) => responseDrawing(state, report.integrationResponse))
  const { hover, select } = useEditorActions()
  const { spans } = report
  const stretches = useMemo(() => responseStretches(spans), [spans])
  // Rows are of the response that answered only while that is the one drawn.
  const pointed = drawn?.response?.id === report.integrationResponse ? drawn : undefined
  const isLit = useMemo(() => litResponse(hovered ?? selected, pointed, spans), [hovered, selected, pointed, spans])
  const shown = useMemo(
    () => firstLit(hovered, pointed, spans) ?? firstLit(selected, pointed, spans),
    [hovered, selected, pointed, spans],
  )
  const response = report.outcome.methodResponse
  if (response === undefined) return <NoAnswer method={method} sample={sample} />
  const point = (index: number | undefined): Focus | undefined =>
    index === undefined ? undefined : { kind: 'span', of: 'response', index }
  return (
    <>
      <ResponseChoice method={method} report={report} />
      <RawMessage
        label="Raw method response"
        head={responseHeadRows(response)}
        body={response.body}
        none="The client gets no body."
        stretches={stretches}
        isLit={isLit}
        chosen={selected?.kind === 'span' ? selected.index : undefined}
        onHover={(index) => hover(point(index))}
        onChoose={(index) => select(point(index))}
      />
      {report.cut ? (
        <p className={styles['note']}>Where its later bytes came from is not shown: there are too many.</p>
      ) : null}
      <ResponseOrigin
        response={response}
        span={shown}
        drawings={answering === undefined ? [method] : [answering, method]}
        templates={report.templates}
      />
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
