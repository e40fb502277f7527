import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatTemplate, parseTemplate, type VtlDialect } from '../vtl/index.ts'
import { askOracle, asWritten, oracle, printedBy } from './oracle.ts'
import { templateCoverage } from './templateCoverage.ts'
import { velocityCalls } from './velocityCalls.ts'
import { renderGenerated, velocityFragments, velocityTemplates, velocityVariables } from './velocityTemplates.ts'

/** What the engine makes of each template; null where it throws. */
function engineOutputs(templates: readonly string[], dialect: VtlDialect): readonly (string | null)[] {
  const cases = templates.map(
    (template, id) => `{"id":${id},"template":${JSON.stringify(template)},"vars":${velocityVariables}}`,
  )
  return askOracle(cases, dialect).map(printedBy)
}

const count = Number(process.env['PATCHBAY_RUNS'] ?? '1000') * 4
const seed = Number(process.env['PATCHBAY_SEED'] ?? '1')

function generated(arbitrary: fc.Arbitrary<string>): readonly string[] {
  return [...new Set(fc.sample(arbitrary, { numRuns: count, seed }))]
}

const dialects: readonly VtlDialect[] = ['api-gateway', 'velocity-1.7']

describe.each(dialects)('%s', (dialect) => {
  it.each([
    ['templates', velocityTemplates],
    ['calls', velocityCalls],
    ['fragments', velocityFragments],
  ])('renders generated %s as Velocity 1.7 does', (kind, arbitrary) => {
    const templates = generated(arbitrary)
    const expected = engineOutputs(templates, dialect)
    expect(expected, `the oracle answers: ${oracle}`).toHaveLength(templates.length)
    const rendered = expected.filter((output) => output !== null).length
    process.stdout.write(`${dialect}: ${templates.length} ${kind} of seed ${seed}, ${rendered} of them rendered\n`)
    const differences = templates.flatMap((template, i) => {
      const own = asWritten(renderGenerated(template, dialect))
      return own === expected[i] ? [] : [{ template, engine: expected[i], own }]
    })
    expect(differences.slice(0, 20)).toEqual([])
  })

  it('formats templates into ones that the engine renders alike', () => {
    const templates = generated(velocityTemplates)
    const formatted = templates.flatMap((template) => {
      const outcome = formatTemplate(parseTemplate(template, dialect))
      return outcome.kind === 'formatted' && outcome.edits.length > 0 ? [{ template, text: outcome.text }] : []
    })
    const before = engineOutputs(
      formatted.map(({ template }) => template),
      dialect,
    )
    const after = engineOutputs(
      formatted.map(({ text }) => text),
      dialect,
    )
    process.stdout.write(`${dialect}: ${formatted.length} templates formatted\n`)
    expect(formatted.filter((_, i) => before[i] !== after[i])).toEqual([])
  })
})

describe('the generators', () => {
  it('try every kind of node, directive, operator and method in at least 1 % of the cases', () => {
    // Methods are tried by the calls, which call them on values that have them.
    const language = [...templateCoverage(generated(velocityTemplates), 'velocity-1.7')]
    const methods = [...templateCoverage(generated(velocityCalls), 'velocity-1.7')]
    const shares = [
      ...language.filter(([construct]) => !construct.startsWith('.')),
      ...methods.filter(([construct]) => construct.startsWith('.')),
    ].toSorted(([, a], [, b]) => a - b)
    for (const [construct, share] of shares)
      process.stdout.write(`${(share * 100).toFixed(1).padStart(5)} % ${construct}\n`)
    expect(shares.filter(([, share]) => share < 0.01)).toEqual([])
    expect(shares.length).toBeGreaterThan(150)
  })
})
