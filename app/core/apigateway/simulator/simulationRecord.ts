import type { Diagnostic } from '../../diagnostics/index.ts'
import type { RequestPart, RequestSpan, TraceStep } from '../simulation.ts'
import type { TextSpan, TracedText } from './tracedText.ts'

/** What a simulation writes down on its way; every outcome carries it. */
export class SimulationRecord {
  readonly trace: TraceStep[] = []
  readonly log: string[] = []
  readonly diagnostics: Diagnostic[] = []
  readonly provenance: RequestSpan[] = []
  /** Index of the integration response that was chosen. */
  integrationResponse: number | undefined
  readonly #traced: boolean

  constructor(traced: boolean) {
    this.#traced = traced
  }

  /** A decision that AWS is known to take so. */
  say(stage: TraceStep['stage'], sentence: string): void {
    this.trace.push({ stage, sentence })
  }

  /** A decision that is likely, and that nobody has recorded on AWS. */
  sayUnverified(stage: TraceStep['stage'], sentence: string): void {
    this.trace.push({ stage, sentence, unverified: true })
  }

  report(diagnostic: Diagnostic): void {
    this.diagnostics.push(diagnostic)
  }

  addSpans(part: RequestPart, text: TracedText): void {
    if (!this.#traced) return
    for (const span of text.spans) this.provenance.push(inPart(part, span))
  }
}

/** Member by member: a large body has a hundred thousand spans, and spreading them takes as long as rendering them. */
function inPart(part: RequestPart, span: TextSpan): RequestSpan {
  const { start, end, template, parameter, origins } = span
  if (template === undefined || parameter !== undefined) return { part, ...span }
  return { part, start, end, template, origins }
}
