import { type KeyboardEvent, useContext, useLayoutEffect, useRef, useState } from 'react'
import { invariant } from '../../../../core/text/index.ts'
import { PreviewSourceContext, readSingleKeys } from '../../../data/index.ts'
import { type Side, useEditor, useEditorActions, useEditorStore } from '../../../state/index.ts'
import type { Line } from '../../../../core/project/index.ts'
import type { CanvasActions } from './canvasActions.ts'
import { loadActions, loadedActions } from './lazyActions.ts'
import type { TreeContext, TreeContextOptions, TypedLetters } from './treeContext.ts'
import type { TreeContextParts } from './treeContextOf.ts'

export interface TreeKeys {
  /** The row of each tree that has the keyboard. */
  readonly active: ActiveRows
  readonly onKeyDown: (side: Side, event: KeyboardEvent) => void
  readonly onSearchKey: (side: Side, event: KeyboardEvent) => void
  /** Brings the other end of a row's line, or both ends of a line, into view. */
  readonly showOtherEnd: (of: Side | Line) => void
}

type ActiveRows = Readonly<Record<Side, string | undefined>>

/** Letters that come within this belong to one name. */
const letterMs = 1200

/** The keyboard on both trees: moving, opening, drawing and editing without a pointer. */
export function useTreeKeys(options: Omit<TreeContextOptions, 'active'>): TreeKeys {
  const { drawing } = options
  const { notify } = useEditorActions()
  const selected = useEditor((state) => state.selected)
  const [remembered, setRemembered] = useState<ActiveRows>({ source: undefined, target: undefined })
  const chosen = selected?.kind === 'source' || selected?.kind === 'target' ? selected : undefined
  const active: ActiveRows = chosen === undefined ? remembered : { ...remembered, [chosen.kind]: chosen.key }
  if (chosen !== undefined && remembered[chosen.kind] !== chosen.key) setRemembered(active)

  const store = useEditorStore()
  const preview = useContext(PreviewSourceContext)
  invariant(preview, 'the canvas stands outside EditorRoot')
  const typed = useRef<TypedLetters>({ text: '', until: 0 })
  const latest = useRef<TreeContextParts>(undefined)
  useLayoutEffect(() => {
    latest.current = { options: { ...options, active }, store, preview, typed: typed.current }
  })
  /** At once, or when the actions are there: keys wait for them in the order in which they were pressed. */
  const act = (run: (actions: CanvasActions, context: TreeContext) => void): void => {
    const perform = (actions: CanvasActions): void => {
      const context = latest.current && actions.treeContextOf(latest.current)
      if (context !== undefined) run(actions, context)
    }
    const ready = loadedActions()
    if (ready !== undefined) return perform(ready)
    loadActions().then(perform, () =>
      notify({ tone: 'bad', text: 'This part of the editor could not be loaded. Reload the page to edit by key.' }),
    )
  }
  const onKeyDown = (side: Side, event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return
    const { key, shiftKey, timeStamp } = event
    const modified = event.ctrlKey || event.metaKey || event.altKey
    // Until the actions are there nobody knows what a key means: it must not scroll or leave the page meanwhile.
    const keep = !modified && key !== 'Tab' && key !== '?' && loadedActions() === undefined
    if (keep) event.preventDefault()
    act((actions, context) => {
      const { typed } = context
      const typing = typed.text !== '' && timeStamp < typed.until
      if (!typing) typed.text = ''
      typed.until = timeStamp + letterMs
      const armed = context.drawing.kind === 'armed' && context.drawing.from.side !== side
      const press = { key, shiftKey, modified, armed, typing, singleKeys: readSingleKeys() }
      if (actions.pressKey(context, side, press)) event.preventDefault()
    })
  }
  const onSearchKey = (side: Side, event: KeyboardEvent): void => {
    const { key } = event
    if (key !== 'Enter' && key !== 'Escape' && key !== 'ArrowDown') return
    if (key === 'Escape' && drawing.kind === 'idle' && event.currentTarget.querySelector('input')?.value === '') return
    event.preventDefault()
    act((actions, context) => void actions.pressSearchKey(context, side, key))
  }
  const showOtherEnd = (of: Side | Line): void =>
    act((actions, context) => {
      if (typeof of === 'string') return actions.showOtherEnd(context, of)
      actions.showEnd(context, 'source', of)
      actions.showEnd(context, 'target', of)
    })
  return { active, onKeyDown, onSearchKey, showOtherEnd }
}
