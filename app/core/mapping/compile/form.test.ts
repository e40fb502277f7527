import { describe, expect, it } from 'vitest'
import { array, drawing, each, object, one, value } from '../../testing/drawings.ts'
import { compileMapping, type Body, type Node, type Payload } from '../index.ts'

type Rules = Extract<Body, { kind: 'rules' }>

function form(root: Node, arrays?: Rules['arrays']): Payload {
  const { body, ...payload } = drawing(root)
  return body.kind === 'rules'
    ? { ...payload, body: { ...body, format: 'form', ...(arrays && { arrays }) } }
    : { ...payload, body }
}

/** The template of a form, without the lines that it begins with, and the problems found. */
function template(root: Node, arrays?: Rules['arrays']): string {
  const { templates, diagnostics } = compileMapping(
    { parameters: [], payloads: [form(root, arrays)] },
    { side: 'request', integrationType: 'AWS' },
  )
  expect(diagnostics).toEqual([])
  const text = templates.get('application/json')?.text ?? ''
  return text
    .replace("#set($inputRoot = $input.path('$'))\n", '')
    .replace("#set($form = '')\n#set($between = '')\n", '')
}

const lines = (...all: readonly string[]): string => all.join('\n')
const pair = (name: string, text: string): readonly string[] => [
  `#set($form = $form + $between + ${name}=' + $util.urlEncode(${text}))`,
  "#set($between = '&')",
]

describe('a form', () => {
  it('is made of pairs, encoded', () => {
    expect(template(object({ Action: value('"SendMessage"'), MessageBody: value('rawBody') }))).toBe(
      lines(...pair("'Action", "'SendMessage'"), ...pair("'MessageBody", '$input.body'), '$form'),
    )
  })

  it('leaves out what is absent, and has empty values', () => {
    expect(template(object({ 'a b': value('query.q'), c: value('null', 'string') }))).toBe(
      lines(
        "#if($input.params().querystring.keySet().contains('q') == true)",
        ...pair("'a+b", "$input.params().querystring.get('q')"),
        '#end',
        "#set($form = $form + $between + 'c=')",
        "#set($between = '&')",
        '$form',
      ),
    )
  })

  it.each<[NonNullable<Rules['arrays']>, string]>([
    ['repeat', "'tag"],
    ['brackets', "'tag%5B%5D"],
  ])('names items as %s', (arrays, name) => {
    expect(template(object({ tag: array([one(value('"x"')), one(value('"y"'))]) }), arrays)).toBe(
      lines(...pair(name, "'x'"), ...pair(name, "'y'"), '$form'),
    )
  })

  it('numbers items, those that are there, and names their members behind the number', () => {
    const item = object({ Key: value('item.k', 'string', { absent: 'empty', null: 'empty', mismatch: 'text' }) })
    expect(template(object({ 'Tags.member': array([each('item', 'body.tags', [one(item)])]) }), 'Member.N')).toBe(
      lines(
        '#set($number = 0)',
        "#set($tags = $input.path('$.tags'))",
        '#if($tags.keySet() != "")#set($tags = [])#end',
        '#foreach($item in $tags)',
        '#set($number = $number + 1)',
        "#if($item.get('k').toString().length() >= 0)",
        ...pair("'Tags.member.' + $number + '.Key", '"$item.get(\'k\')"'),
        '#else',
        "#set($form = $form + $between + 'Tags.member.' + $number + '.Key=')",
        "#set($between = '&')",
        '#end',
        '#end',
        '$form',
      ),
    )
  })

  it('needs an object', () => {
    const { diagnostics } = compileMapping(
      { parameters: [], payloads: [form(value('1', 'json'))] },
      { side: 'request', integrationType: 'AWS' },
    )
    expect(diagnostics.map(({ code }) => code)).toEqual(['mapping/form-root'])
  })
})
