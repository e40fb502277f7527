import type { TestCase } from '../model.ts'
import { type CommandDefinition, done, refused } from './commandChange.ts'
import { freeTestCaseName } from './testCaseOf.ts'
import { methodOf, noMethod, withMethod } from './methodOf.ts'

export const addTestCases: CommandDefinition<'addTestCases'> = (project, command, freshId) => {
  let method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  if (command.testCases.length === 0) {
    return refused('project/no-test-cases', { message: 'There is no sample to add.' })
  }
  for (const { name, ...testCase } of command.testCases) {
    const added: TestCase = { ...testCase, id: freshId(), name: freeTestCaseName(method, name) }
    method = { ...method, testCases: [...method.testCases, added] }
  }
  const count = command.testCases.length
  return done(withMethod(project, method), `Add ${count} ${count === 1 ? 'sample' : 'samples'}`)
}
