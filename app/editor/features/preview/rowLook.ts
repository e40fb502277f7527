import type { IsLit } from './litSpans.ts'
import type { PreviewPiece, PreviewRow } from './previewRows.ts'
import type { Stretches } from './stretches.ts'

/** A run of characters as it looks: everything that decides what is drawn, and the span that it stands for. */
export interface RunLook {
  readonly text: string
  /** Index into the stretches; undefined where nobody made it. Not drawn. */
  readonly span: number | undefined
  readonly kind: string | undefined
  /** With a source it can be pointed at, chosen, and stepped from by the arrow keys. */
  readonly sourced: boolean
  readonly title: string | undefined
  readonly lit: boolean
  readonly chosen: boolean
  /** The stretch that Tab reaches. */
  readonly stop: boolean
}

export interface PieceLook {
  readonly style: PreviewPiece['style']
  readonly text: string
  readonly runs: readonly RunLook[]
}

export interface RowLook {
  /** Of the rows in one list, no two have the same; a row that only moved keeps its own. */
  readonly key: string
  readonly line: number | undefined
  readonly pieces: readonly PieceLook[]
  /** Two rows of the same signature are drawn alike. */
  readonly signature: string
}

export interface LookOptions {
  readonly stretches: Stretches
  readonly isLit: IsLit
  readonly chosen: number | undefined
  readonly stop: number | undefined
}

/** How rows look now. Rows are told apart by their text: after an edit, those that only moved are moved and not drawn anew. */
export function rowLooks(rows: readonly PreviewRow[], options: LookOptions): readonly RowLook[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const pieces = row.pieces.map((piece) => pieceLook(piece, options))
    const text = pieces.map((piece) => piece.text).join('')
    const times = seen.get(text) ?? 0
    seen.set(text, times + 1)
    return { key: `${text} ${times}`, line: row.line, pieces, signature: signatureOf(row, pieces) }
  })
}

function pieceLook(piece: PreviewPiece, options: LookOptions): PieceLook {
  const runs = options.stretches.cut(piece).map(({ text, span }) => runLook(text, span, options))
  return { style: piece.style, text: piece.text, runs }
}

function runLook(text: string, span: number | undefined, { stretches, isLit, chosen, stop }: LookOptions): RunLook {
  if (span === undefined) {
    return { text, span, kind: undefined, sourced: false, title: undefined, lit: false, chosen: false, stop: false }
  }
  const sourced = stretches.isSourced(span)
  return {
    text,
    span,
    sourced,
    kind: stretches.kindOf(span),
    title: sourced ? `from ${stretches.textsOf(span).join(' and ')}` : undefined,
    lit: isLit(span),
    chosen: span === chosen,
    stop: span === stop,
  }
}

function signatureOf({ line }: PreviewRow, pieces: readonly PieceLook[]): string {
  let signature = `${line ?? ''}`
  for (const { style, runs } of pieces) {
    signature += `\n${style}`
    for (const { text, span, title = '', kind = '', lit, chosen, stop } of runs)
      signature += `\n${text}\n${span === undefined ? '' : kind}\n${title}\n${Number(lit)}${Number(chosen)}${Number(stop)}`
  }
  return signature
}
