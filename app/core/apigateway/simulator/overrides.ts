import { JavaList, JavaMap, type JavaValue, toJavaString } from '../../java/index.ts'
import type { ParameterLocation } from '../parameter-mapping/expression.ts'
import { MapHost } from '../variables/mapHost.ts'
import type { RenderedTemplate } from './mappingTemplate.ts'
import { encodeForUrl } from './percentEncoding.ts'
import { quoted, type RequestParameter, type RequestParameters } from './requestParameters.ts'
import type { SimulationRecord } from './simulationRecord.ts'
import type { TextSource } from './tracedText.ts'

/** A value that a template wrote into an override map. */
interface OverrideEntry {
  readonly name: string
  readonly values: readonly string[]
  readonly source: TextSource
}

/**
 * Merges `$context.requestOverride` over the mapped parameters: an override wins, needs no declaration, and a list is
 * several values (api-gateway facts 3.8). Headers are the same whatever the case of their names.
 */
export function applyRequestOverrides(
  mapped: RequestParameters,
  rendered: RenderedTemplate,
  record: SimulationRecord,
): RequestParameters {
  const { context } = rendered.scope
  const merge = (place: ParameterLocation): RequestParameters['path'] => {
    const host = overrideMap(context, 'requestOverride', place)
    return overridden(place, mapped[place], entriesOf(host, [rendered]), record)
  }
  return { path: merge('path'), querystring: merge('querystring'), header: merge('header') }
}

/**
 * `$context.responseOverride`: headers, and a status where it is an integer from 100 to 599 (an emulator's knowledge).
 * `templates` are those that ran, the last one first: both share the context.
 */
export function readResponseOverrides(
  context: MapHost,
  templates: readonly RenderedTemplate[],
  record: SimulationRecord,
): { readonly status: number | undefined; readonly headers: readonly OverrideEntry[] } {
  const asked = overrideMap(context, 'responseOverride')?.map.entries.get('status')
  const status = Number(asked === undefined ? undefined : readText(asked))
  const isStatus = Number.isInteger(status) && status >= 100 && status <= 599
  if (isStatus) record.say('overrides', `The template set the response status to ${status}.`)
  else if (asked !== undefined) {
    record.sayUnverified('overrides', `"${readText(asked)}" is no status from 100 to 599: the override was ignored.`)
  }
  const headers = entriesOf(overrideMap(context, 'responseOverride', 'header'), templates, true)
  return { status: isStatus ? status : undefined, headers }
}

function overridden(
  place: ParameterLocation,
  mapped: ReadonlyMap<string, RequestParameter>,
  entries: readonly OverrideEntry[],
  record: SimulationRecord,
): ReadonlyMap<string, RequestParameter> {
  const merged = new Map(mapped)
  for (const { name, values, source } of entries) {
    for (const present of merged.keys()) {
      if (present === name || (place === 'header' && present.toLowerCase() === name.toLowerCase())) {
        merged.delete(present)
      }
    }
    // A template's value may be the work of $util.urlEncode: its valid escapes stay.
    merged.set(name, { name, values, encoded: true, source })
    // Whether AWS takes such a value as written or encodes it is not recorded.
    const isUnclear = place !== 'header' && values.some((value) => encodingMatters(value, place))
    const sentence = `The template set the ${place} parameter ${name} to ${quoted(values)}.`
    if (isUnclear) record.sayUnverified('overrides', sentence)
    else record.say('overrides', sentence)
  }
  return merged
}

function encodingMatters(value: string, place: 'path' | 'querystring'): boolean {
  const where = place === 'path' ? 'path' : 'query'
  return encodeForUrl(value, where, true) !== encodeForUrl(value, where, false)
}

function entriesOf(
  host: MapHost | undefined,
  templates: readonly RenderedTemplate[],
  inResponse = false,
): readonly OverrideEntry[] {
  if (host === undefined) return []
  return [...host.map.entries].map(([key, value]) => ({
    name: toJavaString(key),
    values: value instanceof JavaList ? value.items.map(readText) : [readText(value)],
    source: sourceOf(host, key, templates, inResponse),
  }))
}

/** The template that wrote a member, with where the value came from; nothing of what was there before. */
function sourceOf(
  host: MapHost,
  key: JavaValue,
  templates: readonly RenderedTemplate[],
  inResponse: boolean,
): TextSource {
  for (const { scope, key: template, side } of templates) {
    const written = scope.context.writtenIn(host.map, key)
    if (written === undefined) continue
    const origins = scope.resolveOrigins(written.origins)
    const wrote = written.range && { template: { key: template, range: written.range } }
    return { ...wrote, ...(inResponse && side === 'request' && { side }), origins }
  }
  return { origins: host.originsOf(key) }
}

/** A map below `$context`; undefined where a template put something else in its place. */
export function overrideMap(context: MapHost, ...names: readonly string[]): MapHost | undefined {
  let host: MapHost | undefined = context
  for (const name of names) {
    const member: unknown = host?.index(name)?.value
    host = member instanceof MapHost ? member : undefined
  }
  return host
}

/** As `$context` prints it: null and maps are empty. */
function readText(value: JavaValue): string {
  return value === null || value instanceof JavaMap ? '' : toJavaString(value)
}
