import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readVelocityCases, runVelocityCases } from './velocityCases.ts'

const own = join(import.meta.dirname, '../vtl/fixtures/velocity.json')
const further = process.env['PATCHBAY_CASES'] ?? join(import.meta.dirname, '../../../../shared/cases')
const files = [
  own,
  ...(existsSync(further) ? readdirSync(further).filter((name) => /^velocity.*\.json$/.test(name)) : []).map((name) =>
    join(further, name),
  ),
]

describe('templates rendered by Velocity 1.7 and on API Gateway', () => {
  it.each(files)('%s', (file) => {
    const reports = runVelocityCases(file, readFileSync(file, 'utf8'))
    expect(reports.length).toBeGreaterThan(0)
    expect(reports.flatMap(({ failures }) => failures)).toEqual([])
  })

  it('takes all of the 223 own cases, in both dialects', () => {
    const reports = runVelocityCases('velocity.json', readFileSync(own, 'utf8'))
    expect(reports.map(({ label, taken }) => `${label} ${taken}`)).toEqual([
      'velocity.json velocity-1.7 223',
      'velocity.json api-gateway 223',
    ])
  })
})

describe('the judge', () => {
  const file = (members: string): string =>
    `[{"id": "own", "template": "$x", "given": {"vars": {"x": "a  b"}}, ${members}}]`

  it.each([
    ['an equal output', '"expect": {"output": "a  b"}, "expectAws": {"output": "a  b"}', 0],
    ['another output', '"expect": {"output": "a b"}, "expectAws": {"output": "a  b"}', 1],
    ['an error that does not come', '"expect": {"error": "x"}, "expectAws": {"error": "x"}', 2],
    ['blanks, folded', '"aws": "a b", "whitespaceNormalised": true', 0],
    ['blanks, not folded', '"aws": "a b", "whitespaceNormalised": false', 1],
    ['JSON that is none', '"aws": "\\"a\\"", "status": 200, "feature": "aws-recorded-2016"', 1],
  ])('tells %s', (_, members, failures) => {
    const reports = runVelocityCases('own.json', file(members))
    expect(reports.flatMap((report) => report.failures)).toHaveLength(failures)
  })

  it('keeps the numbers of a case as they are written', () => {
    const [each] = readVelocityCases('[{"id": "n", "template": "", "given": {"vars": {"x": 1.0}}}]')
    expect(each?.given).toMatchObject({ members: [{ value: { members: [{ value: { text: '1.0' } }] } }] })
  })
})
