import { useEffect, useState } from 'react'
import type { Id } from '../../../core/mapping/index.ts'
import type { ProjectMethod } from '../../../core/project/index.ts'
import { type DrawingReport, type MethodsRequest, startMethodsWorker } from '../../../workers/methodsWorker.ts'
import { randomId } from '../../data/index.ts'
import { useEditorActions, useEditorStore } from '../../state/index.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { DrawingReportView } from './DrawingReportView.tsx'

export interface DrawTemplateProps {
  readonly method: ProjectMethod
  readonly payload: Id
  readonly onDone: () => void
}

/** What the template would be as a drawing, how that was proved, and the choice to take it. */
export function DrawTemplate({ method, payload, onDone }: DrawTemplateProps) {
  const store = useEditorStore()
  const { dispatch, notify } = useEditorActions()
  const [report, setReport] = useState<DrawingReport>()
  const [failure, setFailure] = useState<string>()
  useEffect(() => {
    const client = startMethodsWorker()
    const ask = async (): Promise<void> => {
      const { api } = store.getState().project
      const request: MethodsRequest = { ask: 'draw', api, method, payload, ids: `${randomId()}-` }
      const outcome = await client.run(JSON.stringify(request))
      if (outcome.kind === 'done') setReport(JSON.parse(outcome.payload) as DrawingReport)
      else if (outcome.kind !== 'cancelled') setFailure('Reading the template took too long. It stays as it is.')
    }
    void ask()
    return () => client.dispose()
  }, [store, method, payload])
  const draw = (): void => {
    if (report?.command === undefined) return
    const outcome = dispatch(report.command)
    if (outcome.kind === 'refused') {
      notify({ tone: 'bad', text: outcome.diagnostics[0]?.message ?? 'This template could not be drawn.' })
    } else notify({ tone: 'ok', text: 'The template is a drawing now.', undo: true })
    onDone()
  }
  return (
    <Dialog
      title="Draw the template"
      open
      wide
      onClose={onDone}
      footer={
        <>
          <Button onClick={onDone}>Keep the text</Button>
          <Button look="primary" disabled={report?.command === undefined} onClick={draw}>
            Draw it
          </Button>
        </>
      }
    >
      {failure === undefined ? null : <p role="alert">{failure}</p>}
      {report === undefined && failure === undefined ? <p role="status">Reading the template…</p> : null}
      {report === undefined ? null : <DrawingReportView report={report} />}
    </Dialog>
  )
}
