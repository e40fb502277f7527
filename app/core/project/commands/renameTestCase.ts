import { type CommandDefinition, done, refused } from './commandChange.ts'
import { methodOf, noMethod } from './methodOf.ts'
import { noTestCase, testCaseOf, withTestCase } from './testCaseOf.ts'

export const renameTestCase: CommandDefinition<'renameTestCase'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const before = testCaseOf(method, command.testCase)
  if (before === undefined) return noTestCase(command.testCase)
  const { name } = command
  // The command line finds samples by name.
  if (name === '' || method.testCases.some((testCase) => testCase !== before && testCase.name === name)) {
    const message = name === '' ? 'A sample needs a name.' : `The method has a sample ${name} already.`
    return refused('project/test-case-name', { message, hint: 'Choose another name.' })
  }
  return done(withTestCase(project, method, { ...before, name }), `Rename sample ${before.name} to ${name}`)
}
