import type { SimulationOutcome } from '../core/apigateway/index.ts'
import { emptyReads, simulateExchange, type TracedResponseSpan } from '../core/project/index.ts'
import type { ExchangeReport, MethodsRequest } from './methodsJob.ts'

/** More than anybody points at; a body of megabytes has a hundred times as many, which would cost seconds to cross. */
const mostSpans = 20_000

/** Simulates a call there and back, and leaves out what the response's view does not show. */
export function exchangeReport({
  api,
  method,
  testCase,
  failure,
}: Extract<MethodsRequest, { readonly ask: 'exchange' }>): ExchangeReport {
  const options = failure === undefined ? {} : { givenFailure: failure }
  const project = { version: 1, api, methods: [method] } as const
  const { outcome, backend, integrationResponse, responseSpans } = simulateExchange(
    project,
    method.id,
    testCase,
    options,
  )
  const sample = method.testCases.find(({ id }) => id === testCase)
  const known = responseSpans
    .filter(({ sources, rule, start, end }) => end > start && (sources.length > 0 || rule !== undefined))
    .toSorted((a, b) => rank(a) - rank(b) || a.start - b.start)
  return {
    outcome: untraced(outcome),
    ...(backend && { backend }),
    ...(integrationResponse !== undefined && { integrationResponse }),
    spans: known.slice(0, mostSpans),
    cut: known.length > mostSpans,
    emptyReads: sample === undefined ? [] : emptyReads(method, sample, outcome),
  }
}

/** As they are read: one header after the other, then the body. */
function rank({ part }: TracedResponseSpan): number {
  return part.kind === 'header' ? part.index : Number.MAX_SAFE_INTEGER
}

function untraced(outcome: SimulationOutcome): SimulationOutcome {
  const { responseProvenance: _joined, ...rest } = outcome
  return { ...rest, provenance: [] }
}
