import { jsonPathOf } from '../../jsonpath/index.ts'
import { shownValue } from '../value.ts'
import type { Integration } from '../restApi.ts'
import type { MappingExpression, ParameterLocation } from '../parameter-mapping/expression.ts'
import { evaluateMapping } from '../parameter-mapping/evaluateMapping.ts'
import type { MappingSources } from '../parameter-mapping/mappingSources.ts'
import { parseMappingDestination } from '../parameter-mapping/parseMappingDestination.ts'
import { parseMappingExpression } from '../parameter-mapping/parseMappingExpression.ts'
import type { GatewayFailure } from './gatewayFailure.ts'
import type { SimulationRecord } from './simulationRecord.ts'
import type { TextSource } from './tracedText.ts'

/** A parameter of the integration request before it is written into the URL or the headers. */
export interface RequestParameter {
  readonly name: string
  /** Several of a query parameter are repeated; a header has one. */
  readonly values: readonly string[]
  /** Whether valid percent-escapes in the values stay as they are. */
  readonly encoded: boolean
  readonly source: TextSource
}

/** Parameters by place and name, in the order mapped; header names keep the case of the mapping. */
export type RequestParameters = Readonly<Record<ParameterLocation, ReadonlyMap<string, RequestParameter>>>

/**
 * Evaluates `integration.request.*` (api-gateway facts 2.2). A source that has nothing leaves its mapping out; a body
 * that is not JSON where JSON is read ends the request with 400.
 */
export function mapRequestParameters(
  integration: Integration,
  sources: MappingSources,
  record: SimulationRecord,
): RequestParameters | GatewayFailure {
  const mapped: Record<ParameterLocation, Map<string, RequestParameter>> = {
    path: new Map(),
    querystring: new Map(),
    header: new Map(),
  }
  for (const [to, value] of integration.requestParameters) {
    const text = shownValue(value)
    const destination = parseMappingDestination(to).root
    const expression = parseMappingExpression(text).root
    if (destination === undefined || expression === undefined) {
      record.say('parameters', `${to} = ${text} is not a parameter mapping that API Gateway takes; it was left out.`)
      continue
    }
    const outcome = evaluateMapping(expression, sources)
    switch (outcome.kind) {
      case 'invalidJson':
        record.sayUnverified('parameters', `${to} reads the body, which is not JSON: API Gateway answers 400.`)
        return { failure: 'BAD_REQUEST_BODY', message: 'Invalid JSON in request body' }
      case 'absent':
        sayAbsent(to, text, expression, sources, record)
        break
      case 'values': {
        const { values, encoded, origins } = outcome
        const { name } = destination
        mapped[destination.in].set(name, { name, values, encoded, source: { parameter: to, origins } })
        const isKnown = !isUnrecorded(expression, sources) && !isEmptyParameter(expression, values)
        record[isKnown ? 'say' : 'sayUnverified']('parameters', `${to} took ${quoted(values)} from ${text}.`)
      }
    }
  }
  return mapped
}

/**
 * That a mapping without a value is left out is recorded of query parameters; of other sources, and that names are
 * compared with their letter case, emulators and the documentation tell (facts 2.2).
 */
function sayAbsent(
  to: string,
  text: string,
  expression: MappingExpression,
  sources: MappingSources,
  record: SimulationRecord,
): void {
  const parameter = expression.kind === 'requestParameter' ? expression : undefined
  const others = parameter === undefined ? [] : [...sources.parameters[parameter.in].keys()]
  const similar = others.find((other) => other.toLowerCase() === parameter?.name.toLowerCase())
  if (similar !== undefined) {
    const sentence = `${to} was left out: the request has ${similar}, and ${text} asks for another case.`
    record.sayUnverified('parameters', sentence)
    return
  }
  const isKnown = parameter?.in === 'querystring'
  record[isKnown ? 'say' : 'sayUnverified']('parameters', `${to} was left out: ${text} has no value in this request.`)
}

/**
 * What emulators alone tell: which of several values is taken, that an empty body is `{}`, and that text which begins
 * like a list or a string passes as it is (facts 2.2); and what follows from Jayway, that many matches are a list (3.5).
 */
function isUnrecorded(expression: MappingExpression, { parameters, body, payload }: MappingSources): boolean {
  switch (expression.kind) {
    case 'requestParameter':
      return (parameters[expression.in].get(expression.name)?.length ?? 0) > 1
    case 'body':
      return body === '' || (/^\s*[["']/.test(body) && !payload.readable)
    case 'bodyPath':
      return !jsonPathOf(expression.path).root.definite
    case 'responseHeader':
    case 'stageVariable':
    case 'context':
    case 'static':
      return false
  }
}

/** A parameter that the client sends without a value: an emulator leaves its mapping out. */
function isEmptyParameter({ kind }: MappingExpression, values: readonly string[]): boolean {
  return kind === 'requestParameter' && values.every((value) => value === '')
}

/** Values as the trace shows them, long ones cut. */
export function quoted(values: readonly string[]): string {
  return values.map((value) => `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`).join(', ')
}
