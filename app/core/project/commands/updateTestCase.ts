import { type CommandDefinition, done } from './commandChange.ts'
import { methodOf, noMethod } from './methodOf.ts'
import { noTestCase, testCaseOf, withTestCase } from './testCaseOf.ts'

export const updateTestCase: CommandDefinition<'updateTestCase'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const before = testCaseOf(method, command.testCase)
  if (before === undefined) return noTestCase(command.testCase)
  const to = { ...command.to, id: before.id, name: before.name }
  return done(withTestCase(project, method, to), `Change sample ${before.name}`)
}
