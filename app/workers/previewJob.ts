import type { Diagnostic } from '../core/diagnostics/index.ts'
import type { SimulationOutcome } from '../core/apigateway/index.ts'
import type { Id, RuleRange } from '../core/mapping/index.ts'
import type { Api, ProjectMethod, SampleValue, TracedSpan } from '../core/project/index.ts'

/**
 * What the preview worker is asked. The API crosses only when it changed (`api` absent: the last one stands), since
 * its models can be megabytes while an edit touches one method. Problems are asked for when the preview is on screen:
 * it need not wait for them, nor for their code.
 */
export interface PreviewRequest {
  readonly ask: 'preview' | 'problems'
  readonly api?: Api
  readonly method: ProjectMethod
  readonly testCase: Id | undefined
}

export interface PreviewTemplate {
  readonly payload: Id
  readonly key: string
  readonly text: string
  readonly ranges: readonly RuleRange[]
}

export interface PreviewParameter {
  readonly destination: string
  readonly expression: string
  readonly rule: Id
}

/** The answer to `preview`: all that follows from one method and one sample, but for what is wrong with it. */
export interface Preview {
  /** Absent where the method has no sample to try. */
  readonly outcome?: SimulationOutcome
  readonly spans: readonly TracedSpan[]
  readonly templates: readonly PreviewTemplate[]
  readonly parameters: readonly PreviewParameter[]
  /** What each rule gave in this sample. */
  readonly values: readonly (readonly [rule: Id, value: SampleValue])[]
  /** Milliseconds of compiling and simulating. */
  readonly elapsedMs: number
}

/** The answer to `problems`. */
export type PreviewProblems = readonly Diagnostic[]
