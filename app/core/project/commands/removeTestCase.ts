import { type CommandDefinition, done } from './commandChange.ts'
import { methodOf, noMethod, withMethod } from './methodOf.ts'
import { noTestCase, testCaseOf } from './testCaseOf.ts'

export const removeTestCase: CommandDefinition<'removeTestCase'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const before = testCaseOf(method, command.testCase)
  if (before === undefined) return noTestCase(command.testCase)
  const testCases = method.testCases.filter((testCase) => testCase !== before)
  return done(withMethod(project, { ...method, testCases }), `Remove sample ${before.name}`)
}
