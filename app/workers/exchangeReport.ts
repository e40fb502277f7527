import { shownValue, type SimulationOutcome } from '../core/apigateway/index.ts'
import {
  type Api,
  type CompiledMethod,
  emptyReads,
  type Exchange,
  responseSide,
  responseValues,
  simulateExchange,
  toRestApi,
  type TracedResponseSpan,
} from '../core/project/index.ts'
import type { DrawnReport, ExchangeAnswer, ExchangeReport, MethodsRequest } from './methodsJob.ts'

/** More than anybody points at; a body of megabytes has a hundred times as many, which would cost seconds to cross. */
const mostSpans = 20_000

type ExchangeRequest = Extract<MethodsRequest, { readonly ask: 'exchange' }>

/** Simulates a call there and back, and tells of it, and of the drawn response, what is on screen. */
export function exchangeAnswer(request: ExchangeRequest): ExchangeAnswer {
  const { api, method, testCase, failure } = request
  const project = { version: 1, api, methods: [method] } as const
  const compiled = toRestApi(project).methods.get(method.id)
  const options = failure === undefined ? {} : { givenFailure: failure }
  const exchange = testCase === undefined ? undefined : simulateExchange(project, method.id, testCase, options)
  const drawn = compiled && drawnReport(request, compiled, exchange)
  return {
    ...(exchange && { exchange: exchangeReport(request, exchange, compiled) }),
    ...(drawn && { drawn }),
  }
}

function drawnReport(
  { api, method, drawn }: ExchangeRequest,
  { responses }: CompiledMethod,
  exchange: Exchange | undefined,
): DrawnReport | undefined {
  const side = drawn === undefined ? undefined : responseSide(api, method, drawn)
  const compiled = responses[method.integrationResponses.findIndex(({ id }) => id === drawn)]
  if (side?.response === undefined || compiled === undefined) return undefined
  const isChosen = exchange?.integrationResponse === drawn && exchange?.outcome.kind !== 'gatewayResponse'
  return {
    response: side.response.id,
    isChosen,
    templates: side.mapping.payloads.flatMap(({ id: payload, key }) => {
      const template = compiled.templates.get(key)
      return template === undefined ? [] : [{ payload, key, ...template }]
    }),
    parameters: [...compiled.parameters].map(([destination, parameter]) => ({ destination, ...parameter })),
    values:
      exchange === undefined || !isChosen ? [] : [...responseValues(side, exchange.outcome, exchange.responseSpans)],
  }
}

function exchangeReport(
  { api, method, testCase }: ExchangeRequest,
  { outcome, backend, integrationResponse, responseSpans }: Exchange,
  compiled: CompiledMethod | undefined,
): ExchangeReport {
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
    templates: templatesOf(outcome, api, compiled),
    emptyReads: sample === undefined ? [] : emptyReads(method, sample, outcome),
  }
}

/** Of a gateway response those that the API has for it; of a MOCK's answer those of its request say overrides. */
function templatesOf(
  outcome: SimulationOutcome,
  { gatewayResponses = [] }: Api,
  compiled: CompiledMethod | undefined,
): ExchangeReport['templates'] {
  if (outcome.kind === 'gatewayResponse') {
    const own = gatewayResponses[outcome.gatewayResponse ?? -1]
    return own?.templates.map(({ key, vtl }) => ({ key, text: shownValue(vtl) })) ?? []
  }
  const chosen = compiled?.responses[outcome.integrationResponse ?? -1]
  return [...(chosen?.templates ?? [])].map(([key, { text }]) => ({ key, text }))
}

/** As they are read: one header after the other, then the body. */
function rank({ part }: TracedResponseSpan): number {
  return part.kind === 'header' ? part.index : Number.MAX_SAFE_INTEGER
}

function untraced(outcome: SimulationOutcome): SimulationOutcome {
  const { responseProvenance: _joined, ...rest } = outcome
  return { ...rest, provenance: [] }
}
