import { describe, expect, it } from 'vitest'
import { array, condition, drawing, each, expression, object, one, value } from '../../testing/drawings.ts'
import { compileMapping, type Id, type Item, type Member, type Node, type Over } from '../index.ts'

/** The template of a payload, without the line that makes sure that its body is read. */
function template(root: Node): string {
  const { templates, diagnostics } = compileMapping(
    { parameters: [], payloads: [drawing(root)] },
    { side: 'request', integrationType: 'HTTP' },
  )
  expect(diagnostics).toEqual([])
  return templates.get('application/json')?.text.replace("#set($inputRoot = $input.path('$'))\n", '') ?? ''
}

const lines = (...all: readonly string[]): string => all.join('\n')
const list = (name: string, ref: string): readonly string[] => [
  `#set($${name} = ${ref})`,
  `#if($${name}.keySet() != "")#set($${name} = [])#end`,
]
const items = list('items', "$input.path('$.items')")
const hasSku = "$item.get('sku').toString().length() >= 0"
const sku = 'items(body.items), loop("c").sku'

function members(...all: readonly Member[]): Node {
  return { kind: 'object', id: 'root' as Id, members: all }
}

function member(name: string, text: string): Member {
  return { kind: 'member', name, node: value(text, 'json') }
}

describe('what a loop collects', () => {
  it.each<[string, string, readonly string[], string]>([
    [
      'joins texts, with what stands between them once there are two',
      `collect("join", "c", ${sku}, by(","))`,
      [
        "#set($joined = '')",
        "#set($between = '')",
        ...items,
        '#foreach($item in $items)',
        `#if(${hasSku})`,
        '#set($joined = $joined + $between + "$item.get(\'sku\')")',
        "#set($between = ',')",
        '#end',
        '#end',
      ],
      `"$util.escapeJavaScript($joined).replaceAll("\\\\'", "'")"`,
    ],
    [
      'counts what passes its condition',
      'collect("count", "c", items(body.items), 1, where(loop("c").qty > 1))',
      [
        '#set($count = 0)',
        ...items,
        '#foreach($item in $items)',
        "#if($item.get('qty') > 1)",
        '#set($count = $count + 1)',
        '#end',
        '#end',
      ],
      '$count',
    ],
    [
      'makes a list of values as they are',
      `collect("list", "c", ${sku})`,
      [
        "#set($list = $util.parseJson('[]'))",
        ...items,
        '#foreach($item in $items)',
        `#if(${hasSku})`,
        "#set($added = $list.add($item.get('sku')))",
        '#end',
        '#end',
        '#set($listJson = "$list")',
      ],
      '$listJson',
    ],
    [
      'adds numbers, none of them near infinity',
      'collect("sum", "c", items(body.items), loop("c").qty)',
      [
        '#set($sum = 0)',
        ...items,
        '#foreach($item in $items)',
        "#if($item.get('qty').toString().length() >= 0 && $item.get('qty') <= $util.parseJson('1.0e100') && $item.get('qty') >= $util.parseJson('-1.0e100'))",
        "#set($sum = $sum + $item.get('qty'))",
        '#end',
        '#end',
        '#set($sumJson = "$sum")',
      ],
      '$sumJson',
    ],
  ])('%s', (_, text, set, written) => {
    expect(template(object({ m: value(text, 'json', { absent: 'null' }) }))).toBe(
      lines('{', ...set, `  "m": ${written}`, '}'),
    )
  })

  it.each([
    ['first', `#if(${hasSku} && $firstFound == 0)`],
    ['last', `#if(${hasSku})`],
  ])('is the %s value that there is', (how, asked) => {
    expect(template(object({ m: value(`collect("${how}", "c", ${sku})`, 'string', { absent: 'empty' }) }))).toBe(
      lines(
        '{',
        `#set($${how}Found = 0)`,
        ...items,
        '#foreach($item in $items)',
        asked,
        `#set($${how} = $item.get('sku'))`,
        `#set($${how}Found = 1)`,
        '#end',
        '#end',
        `  "m": #if($${how}Found == 1)"$util.escapeJavaScript("$${how}").replaceAll("\\\\'", "'")"#{else}""#end`,
        '',
        '}',
      ),
    )
  })
})

