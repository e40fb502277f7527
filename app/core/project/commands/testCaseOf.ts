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

/** The name, or the first of `name 2`, `name 3`… that no sample of the method has: reports and the command line find samples by name. */
export function freeTestCaseName(method: ProjectMethod, name: string): string {
  const taken = new Set(method.testCases.map((testCase) => testCase.name))
  for (let count = 2, free = name; ; count++) {
    if (!taken.has(free)) return free
    free = `${name} ${count}`
  }
}
