import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JavaMap } from '../java/index.ts'
import { isJsonArray, jsonNodeToJava, parseJson, parseJsonNode } from '../json/index.ts'
import { type VtlDialect, type VtlValue, renderTemplate } from '../vtl/index.ts'
import { velocityFragments, velocityTemplates, velocityVariables } from './velocityTemplates.ts'

/** The engine itself, run by a script that takes cases as JSON lines (`PATCHBAY_ORACLE` names it). */
const oracle = process.env['PATCHBAY_ORACLE'] ?? join(import.meta.dirname, '../../../../shared/oracle/oracle.sh')

const modes: readonly (readonly [VtlDialect, string])[] = [
  ['api-gateway', 'aws'],
  ['velocity-1.7', 'neutral'],
]

/** What the engine makes of each template; null where it throws. */
function engineOutputs(templates: readonly string[], mode: string): readonly (string | null)[] {
  const lines = templates.map(
    (template, id) => `{"id":${id},"template":${JSON.stringify(template)},"vars":${velocityVariables}}\n`,
  )
  const run = spawnSync('sh', [oracle, '--mode', mode], {
    input: lines.join(''),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  return run.stdout.split('\n').flatMap((line) => {
    const answer = line === '' ? undefined : parseJson(line).root
    if (typeof answer !== 'object' || answer === null || isJsonArray(answer)) return []
    const output = answer['output']
    return [typeof output === 'string' ? output : null]
  })
}

function variables(): ReadonlyMap<string, VtlValue> {
  const { root } = parseJsonNode(velocityVariables)
  const given = root === undefined ? null : jsonNodeToJava(root)
  const entries = given instanceof JavaMap ? [...given.entries] : []
  return new Map(entries.map(([name, value]) => [typeof name === 'string' ? name : '', value]))
}

function ownOutput(template: string, dialect: VtlDialect): string | null {
  const outcome = renderTemplate(template, { dialect, variables: variables() })
  return outcome.kind === 'rendered' ? outcome.output : null
}

const count = Number(process.env['PATCHBAY_RUNS'] ?? '1000') * 4
const seed = Number(process.env['PATCHBAY_SEED'] ?? '1')

describe.each(modes)('%s', (dialect, mode) => {
  it.each([
    ['templates', velocityTemplates],
    ['fragments', velocityFragments],
  ])('renders generated %s as Velocity 1.7 does', (kind, arbitrary) => {
    const templates = [...new Set(fc.sample(arbitrary, { numRuns: count, seed }))]
    const expected = engineOutputs(templates, mode)
    expect(expected, `the oracle answers: ${oracle}`).toHaveLength(templates.length)
    const rendered = expected.filter((output) => output !== null).length
    process.stdout.write(`${dialect}: ${templates.length} ${kind} of seed ${seed}, ${rendered} of them rendered\n`)
    const differences = templates.flatMap((template, i) => {
      const own = ownOutput(template, dialect)
      return own === expected[i] ? [] : [{ template, engine: expected[i], own }]
    })
    expect(differences).toEqual([])
  })
})
