import { base64Encode, JavaMap, type JavaValue, toJavaString } from '../../java/index.ts'
import { printInputJson } from '../../json/index.ts'
import type { Origin } from '../../vtl/index.ts'
import type { PayloadContent } from './contentHandling.ts'
import { JsonTextWriter } from './jsonTextWriter.ts'
import { valuesByName } from './methodRequest.ts'
import { traceIdOf } from './requestContext.ts'
import type { SimulationRun } from './simulationRun.ts'
import type { TracedText } from './tracedText.ts'

type Values = ReadonlyMap<string, readonly string[]>

/**
 * The event that a Lambda proxy integration gives to its function, format 1.0, with its members in the order recorded
 * (api-gateway facts 5.3). `binary`: the client's Content-Type is a binary media type, so that the body is base64.
 */
export function writeLambdaProxyEvent(run: SimulationRun, content: PayloadContent, binary: boolean): TracedText {
  const { request, context, input } = run
  const { method } = input
  const writer = new JsonTextWriter()
  const headers = eventHeaders(run)
  const encoded = content.body !== '' && (binary || content.isBase64Encoded)
  const body = encoded && !content.isBase64Encoded ? base64Encode(content.body) : content.body
  writer.object([
    ['resource', () => writer.text(method.path)],
    ['path', () => writer.text(request.path.replace(/^\/+/, '/'))],
    ['httpMethod', () => writer.text(request.verb)],
    ['headers', () => writeLast(writer, 'params.header', headers)],
    ['multiValueHeaders', () => writeAll(writer, 'params.header', headers)],
    ['queryStringParameters', () => writeLast(writer, 'params.querystring', request.parameters.querystring)],
    ['multiValueQueryStringParameters', () => writeAll(writer, 'params.querystring', request.parameters.querystring)],
    ['pathParameters', () => writeLast(writer, 'params.path', request.parameters.path)],
    ['stageVariables', () => writeLast(writer, 'stageVariables', valuesByName([...input.stageVariables]))],
    ['requestContext', () => writeContext(writer, context)],
    ['body', () => (body === '' ? writer.raw('null') : writer.text(body, [{ root: 'rawBody', path: [] }]))],
    ['isBase64Encoded', () => writer.raw(String(encoded))],
  ])
  return writer.build()
}

/** Names that API Gateway writes in its own way, whatever the client wrote (recorded). */
const normalisedNames: ReadonlyMap<string, string> = new Map([
  ['authorization', 'Authorization'],
  ['user-agent', 'User-Agent'],
  ['host', 'Host'],
])

/** The client's headers as templates see them, with those that API Gateway adds. */
function eventHeaders({ request, context }: SimulationRun): Values {
  const client = request.headers.map(([name, value]): [string, string] => [
    normalisedNames.get(name.toLowerCase()) ?? name,
    value,
  ])
  const identity = context.entries.get('identity')
  const sourceIp = identity instanceof JavaMap ? identity.entries.get('sourceIp') : undefined
  const domainName = toJavaString(context.entries.get('domainName') ?? '')
  const host: [string, string][] = client.some(([name]) => name === 'Host') ? [] : [['Host', domainName]]
  return valuesByName([
    ...client,
    ...host,
    ['X-Amzn-Trace-Id', traceIdOf(context)],
    ['X-Forwarded-For', toJavaString(sourceIp ?? '')],
    ['X-Forwarded-Port', '443'],
    ['X-Forwarded-Proto', 'https'],
  ])
}

function writeLast(writer: JsonTextWriter, root: string, values: Values): void {
  if (values.size === 0) return writer.raw('null')
  writer.object([...values].map(([name, all]) => [name, () => writer.text(all.at(-1) ?? '', [{ root, path: [name] }])]))
}

function writeAll(writer: JsonTextWriter, root: string, values: Values): void {
  if (values.size === 0) return writer.raw('null')
  const list = (name: string, all: readonly string[]): void =>
    writer.list(all.map((value) => () => writer.text(value, [{ root, path: [name] }])))
  writer.object([...values].map(([name, all]) => [name, () => list(name, all)]))
}

/** Members of `requestContext` in the order recorded; `authorizer` and `operationName` where the context has them. */
const contextMembers = [
  'resourceId',
  'authorizer',
  'resourcePath',
  'operationName',
  'httpMethod',
  'extendedRequestId',
  'requestTime',
  'path',
  'accountId',
  'protocol',
  'stage',
  'domainPrefix',
  'requestTimeEpoch',
  'requestId',
  'identity',
  'domainName',
  'deploymentId',
  'apiId',
]

function writeContext(writer: JsonTextWriter, context: JavaMap): void {
  const there = contextMembers.filter((name) => context.entries.has(name))
  writer.object(there.map((name) => [name, () => writeValue(writer, context.entries.get(name) ?? null, [name])]))
}

function writeValue(writer: JsonTextWriter, value: JavaValue, path: Origin['path']): void {
  if (value instanceof JavaMap) {
    writer.object(
      [...value.entries].map(([key, member]) => {
        const name = toJavaString(key)
        return [name, () => writeValue(writer, member, [...path, name])]
      }),
    )
  } else if (typeof value === 'string') writer.text(value, [{ root: 'context', path }])
  else writer.raw(value === null ? 'null' : printInputJson(value))
}
