import { type Line, placeOfRule } from '../../../../core/project/index.ts'
import type { Focus, Side } from '../../../state/index.ts'
import { parentKey } from '../lines/nearestRow.ts'
import { lineFocus } from './focusOf.ts'
import { otherSide, rowAt, type TreeContext } from './treeContext.ts'

function linesOfRow(context: TreeContext, side: Side): readonly Line[] {
  const row = rowAt(context, side, context.at[side])
  return context.model.lines.filter((line) => (side === 'source' ? line.sourceRow : line.targetRow) === row?.key)
}

/** Whether that line is the selected one. */
export function isSelectedLine(selected: Focus | undefined, line: Line): boolean {
  return selected?.kind === 'line' && selected.rule === line.rule && selected.sourceKey === line.sourceRow
}

/** Selects the next line of the active row, and says between what it runs. */
export function walkLine(context: TreeContext, side: Side, step: 1 | -1): void {
  const { actions, model } = context
  const lines = linesOfRow(context, side)
  const at = lines.findIndex((line) => isSelectedLine(context.selected, line))
  const next = at < 0 ? (step > 0 ? 0 : lines.length - 1) : (at + step + lines.length) % lines.length
  const line = lines[next]
  if (line === undefined) return actions.announce('This field has no line.')
  actions.select(lineFocus(line, model))
  actions.announce(`Line ${next + 1} of ${lines.length}: ${nameAt(line.sourceRow)} to ${nameAt(line.targetRow)}`)
}

/** The part of a row's key that a person knows: its path. */
function nameAt(key: string): string {
  return key.replace(/^body:[^:]*:?\$?\.?/, '') || 'the body'
}

/** Goes to the other end of the active row's line: the selected one, else the first. */
export function showOtherEnd(context: TreeContext, side: Side): void {
  const lines = linesOfRow(context, side)
  const line = lines.find((one) => isSelectedLine(context.selected, one)) ?? lines[0]
  if (line === undefined) return context.actions.announce('This field has no line.')
  showEnd(context, otherSide(side), line)
}

/** Opens what hides an end of a line, and goes there. */
export function showEnd({ actions, method, focusTree, showAll }: TreeContext, side: Side, line: Line): void {
  const key = side === 'source' ? line.sourceRow : line.targetRow
  actions.setSearch(side, '')
  showAll(side)
  for (let above = parentKey(key); above !== undefined; above = parentKey(above)) actions.setOpened(side, above, true)
  const place = side === 'target' ? placeOfRule(method, line.rule) : undefined
  actions.select(place === undefined ? { kind: side, key } : { kind: 'target', key, place })
  focusTree(side)
}

/** Picks up the end of the selected line that stands in this tree: Enter puts it on the row that is active then. */
export function pickUpEnd(context: TreeContext, side: Side, selected: Extract<Focus, { readonly kind: 'line' }>): void {
  const { model, actions, send, focusTree } = context
  const line = model.lines.find((one) => one.rule === selected.rule && one.sourceRow === selected.sourceKey)
  if (line === undefined) return actions.announce('This line is gone.')
  const ends = { source: line.sourceRow, target: line.targetRow }
  const stays = otherSide(side)
  send({ type: 'pick', row: { side: stays, key: ends[stays] }, grabbed: { line, row: { side, key: ends[side] } } })
  const end = `${side === 'source' ? 'the source' : 'the target'} of the line from ${nameAt(ends.source)} to ${nameAt(ends.target)}`
  actions.announce(`Picked up ${end}. Choose a ${side} field and press Enter to move it, Control and Enter to copy it.`)
  focusTree(side)
}
