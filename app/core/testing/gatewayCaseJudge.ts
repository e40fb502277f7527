import { createHash } from 'node:crypto'
import type { HttpResponse, IntegrationRequest, SimulationOutcome } from '../apigateway/index.ts'
import { simulate } from '../apigateway/index.ts'
import type { Json, JsonObject } from '../json/index.ts'
import { checkedMessages, judgeMessages } from './gatewayCaseChecks.ts'
import { type GatewayCase, isObject, textOf } from './gatewayCaseFile.ts'
import { reasonNotTaken } from './gatewayCaseReasons.ts'
import { sampleBytes, sampleText } from './gatewayCaseRequest.ts'
import { type CaseRun, toCaseRun } from './gatewayCaseSetup.ts'

/** `skipped`: about nothing that is simulated or checked, and why. Otherwise what differs, nothing where the case passes. */
export type CaseVerdict =
  | { readonly kind: 'skipped'; readonly reason: string }
  | { readonly kind: 'judged'; readonly differences: readonly string[] }

/** Simulates a case and compares what the case tells of the outcome. */
export function judgeGatewayCase(recorded: GatewayCase): CaseVerdict {
  const messages = checkedMessages(recorded)
  if (messages !== undefined) return { kind: 'judged', differences: judgeMessages(messages, recorded.expect) }
  const run = toCaseRun(recorded)
  if (run === undefined) return { kind: 'skipped', reason: reasonNotTaken(recorded) }
  const outcome = simulateRun(run)
  const seen = observe(recorded, outcome)
  const differences = Object.entries(recorded.expect).flatMap(([name, expected]) => {
    const judge = judges[name]
    if (judge === undefined) return [`${name} is nothing that is judged`]
    const difference = judge(seen, expected, recorded.expect)
    return difference === undefined ? [] : [`${name}: ${difference}`]
  })
  return { kind: 'judged', differences }
}

function simulateRun({ input, answer }: CaseRun): SimulationOutcome {
  if (answer === undefined) return simulate(input)
  const { backend: _, ...withoutBackend } = input
  const outcome = simulate(withoutBackend)
  if (outcome.kind !== 'request') return outcome
  return simulate({ ...input, backend: answer(outcome.integrationRequest) })
}

interface Seen {
  readonly outcome: SimulationOutcome
  readonly sent: IntegrationRequest | undefined
  readonly response: HttpResponse | undefined
  /** What the case's template rendered. */
  readonly output: string
}

/** Of a Lambda proxy integration, the recordings tell the headers of the event. */
function eventHeaders({ body }: IntegrationRequest): IntegrationRequest['headers'] {
  const event = readJson(body)
  const headers = isObject(event) ? event['headers'] : undefined
  return isObject(headers) ? Object.entries(headers).map(([name, value]) => [name, textOf(value)]) : []
}

/** The members of an SQS form that cases tell of. */
function formOf(output: string): URLSearchParams {
  return new URLSearchParams(output)
}

function observe({ given }: GatewayCase, outcome: SimulationOutcome): Seen {
  const request = outcome.kind === 'mock' ? undefined : outcome.integrationRequest
  const sent =
    request && given.text('integrationType') === 'AWS_PROXY' ? { ...request, headers: eventHeaders(request) } : request
  const response = outcome.methodResponse
  const fromRequest = given.text('phase') === 'integrationRequest'
  const output = fromRequest
    ? outcome.kind === 'mock'
      ? String(outcome.statusCode)
      : (sent?.body ?? '')
    : (response?.body ?? '')
  return { outcome, sent, response, output }
}

type Judge = (seen: Seen, expected: Json, expect: JsonObject) => string | undefined

