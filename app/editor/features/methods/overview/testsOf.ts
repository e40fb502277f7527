import type { Id } from '../../../../core/mapping/index.ts'
import type { ProjectMethod } from '../../../../core/project/index.ts'
import type { TestResult } from '../../../state/index.ts'

/** How a method's test cases stand, in a few words. */
export function testsOf({ testCases }: ProjectMethod, results: ReadonlyMap<Id, TestResult>): string {
  const expecting = testCases.filter(({ expect }) => expect !== undefined)
  if (expecting.length === 0) return 'none'
  const failed = expecting.filter(({ id }) => results.get(id)?.kind === 'failed').length
  const passed = expecting.filter(({ id }) => results.get(id)?.kind === 'passed').length
  if (failed > 0) return `${failed} of ${expecting.length} fail`
  return passed === expecting.length ? `${passed} pass` : `${expecting.length} not run`
}
