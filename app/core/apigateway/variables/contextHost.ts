import type { JavaMap } from '../../java/index.ts'
import { MapHost } from './mapHost.ts'

/** `$context`: its maps print nothing, and templates write `requestOverride` and `responseOverride` (facts 3.7, 3.8). */
export function createContextHost(context: JavaMap): MapHost {
  return new MapHost(context, { root: 'context', prints: 'nothing' })
}
