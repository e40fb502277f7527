import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sliceRange } from '../text/index.ts'
import { parseTemplate } from '../vtl/index.ts'
import type { DocumentSymbol } from './answers.ts'
import { ordersContext } from './fixtures/orders.ts'
import { createLanguageService } from './languageService.ts'

const service = createLanguageService(ordersContext)

/** The marked text as a template, and where `█` stood in it. */
function marked(text: string) {
  return { template: parseTemplate(text.replace('█', '')), offset: text.indexOf('█') }
}

describe('signatureHelp', () => {
  it.each([
    ['at the parenthesis', '$input.json(█', 'json(String jsonPath)', 0],
    ['in a string', "$input.json('$.a█", 'json(String jsonPath)', 0],
    ['in a string with a comma', "$stageVariables.host.replaceAll(',█', '')", 'replaceAll(String regex, String by)', 0],
    ['at the second parameter', '$stageVariables.host.substring(0, █)', 'substring(int begin, int end)', 1],
    ['behind an inner call', "$stageVariables.host.substring($x.indexOf('a'), █)", 'substring(int begin, int end)', 1],
    ['of the inner call', "$stageVariables.host.substring($input.params('a█'), 1)", 'params(String name)', 0],
    ['in JSON around', '{"a": "$util.urlEncode(█)"}', 'urlEncode(String text)', 0],
  ])('%s', (_, text, signature, active) => {
    const { template, offset } = marked(text)
    expect(service.signatureHelp(template, offset)).toMatchObject({ documentation: { signature }, active })
  })

  it.each(['#if(█)', '(█)', '$input.json()█', '$input.nothing(█)', 'text█'])('is none at %s', (text) => {
    const { template, offset } = marked(text)
    expect(service.signatureHelp(template, offset)).toBeUndefined()
  })
})

describe('definition', () => {
  it.each([
    ['of a #set', '#set($[a] = 1) $█a', 'a'],
    ['of the last #set before', '#set($a = 1)#set($[a] = 2) $█a #set($a = 3)', 'a'],
    ['of a loop’s item', '#foreach($[i] in [1]) $█i #end', 'i'],
    ['of the innermost loop', '#foreach($i in [1])#foreach($[i] in [2])$█i#end#end', 'i'],
    ['of a #set in the loop', '#foreach($i in [1])#set($[i] = 2)$█i#end', 'i'],
    ['of a block', '#define($[b])x#end $█b', 'b'],
    ['of a #set that the loop comes back to', '#foreach($i in [1])$█last#set($[last] = $i)#end', 'last'],
    ['in a string', '#set($[a] = 1)#set($b = "$█a")', 'a'],
  ])('%s', (_, text, name) => {
    const start = text.replace('█', '').indexOf(`[${name}]`)
    const { template, offset } = marked(text.replace(`[${name}]`, name))
    expect(service.definition(template, offset)).toEqual({ start, end: start + name.length })
  })

  it.each(['$input█.body', '$un█known', 'te█xt', '#set($a = 1)$a.mem█ber'])('is none for %s', (text) => {
    const { template, offset } = marked(text)
    expect(service.definition(template, offset)).toBeUndefined()
  })
})

describe('documentSymbols', () => {
  function outline(symbols: readonly DocumentSymbol[], indent = ''): readonly string[] {
    return symbols.flatMap(({ name, kind, children }) => [
      `${indent}${kind} ${name}`,
      ...outline(children, `${indent}  `),
    ])
  }

  it('nests what stands in each other', () => {
    const text =
      '#set($a = 1)\n#foreach($i in $l)\n#if($i)\n#set($a.b = 2)\n#elseif($a)\nx\n#end\n#end\n#define($d)x#end'
    expect(outline(service.documentSymbols(parseTemplate(text)))).toEqual([
      'variable $a',
      'loop #foreach($i in $l)',
      '  condition #if($i)',
      '    variable $a.b',
      '  condition #elseif($a)',
      'block #define($d)',
    ])
  })

  it('has each name inside of its range', () => {
    const template = parseTemplate('x #foreach($i in $l)\n a #end')
    const [symbol] = service.documentSymbols(template)
    expect(symbol && sliceRange(template.source, symbol.nameRange)).toBe('#foreach($i in $l)')
    expect(symbol && sliceRange(template.source, symbol.range)).toBe('#foreach($i in $l)\n a #end')
  })
})

