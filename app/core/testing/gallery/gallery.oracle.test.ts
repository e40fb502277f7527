import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { JavaMap } from '../../java/index.ts'
import { jsonToJava } from '../../json/index.ts'
import type { MappingInput } from '../../mapping/index.ts'
import { readProject, type SamplePairs, type TestCase, toRestApi } from '../../project/index.ts'
import { askOracle, asWritten, oracle, printedBy } from '../oracle.ts'
import { renderMappingTemplate } from '../renderMappingTemplate.ts'

const folder = join(import.meta.dirname, '../../../../public/gallery')

interface Case {
  readonly name: string
  readonly template: string
  readonly sample: TestCase
}

/** Every request template of the gallery with every sample of its method; overrides are the gateway's, not the engine's. */
function cases(): readonly Case[] {
  return readdirSync(folder).flatMap((file) => {
    const read = readProject(readFileSync(join(folder, file), 'utf8'))
    if (read.kind !== 'project') return []
    const { methods } = toRestApi(read.project)
    return read.project.methods.flatMap((method) =>
      [...(methods.get(method.id)?.mapping.templates.values() ?? [])].flatMap(({ text }) =>
        text.includes('Override')
          ? []
          : method.testCases.map((sample) => ({ name: `${file}: ${sample.name}`, template: text, sample })),
      ),
    )
  })
}

const pairs = (list: SamplePairs = []): Readonly<Record<string, string>> =>
  Object.fromEntries(list.map(({ name, value }) => [name, value]))

function lineOf({ template, sample }: Case, id: number): string {
  const { path, query, headers, body } = sample.request
  const params = { path: pairs(path), querystring: pairs(query), header: pairs(headers) }
  const { context = {}, stageVariables } = sample
  return JSON.stringify({ id, template, body, params, context, stageVariables: pairs(stageVariables) })
}

function inputOf({ request, context = {}, stageVariables }: TestCase): MappingInput {
  const all = (list: SamplePairs): MappingInput['path'] => list.map(({ name, value }) => [name, value] as const)
  const java = jsonToJava(context)
  return {
    path: all(request.path),
    querystring: all(request.query),
    header: all(request.headers),
    body: request.body,
    context: java instanceof JavaMap ? java : new JavaMap(),
    stageVariables: new Map(Object.entries(pairs(stageVariables))),
    contentType: 'application/json',
  }
}

it('is rendered by the engine to the same bytes', () => {
  const all = cases()
  const answers = askOracle(all.map(lineOf))
  expect(answers, `the oracle answers: ${oracle}`).toHaveLength(all.length)
  const differing = all.flatMap(({ name, template, sample }, at) => {
    const { outcome } = renderMappingTemplate(template, inputOf(sample))
    const own = asWritten(outcome.kind === 'rendered' ? outcome.output : null)
    const answer = answers[at]
    const engine = answer === undefined ? null : asWritten(printedBy(answer))
    return own === engine ? [] : [{ name, own, engine }]
  })
  process.stdout.write(`${all.length} samples of the gallery, ${differing.length} differ\n`)
  expect(differing).toEqual([])
})
