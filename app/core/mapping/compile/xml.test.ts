import { describe, expect, it } from 'vitest'
import { array, drawing, each, expression, object, one, value } from '../../testing/drawings.ts'
import { parseXml } from '../../testing/xml.ts'
import { renderMappingTemplate } from '../../testing/renderMappingTemplate.ts'
import { JavaMap } from '../../java/index.ts'
import { compileMapping, type Id, type Member, type Node, type Payload, type XmlForm } from '../index.ts'

const lines = (...all: readonly string[]): string => all.join('\n')

function payload(root: Node): Payload {
  const { body, ...rest } = drawing(root)
  return { ...rest, body: body.kind === 'rules' ? { ...body, format: 'xml' } : body }
}

function compiled(root: Node): { readonly text: string; readonly codes: readonly string[] } {
  const { templates, diagnostics } = compileMapping(
    { parameters: [], payloads: [payload(root)] },
    { side: 'request', integrationType: 'HTTP' },
  )
  return { text: templates.get('application/json')?.text ?? '', codes: diagnostics.map(({ code }) => code) }
}

/** The document's element around members, each with its form. */
function element(name: string, members: readonly (readonly [string, Node, XmlForm?])[], xml?: XmlForm): Node {
  const all = members.map(([own, node, form]): Member => ({
    kind: 'member',
    name: own,
    node,
    ...(form && { xml: form }),
  }))
  const node: Node = { ...object({}), kind: 'object', members: all }
  return { ...object({}), kind: 'object', members: [{ kind: 'member', name, node, ...(xml && { xml }) }] }
}

function rendered(root: Node, body: string, q?: string): string {
  const { outcome } = renderMappingTemplate(compiled(root).text, {
    path: [['id', '7']],
    querystring: q === undefined ? [] : [['q', q]],
    header: [],
    body,
    context: new JavaMap(),
    stageVariables: new Map(),
    contentType: 'application/json',
  })
  return outcome.kind === 'rendered' ? outcome.output : `failed: ${outcome.diagnostics[0]?.message ?? ''}`
}

