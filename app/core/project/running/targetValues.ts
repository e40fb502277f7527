import type { IntegrationRequest, SimulationOutcome } from '../../apigateway/index.ts'
import type { Id, Payload } from '../../mapping/index.ts'
import type { Project, ProjectMethod } from '../model.ts'
import { walkRules } from '../payload/walkRules.ts'
import type { SampleValue } from '../sampleValue.ts'
import { sampleValueAt } from '../trees/sampleValueOf.ts'
import { chosenSample, type SampleChoice } from './simulateMethod.ts'
import { partText, sentRequest } from './sentRequest.ts'
import { spanCount, spanMeans, spanPart, spanRange, type SpanTable } from './spanTable.ts'
import { tabulateSpans } from './tabulateSpans.ts'

/**
 * What each rule gave in the simulated request: of a JSON payload the value at the rule's place (of a loop the first
 * item's), otherwise the text that its rule wrote. Rules that sent nothing are `absent`. Needs a traced outcome.
 */
export function targetValues(
  project: Project,
  method: Id,
  sample: SampleChoice,
  outcome: SimulationOutcome,
): ReadonlyMap<Id, SampleValue> {
  const chosen = chosenSample(project, method, sample)
  const values = new Map<Id, SampleValue>(
    chosen.method.mapping.parameters.map(({ id }): [Id, SampleValue] => [id, { kind: 'absent' }]),
  )
  const table = tabulateSpans(project, chosen.method, outcome)
  const texts = ruleTexts(table, chosen.method, outcome)
  for (const [rule, text] of texts) values.set(rule, { kind: 'string', text })
  const request = sentRequest(outcome)
  // Constants and overrides may have no stretch of their own.
  for (const { id, to, disabled } of chosen.method.mapping.parameters) {
    const sent = to.in === 'header' && disabled !== true ? headerOf(request, to.name) : undefined
    if (sent !== undefined) values.set(id, { kind: 'string', text: sent })
  }
  const sent = sentPayload(table)
  for (const payload of chosen.method.mapping.payloads) {
    if (!isDrawnJson(payload)) continue
    const body = payload.id === sent ? request?.body : undefined
    walkRules(payload.body.root, ({ rule, place }) => {
      values.set(rule, body === undefined ? { kind: 'absent' } : sampleValueAt(body, place))
    })
  }
  return values
}

function isDrawnJson(payload: Payload): payload is Payload & { readonly body: { readonly kind: 'rules' } } {
  return payload.body.kind === 'rules' && payload.body.format === 'json'
}

/** What each rule wrote, piece by piece, but for those whose value is read from the body at their place. */
function ruleTexts(table: SpanTable, { mapping }: ProjectMethod, outcome: SimulationOutcome): ReadonlyMap<Id, string> {
  const inBody = new Set(mapping.payloads.filter(isDrawnJson).map(({ id }) => id))
  const texts = new Map<Id, string>()
  for (let index = 0; index < spanCount(table); index++) {
    const means = spanMeans(table, index)
    const part = spanPart(table, index)
    if (means?.rule === undefined || part === undefined) continue
    if (part.kind === 'body' && means.template !== undefined && inBody.has(means.template.payload)) continue
    const text = partText(outcome, { part, ...spanRange(table, index) })
    texts.set(means.rule, (texts.get(means.rule) ?? '') + text)
  }
  return texts
}

/** The payload whose template made the body. */
function sentPayload(table: SpanTable): Id | undefined {
  for (let index = 0; index < spanCount(table); index++) {
    const template = spanPart(table, index)?.kind === 'body' ? spanMeans(table, index)?.template : undefined
    if (template !== undefined) return template.payload
  }
  return undefined
}

function headerOf(request: IntegrationRequest | undefined, name: string): string | undefined {
  return request?.headers.find(([other]) => other.toLowerCase() === name.toLowerCase())?.[1]
}
