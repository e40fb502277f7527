import type { JavaMap } from '../../java/index.ts'
import { MapHost } from './mapHost.ts'

/** `$stageVariables`: one that is not defined renders empty (api-gateway facts 3.9). */
export function createStageVariablesHost(stageVariables: JavaMap): MapHost {
  return new MapHost(stageVariables, { root: 'stageVariables', prints: 'java' })
}
