import type { Id } from '../../mapping/index.ts'
import type { RefusedCommand } from '../commandResult.ts'
import type { Project, ProjectMethod, TestCase } from '../model.ts'
import { refused } from './commandChange.ts'
import { withMethod } from './methodOf.ts'

export function testCaseOf(method: ProjectMethod, id: Id): TestCase | undefined {
  return method.testCases.find((testCase) => testCase.id === id)
}

export function noTestCase(id: Id): RefusedCommand {
  return refused('project/no-such-test-case', { message: `The method has no sample ${id}.` })
}

export function withTestCase(project: Project, method: ProjectMethod, to: TestCase): Project {
  const testCases = method.testCases.map((testCase) => (testCase.id === to.id ? to : testCase))
  return withMethod(project, { ...method, testCases })
}