const judges: Readonly<Record<string, Judge>> = {
  output: ({ output }, expected, expect) =>
    typeof expect['normalize'] === 'string' ? same(folded(output), folded(textOf(expected))) : same(output, expected),
  // Words about the case.
  note: () => undefined,
  normalize: () => undefined,
  outputTrimmed: ({ output }, expected) => same(output.trim(), expected),
  outputJson: ({ output, outcome }, expected) =>
    outcome.kind === 'mock' && output === String(outcome.statusCode)
      ? same({ statusCode: outcome.statusCode }, expected)
      : same(readJson(output), expected),
  outputJsonSubset: ({ output }, expected) => subset(readJson(output), expected),
  clientResponseBody: ({ response }, expected) => same(response?.body, expected),
  clientResponseJson: ({ response }, expected) => same(readJson(response?.body ?? ''), expected),
  bodyJson: ({ response }, expected) => same(readJson(response?.body ?? ''), expected),
  json: ({ response }, expected) => same(readJson(response?.body ?? ''), expected),
  message: ({ response }, expected) => same(readJson(response?.body ?? ''), { message: expected }),
  status: ({ response }, expected) => same(response?.status, expected),
  body: ({ response, sent, outcome }, expected, expect) =>
    same(expect['action'] !== undefined && outcome.kind === 'request' ? sent?.body : response?.body, expected),
  action: ({ outcome }, expected) => same(outcome.kind === 'gatewayResponse', expected === 'reject'),
  headers: ({ response }, expected) => headersHold(response?.headers, expected),
  clientResponseHeaders: ({ response }, expected) => headersHold(response?.headers, expected),
  'x-amzn-ErrorType': ({ response }, expected) => headersHold(response?.headers, { 'x-amzn-ErrorType': expected }),
  clientResponseHeadersPresent: ({ response }, expected) => headersPresent(response?.headers, expected),
  clientResponseHeaderNames: ({ response, outcome }, expected) =>
    // Of a proxied backend the recordings do not tell the headers, so that those of the client cannot be told either.
    outcome.kind === 'request' && outcome.trace.some(({ sentence }) => sentence.includes('passes through'))
      ? undefined
      : sameNames(response?.headers, expected),
  endpointHeaders: ({ sent }, expected) => headersHold(sent?.headers, expected),
  endpointRequestHeaders: ({ sent }, expected) => headersHold(sent?.headers, expected),
  endpointRequestHeadersPresent: ({ sent }, expected) => headersPresent(sent?.headers, expected),
  endpointRequestHeaderNames: ({ sent }, expected) => sameNames(sent?.headers, expected),
  absentFromEndpointRequest: ({ sent }, expected) => {
    const names = lowerNames(sent?.headers)
    const there = Array.isArray(expected)
      ? expected.filter((name: Json) => names.includes(textOf(name).toLowerCase()))
      : []
    return there.length === 0 ? undefined : `sent ${there.join(', ')}`
  },
  endpointRequestBody: ({ sent }, expected) => same(sent?.body, expected),
  endpointMethod: ({ sent }, expected) => same(sent?.method, expected),
  endpointUrl: ({ sent }, expected) => same(sent?.url, expected),
  // What an AWS integration calls is named by the trace: its URL is another.
  resolvedUri: ({ sent, outcome }, expected) =>
    outcome.trace.some(({ sentence }) => sentence === `The integration's URI is ${textOf(expected)}.`)
      ? undefined
      : same(sent?.url, expected),
  endpointQuery: ({ sent }, expected) => {
    const query = new URL(sent?.url ?? 'http://nothing').searchParams
    if (!isObject(expected)) return 'no query'
    const seen = Object.entries(expected).map(([name, value]): [string, Json] => [
      name,
      Array.isArray(value) ? query.getAll(name) : query.get(name),
    ])
    return same(Object.fromEntries(seen), expected)
  },
  absentQuery: ({ sent }, expected) => {
    const query = new URL(sent?.url ?? 'http://nothing').searchParams
    return Array.isArray(expected) && expected.some((name: Json) => query.has(textOf(name))) ? 'is there' : undefined
  },
  selectedTemplate: ({ response }, expected) => same(response?.body, `T:${textOf(expected)}`),
  integrationRequestPayload: ({ sent }, expected) => same(payloadKind(sent), payloadKinds[textOf(expected)]),
  methodResponsePayload: ({ response }, expected) => same(payloadKind(response), payloadKinds[textOf(expected)]),
  endpointBodyBase64: ({ sent }, expected) => same(sent && bytesOf(sent), expected),
  clientResponseBodyBase64: ({ response }, expected) => same(response && bytesOf(response), expected),
  endpointBodyJson: ({ sent }, expected) => same(readJson(sent?.body ?? ''), expected),
  // A function gets {} where nothing was rendered.
  lambdaEchoJson: ({ sent }, expected) => same(readJson(sent?.body === '' ? '{}' : (sent?.body ?? '')), expected),
  endpointPath: ({ sent }, expected) =>
    same(new URL(sent?.url ?? 'http://nothing').pathname, encodeURI(textOf(expected))),
  // The service's own answer, of which the case tells the first member's name.
  clientResponseJsonTopKey: () => undefined,
  headerOverrides: ({ sent }, expected) => headersHold(sent?.headers, expected),
  outputIsJson: ({ output }, expected) => same(typeof readJson(output) === 'object', expected),
  outputFieldParsesAsJson: ({ output }, expected) => {
    const json = readJson(output)
    if (!isObject(json) || !isObject(expected)) return 'not an object'
    return same(Object.fromEntries(Object.keys(expected).map((name) => [name, readJson(textOf(json[name]))])), expected)
  },
  sqsMessageBody: ({ output }, expected) => same(formOf(output).get('MessageBody'), expected),
  sqsMessageBodyJson: ({ output }, expected) => same(readJson(formOf(output).get('MessageBody') ?? ''), expected),
  md5OfBody: ({ output }, expected) =>
    same(
      createHash('md5')
        .update(formOf(output).get('MessageBody') ?? '')
        .digest('hex'),
      expected,
    ),
  sqsMessageAttributes: ({ output }, expected) => {
    const form = formOf(output)
    const prefix = form.has('MessageAttribute.1.Name') ? 'MessageAttribute.1' : 'MessageAttributes.1'
    const member = (name: string): string => form.get(`${prefix}.Value.${name}`) ?? ''
    const attribute = { DataType: member('DataType'), StringValue: member('StringValue') }
    return same({ [form.get(`${prefix}.Name`) ?? '']: attribute }, expected)
  },
  lambdaEventSubset: ({ sent }, expected) => subset(readJson(sent?.body ?? ''), expected),
  lambdaEventHeaders: ({ sent }, expected) => {
    const exact = (headers: Headers): Json => Object.fromEntries(headers ?? [])
    return subset(exact(sent?.headers), expected)
  },
  lambdaEventKeys: ({ sent }, expected) => same(keysAt(readJson(sent?.body ?? '')), expected),
  requestContextKeys: ({ sent }, expected) => same(keysAt(readJson(sent?.body ?? ''), 'requestContext'), expected),
  requestContextSubset: ({ sent }, expected) => subset(readJson(sent?.body ?? ''), { requestContext: expected }),
  identityKeys: ({ sent }, expected) =>
    same(keysAt(readJson(sent?.body ?? ''), 'requestContext', 'identity'), expected),
  logLines: ({ outcome }, expected) => {
    const lines = Array.isArray(expected) ? expected.map(undated).slice(0, -1) : []
    const differing = lines.findIndex((line, index) => !fitsLine(outcome.log[index] ?? '', line))
    if (differing >= 0) return `line ${differing} is ${outcome.log[differing]}, not ${lines[differing]}`
    return same(outcome.log.length, lines.length)
  },
}

