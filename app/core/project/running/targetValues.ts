import type { IntegrationRequest, SimulationOutcome } from '../../apigateway/index.ts'
import type { Id } from '../../mapping/index.ts'
import type { Project } from '../model.ts'
import { walkRules } from '../payload/walkRules.ts'
import type { SampleValue } from '../sampleValue.ts'
import { sampleValueAt } from '../trees/sampleValueOf.ts'
import { chosenSample, type SampleChoice } from './simulateMethod.ts'
import { partText, sentRequest, traceOutcome } from './traceOutcome.ts'

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
  const spans = traceOutcome(project, method, sample, outcome)
  const texts = new Map<Id, string>()
  for (const span of spans) {
    if (span.rule !== undefined) texts.set(span.rule, (texts.get(span.rule) ?? '') + partText(outcome, span))
  }
  for (const [rule, text] of texts) values.set(rule, { kind: 'string', text })
  const request = sentRequest(outcome)
  // Constants and overrides may have no stretch of their own.
  for (const { id, to, disabled } of chosen.method.mapping.parameters) {
    const sent = to.in === 'header' && disabled !== true ? headerOf(request, to.name) : undefined
    if (sent !== undefined) values.set(id, { kind: 'string', text: sent })
  }
  const sent = spans.find((span) => span.part.kind === 'body' && span.template)?.template?.payload
  for (const payload of chosen.method.mapping.payloads) {
    if (payload.body.kind !== 'rules' || payload.body.format !== 'json') continue
    const body = payload.id === sent ? request?.body : undefined
    walkRules(payload.body.root, ({ rule, place }) => {
      values.set(rule, body === undefined ? { kind: 'absent' } : sampleValueAt(body, place))
    })
  }
  return values
}

function headerOf(request: IntegrationRequest | undefined, name: string): string | undefined {
  return request?.headers.find(([other]) => other.toLowerCase() === name.toLowerCase())?.[1]
}
