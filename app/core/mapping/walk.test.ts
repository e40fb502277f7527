import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { array, drawing, each, expression, object, one, value } from '../testing/drawings.ts'
import { drawnPayload } from '../testing/mappings.ts'
import { type Id, loopsInScope, type Mapping, type Node, readsBody, type SourceRead, walkSources } from './index.ts'

function reads(root: Node, variable?: string): readonly SourceRead[] {
  return walkSources({ parameters: [], payloads: [drawing(root, variable)] })
}

/** `role source -> place` of a reading. */
function line({ role, source, target }: SourceRead): string {
  const path =
    target.in === 'payload'
      ? target.path.map((step) => (typeof step === 'object' ? '[]' : step)).join('.')
      : target.name
  const name = 'name' in source ? source.name : 'path' in source ? (source.path ?? '') : source.kind
  return `${role} ${name} -> ${path}`
}

describe('walkSources', () => {
  it('gives every source under its target, in order', () => {
    const root = object({
      a: value('if(query.q == "x", header.h, path.p)', 'string', { absent: { value: expression('stage.s') } }),
      b: array([
        one(value('body.x')),
        each('item', 'body.items', [one(object({ sku: value('item.sku') }))], 'present(item.id)'),
      ]),
    })
    expect(reads(root).map(line)).toEqual([
      'condition q -> a',
      'value h -> a',
      'value p -> a',
      'fallback s -> a',
      'value $.x -> b.0',
      'list $.items -> b.[]',
      'condition $.id -> b.[]',
      'value $.sku -> b.[].sku',
    ])
  })

  it('gives what stands behind a shared variable too', () => {
    const found = reads(object({ a: value('total') }), '"${query.q}"')
    expect(found.map(({ source, via }) => [source.kind, via])).toEqual([
      ['variable', []],
      ['parameter', ['variable']],
    ])
  })

  it('names the loop of a list, and says what is switched off', () => {
    const found = reads(object({ l: array([each('item', 'body.items', [one(value('item'))])]) }, { disabled: true }))
    expect(found.map(({ rule, disabled }) => [rule, disabled])).toEqual([
      ['loop', true],
      ['value of item', true],
    ])
  })

  it('gives the sources of parameter rules', () => {
    const mapping: Mapping = {
      parameters: [
        { id: 'r' as Id, to: { in: 'header', name: 'X' }, value: expression('query.q'), policy: { absent: 'omit' } },
      ],
      payloads: [],
    }
    expect(walkSources(mapping).map(line)).toEqual(['value q -> X'])
  })

  it('gives exactly the sources that the tree holds', () => {
    fc.assert(
      fc.property(drawnPayload, (payload) => {
        const root = payload.body.kind === 'rules' ? payload.body.root : undefined
        const written = JSON.stringify(root).match(
          /"source":\{"kind":"(?:parameter|body|rawBody|context|stageVariable|variable|loop)"/g,
        )
        const direct = walkSources({ parameters: [], payloads: [payload] }).filter(({ via }) => via.length === 0)
        expect(direct.length).toBe(written?.length ?? 0)
      }),
    )
  })
})

describe('readsBody', () => {
  it.each<[string, Node, boolean]>([
    ['a value of it', object({ a: value('body.a') }), true],
    ['a fallback', object({ a: value('query.a', 'string', { absent: { value: expression('body.a') } }) }), true],
    ['its text alone', object({ a: value('rawBody') }), false],
    ['a rule that is switched off', object({ a: value('body.a', 'string', {}, { disabled: true }) }), false],
  ])('%s', (_, root, expected) => {
    const { body } = drawing(root)
    expect(body.kind === 'rules' && readsBody(body)).toBe(expected)
  })
})

describe('loopsInScope', () => {
  const inner = array([each('sub', 'item.subs', [one(value('sub.x', 'string', {}, { id: 'deep' }))])], { id: 'subs' })
  const { body } = drawing(
    object({ l: array([each('item', 'body.items', [one(inner)])], { id: 'list' }) }, { id: 'root' }),
  )

  it.each([
    ['root', []],
    ['list', []],
    ['subs', ['item']],
    ['deep', ['item', 'sub']],
    ['inner', ['item', 'sub']],
    ['nowhere', []],
  ])('of %s', (id, names) => {
    expect(body.kind === 'rules' ? loopsInScope(body, id as Id).map(({ name }) => name) : undefined).toEqual(names)
  })
})
