import { type JavaMap, toJavaString } from '../../java/index.ts'
import type { IntegrationType } from '../integration.ts'
import type { Pairs } from '../simulation.ts'
import { basicDate } from './httpDate.ts'

/** TestInvokeMethod cuts what it logs at about this many characters (api-gateway facts 7, 10). */
const longest = 998

/** A logged text, long ones cut. */
export function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)} [TRUNCATED]` : text
}

/** As Java prints a map. */
export function mapText(pairs: Pairs): string {
  return cut(`{${pairs.map(([name, value]) => `${name}=${value}`).join(', ')}}`)
}

/** Headers that the connection to a service adds: the recorded lines do not show them. */
const connectionsOwn = new Set(['host', 'content-length'])
const first = ['x-amzn-lambda-integration-tag']
const last = ['accept', 'user-agent']

/**
 * The headers of an integration request as the log shows them. Of a call to an AWS service the signature stands among
 * them, masked, and the line breaks off within its token, as recorded (api-gateway facts 7); headers that are mapped come
 * before Accept, which is inferred.
 */
export function loggedRequestHeaders(type: IntegrationType, headers: Pairs, context: JavaMap): string {
  if (type !== 'AWS' && type !== 'AWS_PROXY') return mapText(headers)
  const shown = headers.filter(([name]) => !connectionsOwn.has(name.toLowerCase()))
  const apiId = 'x-amzn-apigateway-api-id'
  const own = new Set([...first, ...last, apiId, 'x-amzn-trace-id', 'content-type'])
  const only = (names: readonly string[]): Pairs => shown.filter(([name]) => names.includes(name.toLowerCase()))
  const epoch = Number(toJavaString(context.entries.get('requestTimeEpoch') ?? 0))
  const pairs: Pairs = [
    ...only(first),
    ['Authorization', '***'],
    ['X-Amz-Date', basicDate(epoch)],
    ...only([apiId]).map(([, value]) => [apiId, value] as const),
    ...shown.filter(([name]) => !own.has(name.toLowerCase())),
    ...only(last),
  ]
  const text = `{${pairs.map(([name, value]) => `${name}=${value}`).join(', ')}, X-Amz-Security-Token=***`
  return text.length > longest ? cut(text) : `${text} [TRUNCATED]`
}
