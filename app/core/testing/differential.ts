import * as fc from 'fast-check'
import type { VtlDialect } from '../vtl/index.ts'
import { askOracle, oracle, printedBy } from './oracle.ts'
import { velocityVariables } from './velocityTemplates.ts'

/** How many templates, in each dialect, and how many paths `npm run differential` compares (`PATCHBAY_RUNS`). */
export const differentialCount: number = Number(process.env['PATCHBAY_RUNS'] ?? '20000')

/** Of its generators (`PATCHBAY_SEED`). */
export const differentialSeed: number = Number(process.env['PATCHBAY_SEED'] ?? '1')

/** A share of the run's cases, no two alike: fewer only where the generator has no more. */
export function distinctCases<T>(
  arbitrary: fc.Arbitrary<T>,
  share: number,
  isFit: (each: T) => boolean = () => true,
): readonly T[] {
  const count = Math.ceil(differentialCount * share)
  const cases = new Map<string, T>()
  for (let round = 0; round < 8 && cases.size < count; round++) {
    for (const each of fc.sample(arbitrary, { numRuns: count, seed: differentialSeed + round * 1_000_003 })) {
      const key = JSON.stringify(each)
      if (cases.size < count && !cases.has(key) && isFit(each)) cases.set(key, each)
    }
  }
  return [...cases.values()]
}

/** Cases as the oracle reads them. */
export function templateLines(templates: readonly string[]): readonly string[] {
  return templates.map(
    (template, id) => `{"id":${id},"template":${JSON.stringify(template)},"vars":${velocityVariables}}`,
  )
}

/** What the engine makes of each template; null where it throws. */
export function engineOutputs(templates: readonly string[], dialect: VtlDialect): readonly (string | null)[] {
  const outputs = askOracle(templateLines(templates), dialect).map(printedBy)
  if (outputs.length !== templates.length) throw new Error(`The oracle does not answer: ${oracle}`)
  return outputs
}

/** Without the hash codes of arrays, which are others in every run: docs/known-differences.md. */
function withoutHashes(output: string | null | undefined): string | null {
  return output?.replaceAll(/(\[+(?:L[\w.]+;|[BCI]))@[0-9a-f]+/g, '$1@') ?? null
}

export interface TemplateDifference {
  readonly template: string
  readonly engine: string | null
  readonly own: string | null
}

/**
 * Where an output is not the engine's. A template that differs is asked about again, by itself: 1.7's parser keeps the
 * names of macros from the templates that it read before, and takes `\#name` for their escape.
 */
export function differencesFrom(
  templates: readonly string[],
  expected: readonly (string | null)[],
  dialect: VtlDialect,
  render: (template: string) => string | null,
): readonly TemplateDifference[] {
  return templates.flatMap((template, i) => {
    const own = render(template)
    if (withoutHashes(own) === withoutHashes(expected[i])) return []
    const [engine = null] = engineOutputs([template], dialect)
    return withoutHashes(own) === withoutHashes(engine) ? [] : [{ template, engine, own }]
  })
}
