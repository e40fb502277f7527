import { describe, expect, it } from 'vitest'
import { array, condition, drawing, each, expression, object, one, value } from '../../testing/drawings.ts'
import { type As, compileMapping, type Node, type Policy } from '../index.ts'

/** The template of a payload, without the line that makes sure that its body is read. */
function template(root: Node, variable?: string): string {
  const { templates } = compileMapping(
    { parameters: [], payloads: [drawing(root, variable)] },
    { side: 'request', integrationType: 'HTTP' },
  )
  return templates.get('application/json')?.text.replace("#set($inputRoot = $input.path('$'))\n", '') ?? ''
}

/** What stands for the only member of an object. */
function written(text: string, as: As = 'string', policy: Partial<Policy> = { absent: 'null' }): string {
  return template(object({ m: value(text, as, policy) }))
}

/** An object of one member; the line break behind `#end` is taken. */
const lone = (text: string): string => lines('{', `  "m": ${text}`, ...(text.endsWith('#end') ? ['', '}'] : ['}']))

const lines = (...all: readonly string[]): string => all.join('\n')

describe('a value', () => {
  it.each<[string, As, string]>([
    [
      'query.q',
      'string',
      `#if($input.params().querystring.keySet().contains('q') == true)"$util.escapeJavaScript($input.params().querystring.get('q')).replaceAll("\\\\'", "'")"#{else}null#end`,
    ],
    // A request that reached the method has its path variables.
    ['path.id', 'string', `"$util.escapeJavaScript($input.params().path.get('id')).replaceAll("\\\\'", "'")"`],
    ['path["it\'s"]', 'base64', `"$util.base64Encode($input.params().path.get('it''s'))"`],
    ['rawBody', 'string', `"$util.escapeJavaScript($input.body).replaceAll("\\\\'", "'")"`],
    [
      'stage.host',
      'json',
      `#if($stageVariables.host != "")"$util.escapeJavaScript($stageVariables.host).replaceAll("\\\\'", "'")"#{else}null#end`,
    ],
    [
      'stage["odd-name"]',
      'base64',
      `#if($stageVariables['odd-name'] != "")"$util.base64Encode($stageVariables['odd-name'])"#{else}null#end`,
    ],
    [
      'context.identity.sourceIp',
      'string',
      `#if("$context.identity.sourceIp" != "")"$util.escapeJavaScript("$context.identity.sourceIp").replaceAll("\\\\'", "'")"#{else}null#end`,
    ],
    [
      'body.customer.name',
      'string',
      `#if($input.path('$.customer.name').toString().length() >= 0)"$util.escapeJavaScript("$input.path('$.customer.name')").replaceAll("\\\\'", "'")"#{else}null#end`,
    ],
    [
      'body["odd name"]',
      'json',
      `#if($input.path('$[''odd name'']').toString().length() >= 0)$input.json('$[''odd name'']')#{else}null#end`,
    ],
    [
      'body.flag',
      'boolean',
      `#if($input.json('$.flag').matches("true|false") == true)$input.json('$.flag')#{else}null#end`,
    ],
    [
      'body.o',
      'jsonText',
      `#if($input.path('$.o').toString().length() >= 0)"$util.escapeJavaScript($input.json('$.o')).replaceAll("\\\\'", "'")"#{else}null#end`,
    ],
    ['"a$b \\"c\\" #if $5 \\\\"', 'string', `"a\\u0024b \\"c\\" \\u0023if $5 \\\\"`],
    ['1.0', 'number', '1.0'],
    ['1.0', 'string', '"1.0"'],
    ['1.5', 'integer', 'null'],
    ['"5"', 'number', '5'],
    ['{"a":[1,"#end"]}', 'json', '{"a":[1,"\\u0023end"]}'],
    ['{"a":1}', 'jsonText', '"{\\"a\\":1}"'],
    ['null', 'json', 'null'],
    [
      '"Order ${path.id}.x"',
      'string',
      `"Order \${util.escapeJavaScript($input.params().path.get('id')).replaceAll("\\\\'", "'")}.x"`,
    ],
    [
      'default(header["X-Tenant"], "public")',
      'string',
      `#if($input.params().header.keySet().contains('X-Tenant') == true)"$util.escapeJavaScript($input.params().header.get('X-Tenant')).replaceAll("\\\\'", "'")"#{else}"public"#end`,
    ],
    ['if(query.a == "x", 1, 2)', 'number', `#if($input.params().querystring.get('a') == 'x')1#{else}2#end`],
  ])('%s as %s', (text, as, expected) => {
    expect(written(text, as)).toBe(lone(expected))
  })

  it('is a number where its text is one', () => {
    expect(written('query.n', 'number')).toBe(
      lines(
        '#set($number = "-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]{1,3})?")',
        '{',
        `  "m": #if($input.params().querystring.get('n').matches($number) == true)$input.params().querystring.get('n')#{else}null#end`,
        '',
        '}',
      ),
    )
  })

  it('is read from the map where JSONPath cannot quote its name, and printed out of a list', () => {
    expect(written('body["it\'s"]', 'json', { absent: 'null', null: 'null' })).toBe(
      lines(
        '{',
        "#set($box = $util.parseJson('[]'))",
        "#set($boxed = $box.add($input.path('$').get('it''s')))",
        '#set($itSBoxed = "$box")',
        '#set($end = $itSBoxed.length() - 1)',
        '#set($itSJson = $itSBoxed.substring(1, $end))',
        `  "m": #if($input.path('$').get('it''s').toString().length() >= 0)$itSJson#{else}null#end`,
        '',
        '}',
      ),
    )
  })

  it('is found once, at the top, where its path searches', () => {
    expect(written('body("$..sku")', 'json')).toBe(
      lines(
        "#set($sku = $input.path('$..sku'))",
        '{',
        `  "m": #if($sku != "")$input.json('$..sku')#{else}null#end`,
        '',
        '}',
      ),
    )
  })
})

