import type { IntegrationType } from '../integration.ts'

/** What API Gateway does with a header that a parameter mapping names, by lower-case name (api-gateway facts 2.3). */
export interface HeaderRule {
  /** `refused`: every call ends with 500. `dropped`: it is silently left out. `sent`: as mapped. */
  readonly effect: 'refused' | 'dropped' | 'sent'
  /** Not recorded on AWS: an emulator's, or the documentation's word alone. */
  readonly unverified?: true
}

const refusedEverywhere = new Map<string, HeaderRule>([
  ['content-length', { effect: 'refused' }],
  ['transfer-encoding', { effect: 'refused' }],
  ['x-amzn-trace-id', { effect: 'refused', unverified: true }],
  ['x-amzn-apigateway-api-id', { effect: 'refused', unverified: true }],
])
const forAws = new Map<string, HeaderRule>([
  ...refusedEverywhere,
  ['authorization', { effect: 'refused' }],
  ['connection', { effect: 'refused' }],
  ['expect', { effect: 'refused' }],
  ['proxy-authenticate', { effect: 'refused' }],
  ['te', { effect: 'refused' }],
  ['referer', { effect: 'dropped', unverified: true }],
])
const forHttp = new Map<string, HeaderRule>([
  ...refusedEverywhere,
  ['proxy-authenticate', { effect: 'dropped' }],
  ['connection', { effect: 'sent', unverified: true }],
  ['via', { effect: 'dropped', unverified: true }],
  ['te', { effect: 'dropped', unverified: true }],
  ['expect', { effect: 'dropped', unverified: true }],
])

/** The rule for a header of the integration request; undefined where it is known to be sent as mapped. */
export function requestHeaderRule(type: IntegrationType, name: string): HeaderRule | undefined {
  const rules = type === 'AWS' || type === 'AWS_PROXY' ? forAws : forHttp
  return rules.get(name.toLowerCase())
}

/** Client headers that HTTP_PROXY does not forward, beside those that no template sees either. */
export const notForwardedByProxy: ReadonlySet<string> = new Set([
  'content-encoding',
  'via',
  'host',
  'x-http-method-override',
])

/** Mapped response headers that reach the client under the name `x-amzn-Remapped-…`, recorded for HTTP and AWS. */
export const remappedResponseHeaders: ReadonlySet<string> = new Set([
  'authorization',
  'connection',
  'content-length',
  'content-md5',
  'date',
  'expect',
  'host',
  'max-forwards',
  'proxy-authenticate',
  'server',
  'trailer',
  'upgrade',
  'user-agent',
  'www-authenticate',
])

/** Headers of the backend that HTTP_PROXY passes on under another name, recorded. */
export const remappedProxyHeaders: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'date',
  'server',
  'x-amzn-requestid',
])
