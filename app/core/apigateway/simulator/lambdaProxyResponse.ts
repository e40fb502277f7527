import { base64DecodeBytes, JavaList, JavaMap, type JavaValue, toJavaString } from '../../java/index.ts'
import { parsePermissive } from '../../json/index.ts'
import type { BackendResponse } from '../simulation.ts'
import { isBinaryMediaType, type PayloadContent } from './contentHandling.ts'
import { type FinishedResponse, finishResponse } from './finishResponse.ts'
import type { GatewayFailure } from './gatewayFailure.ts'
import { deniedInvocation } from './lambdaError.ts'
import { headerValue } from './methodRequest.ts'
import type { SimulationRun } from './simulationRun.ts'
import { type TextSource, type TracedHeader, TracedTextBuilder, tracedWhole } from './tracedText.ts'

const members: readonly string[] = ['statusCode', 'headers', 'multiValueHeaders', 'body', 'isBase64Encoded']

/**
 * The response that a Lambda proxy function describes: `{statusCode, headers, multiValueHeaders, body, isBase64Encoded}`,
 * each optional and nothing else; any other result is 502 (api-gateway facts 5.3).
 */
export function readLambdaProxyResponse(
  run: SimulationRun,
  backend: BackendResponse,
): FinishedResponse | GatewayFailure {
  const denied = deniedInvocation(run.input.method.integration, backend, run.record)
  if (denied !== undefined) return denied
  const parsed = parsePermissive(backend.body)
  const result = parsed.kind === 'value' && parsed.value instanceof JavaMap ? parsed.value.entries : undefined
  if (result === undefined) return malformed(run, 'the result is not an object')
  if (result.has('errorMessage') && !result.has('statusCode'))
    return functionError(run, result.get('errorMessage') ?? null)
  const unknown = [...result.keys()].map((name) => toJavaString(name)).find((name) => !members.includes(name))
  if (unknown !== undefined) return malformed(run, `${unknown} is no member of a response`)
  const status = readStatus(result.get('statusCode') ?? 200)
  if (status === undefined) return malformed(run, 'statusCode is not a number')
  if (status < 100 || status > 599) return malformed(run, `${status} is no status from 100 to 599`, true)
  const headers = readHeaders(result.get('headers') ?? null, result.get('multiValueHeaders') ?? null)
  if (headers === undefined) return malformed(run, 'the headers are not of the form API Gateway reads')
  const odd = unrecordedHeader(result.get('headers') ?? null)
  if (odd !== undefined) run.record.sayUnverified('backend', `The header ${odd} is no text: it was sent as one.`)
  const body = result.get('body') ?? ''
  // Of numbers and booleans emulators disagree: to some they are texts.
  if (typeof body !== 'string') return malformed(run, 'the body is not a text', !(body instanceof JavaMap))
  const accept = headerValue(run.request.headers, 'Accept')
  const decodes =
    result.get('isBase64Encoded') === true && isBinaryMediaType(accept, run.input.restApi.binaryMediaTypes)
  if (decodes && base64DecodeBytes(body).kind === 'invalid') return malformed(run, 'the body is not base64', true)
  const content: PayloadContent = { body, isBase64Encoded: decodes }
  run.record.say('backend', `The function's response ${status} passes through.`)
  const spans = decodes ? [] : tracedWhole(body, { origins: [{ root: 'body', path: ['body'] }] }).spans
  const { context, record, input } = run
  const { testInvoke = false } = input
  return finishResponse({ type: 'AWS_PROXY', status, headers, content, spans, context, testInvoke }, record)
}

function malformed({ record }: SimulationRun, reason: string, unverified = false): GatewayFailure {
  const sentence = `The function's result is malformed, as ${reason}: API Gateway answers 502.`
  if (unverified) record.sayUnverified('backend', sentence)
  else record.say('backend', sentence)
  const log = 'Execution failed due to configuration error: Malformed Lambda proxy response'
  return { failure: 'DEFAULT_5XX', status: 502, log }
}

/** A function that failed, as its runtime tells it: 502, with a line of its own in the log (api-gateway facts 7). */
function functionError({ record }: SimulationRun, message: JavaValue): GatewayFailure {
  record.say('backend', `The function failed: ${toJavaString(message)}. API Gateway answers 502.`)
  const log = `Lambda execution failed with status 200 due to customer function error: ${toJavaString(message)}`
  return { failure: 'DEFAULT_5XX', status: 502, log }
}

/** A number, or a text that is one. */
function readStatus(value: JavaValue): number | undefined {
  const status = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  return typeof status === 'number' ? status : undefined
}

/** A header whose value is neither text nor boolean: emulators disagree whether it is a text or ends the call with 502. */
function unrecordedHeader(headers: JavaValue): string | undefined {
  const found = headers instanceof JavaMap ? [...headers.entries] : []
  const odd = found.find(([, value]) => typeof value !== 'string' && typeof value !== 'boolean')
  return odd && toJavaString(odd[0])
}

interface HeaderValue {
  readonly text: string
  readonly source: TextSource
}

/** Values of both members under the name that multiValueHeaders gives, those of multiValueHeaders first. */
function readHeaders(single: JavaValue, multiple: JavaValue): readonly TracedHeader[] | undefined {
  if (!isOptionalMap(single) || !isOptionalMap(multiple)) return undefined
  const merged = new Map<string, { readonly name: string; readonly values: HeaderValue[] }>()
  for (const [key, value] of multiple?.entries ?? []) {
    if (!(value instanceof JavaList)) return undefined
    const name = toJavaString(key)
    const values = value.items.map((item, index) => valueAt(item, ['multiValueHeaders', name, index]))
    merged.set(name.toLowerCase(), { name, values })
  }
  for (const [key, value] of single?.entries ?? []) {
    const name = toJavaString(key)
    const earlier = merged.get(name.toLowerCase()) ?? { name, values: [] }
    earlier.values.push(valueAt(value, ['headers', name]))
    merged.set(name.toLowerCase(), earlier)
  }
  return [...merged.values()].map(({ name, values }) => ({ name, value: joined(values) }))
}

function valueAt(value: JavaValue, path: readonly (string | number)[]): HeaderValue {
  return { text: toJavaString(value), source: { origins: [{ root: 'body', path }] } }
}

function joined(values: readonly HeaderValue[]): TracedHeader['value'] {
  const builder = new TracedTextBuilder()
  for (const [index, { text, source }] of values.entries()) {
    if (index > 0) builder.append(', ')
    builder.append(text, source)
  }
  return builder.build()
}

function isOptionalMap(value: JavaValue): value is JavaMap | null {
  return value === null || value instanceof JavaMap
}
