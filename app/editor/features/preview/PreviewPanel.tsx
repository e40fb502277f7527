import { Copy } from 'lucide-react'
import { printCurl, printRawRequest, type SimulationOutcome } from '../../../core/apigateway/index.ts'
import { emptySpanTable } from '../../../core/project/index.ts'
import { usePreview } from '../../data/index.ts'
import { type PreviewTab, useEditor, useEditorActions } from '../../state/index.ts'
import { EmptyState, IconButton, lazyPart, Menu, Tabs } from '../../ui/index.ts'
import { copyText } from './copyText.ts'
import { RawView } from './RawView.tsx'
import { WhereFrom } from './WhereFrom.tsx'
import styles from './PreviewPanel.module.css'

const ResponseView = lazyPart(async () => (await import('./ResponseView.tsx')).ResponseView)
const TraceView = lazyPart(async () => (await import('./TraceView.tsx')).TraceView)

function requestOf(outcome: SimulationOutcome | undefined) {
  return outcome !== undefined && 'integrationRequest' in outcome ? outcome.integrationRequest : undefined
}

const tabs: readonly { readonly value: PreviewTab; readonly text: string }[] = [
  { value: 'request', text: 'Request' },
  { value: 'response', text: 'Response' },
  { value: 'trace', text: 'Trace' },
]

/** What API Gateway would send for the chosen sample, byte for byte, and why. */
export function PreviewPanel() {
  const tab = useEditor((state) => state.previewTab)
  const { setPreviewTab, notify } = useEditorActions()
  const { preview, status, message } = usePreview()
  const outcome = preview?.outcome
  const request = requestOf(outcome)
  const copy = (text: string, what: string): void => void copyText(text, what, notify)
  const copyMenu =
    request === undefined ? undefined : (
      <Menu
        align="end"
        trigger={<IconButton label="Copy the request" icon={<Copy size={15} strokeWidth={1.75} />} />}
        entries={[
          { id: 'raw', text: 'Copy as raw HTTP', run: () => copy(printRawRequest(request), 'the raw request') },
          { id: 'curl', text: 'Copy as curl', run: () => copy(printCurl(request), 'the curl command') },
          { id: 'body', text: 'Copy the body', run: () => copy(request.body, 'the body') },
        ]}
      />
    )
  return (
    <section className={styles['panel']} aria-label="Preview" aria-busy={status === 'stale'} data-status={status}>
      <Tabs label="Preview" value={tab} onValue={setPreviewTab} tabs={tabs} aside={copyMenu}>
        {status === 'failed' ? (
          <p role="alert" className={styles['failed']}>
            {message} {preview === undefined ? '' : 'What is shown is the last result.'}
          </p>
        ) : null}
        {tab === 'request' ? <RequestTab /> : null}
        {tab === 'response' ? <ResponseView /> : null}
        {tab === 'trace' ? <TraceView outcome={outcome} /> : null}
      </Tabs>
    </section>
  )
}

function RequestTab() {
  const { preview, status } = usePreview()
  const outcome = preview?.outcome
  const request = requestOf(outcome)
  if (outcome === undefined) {
    return (
      <EmptyState title={status === 'fresh' ? 'No sample' : 'Working…'}>
        {status === 'fresh' ? (
          <p>Add a sample request, and the request that API Gateway would send shows here.</p>
        ) : null}
      </EmptyState>
    )
  }
  return (
    <>
      {outcome.kind === 'gatewayResponse' ? (
        <div role="alert" className={styles['refusal']}>
          <strong>
            {outcome.methodResponse.status} {outcome.type}
          </strong>
          <p>{refusalOf(outcome)}</p>
        </div>
      ) : null}
      {outcome.kind === 'mock' ? (
        <EmptyState title="A mock sends no request">
          <p>Its request template gave the status {outcome.statusCode}.</p>
        </EmptyState>
      ) : null}
      {request === undefined ? null : <RawView request={request} spans={preview?.spans ?? emptySpanTable} />}
      {request === undefined ? null : <WhereFrom request={request} />}
    </>
  )
}

/** Why the gateway answered itself: the diagnostic, or the last thing it decided. */
function refusalOf({
  diagnostics,
  trace,
  methodResponse,
}: Extract<SimulationOutcome, { kind: 'gatewayResponse' }>): string {
  const error = diagnostics.find((diagnostic) => diagnostic.severity === 'error')
  return error?.message ?? trace.at(-1)?.sentence ?? methodResponse.body
}