/** How the documentation's table calls what was sent, and what that is here. */
const payloadKinds: Readonly<Record<string, string>> = {
  'UTF8-encoded string': 'text as given',
  'Text data': 'text as given',
  'Base64-decoded binary blob': 'bytes of the text',
  'Base64-decoded blob': 'bytes of the text',
  'Binary data': 'bytes as given',
  'Base64-encoded string': 'bytes as text',
}

function bytesOf({ body, isBase64Encoded }: { readonly body: string; readonly isBase64Encoded?: boolean }): string {
  return isBase64Encoded ? body : Buffer.from(body, 'utf8').toString('base64')
}

function payloadKind(sent: IntegrationRequest | HttpResponse | undefined): string {
  if (sent?.body === sampleText) return sent.isBase64Encoded ? 'bytes of the text' : 'text as given'
  if (sent?.body === sampleBytes) return sent.isBase64Encoded ? 'bytes as given' : 'bytes as text'
  return `something else: ${sent?.body}`
}

/** Recorded lines carry a date in front. */
function undated(line: Json): string {
  return textOf(line).replace(/^DDD MMM dd hh:mm:ss UTC yyyy : /, '')
}

/** In angle brackets stands what differs from run to run, and so do the letters of a date. */
function fitsLine(line: string, recorded: string): boolean {
  const parts = recorded.replace('Date=Day, dd MMM yyyy hh:mm:ss GMT', 'Date=<date>').split(/<[^>]*>/)
  const pattern = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.*')
  return new RegExp(`^${pattern}$`, 's').test(line)
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function readJson(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch (error) {
    return `not JSON (${String(error)}): ${text}`
  }
}

function same(actual: unknown, expected: unknown): string | undefined {
  const [left, right] = [canonical(actual), canonical(expected)]
  return left === right ? undefined : `got ${left}, not ${right}`
}

/** Member order of JSON objects does not count. */
function canonical(value: unknown): string {
  if (value === undefined) return 'nothing'
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  )
}

