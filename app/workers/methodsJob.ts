import type { BackendResponse, GatewayResponseType, SimulationOutcome } from '../core/apigateway/index.ts'
import type { Id } from '../core/mapping/index.ts'
import type {
  Api,
  EmptyRead,
  Expectation,
  LineSuggestion,
  ProjectCommand,
  ProjectMethod,
  TestCase,
  TestDifference,
  TracedResponseSpan,
} from '../core/project/index.ts'
import type { Preview } from './previewJob.ts'

/** What the methods worker is asked: what follows from methods beside the preview, and takes longer than a keystroke. */
export type MethodsRequest =
  | { readonly ask: 'run'; readonly api: Api; readonly methods: readonly ProjectMethod[] }
  | { readonly ask: 'edge-samples'; readonly api: Api; readonly method: ProjectMethod }
  | { readonly ask: 'suggest'; readonly api: Api; readonly method: ProjectMethod }
  /** `ids`: what the ids of the rules begin with, which no other rule's may. */
  | {
      readonly ask: 'draw'
      readonly api: Api
      readonly method: ProjectMethod
      readonly payload: Id
      readonly ids: string
    }
  /** `failure`: what ends the call in place of the backend's answer. `drawn`: the integration response on the canvas. */
  | {
      readonly ask: 'exchange'
      readonly api: Api
      readonly method: ProjectMethod
      readonly testCase: Id | undefined
      readonly drawn?: Id
      readonly failure?: GatewayResponseType
    }
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

/** What an integration response is drawn as came to. */
export interface DrawnReport extends Pick<Preview, 'templates' | 'parameters' | 'values'> {
  readonly response: Id
  /** Whether it is the one that answered: otherwise its rules gave nothing. */
  readonly isChosen: boolean
}

/** What there is to tell of a response; without a sample nothing was called. */
export interface ExchangeAnswer {
  readonly exchange?: ExchangeReport
  readonly drawn?: DrawnReport
}

/** A call there and back, as far as its response is shown. */
export interface ExchangeReport {
  /** Without its provenance: of the request nobody asked, and of the response the spans say it. */
  readonly outcome: SimulationOutcome
  /** What the backend answered; absent where it was not asked, or the sample does not say. */
  readonly backend?: BackendResponse
  /** The integration response that was chosen. */
  readonly integrationResponse?: Id
  /** Of the method response, headers before the body, in the order of their starts; without those that come from nowhere. */
  readonly spans: readonly TracedResponseSpan[]
  /** Whether there are more spans than cross between worker and page: those missing are the last. */
  readonly cut: boolean
  /** The templates of the response that answered, by their keys, which spans name. */
  readonly templates: readonly { readonly key: string; readonly text: string }[]
  /** What was read from the bodies and is not there. */
  readonly emptyReads: readonly EmptyRead[]
}

/** What is wrong with one method, counted, and how much of it is mapped. */
export interface MethodHealth {
  readonly method: Id
  readonly errors: number
  readonly warnings: number
  readonly mappings: number
}

/** What a template is as a drawing, and how that was proved; nothing is drawn yet. */
export interface DrawingReport {
  /** Draws it; absent where there is nothing to draw. */
  readonly command?: ProjectCommand
  /** 0 to 1: how much of what the template prints rules own. */
  readonly owned: number
  /** What stays text, each with its line (from 1) and the reason. */
  readonly kept: readonly { readonly line: number; readonly text: string; readonly reason: string }[]
  /** Requests that both were run on. */
  readonly requests: number
  /** Of these, those of which both make the same bytes. */
  readonly identical: number
  /** Of these, those of which the text makes something broken and the drawing does not. */
  readonly repairs: number
  /** What is wrong with the text, where that keeps it from being drawn. */
  readonly problems: readonly string[]
}

export interface MethodsAnswer {
  readonly run: readonly TestVerdict[]
  readonly 'edge-samples': readonly Omit<TestCase, 'id'>[]
  readonly suggest: readonly LineSuggestion[]
  readonly health: readonly MethodHealth[]
  readonly draw: DrawingReport
  readonly exchange: ExchangeAnswer
}
