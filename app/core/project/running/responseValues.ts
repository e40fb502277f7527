import type { SimulationOutcome } from '../../apigateway/index.ts'
import type { Id, Payload } from '../../mapping/index.ts'
import { walkRules } from '../payload/walkRules.ts'
import type { SampleValue } from '../sampleValue.ts'
import type { DrawnMethod } from '../sides/drawnMethod.ts'
import type { TracedResponseSpan } from '../tracedResponseSpan.ts'
import { sampleValueAt } from '../trees/sampleValueOf.ts'

/**
 * What each rule of the drawn response gave in an exchange that it answered: of a JSON payload the value at the rule's
 * place (of a loop the first item's), of a header and of the status what was sent. Rules that sent nothing are `absent`.
 */
export function responseValues(
  { mapping }: DrawnMethod,
  { methodResponse }: SimulationOutcome,
  spans: readonly TracedResponseSpan[],
): ReadonlyMap<Id, SampleValue> {
  const values = new Map<Id, SampleValue>()
  for (const { id, to, disabled } of mapping.parameters) {
    const isHeader = ([name]: readonly [string, string]): boolean => name.toLowerCase() === to.name.toLowerCase()
    const sent = to.in === 'status' ? methodResponse?.status : methodResponse?.headers.find(isHeader)?.[1]
    values.set(id, disabled === true ? { kind: 'absent' } : sentValue(sent))
  }
  const key = spans.find(({ part, template }) => part.kind === 'body' && template !== undefined)?.template?.key
  const [only, ...others] = mapping.payloads
  for (const payload of mapping.payloads) {
    // A template whose text is constant has no stretch: where it is the only one, it was taken.
    const isSent = key === undefined ? payload === only && others.length === 0 : payload.key === key
    setPayloadValues(payload, isSent ? methodResponse?.body : undefined, values)
  }
  return values
}

function sentValue(sent: string | number | undefined): SampleValue {
  if (sent === undefined) return { kind: 'absent' }
  return { kind: typeof sent === 'number' ? 'number' : 'string', text: String(sent) }
}

function setPayloadValues({ body }: Payload, sent: string | undefined, values: Map<Id, SampleValue>): void {
  if (body.kind !== 'rules' || body.format !== 'json') return
  walkRules(body.root, ({ rule, place }) => {
    values.set(rule, sent === undefined ? { kind: 'absent' } : sampleValueAt(sent, place))
  })
}
