import type { BackendResponse, SimulationOutcome } from '../../apigateway/index.ts'
import type { Id } from '../../mapping/index.ts'
import type { Project } from '../model.ts'
import type { TracedResponseSpan } from '../tracedResponseSpan.ts'
import { sentRequest } from './sentRequest.ts'
import { backendOf, chosenSample, type SampleChoice, simulateMethod, type SimulateOptions } from './simulateMethod.ts'
import type { SpanTable } from './spanTable.ts'
import { tabulateSpans } from './tabulateSpans.ts'
import { traceResponse } from './traceResponse.ts'

/** A call there and back: what was sent, what came, and where every stretch of both came from. */
export interface Exchange {
  /** With the integration request, the method response, the trace, the log and the diagnostics of the run. */
  readonly outcome: SimulationOutcome
  /** What the backend answered; absent where it was not asked, or the sample does not say. */
  readonly backend?: BackendResponse
  /** The integration response of the project that was chosen. */
  readonly integrationResponse?: Id
  /** Of the integration request, in columns: `tracedSpanAt` tells one. Empty where the method does not run. */
  readonly requestSpans: SpanTable
  readonly responseSpans: readonly TracedResponseSpan[]
}

/**
 * What API Gateway makes of a sample and of the answer to it, with the provenance of both sides. The method and the
 * sample must be the project's. A failure that is given (`givenFailure`) ends the call where it would.
 */
export function simulateExchange(
  project: Project,
  method: Id,
  sample: SampleChoice,
  options: Omit<SimulateOptions, 'traced'> = {},
): Exchange {
  const chosen = chosenSample(project, method, sample)
  const outcome = simulateMethod(project, method, sample, { ...options, traced: true })
  const backend = sentRequest(outcome) === undefined ? undefined : answerOf(outcome, backendOf(chosen.sample))
  const response = chosen.method.integrationResponses[outcome.integrationResponse ?? -1]
  return {
    outcome,
    ...(backend && { backend }),
    ...(response && { integrationResponse: response.id }),
    requestSpans: tabulateSpans(project, chosen.method, outcome),
    responseSpans: traceResponse({ project, ...chosen, ...(backend && { backend }), outcome }),
  }
}

/** A connection that failed brought no answer, whatever the sample says. */
function answerOf(outcome: SimulationOutcome, backend: BackendResponse | undefined): BackendResponse | undefined {
  const { kind } = outcome
  const isUnreached =
    kind === 'gatewayResponse' && (outcome.type === 'INTEGRATION_FAILURE' || outcome.type === 'INTEGRATION_TIMEOUT')
  return isUnreached ? undefined : backend
}
