import type { ReactNode } from 'react'
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
}

/** One row of the raw request, its mapped stretches tinted by the kind of their source. */
export function RawRow({ row, json, index, spans, lit, chosen }: RawRowProps) {
  const isLit = row.pieces.some((piece) =>
    cutPiece(piece, index).some((run) => run.span !== undefined && lit.has(run.span)),
  )
  return (
    <div className={styles['row']} data-lit={isLit || undefined}>
      {json ? <span className={styles['line']} aria-hidden="true" data-line={row.line ?? ''} /> : null}
      <span className={styles['text']}>
        {row.pieces.map((piece, at) => (
          <PieceView key={at} piece={piece} json={json} index={index} spans={spans} lit={lit} chosen={chosen} />
        ))}
      </span>
    </div>
  )
}

function PieceView({
  piece,
  json,
  index,
  spans,
  lit,
  chosen,
}: Omit<RawRowProps, 'row'> & { readonly piece: PreviewPiece }) {
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
      <span
        key={start}
        className={styles['span']}
        data-style={piece.style}
        data-span={run.span}
        data-kind={spans[run.span]?.sources[0]?.kind}
        data-lit={lit.has(run.span) || undefined}
        data-chosen={run.span === chosen || undefined}
      >
        {text}
      </span>
    )
  })
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
