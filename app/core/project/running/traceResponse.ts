import type { BackendResponse, ResponseSpan, SimulationOutcome } from '../../apigateway/index.ts'
import type { CompiledMapping, Id, Mapping } from '../../mapping/index.ts'
import type { Project, ProjectMethod, TestCase } from '../model.ts'
import { showSource } from '../payload/show.ts'
import { responseSide } from '../sides/responseSide.ts'
import type { TracedResponseSpan } from '../tracedResponseSpan.ts'
import { sourceEnd } from '../trees/linesOf.ts'
import { compiledMethod } from './compiledMethod.ts'
import { responseSource, type RowOf } from './responseSource.ts'
import { ruleAt } from './ruleAt.ts'

/** What was tried, and what came of it. */
export interface AnsweredRun {
  readonly project: Project
  readonly method: ProjectMethod
  readonly sample: TestCase
  /** What the backend answered; absent where nobody was asked. */
  readonly backend?: BackendResponse
  readonly outcome: SimulationOutcome
}

/**
 * Where every stretch of the method response came from: the simulation's provenance joined with the rules of the
 * integration response that was chosen, and with the values of the sources. Of a gateway response the templates and
 * mappings are the API's own, and no rule's. Empty unless the outcome was traced and has a method response.
 */
export function traceResponse(run: AnsweredRun): readonly TracedResponseSpan[] {
  const { outcome } = run
  const byRequest = sideOf(run, 'request')
  const byResponse = sideOf(run, 'response')
  const rowOf = rowFinder(run)
  return (outcome.responseProvenance ?? []).map((span): TracedResponseSpan => {
    const { part, start, end, parameter, template } = span
    const side = span.side === 'request' ? byRequest : byResponse
    const rule = side && ruleOf(span, side, run)
    const payload = template && side?.mapping.payloads.find(({ key }) => key === template.key)
    return {
      part,
      start,
      end,
      ...(rule !== undefined && { rule }),
      ...(template && { template: { ...(payload && { payload: payload.id }), ...template } }),
      ...(parameter !== undefined && { parameter }),
      sources: span.origins.flatMap((origin) => responseSource(origin, span, run, rowOf)),
    }
  })
}

/** Finds each row once: the items of a list stand at the same one. */
function rowFinder({ project, method, outcome }: AnsweredRun): RowOf {
  const index = outcome.kind === 'gatewayResponse' ? undefined : outcome.integrationResponse
  const own = index === undefined ? undefined : method.integrationResponses[index]
  const side = own && responseSide(project.api, method, own.id)
  if (side === undefined) return () => undefined
  const rows = new Map<string, string>()
  return (source) => {
    const key = showSource(source).replaceAll(/\[\d+\]/g, '[]')
    const row = rows.get(key) ?? sourceEnd(project, side, source, new Map()).sourceRow
    rows.set(key, row)
    return row
  }
}

/** A mapping of the project with what it was compiled to. */
interface Side {
  readonly mapping: Mapping
  readonly compiled: CompiledMapping
}

/** Of the response: undefined where no integration response was chosen, or a gateway response answered instead. */
function sideOf({ method, outcome }: AnsweredRun, side: 'request' | 'response'): Side | undefined {
  const { mapping, responses } = compiledMethod(method)
  if (side === 'request') return { mapping: method.mapping, compiled: mapping }
  const index = outcome.kind === 'gatewayResponse' ? undefined : outcome.integrationResponse
  const own = index === undefined ? undefined : method.integrationResponses[index]
  const compiled = index === undefined ? undefined : responses[index]
  return own && compiled && { mapping: own.mapping, compiled }
}

function ruleOf({ part, parameter, template }: ResponseSpan, side: Side, { outcome }: AnsweredRun): Id | undefined {
  const mapped = side.compiled.parameters.get(parameter ?? '')?.rule
  if (mapped !== undefined) return mapped
  if (part.kind === 'header') {
    const name = outcome.methodResponse?.headers[part.index]?.[0].toLowerCase()
    return side.mapping.parameters.find(
      ({ to, disabled }) => to.in === 'header' && disabled !== true && to.name.toLowerCase() === name,
    )?.id
  }
  const written = template && side.compiled.templates.get(template.key)
  return template && written && ruleAt(written, template.range)
}