describe('a loop', () => {
  it('over the entries of an object reads each by its key', () => {
    const entries: Over = { kind: 'entries', source: expression('body.tags') }
    const pair = object({
      name: value('key(item)', 'string'),
      value: value('item', 'string', { absent: 'empty', null: 'empty' }),
    })
    const item: Item = { kind: 'each', loop: 'loop' as Id, name: 'tag', over: entries, items: [one(pair)] }
    expect(template(array([item]))).toBe(
      lines(
        "#set($tags = $input.path('$.tags'))",
        '[#foreach($tagKey in $tags.keySet())',
        '',
        '  {',
        `    "name": "$util.escapeJavaScript($tagKey).replaceAll("\\\\'", "'")",`,
        `    "value": "$util.escapeJavaScript("$tags.get($tagKey)").replaceAll("\\\\'", "'")"`,
        '  }#if($foreach.hasNext),#else',
        '',
        '#end',
        '#end]',
      ),
    )
  })

  it('makes members, named by what is computed', () => {
    const made: Member = {
      kind: 'each',
      loop: 'loop' as Id,
      over: { kind: 'items', source: expression('body.items') },
      members: [
        {
          kind: 'member',
          name: expression('"no. ${count(item)}"'),
          node: value('item.sku', 'base64', { absent: 'empty', null: 'empty' }),
        },
      ],
    }
    expect(template(members(made))).toBe(
      lines(
        ...items,
        '{#foreach($item in $items)',
        '',
        '  "no. ${foreach.count}": "$util.base64Encode("$item.get(\'sku\')")"#if($foreach.hasNext),#else',
        '',
        '#end',
        '#end}',
      ),
    )
  })

  it('over lists in step walks a list of pairs', () => {
    const zip: Over = {
      kind: 'zip',
      length: 'shortest',
      lists: [
        { name: 'a', source: expression('body.a') },
        { name: 'b', source: expression('body.b') },
      ],
    }
    const item: Item = {
      kind: 'each',
      loop: 'loop' as Id,
      name: 'item',
      over: zip,
      items: [one(value('item.b', 'string', { absent: 'empty', null: 'empty' }))],
    }
    const noList = (name: string): string =>
      `#if($${name}.keySet() != "" || $${name}.size() == "")#set($${name} = [])#end`
    const copy = (name: string, ref: string): readonly string[] => [
      `#if(${ref}.toString().length() >= 0)`,
      `#set($done = $pair.put('${name}', ${ref}))`,
      '#else',
      `#set($done = $pair.put('${name}', null))`,
      '#end',
    ]
    expect(template(array([item]))).toBe(
      lines(
        "#set($a = $input.path('$.a'))",
        noList('a'),
        "#set($b = $input.path('$.b'))",
        noList('b'),
        "#set($zipped = $util.parseJson('[]'))",
        '#foreach($entry in $a)',
        '#if($foreach.index < $b.size())',
        "#set($pair = $util.parseJson('{}'))",
        ...copy('a', '$entry'),
        ...copy('b', '$b.get($foreach.index)'),
        '#set($done = $zipped.add($pair))',
        '#end',
        '#end',
        '[#foreach($item in $zipped)',
        '',
        `  "$util.escapeJavaScript("$item.get('b')").replaceAll("\\\\'", "'")"#if($foreach.hasNext),#else`,
        '',
        '#end',
        '#end]',
      ),
    )
  })

  it('copies the items of another list, and the members of another object', () => {
    expect(template(array([each('item', 'body.a', [one(value('item', 'json', { absent: 'null' }))])]))).toBe(
      template(array([{ kind: 'spread', value: expression('body.a') }])),
    )
    const spread = template(members({ kind: 'spread', value: expression('body.o') }, member('type', '"x"')))
    expect(spread).toMatch(/^#set\(\$o = \$input\.path\('\$\.o'\)\)\n\{\n#foreach\(\$itemKey in \$o\.keySet\(\)\)\n/)
    expect(spread).toMatch(/,\n#end\n {2}"type": "x"\n\}$/)
  })
})

describe('a group of members', () => {
  it('asks once for all of them', () => {
    const group: Member = {
      kind: 'group',
      id: 'group' as Id,
      when: condition('query.q == "y"'),
      members: [member('b', '1'), member('c', '2')],
    }
    expect(template(members(member('a', '0'), group, member('d', '3')))).toBe(
      lines(
        '{',
        `  "a": 0#if($input.params().querystring.get('q') == 'y'),`,
        '  "b": 1,',
        '  "c": 2#end,',
        '  "d": 3',
        '}',
      ),
    )
  })
})
