import { encodeUtf8, type JavaMap, toJavaString } from '../../java/index.ts'
import type { IntegrationType } from '../integration.ts'
import type { Pairs } from '../simulation.ts'
import type { PayloadContent } from './contentHandling.ts'
import { remappedResponseHeaders } from './headerRules.ts'
import { httpDate } from './httpDate.ts'
import { traceIdOf } from './requestContext.ts'
import type { SimulationRecord } from './simulationRecord.ts'

export interface FinishedHeaders {
  readonly all: Pairs
  /** What TestInvokeMethod shows of them. */
  readonly logged: Pairs
}

interface ResponseHeaderInput {
  readonly type: IntegrationType
  /** Mapped and overridden ones. */
  readonly headers: Pairs
  readonly content: PayloadContent
  readonly context: JavaMap
}

/**
 * The headers of a method response: mapped ones under the names that AWS lets through, Content-Type (application/json
 * unless mapped), and those that API Gateway adds (api-gateway facts 2.3).
 */
export function finishResponseHeaders(input: ResponseHeaderInput, record: SimulationRecord): FinishedHeaders {
  const { context, content, type } = input
  const mapped = input.headers.flatMap(([name, value]) => renamed(name, value, record))
  const typed = mapped.some(([name]) => name.toLowerCase() === 'content-type')
  const traceId: Pairs = type === 'MOCK' || type === 'HTTP_PROXY' ? [] : [['X-Amzn-Trace-Id', traceIdOf(context)]]
  const contentType: Pairs = typed ? [] : [['Content-Type', 'application/json']]
  const logged = [...traceId, ...mapped, ...contentType]
  const epoch = Number(toJavaString(context.entries.get('requestTimeEpoch') ?? 0))
  const all: Pairs = [
    ['Date', httpDate(epoch)],
    ...contentType,
    ...mapped,
    ['Content-Length', String(content.isBase64Encoded ? base64Length(content.body) : encodeUtf8(content.body).length)],
    ['Connection', 'keep-alive'],
    ['x-amzn-RequestId', toJavaString(context.entries.get('requestId') ?? '')],
    ['x-amz-apigw-id', toJavaString(context.entries.get('extendedRequestId') ?? '')],
    ...traceId,
  ]
  return { all, logged }
}

function renamed(name: string, value: string, record: SimulationRecord): Pairs {
  const lower = name.toLowerCase()
  if (lower === 'transfer-encoding') {
    record.say('response-headers', `The header ${name} was dropped.`)
    return []
  }
  if (!remappedResponseHeaders.has(lower)) return [[name, value]]
  record.say('response-headers', `The header ${name} reaches the client as x-amzn-Remapped-${name}.`)
  return [[`x-amzn-Remapped-${name}`, value]]
}

function base64Length(base64: string): number {
  return Math.floor((base64.replace(/=+$/, '').length * 3) / 4)
}
