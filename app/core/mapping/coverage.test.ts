import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawnPayload } from '../testing/mappings.ts'
import { drawnXml } from '../testing/xmlDrawings.ts'
import { functions } from './index.ts'

/** Every construct of the model that compiles, as the member of an object that tells it. */
const constructs: Readonly<Record<string, readonly string[]>> = {
  kind: 'parameter body rawBody context stageVariable variable loop ref literal text call choose collect compare present null empty matches in and or not value object array member group each spread one items entries zip'.split(
    ' ',
  ),
  fn: Object.keys(functions),
  how: ['list', 'join', 'first', 'last', 'count', 'sum'],
  length: ['shortest', 'first'],
  part: ['item', 'key', 'index', 'count', 'last'],
  op: ['==', '!=', '<', '<=', '>', '>='],
  as: ['string', 'number', 'integer', 'boolean', 'json', 'jsonText', 'base64'],
  absent: ['omit', 'null', 'empty'],
  null: ['keep', 'omit', 'null', 'empty'],
  mismatch: ['text', 'omit', 'null', 'empty'],
}

function constructsIn(value: unknown, found: Set<string>): Set<string> {
  if (typeof value !== 'object' || value === null) return found
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner === 'string' && constructs[name]?.includes(inner)) found.add(`${name} ${inner}`)
    constructsIn(inner, found)
  }
  return found
}

it('is generated with every construct, each in at least one case of a hundred', () => {
  const runs = 1000
  const seed = Number(process.env['PATCHBAY_SEED'] ?? '1')
  const counts = new Map<string, number>()
  for (const payload of fc.sample(drawnPayload, { numRuns: runs, seed })) {
    for (const construct of constructsIn(payload, new Set())) counts.set(construct, (counts.get(construct) ?? 0) + 1)
  }
  const all = Object.entries(constructs).flatMap(([name, values]) => values.map((value) => `${name} ${value}`))
  const shares = all.map((construct) => `${construct} ${((counts.get(construct) ?? 0) / runs) * 100} %`)
  process.stdout.write(`constructs of ${runs} drawings of seed ${seed}: ${shares.join(', ')}\n`)
  expect(all.filter((construct) => (counts.get(construct) ?? 0) < runs / 100)).toEqual([])
})

it('is generated with every form of XML, each in at least one document of a hundred', () => {
  const runs = 300
  const seed = Number(process.env['PATCHBAY_SEED'] ?? '1')
  const documents = fc.sample(drawnXml, { numRuns: runs, seed }).map((payload) => JSON.stringify(payload))
  const share = (form: string): number => documents.filter((text) => text.includes(`"form":"${form}"`)).length / runs
  const rare = ['element', 'attribute', 'text', 'cdata'].filter((form) => share(form) < 0.01)
  expect([rare, documents.some((text) => text.includes('"prefix"'))]).toEqual([[], true])
})
