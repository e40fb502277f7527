import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { array, drawing, each, object, one, value } from '../../../testing/drawings.ts'
import { drawnPayload } from '../../../testing/mappings.ts'
import { compileMapping } from '../../compile/compileMapping.ts'
import { createIdCounter } from '../../ids.ts'
import type { Id, Item, Node, Payload } from '../../model.ts'
import { recogniseTemplate } from '../recogniseTemplate.ts'
import { readOwn } from './readOwn.ts'

function compiled(payload: Payload): string {
  const { templates } = compileMapping(
    { parameters: [], payloads: [payload] },
    { side: 'request', integrationType: 'AWS' },
  )
  return templates.get(payload.key)?.text ?? ''
}

const hints = () => ({ side: 'request', ids: createIdCounter('x') }) as const

const values: readonly (readonly [string, Node])[] = [
  ['a choice of texts', value('if(query.a == "x", "one", query.b)', 'string', { absent: 'empty' })],
  ['a choice with a default', value('default(query.a, body.b)', 'string', { absent: 'null' })],
  ['a choice of values', value('if(body.n > 5, body.a, body.b)', 'json', { absent: 'null' })],
  ['a text in lower case', value('lower(body.a)', 'string', { absent: 'null' })],
  ['a text with something replaced', value('replace(query.a, ".", "-")', 'string', { absent: 'empty' })],
  ['a part of a text', value('substring(query.a, 1, 3)', 'string', { absent: 'empty' })],
  ['a padded text', value('padLeft(path.id, 5, "0")')],
  ['a text in base64', value('query.a', 'base64', { absent: 'empty' })],
  ['whether a text has another one in it', value('contains(query.a, "x")', 'boolean')],
  ['the length of a text', value('length(query.a)', 'number')],
  ['the size of a list', value('size(body.list)', 'number')],
  ['an item of a list', value('at(split(query.a, ","), 0)', 'json', { absent: 'null' })],
  ['a member of JSON in a text', value('get(parseJson(query.a), "id")', 'json', { absent: 'null' })],
  ['a sum', value('add(body.n, 1)', 'number', { absent: 'null' })],
  ['a rounded number', value('round(body.n)', 'number', { absent: 'null' })],
  ['the least of several numbers', value('min(body.a, body.b)', 'number', { absent: 'null' })],
  ['a number in a text', value('toNumber(query.a)', 'json', { absent: 'null' })],
  ['a time', value('isoTime(context.requestTime)', 'string', { absent: 'null' })],
  ['the lists in a list as one', value('flatten(body.lists)', 'json', { absent: 'null' })],
  ['texts that a loop joins', value('collect("join", "c", items(body.items), loop("c").sku, by(","))')],
  ['values that a loop collects', value('collect("list", "c", items(body.items), loop("c").sku)', 'json')],
  ['how many a loop counts', value('collect("count", "c", items(body.items), loop("c").sku)', 'number')],
  ['what a loop adds up', value('collect("sum", "c", items(body.items), loop("c").n)', 'number')],
  ['the JSON of a value in a text', value('text("a ", toJson(body.a))')],
]

const zipped: Item = {
  kind: 'each',
  loop: 'loop' as Id,
  name: 'item',
  over: {
    kind: 'zip',
    lists: [
      { name: 'a', source: { kind: 'ref', source: { kind: 'body', path: '$.a' } } },
      { name: 'b', source: { kind: 'ref', source: { kind: 'body', path: '$.b' } } },
    ],
    length: 'shortest',
  },
  items: [one(value('item.a', 'json', { absent: 'null' }))],
}

const trees: readonly (readonly [string, Node])[] = [
  ['lists in step', object({ list: array([zipped]) })],
  [
    'a loop with a condition',
    object({ list: array([each('item', 'body.items', [one(value('item.sku', 'json'))], 'item.n > 5')]) }),
  ],
  [
    'a choice in a loop',
    object({ list: array([each('item', 'body.items', [one(value('if(item.n > 5, "many", "few")', 'string'))])]) }),
  ],
  [
    'a member under a condition, with a function',
    object({ a: value('lower(query.a)', 'string', {}, { when: 'query.b == "x"' }) }),
  ],
]

describe('what the compiler writes', () => {
  it.each([...values.map(([name, node]) => [name, object({ a: node })] as const), ...trees])(
    'comes back as a drawing that compiles to the same bytes: %s',
    (_, root) => {
      const template = compiled(drawing(root))
      const body = readOwn(template, hints())
      expect(body && compiled({ ...drawing(root), body })).toBe(template)
    },
  )

  it('comes back whole or not at all, whatever is drawn', () => {
    fc.assert(
      fc.property(drawnPayload, (payload) => {
        const template = compiled(payload)
        const body = readOwn(template, hints())
        if (body === undefined) return
        expect(JSON.stringify(body)).not.toContain('"kind":"raw"')
        expect(compiled({ ...payload, body })).toBe(template)
      }),
    )
  })

  it('is what a template is recognised as, where nothing simpler compiles to it', () => {
    const template = compiled(drawing(object({ a: value('add(body.n, 1)', 'number', { absent: 'null' }) })))
    const { body, raws } = recogniseTemplate(template, hints())
    expect(raws).toEqual([])
    expect(compiled({ ...drawing(object({})), body })).toBe(template)
  })
})

describe('what people write', () => {
  it.each([
    ['nothing', ''],
    ['a mistake', '#if($x'],
    ['text', 'Action=Send&Body=$input.body'],
    ['a variable that is never set', '{"a": "$x"}'],
    ['a call that no drawing makes', '{\n  "a": "$input.path(\'$.a\').hashCode()"\n}'],
    ['an unclosed object', '{\n  "a": "b"'],
    ['blanks that the compiler does not write', '{ "a":  "$util.escapeJavaScript($input.body)" }'],
  ])('is left to others: %s', (_, template) => {
    expect(readOwn(template, hints())).toBeUndefined()
  })
})
