import type { Id } from '../core/mapping/index.ts'
import type {
  Api,
  Expectation,
  LineSuggestion,
  ProjectMethod,
  TestCase,
  TestDifference,
} from '../core/project/index.ts'

/** What the methods worker is asked: what follows from methods beside the preview, and takes longer than a keystroke. */
export type MethodsRequest =
  | { readonly ask: 'run'; readonly api: Api; readonly methods: readonly ProjectMethod[] }
  | { readonly ask: 'edge-samples'; readonly api: Api; readonly method: ProjectMethod }
  | { readonly ask: 'suggest'; readonly api: Api; readonly method: ProjectMethod }
  | { readonly ask: 'health'; readonly api: Api; readonly methods: readonly ProjectMethod[] }

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

/** What is wrong with one method, counted, and how much of it is mapped. */
export interface MethodHealth {
  readonly method: Id
  readonly errors: number
  readonly warnings: number
  readonly mappings: number
}

export interface MethodsAnswer {
  readonly run: readonly TestVerdict[]
  readonly 'edge-samples': readonly Omit<TestCase, 'id'>[]
  readonly suggest: readonly LineSuggestion[]
  readonly health: readonly MethodHealth[]
}
