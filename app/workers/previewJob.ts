import type { SimulationOutcome } from '../core/apigateway/index.ts'
import type { Diagnostic } from '../core/diagnostics/index.ts'
import type { Id, RuleRange } from '../core/mapping/index.ts'
import type { Api, ProjectMethod, SampleValue, SpanTable } from '../core/project/index.ts'
import type { Delta } from './delta.ts'

/** What a preview is made of. */
export interface PreviewSubject {
  readonly api: Api
  readonly method: ProjectMethod
  /** Absent where the method has no sample to try. */
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

/** Where the bytes came from, and what each rule gave in this sample. */
export interface PreviewProvenance {
  readonly spans: SpanTable
  readonly values: readonly (readonly [rule: Id, value: SampleValue])[]
}

/** What would be sent, and what it was compiled to. */
export interface PreviewRun {
  /** Absent where the method has no sample to try. */
  readonly outcome?: SimulationOutcome
  readonly templates: readonly PreviewTemplate[]
  readonly parameters: readonly PreviewParameter[]
  /** Milliseconds of compiling and simulating. */
  readonly elapsedMs: number
}

/** All that follows from one method and one sample, but for what is wrong with it. */
export type Preview = PreviewRun & PreviewProvenance

export type PreviewProblems = readonly Diagnostic[]

/**
 * What the preview worker is asked, and what it answers. A `preview` of a large request comes without its provenance,
 * which costs more than the bytes do: `provenance` is asked for when they are on screen, and `problems` after it.
 */
export interface PreviewAnswers {
  readonly preview: PreviewRun & { readonly provenance?: PreviewProvenance }
  readonly provenance: PreviewProvenance
  readonly problems: PreviewProblems
}

export type PreviewAsk = keyof PreviewAnswers

export interface PreviewQuestion {
  readonly ask: PreviewAsk
  /** From the subject of the last question to this one's; absent where it is the same. JSON. */
  readonly delta?: Delta
}

export interface PreviewQuestionMessage {
  readonly type: 'question'
  readonly id: number
  /** A `PreviewQuestion` as JSON: a text crosses in a seventh of the time of an object graph. */
  readonly question: string
}

/** Answers cross as objects: what is large in them is one text, and columns of numbers, which are handed over. */
export type PreviewAnswerMessage =
  | { readonly type: 'answer'; readonly id: number; readonly answer: PreviewAnswers[PreviewAsk] }
  /** A bug: what people give us never fails this way. */
  | { readonly type: 'crashed'; readonly id: number; readonly message: string }
