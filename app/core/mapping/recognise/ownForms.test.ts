import { describe, expect, it } from 'vitest'
import { array, drawing, each, object, one, value } from '../../testing/drawings.ts'
import { compileMapping } from '../compile/compileMapping.ts'
import { createIdCounter } from '../ids.ts'
import type { Item, Node, Payload } from '../model.ts'
import { recogniseTemplate } from './recogniseTemplate.ts'

function compiled(payload: Payload): string {
  const { templates } = compileMapping(
    { parameters: [], payloads: [payload] },
    { side: 'request', integrationType: 'AWS' },
  )
  return templates.get(payload.key)?.text ?? ''
}

function walked(item: Item, kind: 'items' | 'entries', name: string): Item {
  if (item.kind !== 'each' || item.over.kind === 'zip') return item
  return { ...item, name, over: { ...item.over, kind } }
}

const forms: readonly (readonly [string, Node])[] = [
  ['a root under a condition', object({ a: value('body.a') }, { when: 'present(body.a)' })],
  ['a root under two conditions', object({}, { when: 'present(body.a) && query.b == "x"' })],
  ['a list under a condition', array([one(value('body.a'))], { when: 'body.a == "x"' })],
  ['items that a query found, as JSON', array([each('item', 'body("$..a")', [one(value('item', 'json'))])])],
  [
    'items that a query found, as JSON or a default',
    array([each('item', 'body("$..a")', [one(value('item', 'json', { null: 'empty' }))])]),
  ],
  [
    'items that a query found, as the text of their JSON',
    array([each('item', 'body("$..a")', [one(value('item', 'jsonText'))])]),
  ],
  ['a condition on what a query found', object({ a: object({}, { when: 'body("$..a") == body.b' }) })],
  ['a comparison of two values', object({ a: object({}, { when: 'query.a == header.b' }) })],
  [
    'entries, under the name of their loop',
    array([walked(each('item', 'body.map', [one(value('item', 'string', { absent: 'null' }))]), 'entries', 'line')]),
  ],
  ['context as a number', object({ a: value('context.requestTime', 'number', { absent: 'null' }) })],
]

describe('what a drawing compiles to', () => {
  it.each(forms)('is recognised without raw parts, and compiles to the same bytes: %s', (_, root) => {
    const payload = drawing(root)
    const template = compiled(payload)
    const { body, raws } = recogniseTemplate(template, { side: 'request', ids: createIdCounter('x') })
    expect(raws).toEqual([])
    expect(compiled({ ...payload, body })).toBe(template)
  })
})
