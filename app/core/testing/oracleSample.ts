import * as fc from 'fast-check'
import { isShared } from './jsonPathResults.ts'
import { type GeneratedPath, jsonPaths } from './jsonPaths.ts'
import { type GeneratedRequest, templateRequests } from './templateRequests.ts'
import { velocityCalls } from './velocityCalls.ts'
import { velocityFragments, velocityTemplates } from './velocityTemplates.ts'

/** Generated cases with what the engines made of them; null: the engine throws. */
export interface OracleSample {
  /** Which engines, by which command, and when. */
  readonly origin: string
  readonly templates: readonly (readonly [template: string, apiGateway: string | null, stock: string | null])[]
  readonly requests: readonly (readonly [request: GeneratedRequest, apiGateway: string | null])[]
  readonly paths: readonly (readonly [path: string, document: string, result: string])[]
}

/** The cases of the sample: always the same, and none so large that nobody would read it. */
export function sampleCases(): {
  readonly templates: readonly string[]
  readonly requests: readonly GeneratedRequest[]
  readonly paths: readonly GeneratedPath[]
} {
  const take = <T>(arbitrary: fc.Arbitrary<T>, count: number, isFit: (each: T) => boolean): readonly T[] =>
    fc
      .sample(arbitrary, { numRuns: count * 4, seed: 2026 })
      .filter(isFit)
      .slice(0, count)
  const short = (text: string): boolean => text.length < 200
  return {
    templates: [
      ...take(velocityTemplates, 150, short),
      ...take(velocityCalls, 100, short),
      ...take(velocityFragments, 75, short),
    ],
    requests: take(templateRequests, 75, ({ body }) => short(body)),
    paths: take(jsonPaths, 150, (each) => short(each.document) && isShared(each)),
  }
}
