import type { Id } from '../../core/mapping/index.ts'
import type { ProjectMethod } from '../../core/project/index.ts'
import type { Progress, TestVerdict } from '../../workers/index.ts'
import type { EditorGet, EditorSet } from './store.ts'

/** How a test case ended, and for which state of its method: another one makes it old. */
export interface TestResult extends TestVerdict {
  readonly of: ProjectMethod
}

export interface TestsSlice {
  readonly testResults: ReadonlyMap<Id, TestResult>
  /** Of a run over all methods; undefined while none is under way. */
  readonly testProgress: Progress | undefined
  /** Why the last run gave nothing, for people. */
  readonly testFailure: string | undefined
  /** Grows with each wish to run the test cases of every method. */
  readonly testRuns: number
}

export interface TestsActions {
  readonly runAllTests: () => void
  readonly cancelTests: () => void
  readonly setTestProgress: (progress: Progress) => void
  /** Takes the results of a run, or why there are none; ends its progress. */
  readonly endTests: (outcome: { readonly results: readonly TestResult[] } | { readonly failure: string }) => void
}

export const initialTests: TestsSlice = {
  testResults: new Map(),
  testProgress: undefined,
  testFailure: undefined,
  testRuns: 0,
}

export function createTestsActions(set: EditorSet, get: EditorGet): TestsActions {
  return {
    runAllTests: () => set({ testRuns: get().testRuns + 1, testProgress: { step: 'Starting', share: 0 } }),
    cancelTests: () => set({ testProgress: undefined }),
    setTestProgress: (testProgress) => set({ testProgress }),
    endTests(outcome) {
      if ('failure' in outcome) return set({ testFailure: outcome.failure, testProgress: undefined })
      const testResults = new Map(get().testResults)
      for (const result of outcome.results) testResults.set(result.testCase, result)
      set({ testResults, testFailure: undefined, testProgress: undefined })
    },
  }
}
