import { useEffect, useMemo, useRef, useState } from 'react'
import type { IntegrationRequest } from '../../../core/apigateway/index.ts'
import type { SpanTable } from '../../../core/project/index.ts'
import { selectMethod, useEditor } from '../../state/index.ts'
import { litSpans } from './litSpans.ts'
import { bodyRows, headRows } from './previewRows.ts'
import { RawRow } from './RawRow.tsx'
import { rowLooks } from './rowLook.ts'
import { nextStop, useStretches } from './useStretches.ts'
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
  const viewport = useRef<HTMLDivElement>(null)
  const headElement = useRef<HTMLDivElement>(null)
  const bodyElement = useRef<HTMLDivElement>(null)
  const seen = useSeen(viewport)
  const rows = useMemo(() => bodyRows(request.body), [request.body])
  const isLit = useMemo(() => litSpans(hovered ?? selected, method, spans), [hovered, selected, method, spans])
  const chosen = selected?.kind === 'span' ? selected.index : undefined
  const stop = chosen ?? nextStop(spans, -1, 1)

  const first = Math.max(0, Math.floor(seen.top / rowHeight) - overscan)
  const end = Math.min(rows.count, Math.ceil((seen.top + seen.height) / rowHeight) + overscan)
  const options = { spans, isLit, chosen, stop }
  const head = rowLooks(headRows(request), options)
  const body = rowLooks(rows.slice(first, end), options)
  const lists = [
    { element: headElement, looks: head },
    { element: bodyElement, looks: body },
  ]
  const listeners = useStretches(lists, spans, chosen)
  return (
    <div className={styles['view']} role="group" aria-label="Raw request" {...listeners}>
      <div ref={headElement} className={styles['head']} data-testid="request-head">
        {head.map((look) => (
          <RawRow key={look.key} look={look} json={false} />
        ))}
      </div>
      {/* A long body scrolls, and so must take the keyboard. */}
      <div
        ref={viewport}
        role="group"
        aria-label="Body"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className={styles['body']}
        data-testid="request-body"
      >
        {rows.count === 0 ? <p className={styles['none']}>No body is sent.</p> : null}
        <div ref={bodyElement} style={{ height: rows.count * rowHeight, paddingTop: first * rowHeight }}>
          {body.map((look) => (
            <RawRow key={look.key} look={look} json />
          ))}
        </div>
      </div>
    </div>
  )
}

/** What of a scrolled element is seen: its offset and height. */
function useSeen(viewport: React.RefObject<HTMLElement | null>): { readonly top: number; readonly height: number } {
  const [seen, setSeen] = useState({ top: 0, height: 400 })
  useEffect(() => {
    const element = viewport.current
    if (element === null) return undefined
    const look = (): void =>
      setSeen((before) => {
        const now = { top: element.scrollTop, height: element.clientHeight }
        return now.top === before.top && now.height === before.height ? before : now
      })
    const resized = new ResizeObserver(look)
    resized.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [viewport])
  return seen
}
