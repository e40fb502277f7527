import { type Line, placeOfRule } from '../../../../core/project/index.ts'
import type { Side } from '../../../state/index.ts'
import { parentKey } from '../lines/nearestRow.ts'
import { lineFocus } from './focusOf.ts'
import { otherSide, rowAt, type TreeContext } from './treeContext.ts'

function linesOfRow(context: TreeContext, side: Side): readonly Line[] {
  const row = rowAt(context, side, context.at[side])
  return context.model.lines.filter((line) => (side === 'source' ? line.sourceRow : line.targetRow) === row?.key)
}

function isSelected({ selected }: TreeContext, line: Line): boolean {
  return selected?.kind === 'line' && selected.rule === line.rule && selected.sourceKey === line.sourceRow
}

/** Selects the next line of the active row, and says between what it runs. */
export function walkLine(context: TreeContext, side: Side, step: 1 | -1): void {
  const { actions, model } = context
  const lines = linesOfRow(context, side)
  const at = lines.findIndex((line) => isSelected(context, line))
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
  const line = lines.find((one) => isSelected(context, one)) ?? lines[0]
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
