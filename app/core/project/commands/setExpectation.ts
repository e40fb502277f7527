import { type CommandDefinition, done } from './commandChange.ts'
import { methodOf, noMethod } from './methodOf.ts'
import { noTestCase, testCaseOf, withTestCase } from './testCaseOf.ts'

export const setExpectation: CommandDefinition<'setExpectation'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const before = testCaseOf(method, command.testCase)
  if (before === undefined) return noTestCase(command.testCase)
  const { expect: _replaced, ...sample } = before
  const { expect } = command
  const to = expect === undefined ? sample : { ...sample, expect }
  const label = expect === undefined ? `Expect nothing of ${before.name}` : `Approve ${before.name}`
  return done(withTestCase(project, method, to), label)
}