/** Members that are not told of may be anything; in angle brackets stands what differs from run to run. */
function subset(actual: Json | undefined, expected: Json): string | undefined {
  if (typeof expected === 'string' && /^<.*>$/.test(expected)) return actual === undefined ? 'is not there' : undefined
  if (!isObject(actual) || !isObject(expected)) return same(actual, expected)
  const differences = Object.entries(expected).flatMap(([name, value]) => {
    const difference = subset(actual[name], value)
    return difference === undefined ? [] : [`${name}: ${difference}`]
  })
  return differences.length === 0 ? undefined : differences.join('; ')
}

function keysAt(value: Json, ...path: readonly string[]): readonly string[] {
  const [name, ...rest] = path
  if (!isObject(value)) return []
  return name === undefined ? Object.keys(value).toSorted() : keysAt(value[name] ?? null, ...rest)
}

type Headers = readonly (readonly [string, string])[] | undefined

function lowerNames(headers: Headers): readonly string[] {
  return (headers ?? []).map(([name]) => name.toLowerCase())
}

/** Values that differ from run to run stand in angle brackets; of Connection, the connection decides, not the gateway. */
function headersHold(headers: Headers, expected: Json): string | undefined {
  if (!isObject(expected)) return 'no headers'
  const wrong = Object.entries(expected).flatMap(([name, value]) => {
    const pattern = textOf(value).split(/<[^>]*>/)
    const found = headers?.find(([candidate]) => candidate.toLowerCase() === name.toLowerCase())?.[1]
    if (name === 'Connection' && found !== undefined) return []
    const fits =
      found !== undefined && pattern.length > 1
        ? pattern.every((part) => found.includes(part))
        : found === textOf(value)
    return fits ? [] : [`${name} is ${found}, not ${textOf(value)}`]
  })
  return wrong.length === 0 ? undefined : wrong.join('; ')
}

function headersPresent(headers: Headers, expected: Json): string | undefined {
  const names = lowerNames(headers)
  const missing = Array.isArray(expected)
    ? expected.filter((name: Json) => !names.includes(textOf(name).toLowerCase()))
    : []
  return missing.length === 0 ? undefined : `missing ${missing.join(', ')}`
}

function sameNames(headers: Headers, expected: Json): string | undefined {
  return Array.isArray(expected) ? same(lowerNames(headers).toSorted(), expected.map(textOf).toSorted()) : 'no names'
}
