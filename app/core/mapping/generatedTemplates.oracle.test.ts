import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { JavaMap, type JavaValue, toJavaString } from '../java/index.ts'
import { isJsonArray, parseJson } from '../json/index.ts'
import { mappingInput } from '../testing/mappingInputs.ts'
import { drawnForm, drawnPayload, drawnText } from '../testing/mappings.ts'
import { drawnXml } from '../testing/xmlDrawings.ts'
import { renderMappingTemplate } from '../testing/renderMappingTemplate.ts'
import { compileMapping, type MappingInput, type Payload } from './index.ts'

/** The engine itself, run by a script that takes cases as JSON lines (`PATCHBAY_ORACLE` names it). */
const oracle = process.env['PATCHBAY_ORACLE'] ?? join(import.meta.dirname, '../../../../shared/oracle/oracle.sh')

/** Of several values the last one, as a template sees them. */
function texts(pairs: Iterable<readonly [string, string]>): Readonly<Record<string, string>> {
  return Object.fromEntries(pairs)
}

function contextOf(map: JavaMap): Readonly<Record<string, unknown>> {
  const value = (inner: JavaValue): unknown => (inner instanceof JavaMap ? contextOf(inner) : inner)
  return Object.fromEntries([...map.entries].map(([name, inner]) => [toJavaString(name), value(inner)]))
}

interface Case {
  readonly template: string
  readonly input: MappingInput
}

function line({ template, input }: Case, id: number): string {
  const { path, querystring, header, body, context, stageVariables } = input
  const params = { path: texts(path), querystring: texts(querystring), header: texts(header) }
  const given = {
    id,
    template,
    body,
    params,
    context: contextOf(context),
    stageVariables: texts(stageVariables),
  }
  // json-smart reads the lines, too, and drops a raw U+007F.
  return `${JSON.stringify(given).replaceAll('\u007F', String.raw`\u007f`)}\n`
}

/** What the engine renders; null where it throws. */
function engineOutputs(all: readonly Case[]): readonly (string | null)[] {
  const run = spawnSync('sh', [oracle, '--mode', 'aws'], {
    input: all.map(line).join(''),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  return run.stdout.split('\n').flatMap((answerLine) => {
    const answer = answerLine === '' ? undefined : parseJson(answerLine).root
    if (typeof answer !== 'object' || answer === null || isJsonArray(answer)) return []
    const output = answer['output']
    return [typeof output === 'string' ? output : null]
  })
}

function templateOf(payload: Payload): string {
  const mapping = { parameters: [], payloads: [payload] }
  const { templates } = compileMapping(mapping, { side: 'request', integrationType: 'HTTP' })
  return templates.get(payload.key)?.text ?? ''
}

/**
 * Where the engine is not the measure: paths on which its Jayway and the one that counts differ (an index into what is
 * no list, scans of nothing), and maps of `$context`, which print nothing on API Gateway.
 */
const disputed = /\$\.\.|\[(?:-?\d|\*|\?)|\.length\(\)'|\$context\.identity(?!\.)/

/** Half of a surrogate pair has no bytes: the engine prints `?` for it. */
function encodable(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '?')
}

it('reads generated templates as the engine does', () => {
  const count = Math.ceil(Number(process.env['PATCHBAY_RUNS'] ?? '20000') / 20)
  const seed = Number(process.env['PATCHBAY_SEED'] ?? '1')
  const drawn = fc.oneof(
    { weight: 3, arbitrary: drawnPayload },
    { weight: 1, arbitrary: drawnForm },
    { weight: 1, arbitrary: drawnText },
    { weight: 2, arbitrary: drawnXml },
  )
  const all = fc
    .sample(fc.tuple(drawn, mappingInput), { numRuns: count * 4, seed })
    .map(([payload, input]) => ({ template: templateOf(payload), input }))
    .filter(({ template }) => !disputed.test(template))
    .slice(0, count)
  const expected = engineOutputs(all)
  expect(expected, `the oracle answers: ${oracle}`).toHaveLength(all.length)
  const rendered = expected.filter((output) => output !== null).length
  process.stdout.write(`${all.length} generated templates of seed ${seed}, ${rendered} of them rendered\n`)
  const differing = all.flatMap(({ template, input }, index) => {
    const { outcome } = renderMappingTemplate(template, input)
    const own = outcome.kind === 'rendered' ? encodable(outcome.output) : null
    const engine = expected[index] ?? null
    return own === (engine && encodable(engine)) ? [] : [{ template, body: input.body, own, engine }]
  })
  expect(differing.slice(0, 5)).toEqual([])
})
