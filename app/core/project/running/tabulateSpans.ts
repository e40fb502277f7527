import type { RequestPart, RequestSpan, SimulationOutcome } from '../../apigateway/index.ts'
import type { Id } from '../../mapping/index.ts'
import type { TextRange } from '../../text/index.ts'
import type { Project, ProjectMethod } from '../model.ts'
import { compiledMethod } from './compiledMethod.ts'
import { OriginPlaces } from './originPlaces.ts'
import { ruleAt } from './ruleAt.ts'
import { sentRequest } from './sentRequest.ts'
import { spanColumns, type SpanMeans, type SpanTable } from './spanTable.ts'

const TABLES = new WeakMap<SimulationOutcome, { readonly method: ProjectMethod; readonly table: SpanTable }>()

/**
 * The provenance of an outcome of this method, joined with the rules that wrote the templates and the rows of the
 * sources; made once for an outcome. Empty unless the outcome was traced.
 */
export function tabulateSpans(project: Project, method: ProjectMethod, outcome: SimulationOutcome): SpanTable {
  const known = TABLES.get(outcome)
  if (known?.method === method) return known.table
  const table = tabulate(project, method, outcome)
  TABLES.set(outcome, { method, table })
  return table
}

function tabulate(project: Project, method: ProjectMethod, outcome: SimulationOutcome): SpanTable {
  const places = new OriginPlaces(project, method)
  const means = new MeansIndex(method, outcome)
  const parts = new PartIndex()
  const sources: number[] = []
  const spans = new Int32Array(outcome.provenance.length * spanColumns)
  let at = 0
  for (const span of outcome.provenance) {
    for (const origin of span.origins) places.add(origin, sources)
    spans[at++] = parts.indexOf(span.part)
    spans[at++] = span.start
    spans[at++] = span.end
    spans[at++] = means.indexOf(span)
    spans[at++] = sources.length
  }
  return { parts: parts.parts, means: means.means, places: places.places, spans, sources: Int32Array.from(sources) }
}

class PartIndex {
  readonly parts: RequestPart[] = []
  readonly #known = new Map<string | number, number>()

  indexOf(part: RequestPart): number {
    const key = part.kind === 'header' ? part.index : part.kind
    let index = this.#known.get(key)
    if (index === undefined) {
      index = this.parts.push(part) - 1
      this.#known.set(key, index)
    }
    return index
  }
}

/** The few means of many stretches: those of one part of a template carry the same range object. */
class MeansIndex {
  readonly means: SpanMeans[] = []
  readonly #method: ProjectMethod
  readonly #outcome: SimulationOutcome
  readonly #byRange = new Map<TextRange, Map<string, number>>()
  readonly #byParameter = new Map<string, number>()

  constructor(method: ProjectMethod, outcome: SimulationOutcome) {
    this.#method = method
    this.#outcome = outcome
  }

  indexOf({ template, parameter, part }: RequestSpan): number {
    if (template === undefined) {
      const key = parameter ?? (part.kind === 'header' ? `header ${part.index}` : '')
      return indexIn(this.#byParameter, key, () => this.#add(this.#ofParameter(parameter, part)))
    }
    const byKey = this.#byRange.get(template.range) ?? new Map<string, number>()
    this.#byRange.set(template.range, byKey)
    return indexIn(byKey, template.key, () => this.#add(this.#ofTemplate(template)))
  }

  #add(means: SpanMeans): number {
    return this.means.push(means) - 1
  }

  #ofTemplate(template: NonNullable<RequestSpan['template']>): SpanMeans {
    const written = compiledMethod(this.#method).mapping.templates.get(template.key)
    const payload = this.#method.mapping.payloads.find(({ key }) => key === template.key)
    const rule = written && ruleAt(written, template.range)
    return {
      ...(rule !== undefined && { rule }),
      ...(payload && { template: { payload: payload.id, ...template } }),
    }
  }

  #ofParameter(parameter: string | undefined, part: RequestPart): SpanMeans {
    const { parameters } = compiledMethod(this.#method).mapping
    const rule = parameters.get(parameter ?? '')?.rule ?? overrideAt(this.#method, this.#outcome, part)
    return { ...(rule !== undefined && { rule }), ...(parameter !== undefined && { parameter }) }
  }
}

function indexIn(known: Map<string, number>, key: string, add: () => number): number {
  let index = known.get(key)
  if (index === undefined) {
    index = add()
    known.set(key, index)
  }
  return index
}

/** The rule of a header that a template sets: an override leaves no more of itself than the header. */
function overrideAt({ mapping }: ProjectMethod, outcome: SimulationOutcome, part: RequestPart): Id | undefined {
  if (part.kind !== 'header') return undefined
  const name = sentRequest(outcome)?.headers[part.index]?.[0].toLowerCase()
  return mapping.parameters.find(
    ({ to, disabled }) => to.in === 'header' && disabled !== true && to.name.toLowerCase() === name,
  )?.id
}
