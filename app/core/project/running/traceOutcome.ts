import type { IntegrationRequest, RequestPart, RequestSpan, SimulationOutcome } from '../../apigateway/index.ts'
import type { Id, Source } from '../../mapping/index.ts'
import type { Project, ProjectMethod, TestCase } from '../model.ts'
import { printBodyPath } from '../bodyPath.ts'
import { showBody, showSource } from '../payload/show.ts'
import type { SampleValue } from '../sampleValue.ts'
import type { TargetPath } from '../targetPath.ts'
import type { TracedSource, TracedSpan } from '../tracedSpan.ts'
import { sourceEnd } from '../trees/linesOf.ts'
import { sampleValueAt, sampleValueOfSource } from '../trees/sampleValueOf.ts'
import { compiledMethod } from './compiledMethod.ts'
import { ruleAt } from './ruleAt.ts'
import { chosenSample, type SampleChoice, stageVariablesOf } from './simulateMethod.ts'

/**
 * Where every stretch of the integration request came from: the simulation's provenance joined with the rules that
 * wrote the templates and with the rows and values of the sources. Empty unless the outcome was traced.
 */
export function traceOutcome(
  project: Project,
  method: Id,
  sample: SampleChoice,
  outcome: SimulationOutcome,
): readonly TracedSpan[] {
  const chosen = chosenSample(project, method, sample)
  const known = TRACES.get(outcome)
  if (known?.method === chosen.method && known.sample === chosen.sample) return known.spans
  const spans = traced(project, chosen, outcome)
  TRACES.set(outcome, { ...chosen, spans })
  return spans
}

interface Chosen {
  readonly method: ProjectMethod
  readonly sample: TestCase
}

/** Two views ask for the trace of one outcome. */
const TRACES = new WeakMap<SimulationOutcome, Chosen & { readonly spans: readonly TracedSpan[] }>()

function traced(project: Project, chosen: Chosen, outcome: SimulationOutcome): readonly TracedSpan[] {
  const compiled = compiledMethod(chosen.method).mapping
  return outcome.provenance.map((span): TracedSpan => {
    const { part, start, end, template, parameter } = span
    const written = template && compiled.templates.get(template.key)
    const payload = template && chosen.method.mapping.payloads.find(({ key }) => key === template.key)
    const rule = template
      ? written && ruleAt(written, template.range)
      : (compiled.parameters.get(parameter ?? '')?.rule ?? overrideAt(chosen.method, outcome, part))
    return {
      part,
      start,
      end,
      ...(rule !== undefined && { rule }),
      ...(template && payload && { template: { payload: payload.id, ...template } }),
      ...(parameter !== undefined && { parameter }),
      sources: span.origins.flatMap((origin) => tracedSource(project, chosen, origin, partText(outcome, span))),
    }
  })
}

/** The rule of a header that a template sets: an override leaves no more of itself than the header. */
function overrideAt({ mapping }: ProjectMethod, outcome: SimulationOutcome, part: RequestPart): Id | undefined {
  if (part.kind !== 'header') return undefined
  const name = sentRequest(outcome)?.headers[part.index]?.[0].toLowerCase()
  return mapping.parameters.find(
    ({ to, disabled }) => to.in === 'header' && disabled !== true && to.name.toLowerCase() === name,
  )?.id
}

/** The integration request of an outcome; undefined where none was sent. */
export function sentRequest(outcome: SimulationOutcome): IntegrationRequest | undefined {
  return outcome.kind === 'mock' ? undefined : outcome.integrationRequest
}

type Origin = RequestSpan['origins'][number]

const PARAMETERS = { 'params.path': 'path', 'params.querystring': 'querystring', 'params.header': 'header' } as const

function tracedSource(
  project: Project,
  { method, sample }: Chosen,
  { root, path }: Origin,
  shown: string,
): readonly TracedSource[] {
  const source = sourceOf(root, path)
  if (source === undefined) return []
  const { kind, sourceRow } = sourceEnd(project, method, source, new Map())
  if (source.kind === 'body' || source.kind === 'rawBody') {
    const value =
      source.kind === 'body' ? sampleValueAt(sample.request.body, path) : sampleValueOfSource(source, sample)
    return [{ text: showBody(path), kind, row: sourceRow, value }]
  }
  return [{ text: showSource(source), kind, row: sourceRow, value: valueOf(project, sample, source, shown) }]
}

/** The default `$context` is the simulator's: what the sample does not set is what was printed of it. */
function valueOf(project: Project, sample: TestCase, source: Source, shown: string): SampleValue {
  const value = sampleValueOfSource(source, sample)
  if (value.kind !== 'absent') return value
  if (source.kind === 'stageVariable') {
    const text = stageVariablesOf(project, sample).get(source.name)
    return text === undefined ? value : { kind: 'string', text }
  }
  return source.kind === 'context' ? { kind: 'string', text: shown } : value
}

function sourceOf(root: string, path: TargetPath): Source | undefined {
  const [first] = path
  const name = path.map(String).join('.')
  switch (root) {
    case 'body':
      return { kind: 'body', path: printBodyPath(path) }
    case 'rawBody':
      return { kind: 'rawBody' }
    case 'context':
      return { kind: 'context', name }
    case 'stageVariables':
      return { kind: 'stageVariable', name }
    case 'params.path':
    case 'params.querystring':
    case 'params.header':
      return { kind: 'parameter', in: PARAMETERS[root], name: typeof first === 'string' ? first : '' }
    default:
      return undefined
  }
}

/** What the span covers. */
export function partText(
  outcome: SimulationOutcome,
  { part, start, end }: Pick<RequestSpan, 'part' | 'start' | 'end'>,
): string {
  const request = sentRequest(outcome)
  if (request === undefined) return ''
  const text =
    part.kind === 'url' ? request.url : part.kind === 'body' ? request.body : (request.headers[part.index]?.[1] ?? '')
  return text.slice(start, end)
}
