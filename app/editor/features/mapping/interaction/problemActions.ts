import type { Id } from '../../../../core/mapping/index.ts'
import { unmappedRows } from '../tree/unmappedRows.ts'
import type { TreeContext } from './treeContext.ts'

/** The first row after the active one that is asked for, going round; -1 where none is. */
function nextRow(context: TreeContext, step: 1 | -1, wanted: (key: string, rule: Id | undefined) => boolean): number {
  const { targetRows } = context.model
  const count = targetRows.length
  for (let i = 1; i <= count; i++) {
    const index = (((context.at.target + step * i) % count) + count) % count
    const row = targetRows[index]?.row
    if (row !== undefined && wanted(row.key, row.rule)) return index
  }
  return -1
}

export function goToUnmapped(context: TreeContext, step: 1 | -1): void {
  const unmapped = unmappedRows(context.model.targetRows)
  const index = nextRow(context, step, (key) => unmapped.has(key))
  if (index < 0) return context.actions.announce('Every required target is mapped.')
  context.goTo('target', index)
}

/** Goes to the next row that something is wrong with, and says what. */
export function goToProblem(context: TreeContext): void {
  const unmapped = unmappedRows(context.model.targetRows)
  const messages = new Map<string, string>()
  for (const { at, code, severity, message } of context.problems) {
    // What is required and missing is told at the row that misses it, not at the object around.
    if (at.kind !== 'rule' || severity === 'hint' || code === 'project/required-unmapped') continue
    if (!messages.has(at.rule)) messages.set(at.rule, message)
  }
  const index = nextRow(context, 1, (key, rule) => unmapped.has(key) || (rule !== undefined && messages.has(rule)))
  const row = context.model.targetRows[index]?.row
  if (row === undefined) return context.actions.announce('No problem at any row.')
  context.goTo('target', index)
  const message = row.rule === undefined ? undefined : messages.get(row.rule)
  context.actions.announce(message ?? `${row.name} is required, and nothing is mapped to it.`)
}
