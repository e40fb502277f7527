import { type JavaMap, toJavaString } from '../../java/index.ts'
import type { IntegrationType } from '../integration.ts'
import type { HttpResponse, Pairs, ResponseSpan } from '../simulation.ts'
import { byteLength, type PayloadContent } from './contentHandling.ts'
import { remappedResponseHeaders } from './headerRules.ts'
import { inOneLine } from './headerText.ts'
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
  /** TestInvokeMethod answers with the headers that it logs. */
  readonly testInvoke: boolean
}

/**
 * A method response: mapped headers under the names that AWS lets through, Content-Type (application/json unless
 * mapped), and those that API Gateway adds (api-gateway facts 2.3).
 */
export function finishResponse(parts: ResponseParts, record: SimulationRecord): FinishedResponse {
  const { context, content, type, status, spans } = parts
  const mapped = parts.headers.flatMap((header) => renamed(inOneLine(header, 'response-headers', record), record))
  const typed = mapped.some(({ name }) => name.toLowerCase() === 'content-type')
  const traceId = type === 'MOCK' || type === 'HTTP_PROXY' ? [] : [own('X-Amzn-Trace-Id', traceIdOf(context))]
  const contentType = typed ? [] : [own('Content-Type', 'application/json')]
  const logged = [...traceId, ...mapped, ...contentType]
  const all = parts.testInvoke
    ? logged
    : [...withConnectionHeaders([...contentType, ...mapped], content, context), ...traceId]
  return {
    response: { status, headers: pairsOf(all), ...content },
    logged: pairsOf(logged),
    provenance: responseSpans(all, spans),
  }
}

/** With what every response of a deployed stage carries, whatever was mapped (api-gateway facts 2.3). */
export function withConnectionHeaders(
  headers: readonly TracedHeader[],
  content: PayloadContent,
  context: JavaMap,
): readonly TracedHeader[] {
  return [
    own('Date', httpDate(Number(contextText(context, 'requestTimeEpoch')))),
    ...headers,
    own('Content-Length', String(byteLength(content))),
    own('Connection', 'keep-alive'),
    fromContext('x-amzn-RequestId', context, 'requestId'),
    fromContext('x-amz-apigw-id', context, 'extendedRequestId'),
  ]
}

/** Where the stretches of a response came from, header by header, then those of its body. */
export function responseSpans(headers: readonly TracedHeader[], body: readonly TextSpan[]): readonly ResponseSpan[] {
  return [
    ...headers.flatMap(({ value }, index) =>
      value.spans.map((span) => ({ part: { kind: 'header', index } as const, ...span })),
    ),
    ...body.map((span) => ({ part: { kind: 'body' } as const, ...span })),
  ]
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
