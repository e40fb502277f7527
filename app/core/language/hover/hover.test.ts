import { describe, expect, it } from 'vitest'
import { parseTemplate } from '../../vtl/index.ts'
import { emptyContext } from '../context/templateContext.ts'
import { ordersContext } from '../fixtures/orders.ts'
import { createLanguageService } from '../languageService.ts'
import type { Hover } from '../answers.ts'

const service = createLanguageService(ordersContext)

function hoverAt(marked: string, of = service): Hover | undefined {
  return of.hover(parseTemplate(marked.replace('█', '')), marked.indexOf('█'))
}

/** `type printed`, or why there is none. */
function valueAt(marked: string): string {
  const value = hoverAt(marked)?.value
  return value?.kind === 'value' ? `${value.type} ${value.printed}` : (value?.kind ?? 'none')
}

describe('the value under the sample', () => {
  it.each([
    ['of a parameter', "$input.par█ams('orderId')", 'String 42'],
    ['of JSON text, with its quotes', "$input.js█on('$.customer.name')", 'String "Ada"'],
    ['of a map as Java prints it', "$input.pa█th('$.customer')", 'LinkedHashMap {name=Ada, first name=A}'],
    ['through the member pointed at', "$input.path('$.customer').na█me.length()", 'String Ada'],
    ['through all of it', "$input.path('$.customer').name.len█gth()", 'Integer 3'],
    ['of $context', '$context.identity.source█Ip', 'String 1.2.3.4'],
    ['of a stage variable in brackets', "$stageVariables['ho█st']", 'String h.example'],
    ['in the formal notation', '${context.request█Id}', 'String r-1'],
    ['of a variable, as it is at that place', '#set($x = 1)$█x#set($x = 2)$x', 'Integer 1'],
    ['of a variable being set, as it is afterwards', "#set($█x = $input.params('page'))", 'String 2'],
    ['in a #set, as it was before', '#set($x = 1)#set($x = $█x + 1)', 'Integer 1'],
    ['in a condition', '#set($x = 1)#if($█x == 1)a#end', 'Integer 1'],
    ['of a loop’s item, the first', "#foreach($i in $input.path('$.items'))$i.sk█u#end", 'String A-1'],
    ['of a loop’s item in its header', "#foreach($█i in $input.path('$.items'))#end", 'LinkedHashMap {sku=A-1, qty=2}'],
    ['of what a loop walks over', '#set($l = [1, 2])#foreach($i in $█l)#end', 'ArrayList [1, 2]'],
    ['of the loop', '#foreach($i in [5, 6])$foreach.cou█nt#end', 'Integer 1'],
    ['of what a loop body set', '#foreach($i in [5, 6])#set($n = $i * 2)$█n#end', 'Integer 10'],
    ['in the loop of a loop', '#foreach($i in [1])#foreach($j in [7])$█j#end#end', 'Integer 7'],
    ['in a string that interpolates', '#set($x = "a$input.params(\'pa█ge\')")', 'String 2'],
    ['behind a backslash', "\\\\$input.params('pa█ge')", 'String 2'],
    [
      'where the template prints text around',
      '{"a": "$!{input.bo█dy}"}',
      expect.stringMatching(/^String \{"customer"/) as string,
    ],
  ])('%s', (_, marked, value) => {
    expect(valueAt(marked)).toEqual(value)
  })

  it.each([
    ['is not reached in a branch that is not taken', "#if($input.params('page') == 9)$input.bo█dy#end", 'notReached'],
    ['is not reached in a loop over nothing', "#foreach($i in $input.path('$.tags'))$█i#end", 'notReached'],
    ['is not reached behind #stop', '#stop $input.bo█dy', 'notReached'],
    ['fails where the read itself fails', "$input.path('$.tags').ge█t(9)", 'failed'],
    ['is read alone in a template that does not parse', "$input.par█ams('page') #if(", 'String 2'],
    ['is none for a variable there', '#set($x = 1)$█x #if(', 'none'],
  ])('%s', (_, marked, value) => {
    expect(valueAt(marked)).toBe(value)
  })

  it('is none without a sample', () => {
    expect(hoverAt('$input.bo█dy', createLanguageService(emptyContext))).toMatchObject({
      documentation: { signature: 'body' },
    })
    expect(hoverAt('$input.bo█dy', createLanguageService(emptyContext))?.value).toBeUndefined()
  })

  it('leaves the sample as it is', () => {
    const set = '#set($context.requestOverride.header.X = "v")$context.requestOverride.header.█X'
    expect(valueAt(set)).toBe(valueAt(set))
  })

  it('is cut where it is long', () => {
    const value = hoverAt(`#set($x = "${'x'.repeat(1000)}")$█x`)?.value
    expect(value?.kind === 'value' && value.printed.length).toBe(401)
  })
})

describe('documentation', () => {
  it.each([
    ['of $input', '$in█put', '$input'],
    ['of a call', "$input.js█on('$')", 'json(String jsonPath)'],
    ['of the field that a path leads to', "$input.path('$.cus█tomer')", 'customer'],
    ['of the field in a variable', "#set($c = $input.path('$.customer'))$c.na█me", 'name'],
    ['of a function of $util', "$util.url█Encode('x')", 'urlEncode(String text)'],
    ['of a method by the value’s type', "$input.path('$.items').si█ze()", 'size()'],
    ['of a member of $context', '$context.identity.source█Ip', 'sourceIp'],
    ['of a variable', '#set($x = 1)$█x', '$x'],
    ['of a directive', '#forea█ch($i in [1])#end', '#foreach($item in list) … #end'],
    ['of a directive that ends a block', '#if(true)a#e█nd', '#end'],
  ])('%s', (_, marked, signature) => {
    expect(hoverAt(marked)?.documentation?.signature).toBe(signature)
  })

  it('stands at what is pointed at', () => {
    const marked = "a $input.path('$').cust█omer"
    const { start = 0, end = 0 } = hoverAt(marked)?.range ?? {}
    expect(marked.replace('█', '').slice(start, end)).toBe('.customer')
  })

  it.each(['te█xt', '{"a": █1}', '#nosuch█()'])('is none over %s', (marked) => {
    expect(hoverAt(marked)).toBeUndefined()
  })
})
