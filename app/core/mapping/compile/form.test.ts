import { describe, expect, it } from 'vitest'
import { array, drawing, each, object, one, value } from '../../testing/drawings.ts'
import { compileMapping, type Body, type Id, type Node, type Payload } from '../index.ts'

type Rules = Extract<Body, { kind: 'rules' }>

function form(root: Node, arrays?: Rules['arrays']): Payload {
  const { body, ...payload } = drawing(root)
  return body.kind === 'rules'
    ? { ...payload, body: { ...body, format: 'form', ...(arrays && { arrays }) } }
    : { ...payload, body }
}

/** The template of a form, without the line that makes sure that its body is read. */
function template(root: Node, arrays?: Rules['arrays']): string {
  const { templates, diagnostics } = compileMapping(
    { parameters: [], payloads: [form(root, arrays)] },
    { side: 'request', integrationType: 'AWS' },
  )
  expect(diagnostics).toEqual([])
  return (templates.get('application/json')?.text ?? '').replace("#set($inputRoot = $input.path('$'))\n", '')
}

const lines = (...all: readonly string[]): string => all.join('\n')
const has = (name: string): string => `$input.params().querystring.keySet().contains('${name}') == true`
const coded = (name: string): string => `$util.urlEncode($input.params().querystring.get('${name}'))`
const raw = (vtl: string): Node => ({ kind: 'raw', id: 'raw' as Id, vtl, reason: 'kept' })

describe('a form', () => {
  it('is made of pairs, encoded, each on its line', () => {
    expect(
      template(object({ Action: value('"Send it"'), MessageBody: value('rawBody'), N: value('1.5', 'number') })),
    ).toBe(lines('Action=Send+it##', '&MessageBody=$util.urlEncode($input.body)##', '&N=1.5'))
  })

  it('separates what may be left out from what is there', () => {
    expect(template(object({ a: value('query.a'), 'b c': value('null', 'string'), d: value('query.d') }))).toBe(
      lines(
        `#if(${has('a')})`,
        `a=${coded('a')}&##`,
        '#end',
        'b+c=##',
        `#if(${has('d')})`,
        `&d=${coded('d')}##`,
        '#end',
      ),
    )
  })

  it('keeps the separator in a variable where everything may be left out', () => {
    expect(template(object({ a: value('query.a'), d: value('query.d') }))).toBe(
      lines(
        "#set($separator = '')",
        `#if(${has('a')})`,
        `\${separator}a=${coded('a')}##`,
        "#set($separator = '&')",
        '#end',
        `#if(${has('d')})`,
        `\${separator}d=${coded('d')}##`,
        "#set($separator = '&')",
        '#end',
      ),
    )
  })

  it('has empty values and others', () => {
    expect(template(object({ a: value('query.a', 'string', { absent: 'empty' }) }))).toBe(
      `a=#if(${has('a')})${coded('a')}#{else}#end`,
    )
  })

  it.each<[NonNullable<Rules['arrays']>, string]>([
    ['repeat', 'tag'],
    ['brackets', 'tag%5B%5D'],
  ])('names items as %s', (arrays, name) => {
    expect(template(object({ tag: array([one(value('"x"')), one(value('"y"'))]) }), arrays)).toBe(
      lines(`${name}=x##`, `&${name}=y`),
    )
  })

  it('numbers items, those that are there, and names their members behind the number', () => {
    const item = object({ Key: value('item.k', 'string', { absent: 'empty', null: 'empty', mismatch: 'text' }) })
    expect(template(object({ 'Tags.member': array([each('item', 'body.tags', [one(item)])]) }), 'Member.N')).toBe(
      lines(
        "#set($separator = '')",
        '#set($number = 0)',
        "#set($tags = $input.path('$.tags'))",
        '#if($tags.keySet() != "")#set($tags = [])#end',
        '#foreach($item in $tags)',
        '#set($number = $number + 1)',
        `\${separator}Tags.member.\${number}.Key=$util.urlEncode("$item.get('k')")##`,
        "#set($separator = '&')",
        '#end',
      ),
    )
  })

  it('keeps Velocity and values as they were found, which nobody encodes', () => {
    const root = object({ a: raw('$x'), b: value('query.b', 'verbatim', { absent: 'empty' }) })
    expect(template(root)).toBe(lines('a=$x##', "&b=$input.params().querystring.get('b')"))
  })

  it('separates kept pairs only where they print something', () => {
    const root: Node = {
      ...object({}),
      kind: 'object',
      members: [
        { kind: 'member', name: 'a', node: value('1', 'number') },
        { kind: 'raw', vtl: '#if($x)b=2#end', reason: 'kept' },
        { kind: 'raw', vtl: '#set($y = 1)', reason: 'kept' },
        { kind: 'raw', vtl: 'c=$y', reason: 'kept' },
      ],
    }
    expect(template(root)).toBe(
      lines(
        'a=1##',
        '#define($block)',
        '#if($x)b=2#end#end',
        '#set($kept = "$block")',
        '#if($kept != "")',
        '&$kept##',
        '#end',
        '#set($y = 1)',
        '&c=$y',
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
