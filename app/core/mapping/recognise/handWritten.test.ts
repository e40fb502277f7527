import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { outline } from '../../testing/outline.ts'
import { emptyScope } from '../expression/scope.ts'
import { printCondition, printExpression } from '../expression/printer.ts'
import { createIdCounter } from '../ids.ts'
import { type DecompiledTemplate, decompileTemplate } from './decompileTemplate.ts'

// Templates in the manner of what people write, and the rules that say the same, read against each other by hand.
const folder = new URL('fixtures/', import.meta.url)
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.vtl'))
const expected = new Map(
  readFileSync(new URL('rules.txt', folder), 'utf8')
    .split(/^=== /m)
    .map((section) => [section.slice(0, section.indexOf('\n')), section.slice(section.indexOf('\n') + 1).trimEnd()]),
)

function decompile(vtl: string): DecompiledTemplate {
  const side = vtl.includes('responseOverride') ? 'response' : 'request'
  return decompileTemplate(vtl, { side, ids: createIdCounter('r') })
}

function rulesOf({ body, parameters }: DecompiledTemplate): string {
  const sets = parameters.map(({ to, value, when }) => {
    const asked = when ? ` if ${printCondition(when, emptyScope)}` : ''
    return `set ${to.in} ${to.name}: ${printExpression(value, emptyScope)}${asked}`
  })
  return [...sets, ...outline(body.root)].join('\n')
}

/** Templates of which a part cannot be said, or whose output has no members. */
const partly: Readonly<Record<string, number>> = {
  'overrides.vtl': 0,
  'response-status.vtl': 0,
  'whole-body.vtl': 0,
  'step-functions-merged.vtl': 0.5,
}

describe('a hand-written template', () => {
  it('has its rules', () => {
    expect([...expected.keys()].filter((name) => name !== '')).toEqual(fixtures)
  })

  it.each(fixtures)('is drawn as it is meant: %s', (name) => {
    const decompiled = decompile(readFileSync(new URL(name, folder), 'utf8'))
    expect(rulesOf(decompiled)).toBe(expected.get(name))
    expect(decompiled.equivalence.differences).toEqual([])
    expect(decompiled.coverage.owned).toBeGreaterThanOrEqual(partly[name] ?? 1)
  })
})
