import { toJavaString } from '../../java/index.ts'
import { textRange } from '../../text/index.ts'
import type { MapHost } from '../variables/mapHost.ts'
import { overrideMap } from './overrides.ts'
import type { SimulationRecord } from './simulationRecord.ts'

/** What of `$context` is final once it is set: each place's names, and the status. */
const places = [
  ['requestOverride', 'path'],
  ['requestOverride', 'querystring'],
  ['requestOverride', 'header'],
  ['responseOverride', 'header'],
  ['responseOverride'],
] as const

/**
 * Whether one run of a template set an override twice, which AWS's documentation says ends in a 5XX (api-gateway facts
 * 3.8, 9): reported at the later place. `source` names the template.
 */
export function hasRepeatedOverride(context: MapHost, source: string, record: SimulationRecord): boolean {
  let found = false
  for (const place of places) {
    const host = overrideMap(context, ...place)
    for (const key of host?.map.entries.keys() ?? []) {
      const written = host?.writtenAt(key)
      if (written === undefined || written.times < 2) continue
      found = true
      const name = [...place, toJavaString(key)].join('.')
      record.report({
        code: 'apigateway/repeated-override',
        severity: 'error',
        at: { kind: 'source', source, range: written.range ?? textRange(0, 0) },
        message: `The template sets $context.${name} ${written.times} times; an override is final.`,
        hint: 'Compute the value in a variable, and set the override once.',
      })
      record.sayUnverified(
        'overrides',
        `The template sets $context.${name} ${written.times} times: API Gateway answers 5XX.`,
      )
    }
  }
  return found
}
