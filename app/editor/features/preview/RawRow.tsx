import type { KeyboardEvent, ReactNode } from 'react'
import type { TracedSpan } from '../../../core/project/index.ts'
import { cutPiece, type SpanIndex } from './cutPieces.ts'
import { type CodeToken, jsonTokens, sliceTokens } from './jsonTokens.ts'
import type { PreviewPiece, PreviewRow } from './previewRows.ts'
import styles from './RawView.module.css'

export interface RawRowProps {
  readonly row: PreviewRow
  readonly json: boolean
  readonly index: SpanIndex
  readonly spans: readonly TracedSpan[]
  readonly lit: ReadonlySet<number>
  readonly chosen: number | undefined
  /** The stretch that Tab reaches; arrow keys go on from there. */
  readonly stop: number | undefined
  readonly onHover: (span: number | undefined) => void
  readonly onChoose: (span: number) => void
  readonly onStep: (from: number, step: 1 | -1) => void
}

/** One row of the raw request, its mapped stretches tinted by the kind of their source. */
export function RawRow(props: RawRowProps) {
  const { row, json, index, lit } = props
  const isLit = row.pieces.some((piece) =>
    cutPiece(piece, index).some(({ span }) => span !== undefined && lit.has(span)),
  )
  return (
    <div className={styles['row']} data-testid="request-row" data-lit={isLit || undefined}>
      {json ? <span className={styles['line']} aria-hidden="true" data-line={row.line ?? ''} /> : null}
      <span className={styles['text']}>
        {row.pieces.map((piece) => (
          <PieceView key={`${piece.style} ${piece.start}`} piece={piece} {...props} />
        ))}
      </span>
    </div>
  )
}

function PieceView({ piece, json, index, ...stretch }: RawRowProps & { readonly piece: PreviewPiece }) {
  // Colours are of the whole row: a stretch cut out of a string is no JSON of its own.
  const tokens: readonly CodeToken[] = json ? jsonTokens(piece.text) : [{ text: piece.text, kind: 'plain' }]
  let at = 0
  return cutPiece(piece, index).map((run) => {
    const start = at
    at += run.text.length
    const text = colour(sliceTokens(tokens, start, at))
    if (run.span === undefined) {
      return (
        <span key={start} data-style={piece.style}>
          {text}
        </span>
      )
    }
    return (
      <Stretch key={start} span={run.span} style={piece.style} {...stretch}>
        {text}
      </Stretch>
    )
  })
}

type StretchProps = Omit<RawRowProps, 'row' | 'json' | 'index'> & {
  readonly span: number
  readonly style: string
  readonly children: ReactNode
}

/** A stretch that a rule made. With a source it can be pointed at, chosen, and stepped from by the arrow keys. */
function Stretch({ span, style, spans, lit, chosen, stop, onHover, onChoose, onStep, children }: StretchProps) {
  const sources = spans[span]?.sources ?? []
  const look = {
    className: styles['span'],
    'data-style': style,
    'data-kind': sources[0]?.kind,
    'data-lit': lit.has(span) || undefined,
    'data-chosen': span === chosen || undefined,
    onPointerEnter: () => onHover(span),
    onPointerLeave: () => onHover(undefined),
  }
  if (sources.length === 0) return <span {...look}>{children}</span>
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') onChoose(span)
    else if (event.key === 'ArrowRight') onStep(span, 1)
    else if (event.key === 'ArrowLeft') onStep(span, -1)
    else return
    event.preventDefault()
  }
  return (
    <span
      {...look}
      role="button"
      tabIndex={span === stop ? 0 : -1}
      aria-pressed={span === chosen}
      title={`from ${sources.map((source) => source.text).join(' and ')}`}
      ref={(element) => {
        // The arrow keys move the choice; the keyboard follows it while it is in this view.
        if (span === chosen && element?.closest('[role=group]')?.contains(document.activeElement) === true)
          element.focus()
      }}
      onClick={() => onChoose(span)}
      onKeyDown={onKeyDown}
    >
      {children}
    </span>
  )
}

function colour(tokens: readonly CodeToken[]): ReactNode {
  return tokens.map((token, at) =>
    token.kind === 'plain' ? (
      token.text
    ) : (
      <span key={at} data-token={token.kind}>
        {token.text}
      </span>
    ),
  )
}
