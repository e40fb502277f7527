import { expect, it } from 'vitest'
import { drawing, object, value } from '../../testing/drawings.ts'
import { compileMapping, type Node, type Payload } from '../index.ts'

function compiled(root: Node): { readonly text: string | undefined; readonly codes: readonly string[] } {
  const { body, ...rest } = drawing(root)
  const payload: Payload = { ...rest, body: body.kind === 'rules' ? { ...body, format: 'text' } : body }
  const { templates, diagnostics } = compileMapping(
    { parameters: [], payloads: [payload] },
    { side: 'request', integrationType: 'HTTP' },
  )
  return { text: templates.get('application/json')?.text, codes: diagnostics.map(({ code }) => code) }
}

it('sets the text of one value and prints it', () => {
  expect(compiled(value('path.id')).text).toBe("#set($text = '')\n#set($text = $input.params().path.get('id'))\n$text")
})

it('prints nothing where the value is left out', () => {
  expect(compiled(value('query.q')).text).toBe(
    [
      "#set($text = '')",
      "#if($input.params().querystring.keySet().contains('q') == true)",
      "#set($text = $input.params().querystring.get('q'))",
      '#end',
      '$text',
    ].join('\n'),
  )
})

it('is one value', () => {
  expect(compiled(object({})).codes).toEqual(['mapping/text-root'])
})
