import type * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatTemplate, parseTemplate, type VtlDialect } from '../vtl/index.ts'
import { differencesFrom, differentialSeed as seed, distinctCases, engineOutputs } from './differential.ts'
import { asWritten } from './oracle.ts'
import { templateCoverage } from './templateCoverage.ts'
import { velocityCalls } from './velocityCalls.ts'
import { velocityPractice, velocitySlips } from './velocityPractice.ts'
import { isOverBudget, renderGenerated, velocityFragments, velocityTemplates } from './velocityTemplates.ts'

/** Each kind of templates, and which share of a run it has. */
const kinds: readonly (readonly [kind: string, templates: fc.Arbitrary<string>, share: number])[] = [
  ['templates as people lay them out', velocityPractice, 0.35],
  ['templates with a slip', velocitySlips, 0.2],
  ['templates of every form', velocityTemplates, 0.2],
  ['calls of every method', velocityCalls, 0.2],
  ['fragments', velocityFragments, 0.1],
]

const dialects: readonly VtlDialect[] = ['api-gateway', 'velocity-1.7']

describe.each(dialects)('%s', (dialect) => {
  it.each(kinds)('renders %s as Velocity 1.7 does', (kind, arbitrary, share) => {
    const templates = distinctCases(arbitrary, share)
    const expected = engineOutputs(templates, dialect)
    const rendered = expected.filter((output) => output !== null).length
    process.stdout.write(`${dialect}: ${templates.length} ${kind}, seed ${seed}, ${rendered} of them rendered\n`)
    const differences = differencesFrom(templates, expected, dialect, (template) =>
      asWritten(renderGenerated(template, dialect)),
    ).filter(({ template }) => !isOverBudget(template, dialect))
    expect(differences.slice(0, 20)).toEqual([])
  })

  it.each([
    ['templates of every form', velocityTemplates],
    ['templates as people lay them out', velocityPractice],
  ])('formats %s into ones that the engine renders alike', (kind, arbitrary) => {
    const formatted = distinctCases(arbitrary, 0.1).flatMap((template) => {
      const outcome = formatTemplate(parseTemplate(template, dialect))
      return outcome.kind === 'formatted' && outcome.edits.length > 0 ? [{ template, text: outcome.text }] : []
    })
    const templates = formatted.map(({ template }) => template)
    const texts = new Map(formatted.map(({ template, text }) => [template, text]))
    const after = engineOutputs([...texts.values()], dialect)
    process.stdout.write(`${dialect}: ${formatted.length} ${kind} formatted\n`)
    const outputs = new Map(templates.map((template, i) => [template, after[i] ?? null]))
    const differences = differencesFrom(
      templates,
      engineOutputs(templates, dialect),
      dialect,
      (template) => outputs.get(template) ?? null,
    )
    expect(differences.map((each) => ({ ...each, formatted: texts.get(each.template) }))).toEqual([])
  })
})

describe('the generators', () => {
  it('try every kind of node, directive, operator and method in at least 1 % of the cases', () => {
    // Methods are tried by the calls, which call them on values that have them.
    const whole = [...distinctCases(velocityPractice, 0.1), ...distinctCases(velocityTemplates, 0.1)]
    const language = [...templateCoverage(whole, 'velocity-1.7')]
    const methods = [...templateCoverage(distinctCases(velocityCalls, 0.2), 'velocity-1.7')]
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
