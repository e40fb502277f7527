import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { velocityFragments, velocityTemplates } from '../testing/velocityTemplates.ts'
import { sliceRange } from '../text/index.ts'
import { type VtlDialect, type VtlNode, childrenOf, parseTemplate, printTemplate, visit } from './index.ts'

/** Every node of a template with its source, outermost first. */
function outline(template: string, dialect?: VtlDialect): readonly string[] {
  const lines: string[] = []
  visit(parseTemplate(template, dialect).root, ({ kind, range }) => {
    lines.push(`${kind} ${sliceRange(template, range)}`)
  })
  return lines.slice(1)
}

/** The problems of a template, in order, each with the source it is at. */
function problemsOf(template: string): readonly string[] {
  return parseTemplate(template).diagnostics.map(
    ({ code, at }) => `${code} ${at.kind === 'source' ? sliceRange(template, at.range) : ''}`,
  )
}

describe('the tree of a template', () => {
  it.each([
    ['a $x b', ['text a ', 'reference $x', 'text  b']],
    [
      '$!{x.a[0].get("k")}',
      ['reference $!{x.a[0].get("k")}', 'property .a', 'index [0]', 'number 0', 'call .get("k")', 'string "k"'],
    ],
    ['a  #set( $x = 1 ) b', ['text a  ', 'set #set( $x = 1 )', 'reference $x', 'number 1', 'text  b']],
    ['$x  #set($y = 1)', ['reference $x', 'set   #set($y = 1)', 'reference $y', 'number 1']],
    [
      '#if($a)1#elseif($b)2#else 3#end\n4',
      [
        'if #if($a)1#elseif($b)2#else 3#end\n',
        'branch #if($a)1',
        'reference $a',
        'block 1',
        'text 1',
        'branch #elseif($b)2',
        'reference $b',
        'block 2',
        'text 2',
        'block  3',
        'text  3',
        'text 4',
      ],
    ],
    [
      '#foreach($i in [1..3])$i#end',
      [
        'foreach #foreach($i in [1..3])$i#end',
        'reference $i',
        'range [1..3]',
        'number 1',
        'number 3',
        'block $i',
        'reference $i',
      ],
    ],
    [
      '#set($x = !($a + 1 * 2))',
      [
        'set #set($x = !($a + 1 * 2))',
        'reference $x',
        'not !($a + 1 * 2)',
        'group ($a + 1 * 2)',
        'binary $a + 1 * 2',
        'reference $a',
        'binary 1 * 2',
        'number 1',
        'number 2',
      ],
    ],
    [
      '#set($x = {"a": [$b]})',
      [
        'set #set($x = {"a": [$b]})',
        'reference $x',
        'map {"a": [$b]}',
        'entry "a": [$b]',
        'string "a"',
        'list [$b]',
        'reference $b',
      ],
    ],
    ['#foo(bar $x)', ['macroCall #foo(bar $x)', 'word bar', 'reference $x']],
    ['a## b\n#* c *#', ['text a', 'comment ## b\n', 'comment #* c *#']],
  ])('%s', (template, expected) => {
    expect(outline(template)).toEqual(expected)
  })

  it('places what a string interpolates in the whole source', () => {
    expect(outline('a#set($x = "b ""$y"" c")')).toEqual([
      'text a',
      'set #set($x = "b ""$y"" c")',
      'reference $x',
      'string "b ""$y"" c"',
      'template b ""$y"" c',
      'text b ""',
      'reference $y',
      'text "" c',
    ])
  })

  it('knows #evaluate in the stock dialect only', () => {
    expect(outline('#evaluate($x)', 'velocity-1.7')[0]).toBe('evaluate #evaluate($x)')
    expect(outline('#evaluate($x)', 'api-gateway')[0]).toBe('macroCall #evaluate($x)')
  })
})

describe('problems', () => {
  it.each([
    [
      '#set($a = )\n$b\n#if($c == null)x#end\n${d e}',
      ['vtl/unexpected-token )', 'vtl/null-literal null', 'vtl/unexpected-token  e}'],
    ],
    ['#if($a)\n#foreach($i in $l)\nx', ['vtl/unclosed-block #if', 'vtl/unclosed-block #foreach']],
    ['#if()a#else b#end #set($x = "a)\n$y', ['vtl/unexpected-token )', 'vtl/unclosed-string "']],
    [
      'a #end b #else c #elseif($x) d',
      ['vtl/stray-directive #end', 'vtl/stray-directive #else', 'vtl/stray-directive #elseif'],
    ],
    ['#set($x = "${y")$z', ['vtl/unexpected-end ']],
    ['#if($x)a#else b#else c#end', ['vtl/stray-directive #else']],
    ['#foreach($i in)a#end', ['vtl/foreach-form #foreach']],
    ['cost: $', ['vtl/unfinished-mark $']],
    ['#[[ a', ['vtl/unclosed-unparsed #[[ a']],
    ['#define("x")a#end', ['vtl/define-form #define']],
  ])('%s', (template, expected) => {
    expect(problemsOf(template)).toEqual(expected)
  })

  it('do not hide what stands behind them', () => {
    expect(outline('#if(null)$a#end$b')).toEqual([
      'if #if(null)$a#end',
      'branch #if(null)$a',
      'error ',
      'block $a',
      'reference $a',
      'reference $b',
    ])
  })
})

/** Whether children lie inside their parent, in order, without overlap. */
function isNested(node: VtlNode): boolean {
  let at = node.range.start
  return childrenOf(node).every((child) => {
    const inside = child.range.start >= at && child.range.end <= node.range.end && child.range.start <= child.range.end
    at = child.range.end
    return inside && isNested(child)
  })
}

describe.each([
  ['templates', velocityTemplates],
  ['fragments', velocityFragments],
])('of all %s', (_, templates) => {
  it('nodes lie inside each other, in order', () => {
    fc.assert(
      fc.property(templates, (template) => {
        expect(isNested(parseTemplate(template).root)).toBe(true)
      }),
    )
  })

  it('printing gives the source', () => {
    fc.assert(
      fc.property(templates, (template) => {
        const printed = printTemplate(parseTemplate(template))
        expect(printed).toBe(template)
        expect(printTemplate(parseTemplate(printed))).toBe(printed)
      }),
    )
  })
})

describe('any text', () => {
  it('parses', () => {
    const texts = fc.array(
      fc.constantFrom(...'$ # \\ ! { } ( ) [ ] " . , = - + * < > | & @ a x 1'.split(' '), "'", ' ', '\n', '\t'),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(texts, (characters) => {
        expect(isNested(parseTemplate(characters.join('')).root)).toBe(true)
      }),
    )
  })
})
