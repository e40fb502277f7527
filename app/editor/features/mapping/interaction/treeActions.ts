import type { ProjectMethod } from '../../../../core/project/index.ts'
import { ruleViewAt } from '../../../../core/project/index.ts'
import type { EditorActions, Side } from '../../../state/index.ts'
import type { Typing } from '../TargetTree.tsx'
import type { MappingModel } from '../useMappingModel.ts'
import type { Drawing, DrawingEvent } from './drawing.ts'
import { suggestTarget } from './suggestTarget.ts'
import type { TreeKey } from './treeKeys.ts'

/** What a key acts on: everything as it is at the moment of the key. */
export interface TreeContext {
  readonly model: MappingModel
  readonly method: ProjectMethod
  readonly drawing: Drawing
  readonly send: (event: DrawingEvent) => void
  readonly onTyping: (typing: Typing) => void
  readonly actions: Pick<EditorActions, 'select' | 'setOpened' | 'dispatch' | 'announce'>
  /** Index of each tree's active row; -1 where none is. */
  readonly at: Readonly<Record<Side, number>>
  /** Makes a row the active one and moves the keyboard to its tree. */
  readonly goTo: (side: Side, index: number) => void
}

export const otherSide = (side: Side): Side => (side === 'source' ? 'target' : 'source')

/** Does what a key means in a tree. */
export function performTreeKey(context: TreeContext, side: Side, key: TreeKey): void {
  switch (key.type) {
    case 'go':
      return context.goTo(side, key.index)
    case 'open':
    case 'close':
      return openRow(context, side, key.type === 'open')
    case 'connect':
      return connectRow(context, side)
    case 'cancel':
      return cancel(context, side)
    case 'switch':
      return context.goTo(otherSide(side), Math.max(0, context.at[otherSide(side)]))
    case 'expression':
      return typeInto(context, false)
    case 'constant':
      return typeInto(context, true)
    case 'remove':
      return removeRule(context)
    case 'nextUnmapped':
      return goToUnmapped(context, key.step)
  }
}

function rowAt({ model }: TreeContext, side: Side, index: number) {
  return (side === 'source' ? model.sourceRows : model.targetRows)[index]?.row
}

function openRow(context: TreeContext, side: Side, open: boolean): void {
  const row = rowAt(context, side, context.at[side])
  if (row !== undefined) context.actions.setOpened(side, row.key, open)
}

/** Picks a row up, or, with a row of the other side picked up, connects the two. */
function connectRow(context: TreeContext, side: Side): void {
  const { drawing, send, actions, model, at, goTo } = context
  const row = rowAt(context, side, Math.max(0, at[side]))
  if (row === undefined) return
  if (drawing.kind === 'armed' && drawing.from.side !== side) return send({ type: 'take', row: { side, key: row.key } })
  if (row.kind === 'group') return
  send({ type: 'pick', row: { side, key: row.key } })
  actions.announce(`Picked up ${row.name}. Choose a ${otherSide(side)} field and press Enter.`)
  if (side === 'source') goTo('target', suggestTarget(row.name, model.targetRows))
  else goTo('source', Math.max(0, at.source))
}

function cancel({ drawing, send, actions, at, goTo }: TreeContext, side: Side): void {
  if (drawing.kind !== 'armed') return actions.select(undefined)
  send({ type: 'cancel' })
  actions.announce('Put down.')
  if (drawing.from.side !== side) goTo(drawing.from.side, at[drawing.from.side])
}

function typeInto(context: TreeContext, constant: boolean): void {
  const row = context.model.targetRows[context.at.target]?.row
  if (row === undefined) return
  if (row.kind === 'group') return context.onTyping({ kind: 'add', key: row.key })
  const current = row.place === undefined ? undefined : ruleViewAt(context.method, row.place)?.value?.text
  context.onTyping({ kind: 'expression', key: row.key, initial: constant ? '""' : (current ?? '') })
}

function removeRule({ model, method, actions, at }: TreeContext): void {
  const row = model.targetRows[at.target]?.row
  if (row?.place === undefined || row.rule === undefined) return
  actions.dispatch({ type: 'removeRule', method: method.id, place: row.place })
}

function goToUnmapped({ model: { targetRows }, at, goTo, actions }: TreeContext, step: 1 | -1): void {
  for (let i = 1; i <= targetRows.length; i++) {
    const index = (at.target + step * i + targetRows.length * 2) % targetRows.length
    const row = targetRows[index]?.row
    if (row?.kind === 'field' && row.required && row.rule === undefined && !row.hasChildren)
      return goTo('target', index)
  }
  actions.announce('Every required target is mapped.')
}
