import type { GatewayResponseType, HttpResponse, Integration, IntegrationRequest, Pairs } from '../apigateway/index.ts'
import type { Circumstances } from './methodFixture.ts'

/** A behaviour that the fact sheet tells, written by hand: what is set up and sent, and what must come of it. */
export interface GatewayFact {
  /** Begins with the section of the fact sheet: `G2.2: …`. */
  readonly title: string
  readonly integration: Integration
  readonly circumstances?: Circumstances
  readonly expect: Expected
}

/** What is told of an outcome; what is not told may be anything. */
export interface Expected {
  readonly kind?: 'request' | 'mock' | 'gatewayResponse'
  /** Of a gateway response. */
  readonly type?: string
  readonly sent?: ExpectedMessage & { readonly method?: string; readonly url?: string }
  readonly response?: ExpectedMessage & { readonly status?: number }
  /** A line of the log. */
  readonly log?: string
}

interface ExpectedMessage {
  /** By name, in any case; null: it is not there. */
  readonly headers?: Readonly<Record<string, string | null>>
  readonly body?: string
  /** The body as JSON; members that are not told may be anything. */
  readonly json?: unknown
  readonly isBase64Encoded?: boolean
}

/** A call that ends with a gateway response of that type. */
export function refused(
  title: string,
  integration: Integration,
  circumstances: Circumstances,
  type: GatewayResponseType,
  response: Expected['response'],
): GatewayFact {
  return { title, integration, circumstances, expect: { kind: 'gatewayResponse', type, ...(response && { response }) } }
}

/** An outcome of the core, or what the command line prints of one. */
interface Told {
  readonly kind: string
  readonly type?: string
  readonly integrationRequest?: IntegrationRequest
  readonly methodResponse?: HttpResponse
  readonly log: readonly string[]
}

/** What differs; empty where the fact holds. */
export function differencesFrom(expect: Expected, outcome: Told): readonly string[] {
  const { sent, response, log } = expect
  const { integrationRequest, methodResponse } = outcome
  return [
    ...differ('kind', expect.kind, outcome.kind),
    ...differ('type', expect.type, outcome.type),
    ...(sent ? message('sent', sent, integrationRequest) : []),
    ...differ('sent method', sent?.method, integrationRequest?.method),
    ...differ('sent url', sent?.url, integrationRequest?.url),
    ...(response ? message('response', response, methodResponse) : []),
    ...differ('status', response?.status, methodResponse?.status),
    ...(log === undefined || outcome.log.includes(log) ? [] : [`no line ${log} in ${outcome.log.join(' | ')}`]),
  ]
}

function message(
  name: string,
  expect: ExpectedMessage,
  actual: { readonly headers: Pairs; readonly body: string; readonly isBase64Encoded?: boolean } | undefined,
): readonly string[] {
  if (actual === undefined) return [`${name}: there is none`]
  const headers = Object.entries(expect.headers ?? {}).flatMap(([header, value]) => {
    const found = actual.headers.find(([other]) => other.toLowerCase() === header.toLowerCase())?.[1]
    return differ(`${name} ${header}`, value ?? 'absent', found ?? 'absent')
  })
  const json =
    expect.json === undefined || isWithin(expect.json, parsed(actual.body)) ? [] : [`${name}: ${actual.body}`]
  return [
    ...headers,
    ...json,
    ...differ(`${name} body`, expect.body, actual.body),
    ...differ(`${name} bytes`, expect.isBase64Encoded, actual.isBase64Encoded ?? false),
  ]
}

function differ<T>(what: string, expected: T | undefined, actual: T | undefined): readonly string[] {
  return expected === undefined || expected === actual ? [] : [`${what} is ${String(actual)}, not ${String(expected)}`]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error
  }
}

function isWithin(expected: unknown, actual: unknown): boolean {
  if (typeof expected !== 'object' || expected === null) return expected === actual
  if (typeof actual !== 'object' || actual === null) return false
  const members = actual as Readonly<Record<string, unknown>>
  return Object.entries(expected).every(([name, value]) => isWithin(value, members[name]))
}