describe('a policy', () => {
  const string = `"$util.escapeJavaScript("$input.path('$.b')").replaceAll("\\\\'", "'")"`
  const hasValue = "$input.path('$.b').toString().length() >= 0"
  const present = "$input.path('$').keySet().contains('b') == true"

  it.each<[string, Policy, string]>([
    ['null for both', { absent: 'null' }, `#if(${hasValue})${string}#{else}null#end`],
    [
      'empty where absent, null kept',
      { absent: 'empty' },
      `#if(${hasValue})${string}#elseif(${present})null#{else}""#end`,
    ],
    ['empty for both needs no question', { absent: 'empty', null: 'empty' }, string],
    [
      'a default where absent',
      { absent: { value: expression('"x"') } },
      `#if(${hasValue})${string}#elseif(${present})null#{else}"x"#end`,
    ],
    [
      'a default for both',
      { absent: { value: expression('"x"') }, null: { value: expression('"x"') } },
      `#if(${hasValue})${string}#{else}"x"#end`,
    ],
    [
      'null for another type',
      { absent: 'null', mismatch: 'null' },
      `#if($input.path('$.b').length() >= 0)${string}#{else}null#end`,
    ],
  ])('%s', (_, policy, expected) => {
    expect(written('body.b', 'string', policy)).toBe(lone(expected))
  })

  it('leaves the member out where absent, and keeps null', () => {
    expect(written('body.b', 'string', { absent: 'omit' })).toBe(
      lines(`{#if(${present})`, '', `  "m": #if(${hasValue})${string}#{else}null#end`, '', '#end}'),
    )
  })

  it('leaves the member out where absent or null', () => {
    expect(written('body.b', 'string', { absent: 'omit', null: 'omit' })).toBe(
      lines(`{#if(${hasValue})`, '', `  "m": ${string}`, '#end}'),
    )
  })

  it('writes null for a root that is left out', () => {
    expect(template(value('query.q', 'base64'))).toBe(
      lines(
        `#if($input.params().querystring.keySet().contains('q') == true)"$util.base64Encode($input.params().querystring.get('q'))"#{else}null#end`,
      ),
    )
  })
})

