import * as fc from 'fast-check'
import { isShared } from './jsonPathResults.ts'
import { type GeneratedPath, jsonPaths } from './jsonPaths.ts'
import { type GeneratedRequest, templateRequests } from './templateRequests.ts'
import { velocityCalls } from './velocityCalls.ts'
import { velocityPractice, velocitySlips } from './velocityPractice.ts'
import { velocityFragments, velocityTemplates } from './velocityTemplates.ts'

/** Generated cases with what the engines made of them; null: the engine throws. */
export interface OracleSample {
  /** Which engines, by which command, and when. */
  readonly origin: string
  readonly templates: readonly (readonly [template: string, apiGateway: string | null, stock: string | null])[]
  readonly requests: readonly (readonly [request: GeneratedRequest, apiGateway: string | null])[]
  readonly paths: readonly (readonly [path: string, document: string, result: string])[]
}

/** Calls, first those that call what none before them calls. */
function callsOfAllMethods(count: number, isFit: (each: string) => boolean): readonly string[] {
  const pool = fc.sample(velocityCalls, { numRuns: 3000, seed: 2026 }).filter(isFit)
  const called = new Set<string>()
  const isNew = (template: string): boolean => {
    const before = called.size
    for (const [name] of template.matchAll(/\.\w+\(/g)) called.add(name)
    return called.size > before
  }
  const first = pool.filter(isNew)
  return [...new Set([...first, ...pool])].slice(0, count)
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
      ...take(velocityPractice, 150, short),
      ...take(velocitySlips, 75, short),
      ...take(velocityTemplates, 150, short),
      ...callsOfAllMethods(150, short),
      ...take(velocityFragments, 75, short),
    ],
    requests: take(templateRequests, 100, ({ body }) => short(body)),
    paths: take(jsonPaths, 200, (each) => short(each.document) && isShared(each)),
  }
}
