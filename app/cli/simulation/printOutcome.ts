import {
  type BackendResponse,
  type IntegrationRequest,
  printCurl,
  printRawRequest,
  printRawResponse,
  type SimulationOutcome,
  type TraceStep,
} from '../../core/apigateway/index.ts'
import type { Diagnostic } from '../../core/diagnostics/index.ts'
import { assertNever } from '../../core/text/index.ts'

/** The forms of `simulate --format`. */
export const OUTCOME_FORMATS = ['http', 'curl', 'response', 'trace', 'json', 'log'] as const
export type OutcomeFormat = (typeof OUTCOME_FORMATS)[number]

/** What was simulated. */
export interface Simulated {
  readonly outcome: SimulationOutcome
  /** What the backend answered, where the sample says. */
  readonly backend: BackendResponse | undefined
  /** Of the method's rules and of the run. */
  readonly diagnostics: readonly Diagnostic[]
}

/** The outcome in that form; undefined where there is no integration request, or no method response, to print. */
export function printOutcome(simulated: Simulated, format: OutcomeFormat): string | undefined {
  const request = requestOf(simulated.outcome)
  switch (format) {
    case 'http':
      return request && printRawRequest(request)
    case 'curl':
      return request && `${printCurl(request)}\n`
    case 'response':
      return simulated.outcome.methodResponse && printRawResponse(simulated.outcome.methodResponse)
    case 'trace':
      return simulated.outcome.trace.map((step) => `${printStep(step)}\n`).join('')
    case 'json':
      return `${JSON.stringify(outcomeJson(simulated), null, 2)}\n`
    case 'log':
      return simulated.outcome.log.map((line) => `${line}\n`).join('')
    default:
      return assertNever(format)
  }
}

/** A decision in a line: its stage, what was decided, and whether AWS is known to decide so. */
function printStep({ stage, sentence, unverified }: TraceStep): string {
  return `${stage}: ${sentence}${unverified === true ? ' (unverified on AWS)' : ''}`
}

/** The integration request that was sent. */
export function requestOf(outcome: SimulationOutcome): IntegrationRequest | undefined {
  return outcome.kind === 'mock' ? undefined : outcome.integrationRequest
}

/** Members that have nothing to say are left out, which JSON.stringify does with undefined. */
function outcomeJson({ outcome, backend, diagnostics }: Simulated): object {
  return {
    kind: outcome.kind,
    type: outcome.kind === 'gatewayResponse' ? outcome.type : undefined,
    integrationRequest: requestOf(outcome),
    integrationResponse: requestOf(outcome) && backend,
    methodResponse: outcome.methodResponse,
    trace: outcome.trace,
    log: outcome.log,
    diagnostics,
  }
}

/** What a person is told, in a sentence, where what was asked for is not there, or API Gateway answers by itself. */
export function explainOutcome(outcome: SimulationOutcome, format: OutcomeFormat): string | undefined {
  switch (outcome.kind) {
    case 'request':
      return format === 'response' && outcome.methodResponse === undefined
        ? 'The sample does not say what the backend answers: there is no method response.'
        : undefined
    case 'mock':
      return `The MOCK integration answers by itself: ${shownResponse(outcome)}. Nothing is sent.`
    case 'gatewayResponse': {
      const sent = outcome.integrationRequest === undefined ? 'Nothing is sent.' : 'The request had been sent.'
      return `API Gateway answers by itself, ${outcome.type}: ${shownResponse(outcome)}. ${sent}`
    }
    default:
      return assertNever(outcome)
  }
}

function shownResponse({ methodResponse }: SimulationOutcome): string {
  return methodResponse === undefined ? 'nothing' : `${methodResponse.status} ${methodResponse.body}`.trim()
}
