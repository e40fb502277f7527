import { memo, type ReactNode } from 'react'
import { type CodeToken, jsonTokens, sliceTokens } from './jsonTokens.ts'
import type { PieceLook, RowLook, RunLook } from './rowLook.ts'
import styles from './RawView.module.css'

export interface RawRowProps {
  readonly look: RowLook
  readonly json: boolean
}

/**
 * One row of the raw request, its mapped stretches tinted by the kind of their source. `data-piece` and `data-run` say
 * which run a stretch is, so that the view answers pointer and keys for all of them.
 */
export const RawRow = memo(
  function RawRow({ look, json }: RawRowProps) {
    const lit = look.pieces.some(({ runs }) => runs.some((run) => run.lit))
    return (
      <div className={styles['row']} data-testid="request-row" data-lit={lit || undefined}>
        {json ? <span className={styles['line']} aria-hidden="true" data-line={look.line ?? ''} /> : null}
        <span className={styles['text']}>{look.pieces.map((piece, at) => pieceView(piece, at, json))}</span>
      </div>
    )
  },
  (before, after) => before.look.signature === after.look.signature && before.json === after.json,
)

function pieceView({ text, style, runs }: PieceLook, piece: number, json: boolean): ReactNode {
  // Colours are of the whole row: a stretch cut out of a string is no JSON of its own.
  const tokens: readonly CodeToken[] = json ? jsonTokens(text) : [{ text, kind: 'plain' }]
  let at = 0
  return runs.map((run, index) => {
    const own = sliceTokens(tokens, at, at + run.text.length)
    at += run.text.length
    const key = `${piece} ${index}`
    if (run.span !== undefined) return stretch(run, own, { key, piece, index, style })
    return json ? (
      own.map((token, i) => tokenView(token, `${key} ${i}`))
    ) : (
      <span key={key} data-style={style}>
        {run.text}
      </span>
    )
  })
}

interface StretchAt {
  readonly key: string
  readonly piece: number
  readonly index: number
  readonly style: string
}

/** A stretch that a rule made; of one token, it has the token's colour itself. */
function stretch(run: RunLook, tokens: readonly CodeToken[], { key, piece, index, style }: StretchAt): ReactNode {
  const [only, ...others] = tokens
  const whole = only !== undefined && others.length === 0 && only.kind !== 'plain' ? only.kind : undefined
  const control = run.sourced
    ? ({ role: 'button', tabIndex: run.stop ? 0 : -1, 'aria-pressed': run.chosen, title: run.title } as const)
    : {}
  return (
    <span
      key={key}
      className={styles['span']}
      data-style={style}
      data-kind={run.kind}
      data-token={whole}
      data-lit={run.lit || undefined}
      data-chosen={run.chosen || undefined}
      data-piece={piece}
      data-run={index}
      {...control}
    >
      {whole === undefined ? tokens.map((token, at) => tokenView(token, String(at))) : run.text}
    </span>
  )
}

function tokenView({ text, kind }: CodeToken, key: string): ReactNode {
  return kind === 'plain' ? (
    text
  ) : (
    <span key={key} data-token={kind}>
      {text}
    </span>
  )
}
