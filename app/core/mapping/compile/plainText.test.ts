import { expect, it } from 'vitest'
import { array, drawing, object, value } from '../../testing/drawings.ts'
import { compileMapping, type Id, type Node, type Payload } from '../index.ts'

function compiled(root: Node): { readonly text: string | undefined; readonly codes: readonly string[] } {
  const { body, ...rest } = drawing(root)
  const payload: Payload = { ...rest, body: body.kind === 'rules' ? { ...body, format: 'text' } : body }
  const { templates, diagnostics } = compileMapping(
    { parameters: [], payloads: [payload] },
    { side: 'request', integrationType: 'HTTP' },
  )
  return { text: templates.get('application/json')?.text, codes: diagnostics.map(({ code }) => code) }
}

const absentQ = "#if($input.params().querystring.keySet().contains('q') == true)"

it.each<[string, Node, string]>([
  ['a parameter', value('path.id'), "$input.params().path.get('id')"],
  ['a value of the body', value('body.a', 'string', { absent: 'empty', null: 'empty' }), "$input.path('$.a')"],
  ['a constant', value('"$x costs #5, or #if"'), '${dollar}x costs #5, or ${hash}if'],
  ['a text', value('"No. ${path.id}.x"'), "No. ${input.params().path.get('id')}.x"],
  ['base64', value('rawBody', 'base64'), '$util.base64Encode($input.body)'],
  ['what was found', value('rawBody', 'verbatim'), '$input.body'],
  ['kept Velocity', { kind: 'raw', id: 'r' as Id, vtl: ' #if($x)1#end ', reason: 'kept' }, ' #if($x)1#end '],
])('prints %s', (_, root, text) => {
  const { text: template = '', codes } = compiled(root)
  expect([template.replaceAll(/^#set.*\n/gm, ''), codes]).toEqual([text, []])
})

it('prints nothing where the value is left out', () => {
  expect(compiled(value('query.q')).text).toBe(`${absentQ}$input.params().querystring.get('q')#end`)
})

it.each<[Node]>([[object({})], [array([])]])('is one value', (root) => {
  expect(compiled(root)).toEqual({ text: '', codes: ['mapping/text-root'] })
})
