import { type KeyboardEvent, type RefObject, useState } from 'react'
import { ruleViewAt } from '../../../../core/project/index.ts'
import { selectMethod, type Side, useEditor, useEditorActions, useEditorStore } from '../../../state/index.ts'
import type { MappingModel } from '../useMappingModel.ts'
import type { Typing } from '../TargetTree.tsx'
import type { Drawing, DrawingEvent } from './drawing.ts'
import { rowFocus } from './focusOf.ts'
import { suggestTarget } from './suggestTarget.ts'
import { readTreeKey, type TreeKey } from './treeKeys.ts'

export interface TreeKeysOptions {
  readonly model: MappingModel
  readonly viewports: Readonly<Record<Side, RefObject<HTMLElement | null>>>
  readonly drawing: Drawing
  readonly send: (event: DrawingEvent) => void
  readonly onTyping: (typing: Typing) => void
}

export interface TreeKeys {
  /** The row of each tree that has the keyboard. */
  readonly active: Readonly<Record<Side, string | undefined>>
  readonly onKeyDown: Readonly<Record<Side, (event: KeyboardEvent) => void>>
}

/** The keyboard on both trees: moving, opening, drawing and editing without a pointer. */
export function useTreeKeys({ model, viewports, drawing, send, onTyping }: TreeKeysOptions): TreeKeys {
  const store = useEditorStore()
  const { select, setOpened, dispatch, announce } = useEditorActions()
  const selected = useEditor((state) => state.selected)
  const [remembered, setRemembered] = useState<Record<Side, string | undefined>>({
    source: undefined,
    target: undefined,
  })
  const chosen = selected?.kind === 'source' || selected?.kind === 'target' ? selected : undefined
  if (chosen !== undefined && remembered[chosen.kind] !== chosen.key)
    setRemembered({ ...remembered, [chosen.kind]: chosen.key })
  const active = { ...remembered, ...(chosen === undefined ? {} : { [chosen.kind]: chosen.key }) }

  const rowsOf = (side: Side) => (side === 'source' ? model.sourceRows : model.targetRows)
  const indexOf = (side: Side): number =>
    (side === 'source' ? model.sourceIndex : model.targetIndex).get(active[side] ?? '') ?? -1
  const goTo = (side: Side, index: number): void => {
    const flat = rowsOf(side)[index]
    if (flat === undefined) return
    select(rowFocus({ side, key: flat.row.key }, model))
    viewports[side].current?.focus()
  }
  const other = (side: Side): Side => (side === 'source' ? 'target' : 'source')

  const connectKey = (side: Side): void => {
    const flat = rowsOf(side)[Math.max(0, indexOf(side))]
    if (flat === undefined) return
    if (drawing.kind === 'armed' && drawing.from.side !== side)
      return send({ type: 'take', row: { side, key: flat.row.key } })
    if (flat.row.kind === 'group') return
    send({ type: 'pick', row: { side, key: flat.row.key } })
    announce(`Picked up ${flat.row.name}. Choose a ${other(side)} field and press Enter.`)
    if (side === 'source') goTo('target', suggestTarget(flat.row.name, model.targetRows))
    else goTo('source', Math.max(0, indexOf('source')))
  }
  const cancelKey = (side: Side): void => {
    if (drawing.kind !== 'armed') return select(undefined)
    const from = drawing.from
    send({ type: 'cancel' })
    announce('Put down.')
    if (from.side !== side) goTo(from.side, indexOf(from.side))
  }
  const typeKey = (constant: boolean): void => {
    const row = model.targetRows[indexOf('target')]?.row
    const method = selectMethod(store.getState())
    if (row === undefined || method === undefined) return
    if (row.kind === 'group') return onTyping({ kind: 'add', key: row.key })
    const current = row.place === undefined ? undefined : ruleViewAt(method, row.place)?.value?.text
    onTyping({ kind: 'expression', key: row.key, initial: constant ? '""' : (current ?? '') })
  }
  const removeKey = (): void => {
    const row = model.targetRows[indexOf('target')]?.row
    const method = selectMethod(store.getState())
    if (row?.place === undefined || row.rule === undefined || method === undefined) return
    dispatch({ type: 'removeRule', method: method.id, place: row.place })
  }
  const unmappedKey = (step: 1 | -1): void => {
    const { targetRows } = model
    const start = indexOf('target')
    for (let i = 1; i <= targetRows.length; i++) {
      const index = (start + step * i + targetRows.length * 2) % targetRows.length
      const row = targetRows[index]?.row
      if (row?.kind === 'field' && row.required && row.rule === undefined && !row.hasChildren)
        return goTo('target', index)
    }
    announce('Every required target is mapped.')
  }
  const perform = (side: Side, key: TreeKey): void => {
    const row = rowsOf(side)[indexOf(side)]?.row
    switch (key.type) {
      case 'go':
        return goTo(side, key.index)
      case 'open':
      case 'close':
        return row === undefined ? undefined : setOpened(side, row.key, key.type === 'open')
      case 'connect':
        return connectKey(side)
      case 'cancel':
        return cancelKey(side)
      case 'switch':
        return goTo(other(side), Math.max(0, indexOf(other(side))))
      case 'expression':
        return typeKey(false)
      case 'constant':
        return typeKey(true)
      case 'remove':
        return removeKey()
      case 'nextUnmapped':
        return unmappedKey(key.step)
    }
  }
  const onKey = (side: Side, event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return
    const press = { key: event.key, shiftKey: event.shiftKey, modified: event.ctrlKey || event.metaKey || event.altKey }
    const key =
      side === 'source'
        ? readTreeKey(press, side, model.sourceRows, indexOf(side))
        : readTreeKey(press, side, model.targetRows, indexOf(side))
    if (key === undefined) return
    event.preventDefault()
    perform(side, key)
  }
  return {
    active,
    onKeyDown: { source: (event) => onKey('source', event), target: (event) => onKey('target', event) },
  }
}
