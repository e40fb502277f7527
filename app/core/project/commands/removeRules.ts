import { type CommandDefinition, done, refused } from './commandChange.ts'
import { methodOf, noMethod } from './methodOf.ts'
import { removeRule } from './removeRule.ts'

/** What is mapped to several places goes as one change, the last first: places are counted from the front. */
export const removeRules: CommandDefinition<'removeRules'> = (project, command, freshId) => {
  const { method, places } = command
  if (methodOf(project, method) === undefined) return noMethod(method)
  let next = project
  let removed = 0
  for (const place of places.toReversed()) {
    const change = removeRule(next, { type: 'removeRule', method, place }, freshId)
    if (change.kind === 'refused') continue
    next = change.project
    removed++
  }
  if (removed === 0)
    return refused('project/nothing-mapped', { message: `Nothing is mapped to any of the ${places.length} targets.` })
  return done(next, removed === 1 ? 'Remove 1 rule' : `Remove ${removed} rules`)
}