describe('foldingRanges', () => {
  it.each([
    ['a loop', '#foreach($i in $l)\na\n#end\n', ['#foreach($i in $l)\na\n#end']],
    ['each branch', '#if($a)\nb\n#else\nc\n#end', ['#if($a)\nb\n#else\nc\n#end', '#if($a)\nb']],
    ['a comment', '#*\n a\n*#', ['#*\n a\n*#']],
    ['nothing on one line', '#if($a)b#end\n## c\n', []],
  ])('%s', (_, text, folded) => {
    const template = parseTemplate(text)
    expect(service.foldingRanges(template).map(({ range }) => sliceRange(text, range))).toEqual(folded)
  })
})

describe('semanticTokens', () => {
  it('names each token that is no text', () => {
    const text = '{"a": #set( $b = "x$c.d" ) $input.path(\'$.e\').f 1 ## g'
    const tokens = service
      .semanticTokens(parseTemplate(text))
      .map(({ range, type }) => `${type} ${sliceRange(text, range)}`)
    expect(tokens).toEqual([
      'keyword #set(',
      'variable $b',
      'operator =',
      'string "x',
      'variable $c.d',
      'string "',
      'variable $input',
      'method path',
      "string '$.e'",
      'property f',
      'comment ##',
      'comment g',
    ])
  })

  it('come in order and do not overlap, whatever the text', () => {
    fc.assert(
      fc.property(templateText, (text) => {
        let at = 0
        for (const { range } of service.semanticTokens(parseTemplate(text))) {
          expect(range.start).toBeGreaterThanOrEqual(at)
          expect(range.end).toBeGreaterThan(range.start)
          at = range.end
        }
      }),
    )
  })
})

describe('diagnostics', () => {
  const codesOf = (text: string) => service.diagnostics(parseTemplate(text)).map(({ code }) => code)

  it('names every problem of the parser, in order', () => {
    expect(codesOf('#if($x)a #end #end #if(')).toEqual(
      expect.arrayContaining(['vtl/stray-directive', 'vtl/unclosed-block']),
    )
  })

  it('knows what API Gateway has, and the fields of the body', () => {
    expect(codesOf('$util.toJson($input.body)')).toContain('apigateway/unknown-util-function')
    expect(codesOf('{"a": $input.path(\'$.note\')}')).toContain('apigateway/unquoted-body-value')
  })

  it('has nothing to say of a sound template', () => {
    expect(codesOf('{"note": $input.json(\'$.note\')}')).toEqual([])
  })
})

describe('format', () => {
  it('gives edits', () => {
    const formatting = service.format(parseTemplate('#set( $a=1 )'))
    expect(formatting.kind === 'formatted' && formatting.edits.length).toBeGreaterThan(0)
  })

  it('refuses a template that does not parse', () => {
    expect(service.format(parseTemplate('#set( $a=1 ) #if(')).kind).toBe('refused')
  })
})

describe('every question', () => {
  it('is answered for any text at any offset', () => {
    fc.assert(
      fc.property(templateText, fc.nat(60), (text, at) => {
        const template = parseTemplate(text)
        const offset = Math.min(at, text.length)
        for (const item of service.complete(template, offset)) {
          expect(item.edit.range.start).toBeLessThanOrEqual(offset)
          expect(item.edit.range.end).toBeGreaterThanOrEqual(offset)
          expect(sliceRange(text, item.edit.range)).not.toContain('\n')
        }
        service.hover(template, offset)
        service.signatureHelp(template, offset)
        service.definition(template, offset)
        service.documentSymbols(template)
        service.foldingRanges(template)
        service.diagnostics(template)
      }),
    )
  })
})

/** Pieces that templates are made of, whole and broken. */
const templateText = fc
  .array(
    fc.constantFrom(
      '$',
      '#',
      '{',
      '}',
      '(',
      ')',
      '[',
      ']',
      '"',
      "'",
      '.',
      ' ',
      '\n',
      '\\',
      '$x',
      '${x}',
      '$!x',
      '.y',
      '.size()',
      '#set(',
      '#set( $x=1 )',
      '#if( $x )',
      '#else',
      '#end',
      '#foreach($x  in  [1 , 2])',
      '$foreach.count',
      "$input.path('$.items')",
      "$input.json('$.",
      '#define($d)',
      ' = ',
      '+',
      '-',
      '1',
      '##',
      '#*',
      '*#',
      '#[[',
      ']]#',
      'text',
      '"$x"',
      '&& ',
      '!',
      '( 1 + 2 )',
      'not ',
      '$input.params(',
      '#stop',
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''))
