import type { Id } from '../core/mapping/index.ts'
import type { Api, Expectation, ProjectMethod, TestCase, TestDifference } from '../core/project/index.ts'

/** What the tests worker is asked: to run the test cases of methods, or to make samples at the edges of one's schema. */
export type TestsRequest =
  | { readonly ask: 'run'; readonly api: Api; readonly methods: readonly ProjectMethod[] }
  | { readonly ask: 'edge-samples'; readonly api: Api; readonly method: ProjectMethod }

/** How one test case ended. */
export interface TestVerdict {
  readonly method: Id
  readonly testCase: Id
  /** A sample expects nothing. */
  readonly kind: 'passed' | 'failed' | 'sample'
  readonly differences: readonly TestDifference[]
  /** What it would expect if this outcome is right; absent where nothing came of it. */
  readonly seen?: Expectation
}

export interface TestsAnswer {
  readonly run: readonly TestVerdict[]
  readonly 'edge-samples': readonly Omit<TestCase, 'id'>[]
}
