import { useEffect, useMemo, useRef, useState } from 'react'
import type { IntegrationRequest } from '../../../core/apigateway/index.ts'
import { hasSources, spanCount, spanRange, type SpanTable } from '../../../core/project/index.ts'
import { selectMethod, useEditor, useEditorActions } from '../../state/index.ts'
import { bodyRows, headRows } from './previewRows.ts'
import { RawRow, type RawRowProps } from './RawRow.tsx'
import { litSpans } from './litSpans.ts'
import styles from './RawView.module.css'

export interface RawViewProps {
  readonly request: IntegrationRequest
  readonly spans: SpanTable
}

/** Height of a body row, and how many are kept around those seen. */
const rowHeight = 20
const overscan = 8

/** The integration request as it is sent: its own windowed view, in which every byte knows where it came from. */
export function RawView({ request, spans }: RawViewProps) {
  const hovered = useEditor((state) => state.hovered)
  const selected = useEditor((state) => state.selected)
  const method = useEditor(selectMethod)
  const { hover, select } = useEditorActions()
  const [seen, setSeen] = useState({ top: 0, height: 400 })
  const viewport = useRef<HTMLDivElement>(null)
  const head = useMemo(() => headRows(request), [request])
  const rows = useMemo(() => bodyRows(request.body), [request.body])
  const isLit = useMemo(() => litSpans(hovered ?? selected, method, spans), [hovered, selected, method, spans])
  const chosen = selected?.kind === 'span' ? selected.index : undefined
  useEffect(() => {
    const element = viewport.current
    if (element === null) return undefined
    const resized = new ResizeObserver(() => setSeen({ top: element.scrollTop, height: element.clientHeight }))
    resized.observe(element)
    return () => resized.disconnect()
  }, [])

  const stop = chosen ?? nextStop(spans, -1, 1)
  const onStep = (from: number, step: 1 | -1): void => {
    const next = nextStop(spans, from, step)
    if (next !== undefined) select({ kind: 'span', index: next })
  }
  const first = Math.max(0, Math.floor(seen.top / rowHeight) - overscan)
  const end = Math.min(rows.count, Math.ceil((seen.top + seen.height) / rowHeight) + overscan)
  const shared: Omit<RawRowProps, 'row' | 'json'> = {
    spans,
    isLit,
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
        ref={viewport}
        className={styles['body']}
        data-testid="request-body"
        onScroll={(event) => setSeen({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
      >
        {rows.count === 0 ? <p className={styles['none']}>No body is sent.</p> : null}
        <div style={{ height: rows.count * rowHeight, paddingTop: first * rowHeight }}>
          {rows.slice(first, end).map((row, at) => (
            <RawRow key={first + at} row={row} json {...shared} />
          ))}
        </div>
      </div>
    </div>
  )
}

/** The next stretch that a person can go to, in reading order; undefined after the last. */
function nextStop(spans: SpanTable, from: number, step: 1 | -1): number | undefined {
  for (let index = from + step; index >= 0 && index < spanCount(spans); index += step) {
    const { start, end } = spanRange(spans, index)
    if (end > start && hasSources(spans, index)) return index
  }
  return undefined
}
