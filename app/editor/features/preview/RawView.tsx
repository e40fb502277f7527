import { type KeyboardEvent, type MouseEvent, type PointerEvent, useMemo, useRef, useState } from 'react'
import type { IntegrationRequest } from '../../../core/apigateway/index.ts'
import type { TracedSpan } from '../../../core/project/index.ts'
import { selectMethod, useEditor, useEditorActions } from '../../state/index.ts'
import { indexSpans } from './cutPieces.ts'
import { bodyRows, headRows } from './previewRows.ts'
import { RawRow } from './RawRow.tsx'
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
  const body = useRef<HTMLDivElement>(null)
  const head = useMemo(() => headRows(request), [request])
  const rows = useMemo(() => bodyRows(request.body), [request.body])
  const index = useMemo(() => indexSpans(spans), [spans])
  const lit = useMemo(() => litSpans(hovered ?? selected, method, spans), [hovered, selected, method, spans])
  const chosen = selected?.kind === 'span' ? selected.index : undefined

  const spanOf = (target: EventTarget): number | undefined => {
    const value = target instanceof Element ? target.closest('[data-span]')?.getAttribute('data-span') : undefined
    return value == null ? undefined : Number(value)
  }
  const onPointerMove = (event: PointerEvent): void => {
    const span = spanOf(event.target)
    hover(span === undefined ? undefined : { kind: 'span', index: span })
  }
  const onClick = (event: MouseEvent): void => {
    const span = spanOf(event.target)
    if (span !== undefined) select({ kind: 'span', index: span })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0 || event.ctrlKey || event.metaKey) return
    const next = nextSpan(spans, chosen, step)
    if (next === undefined) return
    event.preventDefault()
    select({ kind: 'span', index: next })
  }
  const first = Math.max(0, Math.floor(seen.top / rowHeight) - overscan)
  const end = Math.min(rows.length, Math.ceil((seen.top + seen.height) / rowHeight) + overscan)
  const shared = { index, spans, lit, chosen }
  return (
    <div
      className={styles['view']}
      role="group"
      tabIndex={0}
      aria-label="Raw request. Left and right arrow go through the values that were mapped."
      onPointerMove={onPointerMove}
      onPointerLeave={() => hover(undefined)}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <div className={styles['head']} data-testid="request-head">
        {head.map((row, at) => (
          <RawRow key={`head ${at}`} row={row} json={false} {...shared} />
        ))}
      </div>
      <div
        ref={body}
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

/** The next stretch that has a source, in reading order. */
function nextSpan(spans: readonly TracedSpan[], from: number | undefined, step: number): number | undefined {
  const stops = spans.flatMap((span, index) => (span.sources.length > 0 && span.end > span.start ? [index] : []))
  if (stops.length === 0) return undefined
  const at = from === undefined ? -1 : stops.indexOf(from)
  return stops[at < 0 && step < 0 ? stops.length - 1 : Math.min(Math.max(at + step, 0), stops.length - 1)]
}
