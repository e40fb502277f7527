import { type JavaMap, toJavaString } from '../../java/index.ts'
import type { IntegrationType } from '../integration.ts'
import type { HttpResponse, Pairs, ResponseSpan } from '../simulation.ts'
import { byteLength, type PayloadContent } from './contentHandling.ts'
import { remappedResponseHeaders } from './headerRules.ts'
import { httpDate } from './httpDate.ts'
import { traceIdOf } from './requestContext.ts'
import type { SimulationRecord } from './simulationRecord.ts'
import { type TextSpan, type TracedHeader, tracedWhole, untraced } from './tracedText.ts'

/** The response to the client, with what TestInvokeMethod logs of its headers and where its stretches came from. */
export interface FinishedResponse {
  readonly response: HttpResponse
  readonly logged: Pairs
  readonly provenance: readonly ResponseSpan[]
}

interface ResponseParts {
  readonly type: IntegrationType
  readonly status: number
  /** Mapped and overridden ones, or the backend's. */
  readonly headers: readonly TracedHeader[]
  readonly content: PayloadContent
  /** Of the content, where it is text. */
  readonly spans: readonly TextSpan[]
  readonly context: JavaMap
}

/**
 * A method response: mapped headers under the names that AWS lets through, Content-Type (application/json unless
 * mapped), and those that API Gateway adds (api-gateway facts 2.3).
 */
export function finishResponse(parts: ResponseParts, record: SimulationRecord): FinishedResponse {
  const { context, content, type, status, spans } = parts
  const mapped = parts.headers.flatMap((header) => renamed(header, record))
  const typed = mapped.some(({ name }) => name.toLowerCase() === 'content-type')
  const traceId = type === 'MOCK' || type === 'HTTP_PROXY' ? [] : [own('X-Amzn-Trace-Id', traceIdOf(context))]
  const contentType = typed ? [] : [own('Content-Type', 'application/json')]
  const all = [
    own('Date', httpDate(Number(contextText(context, 'requestTimeEpoch')))),
    ...contentType,
    ...mapped,
    own('Content-Length', String(byteLength(content))),
    own('Connection', 'keep-alive'),
    fromContext('x-amzn-RequestId', context, 'requestId'),
    fromContext('x-amz-apigw-id', context, 'extendedRequestId'),
    ...traceId,
  ]
  return {
    response: { status, headers: pairsOf(all), ...content },
    logged: pairsOf([...traceId, ...mapped, ...contentType]),
    provenance: [
      ...all.flatMap(({ value }, index) =>
        value.spans.map((span) => ({ part: { kind: 'header', index } as const, ...span })),
      ),
      ...spans.map((span) => ({ part: { kind: 'body' } as const, ...span })),
    ],
  }
}

function pairsOf(headers: readonly TracedHeader[]): Pairs {
  return headers.map(({ name, value }) => [name, value.text])
}

function own(name: string, text: string): TracedHeader {
  return { name, value: untraced(text) }
}

function fromContext(name: string, context: JavaMap, member: string): TracedHeader {
  return { name, value: tracedWhole(contextText(context, member), { origins: [{ root: 'context', path: [member] }] }) }
}

function contextText(context: JavaMap, name: string): string {
  return toJavaString(context.entries.get(name) ?? '')
}

function renamed(header: TracedHeader, record: SimulationRecord): readonly TracedHeader[] {
  const { name, value } = header
  const lower = name.toLowerCase()
  if (lower === 'transfer-encoding') {
    record.say('response-headers', `The header ${name} was dropped.`)
    return []
  }
  if (!remappedResponseHeaders.has(lower)) return [header]
  record.say('response-headers', `The header ${name} reaches the client as x-amzn-Remapped-${name}.`)
  return [{ name: `x-amzn-Remapped-${name}`, value }]
}
