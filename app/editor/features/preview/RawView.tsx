import { useMemo, useState } from 'react'
import type { IntegrationRequest } from '../../../core/apigateway/index.ts'
import type { TracedSpan } from '../../../core/project/index.ts'
import { selectMethod, useEditor, useEditorActions } from '../../state/index.ts'
import { indexSpans } from './cutPieces.ts'
import { bodyRows, headRows } from './previewRows.ts'
import { RawRow, type RawRowProps } from './RawRow.tsx'
import { litSpans } from './litSpans.ts'
import styles from './RawView.module.css'

export interface RawViewProps {
  readonly request: IntegrationRequest
  readonly spans: readonly TracedSpan[]
}

/** Height of a body row, and how many are kept around those seen. */
const rowHeight = 20
const overscan = 20

/** The integration request as it is sent: its own windowed view, in which every byte knows where it came from. */
export function RawView({ request, spans }: RawViewProps) {
  const hovered = useEditor((state) => state.hovered)
  const selected = useEditor((state) => state.selected)
  const method = useEditor(selectMethod)
  const { hover, select } = useEditorActions()
  const [seen, setSeen] = useState({ top: 0, height: 800 })
  const head = useMemo(() => headRows(request), [request])
  const rows = useMemo(() => bodyRows(request.body), [request.body])
  const index = useMemo(() => indexSpans(spans), [spans])
  const lit = useMemo(() => litSpans(hovered ?? selected, method, spans), [hovered, selected, method, spans])
  const stops = useMemo(() => spansWithSources(spans), [spans])
  const chosen = selected?.kind === 'span' ? selected.index : undefined

  const stop = chosen ?? stops[0]
  const onStep = (from: number, step: 1 | -1): void => {
    const next = stops[stops.indexOf(from) + step]
    if (next !== undefined) select({ kind: 'span', index: next })
  }
  const first = Math.max(0, Math.floor(seen.top / rowHeight) - overscan)
  const end = Math.min(rows.length, Math.ceil((seen.top + seen.height) / rowHeight) + overscan)
  const shared: Omit<RawRowProps, 'row' | 'json'> = {
    index,
    spans,
    lit,
    chosen,
    stop,
    onHover: (span) => hover(span === undefined ? undefined : { kind: 'span', index: span }),
    onChoose: (span) => select({ kind: 'span', index: span }),
    onStep,
  }
  return (
    <div className={styles['view']} role="group" aria-label="Raw request">
      <div className={styles['head']} data-testid="request-head">
        {head.map((row, at) => (
          <RawRow key={`head ${at}`} row={row} json={false} {...shared} />
        ))}
      </div>
      <div
        className={styles['body']}
        data-testid="request-body"
        onScroll={(event) => setSeen({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
      >
        {rows.length === 0 ? <p className={styles['none']}>No body is sent.</p> : null}
        <div style={{ height: rows.length * rowHeight, paddingTop: first * rowHeight }}>
          {rows.slice(first, end).map((row, at) => (
            <RawRow key={first + at} row={row} json {...shared} />
          ))}
        </div>
      </div>
    </div>
  )
}

/** The stretches that a person can go through, in reading order. */
function spansWithSources(spans: readonly TracedSpan[]): readonly number[] {
  return spans.flatMap((span, index) => (span.sources.length > 0 && span.end > span.start ? [index] : []))
}
