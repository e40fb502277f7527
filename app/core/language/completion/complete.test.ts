import { describe, expect, it } from 'vitest'
import { applyTextEdits } from '../../text/index.ts'
import { parseTemplate } from '../../vtl/index.ts'
import { createLanguageService } from '../languageService.ts'
import { ordersContext } from '../fixtures/orders.ts'

const service = createLanguageService(ordersContext)

/** The items offered at `█`. */
function itemsAt(marked: string) {
  const offset = marked.indexOf('█')
  return { text: marked.replace('█', ''), items: service.complete(parseTemplate(marked.replace('█', '')), offset) }
}

function labelsAt(marked: string): readonly string[] {
  return itemsAt(marked).items.map(({ label }) => label)
}

/** The text, with its caret, after accepting the item of that label. */
function accept(marked: string, label: string): string {
  const { text, items } = itemsAt(marked)
  const item = items.find((candidate) => candidate.label === label)
  if (item === undefined) return `no ${label} among ${items.map((candidate) => candidate.label).join(' ')}`
  const { range, newText } = item.edit
  const caret = item.caret ?? newText.length
  return applyTextEdits(text, [{ range, newText: `${newText.slice(0, caret)}█${newText.slice(caret)}` }])
}

describe('references', () => {
  it.each([
    ['behind a dollar, without doubling it', '$█', '$input.json', "$input.json('$█')"],
    ['over what is written of it', 'x $inp█', '$input', 'x $input█'],
    ['over the rest of the word', '$in█put2', '$input', '$input█'],
    ['in a string of JSON', '{"a": "$█"}', '$input.path', '{"a": "$input.path(\'$█\')"}'],
    ['quietly', '$!█', '$context', '$!context█'],
    ['formally, closing the brace', '${█', '$stageVariables', '${stageVariables}█'],
    ['formally, before the brace that stands there', '${█}', '$stageVariables', '${stageVariables█}'],
    ['in a condition', '#if($█)#end', '$input.body', '#if($input.body█)#end'],
    ['in a string that interpolates', '#set($x = "a$█")', '$util', '#set($x = "a$util█")'],
    ['before parentheses that stand there', "$█('$.a')", '$input.json', "$input.json█('$.a')"],
  ])('%s', (_, before, label, after) => {
    expect(accept(before, label)).toBe(after)
  })

  it('names what the template sets, the last first', () => {
    expect(labelsAt('#set($a = 1)#set($b = 2)#define($c)x#end$█').slice(0, 3)).toEqual(['$c', '$b', '$a'])
  })

  it('names the item of the loop around, and not that of a loop that is over', () => {
    const labels = labelsAt('#foreach($old in [1])#end#foreach($now in [1]) $█ #end')
    expect(labels).toContain('$now')
    expect(labels).toContain('$foreach')
    expect(labels).not.toContain('$old')
    expect(labelsAt('#foreach($now in [1])#end $█')).not.toContain('$foreach')
  })

  it('says what is known of a variable', () => {
    const { items } = itemsAt("#set($list = $input.path('$.items'))$█")
    expect(items[0]?.documentation).toMatchObject({ signature: '$list', type: 'array' })
  })

  it.each(['$ █', 'costs 5█', 'a.b█', '## $█', '#* $█', '#[[ $█ ]]#', '#* $█ *#'])('offers none at %s', (marked) => {
    expect(labelsAt(marked)).toEqual([])
  })

  it('goes on behind a comment', () => {
    expect(labelsAt('#* a *#$█')).toContain('$input')
    expect(labelsAt('## a\n$█')).toContain('$input')
  })
})

