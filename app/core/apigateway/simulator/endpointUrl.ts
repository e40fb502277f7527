import { configurationError, type GatewayFailure } from './gatewayFailure.ts'
import { encodeForUrl } from './percentEncoding.ts'
import type { RequestParameter } from './requestParameters.ts'
import type { SimulationRecord } from './simulationRecord.ts'
import { type TracedText, TracedTextBuilder } from './tracedText.ts'

/** A piece of an integration's URI as it is configured. */
export type UriPiece =
  | { readonly kind: 'text'; readonly text: string }
  /** `{name}`, filled from `integration.request.path.name`. */
  | { readonly kind: 'placeholder'; readonly name: string; readonly text: string }
  /** `${stageVariables.name}` */
  | { readonly kind: 'stageVariable'; readonly name: string }

/**
 * Reads a URI's placeholders in one pass, so that no value is read as a placeholder again. `${…}` of anything else than
 * stage variables is text (api-gateway facts 2.2).
 */
export function parseUri(uri: string): readonly UriPiece[] {
  const pieces: UriPiece[] = []
  let at = 0
  for (const match of uri.matchAll(/\$\{(?:stageVariables\.([A-Za-z0-9_]+))?[^{}]*\}|\{([^{}$]+?)\+?\}/g)) {
    const [text, variable, name] = match
    const isVariable = variable !== undefined && text === `\${stageVariables.${variable}}`
    if (name === undefined && !isVariable) continue
    if (match.index > at) pieces.push({ kind: 'text', text: uri.slice(at, match.index) })
    if (isVariable) pieces.push({ kind: 'stageVariable', name: variable })
    else if (name !== undefined) pieces.push({ kind: 'placeholder', name, text })
    at = match.index + text.length
  }
  if (at < uri.length) pieces.push({ kind: 'text', text: uri.slice(at) })
  return pieces
}

/** What an integration's URL is made of. */
export interface UrlParts {
  readonly uri: string
  readonly path: ReadonlyMap<string, RequestParameter>
  /** Query parameters after the URI's own, in order. */
  readonly query: readonly RequestParameter[]
  readonly stageVariables: ReadonlyMap<string, string>
}

/**
 * The URL that is called: placeholders filled, stage variables put in (undefined ones are empty), query parameters added
 * after those of the URI. A placeholder without a parameter stays as it is; an address that cannot be called ends with 500.
 */
export function renderEndpointUrl(parts: UrlParts, record: SimulationRecord): TracedText | GatewayFailure {
  const builder = new TracedTextBuilder()
  appendUri(builder, parts, record)
  appendQuery(builder, parts.query)
  const url = builder.build()
  record.say('uri', `The endpoint URL is ${url.text}.`)
  if (isCallable(url.text)) return url
  record.say('uri', `${url.text} is not an address that API Gateway calls: it answers 500.`)
  return configurationError('Invalid endpoint address')
}

/** Adds query parameters behind those that are there; several values of one are repeated. */
export function appendQuery(builder: TracedTextBuilder, query: readonly RequestParameter[]): void {
  let joint = /[?&]$/.test(builder.text) ? '' : builder.text.includes('?') ? '&' : '?'
  for (const { name, values, encoded, source } of query) {
    for (const value of values) {
      builder.append(`${joint}${encodeForUrl(name, 'query', false)}=`)
      builder.append(encodeForUrl(value, 'query', encoded), source)
      joint = '&'
    }
  }
}

/** Writes the URI with its placeholders and stage variables filled. */
export function appendUri(builder: TracedTextBuilder, parts: UrlParts, record: SimulationRecord): void {
  for (const piece of parseUri(parts.uri)) {
    const place = builder.text.includes('?') ? 'query' : 'path'
    switch (piece.kind) {
      case 'text':
        builder.append(piece.text)
        for (const [other] of piece.text.matchAll(/\$\{[^{}]*\}/g)) {
          record.sayUnverified('uri', `${other} is no stage variable: it stays as it is.`)
        }
        break
      case 'stageVariable': {
        const value = parts.stageVariables.get(piece.name)
        builder.append(value ?? '', { origins: [{ root: 'stageVariables', path: [piece.name] }] })
        if (value === undefined) {
          record.sayUnverified('uri', `The stage variable ${piece.name} is not defined: nothing took its place.`)
        }
        break
      }
      case 'placeholder': {
        const parameter = parts.path.get(piece.name)
        const value = encodeForUrl(parameter?.values.at(-1) ?? '', place, parameter?.encoded ?? false)
        builder.append(parameter === undefined ? piece.text : value, parameter?.source)
        if (parameter === undefined) {
          record.sayUnverified('uri', `${piece.text} has no integration.request.path.${piece.name}: it stays as it is.`)
        }
      }
    }
  }
}

/** http or https, a host, and a port that is allowed: 80, 443, 1024 and above (api-gateway facts 1.2). */
function isCallable(url: string): boolean {
  const authority = /^https?:\/\/(?:[^/?#@]*@)?([A-Za-z0-9](?:[A-Za-z0-9._-]*))(?::(\d+))?(?:[/?]|$)/.exec(url)
  if (authority === null) return false
  const port = authority[2] === undefined ? 443 : Number(authority[2])
  return port === 80 || port === 443 || (port >= 1024 && port <= 65_535)
}