describe('commas', () => {
  const asked = (name: string): string => `#if($input.params().querystring.get('${name}') == 'y')`
  const optional = (name: string): Node => value('0', 'json', {}, { when: `query.${name} == "y"` })
  const sure = value('1', 'json')

  it.each<[string, Node, readonly string[]]>([
    ['none around a lone member', object({ a: optional('a') }), [`{${asked('a')}`, '', '  "a": 0', '#end}']],
    ['between members that are there', object({ a: sure, b: sure }), ['{', '  "a": 1,', '  "b": 1', '}']],
    [
      'with members that may be left out, before and behind one that is there',
      object({ a: optional('a'), b: sure, c: optional('c'), d: sure }),
      ['{', asked('a'), '  "a": 0,', '#end', `  "b": 1${asked('c')},`, '  "c": 0#end,', '  "d": 1', '}'],
    ],
    [
      'with members that may be left out, one after the other at the end',
      object({ a: sure, b: optional('b'), c: optional('c') }),
      ['{', `  "a": 1${asked('b')},`, '  "b": 0#end', `${asked('c')},`, '  "c": 0#end', '', '}'],
    ],
    [
      'in a variable where all may be left out',
      object({ a: optional('a'), b: optional('b') }),
      [
        '#set($sep = "")',
        `{${asked('a')}$sep`,
        '  "a": 0#set($sep = ",")',
        '#end',
        `${asked('b')}$sep`,
        '  "b": 0#set($sep = ",")',
        '#end',
        '#if($sep != "")',
        '',
        '#end}',
      ],
    ],
  ])('%s', (_, root, expected) => {
    expect(template(root)).toBe(lines(...expected))
  })

  it('are of each object its own', () => {
    const inner = object({ c: optional('c'), d: optional('d') }, { when: 'query.b == "y"' })
    const text = template(object({ a: optional('a'), b: inner }))
    expect(text).toContain('#set($sep = "")\n  "b": {#if')
    expect(text).toContain('#set($sep2 = "")\n{#if')
  })
})

describe('a loop', () => {
  const list = (name: string, path: string): readonly string[] => [
    `#set($${name} = ${path})`,
    `#if($${name}.keySet() != "")#set($${name} = [])#end`,
  ]
  const json = (item: string, path: string): string =>
    `#if($${item}.toString().length() >= 0)$input.json("${path}")#{else}null#end`

  it('asks for a next item where it is all there is', () => {
    expect(
      template(
        array([
          each('item', 'body.items', [
            one(object({ sku: value('item.sku', 'string', { absent: 'empty', null: 'empty' }) })),
          ]),
        ]),
      ),
    ).toBe(
      lines(
        ...list('items', "$input.path('$.items')"),
        '[#foreach($item in $items)',
        '',
        '  {',
        `    "sku": "$util.escapeJavaScript("$item.get('sku')").replaceAll("\\\\'", "'")"`,
        '  }#if($foreach.hasNext),#else',
        '',
        '#end',
        '#end]',
      ),
    )
  })

  it('begins each round with the comma behind a fixed item, and so does the next loop', () => {
    const items = [
      one(value('"first"', 'json')),
      each('item', 'body.a', [one(value('item', 'json', { absent: 'null' }))]),
      each('sub', 'body.b', [one(value('sub', 'json'))]),
    ]
    expect(template(array(items))).toBe(
      lines(
        ...list('a', "$input.path('$.a')"),
        ...list('b', "$input.path('$.b')"),
        '[',
        '  "first"#foreach($item in $a),',
        `  ${json('item', '$.a[$foreach.index]')}`,
        '#end',
        '#foreach($sub in $b),',
        `  ${json('sub', '$.b[$foreach.index]')}`,
        '#end',
        '',
        ']',
      ),
    )
  })

  it('keeps the comma in a variable where items are filtered', () => {
    expect(template(array([each('item', 'body.items', [one(value('item', 'json'))], 'item.qty > 1')]))).toBe(
      lines(
        ...list('items', "$input.path('$.items')"),
        '#set($sep = "")',
        '[#foreach($item in $items)',
        "#if($item.get('qty') > 1)$sep",
        `  ${json('item', '$.items[$foreach.index]')}`,
        '#set($sep = ",")',
        '#end',
        '#end',
        '#if($sep != "")',
        '',
        '#end]',
      ),
    )
  })

  it('keeps the index of an outer one for the inner', () => {
    const inner = array([
      each('sub', 'item.subs', [
        one(object({ x: value('sub.x', 'json', { absent: 'null' }), i: value('index(item)', 'number') })),
      ]),
    ])
    expect(template(array([each('item', 'body.items', [one(inner)])]))).toBe(
      lines(
        ...list('items', "$input.path('$.items')"),
        '[#foreach($item in $items)',
        '#set($itemIndex = $foreach.index)',
        '',
        ...list('subs', "$item.get('subs')"),
        '  [#foreach($sub in $subs)',
        '',
        '    {',
        `      "x": #if($sub.get('x').toString().length() >= 0)$input.json("$.items[$itemIndex].subs[$foreach.index].x")#{else}null#end,`,
        '      "i": $itemIndex',
        '    }#if($foreach.hasNext),#else',
        '',
        '  #end',
        '#end]#if($foreach.hasNext),#else',
        '',
        '#end',
        '#end]',
      ),
    )
  })
})