describe('members', () => {
  it.each([
    ['of $input', '$input.█', ['json', 'path', 'params', 'body']],
    [
      'of $util',
      '$util.u█',
      ['escapeJavaScript', 'parseJson', 'urlEncode', 'urlDecode', 'base64Encode', 'base64Decode'],
    ],
    ['of all parameters', '$input.params().█', ['path', 'querystring', 'header']],
    ['of a place of parameters', '$input.params().path.█', ['orderId']],
    ['of a nested map of $context', '$context.identity.clientCert.validity.█', ['notAfter', 'notBefore']],
    ['of the stage', '$stageVariables.█', ['host']],
    ['of the body', "$input.path('$').█", ['customer', 'items', 'tags', 'note']],
    ['of an object in it', "$input.path('$.customer').█", ['name', 'first name']],
    ['through a variable', "#set($c = $input.path('$.customer'))$c.█", ['name', 'first name']],
    ['of a loop’s item', "#foreach($i in $input.path('$.items')) $i.█ #end", ['sku', 'qty']],
    ['of an indexed item', "$input.path('$.items')[0].█", ['sku', 'qty']],
    ['of an item by get', "$input.path('$.items').get(0).█", ['sku', 'qty']],
    ['of a loop in a loop', "#foreach($i in $input.path('$.items'))#foreach($j in [1])$i.█#end#end", ['sku', 'qty']],
    [
      'of the loop',
      '#foreach($i in [1])$foreach.█#end',
      ['index', 'count', 'hasNext', 'first', 'last', 'parent', 'topmost'],
    ],
    ['in an open condition', "#set($c = $input.path('$.customer'))#if($c.█", ['name', 'first name']],
    ['of the formal notation', '${context.identity.clientCert.validity.█}', ['notAfter', 'notBefore']],
  ])('%s', (_, marked, keys) => {
    const labels = itemsAt(marked).items
    expect(labels.slice(0, keys.length).map(({ label }) => label)).toEqual(keys)
  })

  it.each([
    ['a name', "$input.path('$.customer').na█", 'name', "$input.path('$.customer').name█"],
    [
      'a key that is no name',
      "$input.path('$.customer').█",
      'first name',
      "$input.path('$.customer').get('first name')█",
    ],
    ['a method', '$stageVariables.host.█', 'substring', '$stageVariables.host.substring(█)'],
    ['a method without parameters', "$input.path('$.items').█", 'size', "$input.path('$.items').size()█"],
    ['a header', '$input.params().header.█', 'X-Tenant', '$input.params().header.X-Tenant█'],
    ['a call of $input', '"$input.pa█"', 'params', '"$input.params(\'█\')"'],
  ])('writes %s', (_, before, label, after) => {
    expect(accept(before, label)).toBe(after)
  })

  it('marks methods that nobody has recorded on AWS, and puts them last', () => {
    const { items } = itemsAt('$stageVariables.host.█')
    const find = (label: string) => items.find((item) => item.label === label)
    expect(find('replaceAll')?.documentation.unverified).toBeUndefined()
    expect(find('toUpperCase')?.documentation.unverified).toBe(true)
    expect(find('toUpperCase')?.rank).toBeGreaterThan(find('replaceAll')?.rank ?? 9)
  })

  it('offers the methods of every type on a value that nobody knows', () => {
    const labels = labelsAt('$whatever.█')
    expect(labels).toEqual(expect.arrayContaining(['length', 'size', 'keySet']))
    expect(labels.filter((label) => label === 'size')).toHaveLength(1)
  })

  it('ends for a variable that is set from itself', () => {
    expect(labelsAt('#set($x = $x.y)#set($x = $x.z)$x.█')).toContain('toString')
  })
})

