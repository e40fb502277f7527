import { JavaList, JavaMap, type JavaValue, toJavaString } from '../../java/index.ts'
import type { Origin } from '../../vtl/index.ts'
import type { ParameterLocation } from '../parameter-mapping/expression.ts'
import { MapHost } from '../variables/mapHost.ts'
import type { RenderedTemplate } from './mappingTemplate.ts'
import { overrideRanges } from './overrideRanges.ts'
import { quoted, type RequestParameter, type RequestParameters } from './requestParameters.ts'
import type { SimulationRecord } from './simulationRecord.ts'
import type { TextSource } from './tracedText.ts'

/** A value that a template wrote into an override map. */
interface OverrideEntry {
  readonly name: string
  readonly values: readonly string[]
  readonly origins: readonly Origin[]
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
  const { key, scope, parsed } = rendered
  const ranges = overrideRanges(parsed.root)
  const sourceOf: SourceOf = (place, { name, origins }) => {
    const range = ranges.get(`${place}/${name}`)
    const template = range === undefined ? {} : { template: { key, range } }
    return { ...template, origins: scope.resolveOrigins(origins) }
  }
  const merge = (place: ParameterLocation): RequestParameters['path'] =>
    overridden(place, mapped[place], entriesOf(scope.context, 'requestOverride', place), sourceOf, record)
  return { path: merge('path'), querystring: merge('querystring'), header: merge('header') }
}

type SourceOf = (place: ParameterLocation, entry: OverrideEntry) => TextSource

/** `$context.responseOverride`: headers, and a status where it is an integer from 100 to 599 (an emulator's knowledge). */
export function readResponseOverrides(context: MapHost): {
  readonly status: number | undefined
  readonly headers: readonly OverrideEntry[]
} {
  const status = Number(readText(memberOf(context, 'responseOverride')?.map.entries.get('status')))
  return {
    status: Number.isInteger(status) && status >= 100 && status <= 599 ? status : undefined,
    headers: entriesOf(context, 'responseOverride', 'header'),
  }
}

function overridden(
  place: ParameterLocation,
  mapped: ReadonlyMap<string, RequestParameter>,
  entries: readonly OverrideEntry[],
  sourceOf: SourceOf,
  record: SimulationRecord,
): ReadonlyMap<string, RequestParameter> {
  const merged = new Map(mapped)
  for (const entry of entries) {
    const { name, values } = entry
    for (const present of merged.keys()) {
      if (present === name || (place === 'header' && present.toLowerCase() === name.toLowerCase())) {
        merged.delete(present)
      }
    }
    // A template's value may be the work of $util.urlEncode: its valid escapes stay.
    merged.set(name, { name, values, encoded: true, source: sourceOf(place, entry) })
    record.say('overrides', `The template set the ${place} parameter ${name} to ${quoted(values)}.`)
  }
  return merged
}

function entriesOf(
  context: MapHost,
  side: 'requestOverride' | 'responseOverride',
  place: ParameterLocation,
): readonly OverrideEntry[] {
  const parent = memberOf(context, side)
  const host = parent && memberOf(parent, place)
  if (host === undefined) return []
  return [...host.map.entries].map(([key, value]) => ({
    name: toJavaString(key),
    values: value instanceof JavaList ? value.items.map(readText) : [readText(value)],
    origins: host.originsOf(key),
  }))
}

function memberOf(host: MapHost, name: string): MapHost | undefined {
  const member = host.index(name)?.value
  return member instanceof MapHost ? member : undefined
}

/** As `$context` prints it: null and maps are empty. */
function readText(value: JavaValue | undefined): string {
  return value == null || value instanceof JavaMap ? '' : toJavaString(value)
}
