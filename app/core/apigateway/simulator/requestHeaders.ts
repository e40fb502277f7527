import { type JavaMap, toJavaString } from '../../java/index.ts'
import type { Origin } from '../../vtl/index.ts'
import type { IntegrationType } from '../integration.ts'
import type { Pairs } from '../simulation.ts'
import { byteLength, type PayloadContent } from './contentHandling.ts'
import { configurationError, type GatewayFailure } from './gatewayFailure.ts'
import { notForwardedByProxy, requestHeaderRule } from './headerRules.ts'
import { inOneLine } from './headerText.ts'
import { traceIdOf } from './requestContext.ts'
import type { RequestParameter } from './requestParameters.ts'
import type { SimulationRecord } from './simulationRecord.ts'
import { joinedValues, originOfValue, type TracedHeader, tracedWhole, type TracedText, untraced } from './tracedText.ts'

interface HeaderInput {
  readonly type: IntegrationType
  readonly parameters: ReadonlyMap<string, RequestParameter>
  readonly clientHeaders: Pairs
  readonly url: string
  /** Headers that the service called asks for; mapped ones win. */
  readonly generated: Pairs
  readonly sent: PayloadContent
  /** Whether the integration's verb sends a body at all. */
  readonly sendsBody: boolean
  readonly context: JavaMap
}

/**
 * Ends with 500 where a mapping names a header that API Gateway does not let anybody set (api-gateway facts 2.3).
 * `names` are those of parameter mappings: an override of such a header is not refused (an emulator's knowledge).
 */
export function refuseIllegalHeaders(
  type: IntegrationType,
  names: readonly string[],
  record: SimulationRecord,
): GatewayFailure | undefined {
  for (const name of names) {
    const rule = requestHeaderRule(type, name)
    if (rule?.effect !== 'refused') continue
    const sentence = `A parameter mapping sets the header ${name}, which no mapping may: API Gateway answers 500.`
    if (rule.unverified) record.sayUnverified('headers', sentence)
    else record.say('headers', sentence)
    return configurationError(`Invalid mapping of the header ${name}`)
  }
  return undefined
}

/**
 * The headers of an integration request in a fixed order: Host, Content-Type, the mapped and overridden ones, what a
 * proxy forwards, then those that API Gateway makes (api-gateway facts 2.3).
 */
export function assembleRequestHeaders(input: HeaderInput, record: SimulationRecord): readonly TracedHeader[] {
  const headers = new Map<string, TracedHeader>()
  const add = (name: string, value: TracedText): void => {
    if (!headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), { name, value })
  }
  const mapped = keptParameters(input, record)
  const host = mapped.get('host')
  if (host) add(host.name, host.value)
  else add('Host', untraced(hostOf(input.url)))
  const contentType = mapped.get('content-type') ?? defaultContentType(input, record)
  if (contentType) add(contentType.name, contentType.value)
  for (const { name, value } of mapped.values()) add(name, value)
  for (const [name, value] of input.generated) add(name, untraced(value))
  if (input.type === 'HTTP_PROXY') for (const { name, value } of forwardedHeaders(input)) add(name, value)
  else {
    const apiId = toJavaString(input.context.entries.get('apiId') ?? '')
    add('Accept', untraced('application/json'))
    add('User-Agent', untraced(`AmazonAPIGateway_${apiId}`))
  }
  add('X-Amzn-Apigateway-Api-Id', contextual(input.context, 'apiId'))
  add('X-Amzn-Trace-Id', untraced(traceIdOf(input.context)))
  if (input.sendsBody) add('Content-Length', untraced(String(byteLength(input.sent))))
  return [...headers.values()]
}

function keptParameters(input: HeaderInput, record: SimulationRecord): ReadonlyMap<string, TracedHeader> {
  const kept = new Map<string, TracedHeader>()
  for (const { name, values, source } of input.parameters.values()) {
    const rule = requestHeaderRule(input.type, name)
    if (rule?.effect === 'dropped') {
      const sentence = `The header ${name} was dropped: API Gateway does not send it.`
      if (rule.unverified) record.sayUnverified('headers', sentence)
      else record.say('headers', sentence)
      continue
    }
    if (rule?.effect === 'sent') {
      record.sayUnverified(
        'headers',
        `The header ${name} is sent as it was mapped; that AWS passes it is documented only.`,
      )
    } else if (rule?.effect === 'refused') {
      record.sayUnverified('headers', `The header ${name} is refused of mappings; an override of it is sent.`)
    }
    const header = { name, value: joinedValues(values, () => source) }
    kept.set(name.toLowerCase(), inOneLine(header, 'headers', record))
  }
  return kept
}

/** The client's Content-Type, or application/json, and only where there is a body; a proxy forwards the client's. */
function defaultContentType(input: HeaderInput, record: SimulationRecord): TracedHeader | undefined {
  const sent = input.clientHeaders.findLast(([name]) => name.toLowerCase() === 'content-type')
  if (input.type === 'HTTP_PROXY' ? sent === undefined : input.sent.body === '') return undefined
  if (sent === undefined) {
    record.sayUnverified('headers', 'The client sent no Content-Type: application/json was sent with the body.')
    return { name: 'Content-Type', value: untraced('application/json') }
  }
  return { name: input.type === 'HTTP_PROXY' ? sent[0] : 'Content-Type', value: fromClient(sent[0], sent[1]) }
}

/** Repeated headers of the client reach the backend as one, their values joined. */
function forwardedHeaders({ clientHeaders }: HeaderInput): readonly TracedHeader[] {
  const byName = new Map<string, { readonly name: string; readonly values: string[] }>()
  for (const [name, value] of clientHeaders) {
    const lower = name.toLowerCase()
    if (notForwardedByProxy.has(lower)) continue
    const earlier = byName.get(lower)
    if (earlier === undefined) byName.set(lower, { name, values: [value] })
    else earlier.values.push(value)
  }
  return [...byName.values()].map(({ name, values }) => {
    const origin = (index: number): Origin => originOfValue('params.header', name, index, values.length)
    return { name, value: joinedValues(values, (index) => ({ origins: [origin(index)] })) }
  })
}

function fromClient(name: string, value: string): TracedText {
  return tracedWhole(value, { origins: [{ root: 'params.header', path: [name] }] })
}

function contextual(context: JavaMap, name: string): TracedText {
  const text = toJavaString(context.entries.get(name) ?? '')
  return tracedWhole(text, { origins: [{ root: 'context', path: [name] }] })
}

function hostOf(url: string): string {
  return /^https?:\/\/(?:[^/?#@]*@)?([^/?#]*)/.exec(url)?.[1] ?? ''
}
