import { drawingOf, ruleViewAt } from '../../../../core/project/index.ts'
import type { Side } from '../../../state/index.ts'
import { findByLetters } from './findByLetters.ts'
import { pickUpEnd, showOtherEnd, walkLine } from './lineActions.ts'
import { goToProblem, goToUnmapped } from './problemActions.ts'
import { rankRows } from './rankRows.ts'
import { otherSide, rowAt, type TreeContext } from './treeContext.ts'
import type { TreeKey } from './treeKeys.ts'

/** Does what a key means in a tree. */
export function performTreeKey(context: TreeContext, side: Side, key: TreeKey): void {
  if (key.type !== 'find') context.typed.text = ''
  switch (key.type) {
    case 'go':
      return context.goTo(side, key.index)
    case 'open':
    case 'close':
      return openRow(context, side, key.type === 'open')
    case 'choose': {
      const from = rowAt(context, side, context.at[side])?.key
      context.goTo(side, key.index)
      return context.chosen.choose(side, key.how, key.index, key.how === 'range' ? from : undefined)
    }
    case 'connect':
      return connectRow(context, side, Math.max(0, context.at[side]), key.copy)
    case 'cancel':
      return cancel(context, side)
    case 'switch':
      return context.goTo(otherSide(side), Math.max(0, context.at[otherSide(side)]))
    case 'search':
      return context.focusSearch(side)
    case 'find':
      return find(context, side, key.letter)
    case 'nextMatch':
      return nextMatch(context, side)
    case 'accept':
      return accept(context)
    case 'otherEnd':
      return showOtherEnd(context, side)
    case 'walkLine':
      return walkLine(context, side, key.step)
    case 'expression':
      return typeInto(context, false)
    case 'constant':
      return typeInto(context, true)
    case 'remove':
      return removeRule(context)
    case 'nextUnmapped':
      return goToUnmapped(context, key.step)
    case 'nextProblem':
      return goToProblem(context)
    case 'otherDrawing':
      return context.actions.showDrawing(context.method.response === undefined ? 'response' : 'request')
  }
}

function openRow(context: TreeContext, side: Side, open: boolean): void {
  const row = rowAt(context, side, context.at[side])
  if (row !== undefined) context.actions.setOpened(side, row.key, open)
}

/** Picks a row up, or, with a row of the other side picked up, connects the two. */
export function connectRow(context: TreeContext, side: Side, index: number, copy?: true): void {
  const { drawing, send, actions, goTo, selected, chosen } = context
  const row = rowAt(context, side, index)
  if (row === undefined) return
  if (drawing.kind === 'armed' && drawing.from.side !== side)
    return send({ type: 'take', row: { side, key: row.key }, ...(copy && { copy }) })
  if (selected?.kind === 'line') return pickUpEnd(context, side, selected)
  if (row.kind === 'group') return
  const to = otherSide(side)
  send({ type: 'pick', row: { side, key: row.key } })
  const best = ranked(context, to, row)[0]
  const words = best === undefined ? '' : ` Best match: ${rowAt(context, to, best)?.name ?? ''}.`
  const count = chosen.rows[side].has(row.key) ? chosen.rows[side].size : 1
  const picked = count > 1 ? `${count} fields` : row.name
  actions.announce(`Picked up ${picked}. Choose a ${to} field and press Enter.${words}`)
  goTo(to, best ?? Math.max(0, context.at[to]))
}

/** The rows of a side that a row of the other side most likely belongs to. */
function ranked(
  context: TreeContext,
  side: Side,
  from: { readonly key: string; readonly name: string; readonly type: string },
) {
  const { model, suggestions } = context
  const scores = new Map(
    suggestions.flatMap(({ source, target, score }) => {
      const [own, other] = side === 'target' ? [source, target] : [target, source]
      return own === from.key ? [[other, score] as const] : []
    }),
  )
  const words = { name: from.name, type: from.type, suggested: (key: string) => scores.get(key) ?? 0 }
  if (side === 'target') return rankRows(model.targetRows, { ...words, isFree: ({ rule }) => rule === undefined })
  const connected = new Set(model.lines.map((line) => line.sourceRow))
  return rankRows(model.sourceRows, { ...words, isFree: ({ key }) => !connected.has(key) })
}

function nextMatch(context: TreeContext, side: Side): void {
  const { drawing, model, goTo, actions } = context
  if (drawing.kind !== 'armed' || drawing.from.side === side) return
  const rows = side === 'target' ? model.sourceIndex : model.targetIndex
  const from = rowAt(context, drawing.from.side, rows.get(drawing.from.key) ?? -1)
  if (from === undefined) return
  const matches = ranked(context, side, from)
  const next = (matches.indexOf(context.at[side]) + 1) % matches.length
  const index = matches[next]
  if (index === undefined) return actions.announce('Nothing to choose from.')
  goTo(side, index)
  actions.announce(`Match ${next + 1} of ${matches.length}: ${rowAt(context, side, index)?.name ?? ''}`)
}

function find(context: TreeContext, side: Side, letter: string): void {
  const { typed, model, at, goTo, actions, drawing } = context
  typed.text += letter
  const isFree = (row: object): boolean => drawing.kind !== 'armed' || !('rule' in row) || row.rule === undefined
  const index =
    side === 'source'
      ? findByLetters(model.sourceRows, typed.text, at.source)
      : findByLetters(model.targetRows, typed.text, at.target, isFree)
  if (index >= 0) return goTo(side, index)
  actions.announce(`No field is called “${typed.text}”.`)
}

function accept(context: TreeContext): void {
  const row = rowAt(context, 'target', context.at.target)
  const suggestion = context.suggestions.find(({ target }) => target === row?.key)
  if (suggestion === undefined) return context.actions.announce(`Nothing is suggested for ${row?.name ?? 'this row'}.`)
  context.accept(suggestion)
}

function cancel({ drawing, send, actions, at, goTo, model, chosen }: TreeContext, side: Side): void {
  if (drawing.kind !== 'armed') {
    if (chosen.rows.source.size + chosen.rows.target.size > 0) return chosen.clear()
    return actions.select(undefined)
  }
  send({ type: 'cancel' })
  actions.announce('Put down.')
  const { grabbed } = drawing
  if (grabbed !== undefined) {
    const rows = grabbed.row.side === 'source' ? model.sourceIndex : model.targetIndex
    return goTo(grabbed.row.side, rows.get(grabbed.row.key) ?? at[grabbed.row.side])
  }
  if (drawing.from.side !== side) goTo(drawing.from.side, at[drawing.from.side])
}

function typeInto(context: TreeContext, constant: boolean): void {
  const row = context.model.targetRows[context.at.target]?.row
  if (row === undefined) return
  if (row.kind === 'group') return context.onTyping({ kind: 'add', key: row.key })
  const current = row.place === undefined ? undefined : ruleViewAt(context.method, row.place)?.value?.text
  context.onTyping({ kind: 'expression', key: row.key, initial: constant ? '""' : (current ?? '') })
}

function removeRule({ model, method, actions, at, chosen }: TreeContext): void {
  const row = model.targetRows[at.target]?.row
  if (row !== undefined && chosen.rows.target.size > 1 && chosen.rows.target.has(row.key)) {
    const places = model.targetRows.flatMap(({ row: one }) =>
      chosen.rows.target.has(one.key) && one.rule !== undefined && one.place !== undefined ? [one.place] : [],
    )
    actions.dispatch({ type: 'removeRules', ...drawingOf(method), places })
    return
  }
  if (row?.place === undefined || row.rule === undefined) return
  actions.dispatch({ type: 'removeRule', ...drawingOf(method), place: row.place })
}
