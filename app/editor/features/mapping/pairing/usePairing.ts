import { useCallback, useMemo, useState } from 'react'
import { selectDrawn, selectSuggestions, useEditorActions, useEditorStore } from '../../../state/index.ts'
import type { Chosen } from '../interaction/chosenRows.ts'
import { rowFocus } from '../interaction/focusOf.ts'
import { loadedActions } from '../interaction/lazyActions.ts'
import { nearestRow } from '../lines/nearestRow.ts'
import type { Ghost } from '../lines/useGhosts.ts'
import type { MappingModel } from '../useMappingModel.ts'
import type { PairingOffer } from './droppedOn.ts'
import type { Pair, Pairing } from './pairings.ts'

export interface PairingControls {
  readonly offer: PairingOffer | undefined
  /** What a drop would ask; undefined where it is one line. */
  readonly question: (source: string, target: string) => string | undefined
  /** Asks how what was dropped goes where it was dropped; false where it is one line. */
  readonly ask: (source: string, target: string) => boolean
  readonly show: (pairs: readonly Pair[]) => void
  readonly answer: (pairing: Pairing | undefined) => void
  /** The lines that are shown and not drawn yet; undefined while nothing is asked. */
  readonly ghosts: readonly Ghost[] | undefined
}

/** The question that a drop of several fields raises, and the lines that its answer would draw. */
export function usePairing(model: MappingModel, chosen: Chosen): PairingControls {
  const store = useEditorStore()
  const { dispatch, notify, announce, select } = useEditorActions()
  const [offer, setOffer] = useState<PairingOffer>()
  const [pairs, setPairs] = useState<readonly Pair[]>([])
  const { rows } = chosen
  const offerOf = useCallback(
    (source: string, target: string): PairingOffer | undefined => {
      const state = store.getState()
      const drawn = selectDrawn(state)
      const actions = loadedActions()
      if (drawn === undefined || actions === undefined) return undefined
      const suggestions = selectSuggestions(state, drawn)
      return actions.droppedOn({ drawn, model, chosen: rows, suggestions }, source, target)
    },
    [store, model, rows],
  )
  const question = useCallback((source: string, target: string) => offerOf(source, target)?.question, [offerOf])
  const ask = useCallback(
    (source: string, target: string): boolean => {
      const found = offerOf(source, target)
      if (found === undefined) return false
      setOffer(found)
      announce(found.question)
      return true
    },
    [offerOf, announce],
  )
  const ghosts = useMemo(
    () => (offer === undefined ? undefined : pairs.flatMap((pair) => ghostOf(pair, model))),
    [offer, pairs, model],
  )
  const answer = (pairing: Pairing | undefined): void => {
    const target = offer?.targetKey
    setOffer(undefined)
    setPairs([])
    if (pairing === undefined) return announce('Nothing drawn.')
    const outcome = dispatch(pairing.command)
    if (outcome.kind === 'refused') {
      const [reason] = outcome.diagnostics
      const detail = reason?.hint === undefined ? {} : { detail: reason.hint }
      return notify({ tone: 'bad', text: reason?.message ?? 'These lines cannot be drawn.', ...detail })
    }
    chosen.clear()
    if (target !== undefined) select(rowFocus({ side: 'target', key: target }, model))
    notify({ tone: 'ok', text: outcome.announce, undo: true })
  }
  return { offer, question, ask, show: setPairs, answer, ghosts }
}

function ghostOf({ source, target, isTaken }: Pair, { sourceIndex, targetIndex }: MappingModel): readonly Ghost[] {
  if (target === undefined || isTaken) return []
  const [from, to] = [nearestRow(source.key, sourceIndex), nearestRow(target.key, targetIndex)]
  return from === undefined || to === undefined ? [] : [{ source: from, target: to }]
}
