import type { KeyboardEvent, ReactNode } from 'react'
import { hasSources, spanPlaces, spanSourceTexts, type SpanTable } from '../../../core/project/index.ts'
import { cutPiece, type PreviewRun } from './cutPieces.ts'
import { type CodeToken, jsonTokens, sliceTokens } from './jsonTokens.ts'
import type { IsLit } from './litSpans.ts'
import type { PreviewPiece, PreviewRow } from './previewRows.ts'
import styles from './RawView.module.css'

export interface RawRowProps {
  readonly row: PreviewRow
  readonly json: boolean
  readonly spans: SpanTable
  readonly isLit: IsLit
  readonly chosen: number | undefined
  /** The stretch that Tab reaches; arrow keys go on from there. */
  readonly stop: number | undefined
  readonly onHover: (span: number | undefined) => void
  readonly onChoose: (span: number) => void
  readonly onStep: (from: number, step: 1 | -1) => void
}

/** One row of the raw request, its mapped stretches tinted by the kind of their source. */
export function RawRow(props: RawRowProps) {
  const { row, json, spans, isLit } = props
  const pieces = row.pieces.map((piece) => ({ piece, runs: cutPiece(piece, spans) }))
  const lit = pieces.some(({ runs }) => runs.some(({ span }) => span !== undefined && isLit(span)))
  return (
    <div className={styles['row']} data-testid="request-row" data-lit={lit || undefined}>
      {json ? <span className={styles['line']} aria-hidden="true" data-line={row.line ?? ''} /> : null}
      <span className={styles['text']}>
        {pieces.map(({ piece, runs }) => (
          <PieceView key={`${piece.style} ${piece.start}`} piece={piece} runs={runs} {...props} />
        ))}
      </span>
    </div>
  )
}

interface PieceViewProps extends RawRowProps {
  readonly piece: PreviewPiece
  readonly runs: readonly PreviewRun[]
}

function PieceView({ piece, runs, json, ...stretch }: PieceViewProps) {
  // Colours are of the whole row: a stretch cut out of a string is no JSON of its own.
  const tokens: readonly CodeToken[] = json ? jsonTokens(piece.text) : [{ text: piece.text, kind: 'plain' }]
  let at = 0
  return runs.map((run) => {
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

type StretchProps = Omit<RawRowProps, 'row' | 'json'> & {
  readonly span: number
  readonly style: string
  readonly children: ReactNode
}

/** A stretch that a rule made. With a source it can be pointed at, chosen, and stepped from by the arrow keys. */
function Stretch({ span, style, spans, isLit, chosen, stop, onHover, onChoose, onStep, children }: StretchProps) {
  const look = {
    className: styles['span'],
    'data-style': style,
    'data-kind': spanPlaces(spans, span)[0]?.kind,
    'data-lit': isLit(span) || undefined,
    'data-chosen': span === chosen || undefined,
    onPointerEnter: () => onHover(span),
    onPointerLeave: () => onHover(undefined),
  }
  if (!hasSources(spans, span)) return <span {...look}>{children}</span>
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
      title={`from ${spanSourceTexts(spans, span).join(' and ')}`}
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