describe('JSONPath in $input.path and $input.json', () => {
  it.each([
    ['a member', "$input.path('$.█')", 'customer', "$input.path('$.customer█')"],
    ['a member that is begun', "$input.json('$.cu█')", 'customer', "$input.json('$.customer█')"],
    ['over the rest of the word', "$input.json('$.cu█xyz.name')", 'customer', "$input.json('$.customer█.name')"],
    ['right behind the root', "$input.json('$█')", 'customer', "$input.json('$.customer█')"],
    ['the root', "$input.json('█')", '$', "$input.json('$█')"],
    ['a step further', "$input.json('$.customer.█')", 'name', "$input.json('$.customer.name█')"],
    ['a name with a blank', "$input.json('$.customer.█')", 'first name', "$input.json('$.customer[''first name'']█')"],
    [
      'a name in brackets',
      '$input.json("$.customer[\'█\']")',
      'first name',
      '$input.json("$.customer[\'first name\']█")',
    ],
    ['an item', "$input.path('$.items[█]')", '[0]', "$input.path('$.items[0]█')"],
    ['brackets for a dot behind an array', "$input.path('$.items.█')", '[*]', "$input.path('$.items[*]█')"],
    ['a member of an item', "$input.path('$.items[*].█')", 'sku', "$input.path('$.items[*].sku█')"],
    ['where the quote is not closed', "$input.path('$.█", 'note', "$input.path('$.note█"],
    ['in a JSON string', `"a": "$input.path('$.█')"`, 'note', `"a": "$input.path('$.note█')"`],
  ])('%s', (_, before, label, after) => {
    expect(accept(before, label)).toBe(after)
  })

  it.each([
    "$input.path('$.nothing.█')",
    "$input.path('$.customer.name.█')",
    "$input.path('$..█')",
    "$other.path('$.█')",
  ])('offers nothing at %s', (marked) => {
    expect(labelsAt(marked)).toEqual([])
  })

  it('says what the schema says of a field', () => {
    const { items } = itemsAt("$input.path('$.█')")
    expect(items[0]?.documentation).toMatchObject({
      signature: 'customer',
      type: 'object',
      text: 'Required. Who orders.',
    })
  })
})

describe('names in quotes', () => {
  it.each([
    ["$input.params('█')", ['orderId', 'page', 'X-Tenant']],
    ['$input.params("█")', ['orderId', 'page', 'X-Tenant']],
    ["$input.params().header.get('█')", ['X-Tenant']],
    ["$input.params('header').get('█')", []],
    ["$stageVariables['█']", ['host']],
    ["$context.get('█')", expect.arrayContaining(['requestId', 'identity']) as readonly string[]],
    ["#set($c = $input.path('$.customer'))$c['█']", ['name', 'first name']],
  ])('%s', (marked, labels) => {
    expect(labelsAt(marked)).toEqual(labels)
  })

  it('closes a string that is not closed yet', () => {
    expect(accept("$input.params('or█", 'orderId')).toBe("$input.params('orderId'█")
    expect(accept("$input.params().header.get('█)", 'X-Tenant')).toBe("$input.params().header.get('X-Tenant'█)")
    expect(accept('$stageVariables["█]', 'host')).toBe('$stageVariables["host"█]')
  })

  it('replaces what is written between the quotes', () => {
    expect(accept("$input.params('or█der')", 'orderId')).toBe("$input.params('orderId█')")
  })
})

describe('directives', () => {
  it.each([
    ['behind a hash', '#█', '#set', '#set($█ = )'],
    ['over what is written', '#fore█', '#foreach', '#foreach($item in $█)#end'],
    ['with letters behind the caret', '#i█f', '#if', '#if(█)#end'],
    ['in braces', '#if(true)a#{el█}#end', '#else', '#if(true)a#else█#end'],
  ])('%s', (_, before, label, after) => {
    expect(accept(before, label)).toBe(after)
  })

  it('offers what ends and parts a block only inside of one', () => {
    expect(labelsAt('#█')).toEqual(['#set', '#if', '#foreach', '#define', '#stop'])
    expect(labelsAt('#if(true) #█ #end')).toEqual(expect.arrayContaining(['#elseif', '#else', '#end']))
    expect(labelsAt('#foreach($i in [1]) #█ #end')).toEqual(expect.arrayContaining(['#break', '#end']))
    expect(labelsAt('#foreach($i in [1]) #█ #end')).not.toContain('#else')
  })

  it.each(['#if(true)a#end█', '#if(true)a#else█ #end', '#stop█', '$input█.body'])('offers no more of %s', (marked) => {
    const { text, items } = itemsAt(marked)
    expect(items.map(({ edit }) => applyTextEdits(text, [edit]))).not.toContain(text)
  })

  it('offers none behind a backslash', () => {
    expect(labelsAt('\\#se█')).toEqual([])
  })
})