describe('a document', () => {
  it('is indented, an element a line', () => {
    const root = element('order', [
      ['id', value('"7"'), { form: 'attribute' }],
      ['note', value('"a<b & \\"c\\" ]]> $x"')],
      ['count', value('2', 'integer')],
      ['line', array([one(object({ sku: value('"x"') })), one(value('null', 'json'))])],
    ])
    expect(rendered(root, '')).toBe(
      lines(
        '<order xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="7">',
        '  <note>a&lt;b &amp; "c" ]]&gt; $x</note>',
        '  <count>2</count>',
        '  <line>',
        '    <sku>x</sku>',
        '  </line>',
        '  <line xsi:nil="true"/>',
        '</order>',
      ),
    )
  })

  it('leaves out what is absent, has empty elements and nil', () => {
    const root = element('r', [
      ['a', value('body.a', 'string')],
      ['b', value('body.b', 'string', { absent: 'empty' })],
      ['c', value('body.c', 'string', { absent: 'null' })],
    ])
    const head = '<r xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    expect(rendered(root, '{}')).toBe(lines(head, '  <b/>', '  <c xsi:nil="true"/>', '</r>'))
    expect(rendered(root, '{"a":"","b":null,"c":"x"}')).toBe(
      lines(head, '  <a></a>', '  <b xsi:nil="true"/>', '  <c>x</c>', '</r>'),
    )
  })

  it('writes a value with its cases on lines of their own', () => {
    expect(compiled(element('r', [['q', value('query.q', 'string', { absent: 'empty' })]])).text).toContain(
      lines('<r>', "#if($input.params().querystring.keySet().contains('q') == true)", '  <q>$input.params()'),
    )
  })

  it('has text beside attributes, and CDATA', () => {
    const root = element('r', [
      ['lang', value('query.q'), { form: 'attribute' }],
      ['', value('query.q'), { form: 'cdata' }],
      ['b', value('"1"')],
    ])
    expect(rendered(root, '', 'a]]>\t"&<')).toBe(
      '<r lang="a]]>&#x9;&quot;&amp;&lt;"><![CDATA[a]]]]><![CDATA[>\t"&<]]><b>1</b></r>',
    )
    expect(rendered(root, '')).toBe('<r><b>1</b></r>')
  })

  it('declares namespaces where they are first needed', () => {
    const soap = { form: 'element', prefix: 's', namespace: 'http://schemas.xmlsoap.org/soap/envelope/' } as const
    const inner = {
      ...object({}),
      kind: 'object',
      members: [{ kind: 'member', name: 'Get', node: object({}), xml: { form: 'element', namespace: 'urn:a' } }],
    } as const
    expect(rendered(element('Envelope', [['Body', inner, soap]], soap), '')).toBe(
      lines(
        '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">',
        '  <s:Body>',
        '    <Get xmlns="urn:a"/>',
        '  </s:Body>',
        '</s:Envelope>',
      ),
    )
  })

  it('repeats an element for each item', () => {
    const root = element('r', [
      ['i', array([each('item', 'body.list', [one(value('item.n', 'number'))], 'item.n > 1')])],
    ])
    expect(rendered(root, '{"list":[{"n":1},{"n":2},{"n":3.5}]}')).toBe(
      lines('<r xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">', '  <i>2</i>', '  <i>3.5</i>', '</r>'),
    )
  })

  it('is its element, empty, where that is left out', () => {
    expect(rendered(object({ r: value('body.a') }), '{}')).toBe('<r/>\n')
    expect(rendered(object({ r: object({ a: value('1', 'json') }, { when: 'query.q == "x"' }) }), '')).toBe('<r/>\n')
  })

  it('cannot carry every character, and says U+FFFD instead', () => {
    const out = rendered(element('r', [['q', value('query.q')]]), '', '\u0000\uD800\uFFFE😀\r')
    expect(out).toBe(lines('<r>', '  <q>\uFFFD\uFFFD\uFFFD😀&#xD;</q>', '</r>'))
    expect(parseXml(out)).toMatchObject({ elements: [{ text: '\uFFFD\uFFFD\uFFFD😀\r' }] })
  })

  it('takes computed names where they are names', () => {
    const root = object({
      r: {
        ...object({}),
        kind: 'object',
        members: [{ kind: 'spread', value: { kind: 'ref', source: { kind: 'body', path: '$' } } }],
      },
    })
    expect(rendered(root, '{"a":1,"b c":2,"><x/":3}')).toContain(lines('  <a>1</a>', '</r>'))
  })

  it('keeps Velocity in place', () => {
    const root: Node = {
      ...object({}),
      kind: 'object',
      members: [
        { kind: 'raw', vtl: '<?xml version="1.0"?>', reason: 'kept' },
        {
          kind: 'member',
          name: 'r',
          node: { ...object({}), kind: 'object', members: [{ kind: 'raw', vtl: '#if($x)<a/>#end', reason: 'kept' }] },
        },
      ],
    }
    expect(compiled(root).text).toBe(lines('<?xml version="1.0"?>', '<r>', '  #if($x)<a/>#end', '', '</r>'))
  })

  const loopOf = (member: Member): Member => ({
    kind: 'each',
    loop: 'loop' as Id,
    over: { kind: 'items', source: expression('body.list') },
    members: [member, { kind: 'member', name: 'e', node: value('1', 'json') }],
  })
  const bad = (name: string, form?: XmlForm): Node => element('r', [[name, value('"x"'), form]] as never)
  it.each<[string, Node, string]>([
    ['a root of two elements', object({ a: object({}), b: object({}) }), 'xml-root'],
    ['a root that is a value', value('1'), 'xml-root'],
    ['a list as root', object({ a: array([]) }), 'xml-root'],
    ['an element whose name has a blank', bad('a b'), 'bad-xml-name'],
    ['an attribute called xmlns', bad('xmlns', { form: 'attribute' }), 'bad-xml-name'],
    ['a prefix without a namespace', bad('a', { form: 'element', prefix: 'p' }), 'bad-xml-namespace'],
    ['an attribute that is an object', element('r', [['a', object({}), { form: 'attribute' }]]), 'xml-not-a-value'],
    [
      'an attribute twice',
      element('r', [
        ['a', value('"x"'), { form: 'attribute' }],
        ['a', value('"y"'), { form: 'attribute' }],
      ]),
      'xml-attribute-name',
    ],
    [
      'an attribute in a loop',
      element('r', [
        [
          'm',
          {
            ...object({}),
            kind: 'object',
            members: [loopOf({ kind: 'member', name: 'a', node: value('"x"'), xml: { form: 'attribute' } })],
          },
        ],
      ]),
      'xml-attribute-in-loop',
    ],
    [
      'two texts',
      element('r', [
        ['', value('"x"'), { form: 'text' }],
        ['', value('"y"'), { form: 'cdata' }],
      ]),
      'xml-two-texts',
    ],
  ])('is refused: %s', (_, root, code) => {
    expect(compiled(root).codes).toEqual([`mapping/${code}`])
  })
})

describe('what a document holds, whatever it is', () => {
  it('has one way for all that comes to the same, and nothing after it', () => {
    const items = each('item', 'body.list', [
      one(value('toJson(default(body.a, 1.5))', 'integer', { absent: 'empty' })),
    ])
    const root = element('r', [['m', array([items])]])
    expect(rendered(root, '{"list": [1], "a": 5}')).toContain('<m>5</m>')
    expect(rendered(root, '{"list": [1]}')).toContain('<m xsi:nil="true"/>')
  })

  it('asks nothing of a request where it is disabled', () => {
    const found = { kind: 'ref', source: { kind: 'body', path: '$..a' } } as const
    const root: Node = { ...object({}, { disabled: true }), when: { kind: 'present', value: found } }
    expect(compiled(object({ doc: root })).text).toBe('<doc/>')
  })

  it('is nothing of a map of the context, which prints nothing', () => {
    const { text } = compiled(element('r', [['a', value('context.identity', 'string', { absent: 'empty' })]]))
    const { outcome } = renderMappingTemplate(text, {
      path: [],
      querystring: [],
      header: [],
      body: '',
      context: new JavaMap(new Map([['identity', new JavaMap(new Map([['sourceIp', '127.0.0.1']]))]])),
      stageVariables: new Map(),
      contentType: 'application/json',
    })
    expect(outcome.kind === 'rendered' ? outcome.output : '').not.toContain('127.0.0.1')
  })
})

describe('the parser of the tests', () => {
  it.each([
    '<a>',
    '<a></b>',
    '<a b="1" b="2"/>',
    '<p:a/>',
    '<a>&x;</a>',
    '<a>]]></a>',
    '<a/><b/>',
    '<a b="<"/>',
    '<a>\u0000</a>',
    'x<a/>',
    '<a>& </a>',
  ])('takes no %j', (text) => {
    expect(typeof parseXml(text)).toBe('string')
  })
})