describe('a condition', () => {
  it.each([
    ['query.a == "x"', "$input.params().querystring.get('a') == 'x'"],
    ['query.a != "x"', "$input.params().querystring.get('a') != 'x'"],
    ['body.a == ""', "$input.path('$.a').length() == 0"],
    ['body.a == 1.5', "$input.path('$.a') == $util.parseJson('1.5')"],
    [
      'body.a == null',
      "$input.path('$').keySet().contains('a') == true && !($input.path('$.a').toString().length() >= 0)",
    ],
    ['body.n <= 5', "$input.path('$.n') <= 5"],
    [
      'query.n > 5',
      "$input.params().querystring.get('n').matches($comparable) == true && $util.parseJson($input.params().querystring.get('n')) > 5",
    ],
    ['present(header.X)', "$input.params().header.keySet().contains('X') == true"],
    ['!present(header.X)', "$input.params().header.keySet().contains('X') != true"],
    ['isEmpty(body.a)', "$input.path('$.a') == \"\" || $input.path('$.a').isEmpty() == true"],
    ['matches(query.a, "it\'s.*")', "$input.params().querystring.get('a').matches('it''s.*') == true"],
    [
      'query.a in ["x", "y"]',
      "$input.params().querystring.get('a') == 'x' || $input.params().querystring.get('a') == 'y'",
    ],
    [
      'present(query.a) && (present(query.b) || present(query.c))',
      "$input.params().querystring.keySet().contains('a') == true && ($input.params().querystring.keySet().contains('b') == true || $input.params().querystring.keySet().contains('c') == true)",
    ],
    ['present(body.items[0])', "$input.path('$.items').keySet() == \"\" && $input.path('$.items').size() >= 1"],
  ])('%s', (text, asked) => {
    const root = object({ m: { ...value('1', 'json'), when: condition(text) } })
    expect(template(root)).toContain(`{#if(${asked})\n\n  "m": 1\n#end}`)
  })

  it.each(['all()', 'present(path.id)', 'present(query.a) || !present(query.a)', '!any()'])(
    '%s always holds',
    (text) => {
      expect(template(object({ m: { ...value('1', 'json'), when: condition(text) } }))).toBe(
        lines('{', '  "m": 1', '}'),
      )
    },
  )
})

describe('a shared variable', () => {
  it('is set once where it is put together', () => {
    expect(template(object({ a: value('total'), b: value('total', 'base64') }), '"No. ${query.n}"')).toBe(
      lines(
        "#set($total = 'No. ' + $input.params().querystring.get('n'))",
        '{',
        `  "a": "$util.escapeJavaScript($total).replaceAll("\\\\'", "'")",`,
        '  "b": "$util.base64Encode($total)"',
        '}',
      ),
    )
  })

  it('is read where it is used otherwise', () => {
    expect(template(object({ a: value('total', 'base64', { absent: 'empty' }) }), 'query.n')).toBe(
      lines('{', `  "a": "$util.base64Encode($input.params().querystring.get('n'))"`, '}'),
    )
  })
})
