import type { Id, Member } from '../mapping/index.ts'
import { createProject, exampleProject, type Project, type ProjectMethod, type TestCase } from '../project/index.ts'
import { invariant } from '../text/index.ts'

const names = ['id', 'name', 'email', 'phone', 'street', 'city', 'country', 'currency', 'channel', 'note'] as const

function member(name: string): Member {
  const value = { kind: 'ref', source: { kind: 'body', path: `$.customer.${name}` } } as const
  return {
    kind: 'member',
    name,
    node: { id: `rule-${name}` as Id, kind: 'value', value, as: 'string', policy: { absent: 'omit' } },
  }
}

/** Two kilobytes of JSON in which the ten mapped fields stand among others. */
const body = JSON.stringify({
  customer: Object.fromEntries(names.map((name, i) => [name, `${name} ${'x'.repeat(20 + i)}`])),
  items: Array.from({ length: 24 }, (_, i) => ({ sku: `sku-${i}`, quantity: i, price: i * 1.25, tags: ['a', 'b'] })),
})

/** A project whose one method maps ten fields of a two-kilobyte body, with the sample that has it. */
export function typicalProject(): {
  readonly project: Project
  readonly method: ProjectMethod
  readonly sample: TestCase
} {
  const example = exampleProject().methods[0]
  const payload = example?.mapping.payloads[0]
  const first = example?.testCases[0]
  invariant(
    example !== undefined && payload !== undefined && first !== undefined,
    'the example has a payload and a sample',
  )
  const headers = [{ name: 'Content-Type', value: 'application/json' }]
  const sample: TestCase = { ...first, request: { ...first.request, headers, body } }
  const root = { id: 'rule-root' as Id, kind: 'object', members: names.map(member) } as const
  const method: ProjectMethod = {
    ...example,
    verb: 'POST',
    mapping: {
      parameters: [],
      payloads: [{ ...payload, body: { kind: 'rules', format: 'json', variables: [], root } }],
    },
    testCases: [sample],
  }
  return { project: { ...createProject('Typical'), methods: [method] }, method, sample }
}
