import { describe, expect, it } from 'vitest'
import type { Id } from '../../mapping/index.ts'
import type { Project, ProjectMethod, TestCase } from '../model.ts'
import { exampleProject } from '../document/exampleProject.ts'
import { partText } from './sentRequest.ts'
import { simulateMethod } from './simulateMethod.ts'
import { hasSources, spanCount, spanMeans, spanPart, spanPlaces, spanRange } from './spanTable.ts'
import { tabulateSpans } from './tabulateSpans.ts'
import { tracedSpanAt } from './tracedSpanAt.ts'

/** The example with a body that a member of its payload repeats whole. */
function copied(schema: NonNullable<ProjectMethod['request']['bodies'][number]['shape']>, body: string) {
  const project = exampleProject()
  const method = project.methods[0]
  const sample = method?.testCases[0]
  const payload = method?.mapping.payloads[0]
  if (method === undefined || sample === undefined || payload?.body.kind !== 'rules') throw new Error('no example')
  if (payload.body.root.kind !== 'object') throw new Error('the example draws an object')
  const tried: TestCase = {
    ...sample,
    request: { ...sample.request, headers: [{ name: 'Content-Type', value: 'application/json' }], body },
  }
  const whole = { kind: 'ref', source: { kind: 'body', path: '$' } } as const
  const copy = { id: 'rule-copy' as Id, kind: 'value', value: whole, as: 'json', policy: { absent: 'omit' } } as const
  const root = {
    ...payload.body.root,
    members: [...payload.body.root.members, { kind: 'member', name: 'copy', node: copy } as const],
  }
  const drawn: ProjectMethod = {
    ...method,
    verb: 'POST',
    request: { ...method.request, bodies: [{ id: 'b' as Id, contentType: 'application/json', shape: schema }] },
    mapping: { ...method.mapping, payloads: [{ ...payload, body: { ...payload.body, root } }] },
    testCases: [tried],
  }
  const whose: Project = { ...project, methods: [drawn] }
  const outcome = simulateMethod(whose, drawn.id, tried.id, { traced: true })
  return { project: whose, method: drawn, sample: tried, outcome, table: tabulateSpans(whose, drawn, outcome) }
}

const rows = { kind: 'schema', schema: { type: 'array', items: { properties: { id: { type: 'integer' } } } } } as const

function stretches({ project, sample, outcome, table }: ReturnType<typeof copied>) {
  return Array.from({ length: spanCount(table) }, (_, index) =>
    tracedSpanAt(table, index, { project, sample, outcome }),
  )
    .filter((span) => span !== undefined)
    .filter(({ part, rule }) => part.kind === 'body' && rule === 'rule-copy')
    .flatMap((span) =>
      span.sources.map(({ text, row, value }) => ({ shown: partText(outcome, span), text, row, value })),
    )
}

describe('tabulateSpans', () => {
  it('keeps each stretch with the position that it was read at', () => {
    const found = stretches(copied(rows, '[{"id":1},{"id":22}]'))
    expect(found).toContainEqual({
      shown: '22',
      text: 'body[1].id',
      row: 'body:b:$[*].id',
      value: { kind: 'number', text: '22' },
    })
    expect(found).toContainEqual({
      shown: '1',
      text: 'body[0].id',
      row: 'body:b:$[*].id',
      value: { kind: 'number', text: '1' },
    })
  })

  it('has one place for all items of an array', () => {
    const many = copied(rows, JSON.stringify(Array.from({ length: 500 }, (_, id) => ({ id }))))
    expect(stretches(many)).toHaveLength(500)
    expect(many.table.places.filter(({ row }) => row === 'body:b:$[*].id')).toHaveLength(1)
    expect(many.table.means.length).toBeLessThan(12)
  })

  it('tells the positions of a tuple apart, which have rows of their own', () => {
    const tuple = {
      kind: 'schema',
      schema: { type: 'array', items: [{ type: 'string' }, { type: 'integer' }] },
    } as const
    expect(stretches(copied(tuple, '["a",7]')).map(({ shown, row }) => [shown, row])).toEqual(
      expect.arrayContaining([
        ['"a"', 'body:b:$[0]'],
        ['7', 'body:b:$[1]'],
      ]),
    )
  })

  it('says the same by columns as by objects', () => {
    const { project, method, sample, outcome, table } = copied(rows, '[{"id":1}]')
    for (let index = 0; index < spanCount(table); index++) {
      const span = tracedSpanAt(table, index, { project, sample, outcome })
      expect(span).toMatchObject({
        part: spanPart(table, index),
        ...spanRange(table, index),
        ...spanMeans(table, index),
      })
      expect(span?.sources.map(({ row }) => row)).toEqual(spanPlaces(table, index).map(({ row }) => row))
      expect(hasSources(table, index)).toBe((span?.sources.length ?? 0) > 0)
    }
    expect(tabulateSpans(project, method, outcome)).toBe(table)
  })

  it('is empty for a run that was not traced, and has nothing past its end', () => {
    const { project, method, sample } = copied(rows, '[]')
    const outcome = simulateMethod(project, method.id, sample.id)
    const table = tabulateSpans(project, method, outcome)
    expect(spanCount(table)).toBe(0)
    expect(tracedSpanAt(table, 0, { project, sample, outcome })).toBeUndefined()
  })
})
