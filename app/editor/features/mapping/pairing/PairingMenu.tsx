import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { readPairing, storePairing } from '../../../data/index.ts'
import { Button, Segmented } from '../../../ui/index.ts'
import { rowHeight } from '../tree/visibleWindow.ts'
import { pairingAction, pairingLabel } from './pairingWords.ts'
import type { Pair, Pairing } from './pairings.ts'
import styles from './PairingMenu.module.css'

/** The question stands this far inside the target panel where there is room for it, and this far inside the canvas. */
const inset = 24
const margin = 8
const width = 440

export interface PairingMenuProps {
  readonly question: string
  readonly pairings: readonly [Pairing, ...Pairing[]]
  /** The target tree's viewport, and the index of the row that was dropped on. */
  readonly viewport: RefObject<HTMLElement | null>
  readonly row: number
  /** The pairs that are shown now, to be drawn as they would be. */
  readonly onShow: (pairs: readonly Pair[]) => void
  readonly onAnswer: (pairing: Pairing | undefined) => void
}

/** How several fields go to where they were dropped: asked once, each line shown before it is drawn. */
export function PairingMenu({ question, pairings, viewport, row, onShow, onAnswer }: PairingMenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  const [kind, setKind] = useState(() => {
    const last = readPairing()
    return pairings.find((one) => one.kind === last)?.kind ?? pairings[0].kind
  })
  const chosen = pairings.find((one) => one.kind === kind) ?? pairings[0]
  useLayoutEffect(() => {
    const element = viewport.current
    const panel = element?.parentElement
    if (element === null || panel == null || menu.current === null) return
    const top = element.offsetTop + (row + 1) * rowHeight - element.scrollTop
    const lowest = panel.offsetHeight - menu.current.offsetHeight - margin
    menu.current.style.top = `${Math.max(margin, Math.min(top, lowest))}px`
    const right = panel.offsetLeft + panel.offsetWidth - margin
    menu.current.style.width = `${width}px`
    menu.current.style.left = `${Math.max(margin, Math.min(panel.offsetLeft + inset, right - width))}px`
  }, [viewport, row, kind])
  useEffect(() => onShow(chosen.pairs), [chosen, onShow])
  useEffect(() => menu.current?.querySelector<HTMLElement>('[data-apply]')?.focus(), [])
  useEffect(() => {
    const element = menu.current
    const onKeyDown = (event: KeyboardEvent): void => {
      event.stopPropagation()
      if (event.key !== 'Escape') return
      event.preventDefault()
      onAnswer(undefined)
    }
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  }, [onAnswer])
  const apply = (): void => {
    storePairing(chosen.kind)
    onAnswer(chosen)
  }
  return (
    <>
      <div className={styles['backdrop']} aria-hidden="true" onPointerDown={() => onAnswer(undefined)} />
      <div ref={menu} role="dialog" aria-label={question} tabIndex={-1} className={styles['menu']}>
        <p className={styles['question']}>{question}</p>
        {pairings.length === 1 ? null : (
          <Segmented
            label="How they are paired"
            value={chosen.kind}
            onValue={setKind}
            options={pairings.map((one) => ({ value: one.kind, text: pairingLabel(one) }))}
          />
        )}
        <ul aria-label="Lines to draw" className={styles['pairs']}>
          {chosen.pairs.map(({ source, targetName, target, isTaken }) => (
            <li key={`${source.key} ${target?.key ?? targetName}`} data-taken={isTaken || undefined}>
              <code>{source.name}</code>
              <span aria-hidden="true">→</span>
              <code>{targetName}</code>
              {isTaken ? <span>has a value, stays</span> : target === undefined ? <span>new</span> : null}
            </li>
          ))}
        </ul>
        <div className={styles['buttons']}>
          <Button look="quiet" onClick={() => onAnswer(undefined)}>
            Cancel
          </Button>
          <Button look="primary" data-apply="" onClick={apply}>
            {pairingAction(chosen)}
          </Button>
        </div>
      </div>
    </>
  )
}
