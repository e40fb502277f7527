import { useMemo, useRef } from 'react'
import type { IsLit } from './litSpans.ts'
import { bodyRows, type PreviewRow } from './previewRows.ts'
import { RawRow } from './RawRow.tsx'
import { rowLooks } from './rowLook.ts'
import { nextStop, type Stretches } from './stretches.ts'
import { useSeen } from './useSeen.ts'
import { useStretches } from './useStretches.ts'
import styles from './RawView.module.css'

export interface RawMessageProps {
  readonly label: string
  readonly head: readonly PreviewRow[]
  readonly body: string
  /** What is said where there is no body. */
  readonly none: string
  readonly stretches: Stretches
  readonly isLit: IsLit
  readonly chosen: number | undefined
  readonly onHover: (stretch: number | undefined) => void
  readonly onChoose: (stretch: number) => void
}

/** Height of a body row, and how many are kept around those seen. */
const rowHeight = 20
const overscan = 8

/** A message as it is sent, windowed: its first line and headers, then its body, each stretch tinted by its source. */
export function RawMessage({ label, head: headRows, body: text, none, ...rest }: RawMessageProps) {
  const { stretches, isLit, chosen, onHover, onChoose } = rest
  const viewport = useRef<HTMLDivElement>(null)
  const headElement = useRef<HTMLDivElement>(null)
  const bodyElement = useRef<HTMLDivElement>(null)
  const seen = useSeen(viewport)
  const rows = useMemo(() => bodyRows(text), [text])
  const first = Math.max(0, Math.floor(seen.top / rowHeight) - overscan)
  const end = Math.min(rows.count, Math.ceil((seen.top + seen.height) / rowHeight) + overscan)
  const options = { stretches, isLit, chosen, stop: chosen ?? nextStop(stretches, -1, 1) }
  const head = rowLooks(headRows, options)
  const body = rowLooks(rows.slice(first, end), options)
  const lists = [
    { element: headElement, looks: head },
    { element: bodyElement, looks: body },
  ]
  const listeners = useStretches({ lists, stretches, chosen, onHover, onChoose })
  return (
    <div className={styles['view']} role="group" aria-label={label} {...listeners}>
      {/* Long heads and bodies scroll, and so must take the keyboard. */}
      <div
        ref={headElement}
        role="group"
        aria-label="First line and headers"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className={styles['head']}
        data-testid="request-head"
      >
        {head.map((look) => (
          <RawRow key={look.key} look={look} json={false} />
        ))}
      </div>
      <div
        ref={viewport}
        role="group"
        aria-label="Body"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className={styles['body']}
        data-testid="request-body"
      >
        {rows.count === 0 ? <p className={styles['none']}>{none}</p> : null}
        <div ref={bodyElement} style={{ height: rows.count * rowHeight, paddingTop: first * rowHeight }}>
          {body.map((look) => (
            <RawRow key={look.key} look={look} json />
          ))}
        </div>
      </div>
    </div>
  )
}
