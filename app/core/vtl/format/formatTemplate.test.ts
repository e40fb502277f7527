import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JavaList, JavaMap } from '../../java/index.ts'
import { outputOf } from '../../testing/velocityTable.ts'
import { renderGenerated, velocityFragments, velocityTemplates } from '../../testing/velocityTemplates.ts'
import { applyTextEdits } from '../../text/index.ts'
import {
  type FormatOptions,
  formatTemplate,
  parseTemplate,
  renderTemplate,
  type VtlDialect,
  type VtlValue,
} from '../index.ts'

function formatted(template: string, dialect?: VtlDialect, options?: FormatOptions): string {
  const outcome = formatTemplate(parseTemplate(template, dialect), options)
  return outcome.kind === 'formatted' ? outcome.text : 'refused'
}

/** The parts that stay as they are though the style would have them otherwise. */
function keptIn(template: string, dialect?: VtlDialect): readonly string[] {
  const outcome = formatTemplate(parseTemplate(template, dialect))
  const parts = outcome.kind === 'formatted' ? outcome.kept : outcome.parts
  return parts.map(({ range, reason }) => `${template.slice(range.start, range.end)}: ${reason}`)
}

describe('formatTemplate', () => {
  it.each([
    ['blanks in a #set', '#set (  $x=1 )', '#set($x = 1)'],
    ['blanks in conditions', '#if ( $a==1&&!  $b )x#elseif( $c )y#end', '#if($a == 1 && !$b)x#elseif($c)y#end'],
    ['operators as words', '#if(not $a and ($b eq 1 or $c ge 2))x#end', '#if(!$a && ($b == 1 || $c >= 2))x#end'],
    ['loops', '#foreach( $i   in  $l )$i#end', '#foreach($i in $l)$i#end'],
    ['commas between arguments', '#foreach($i ,in ,$l)$i#end', '#foreach($i, in, $l)$i#end'],
    ['ranges', '#set($r=[ 1 .. $n ])', '#set($r = [1..$n])'],
    ['lists and maps', '#set($m={ "a" :1 ,"b":[ 1,2 ] })', '#set($m = {"a": 1, "b": [1, 2]})'],
    ['maps that end with a reference', '#set($m = {"a" : $x })', '#set($m = {"a": $x})'],
    ['arguments of methods', "$m.put( 'a' ,$x.get( 1 ) )", "$m.put('a', $x.get(1))"],
    ['indexes', '$l[ 0 ]${m[ "k" ].get( 1 )}', '$l[0]${m["k"].get(1)}'],
    [
      '#define, #break and #stop',
      '#define( $d )a#end#break( $foreach )#stop( "x" )',
      '#define($d)a#end#break($foreach)#stop("x")',
    ],
    ['arithmetic', '#set($x=$a*2 -  $b/3)', '#set($x = $a * 2 - $b / 3)'],
    ['blanks at the end of a line', '#if($a)  \n  x\n#else \t\n  y\n#end  \nz', '#if($a)\n  x\n#else\n  y\n#end\nz'],
    [
      'indentation of #set',
      '    #set($a = 1)\n#if($a)\n#set($b = 1)\n\t#set($c = 1)\n#end\n',
      '#set($a = 1)\n#if($a)\n  #set($b = 1)\n  #set($c = 1)\n#end\n',
    ],
    ['several #set on a line', '#set($a = 1)   #set($b = 2)', '#set($a = 1) #set($b = 2)'],
    [
      'a map over several lines',
      '#set($m = {\n"a": 1,\n\n      "b": [\n2\n]}\n)',
      '#set($m = {\n  "a": 1,\n  "b": [\n    2\n  ]})',
    ],
    ['a condition over several lines', '#if($a &&\r\n$b)x#end', '#if($a &&\r\n  $b)x#end'],
    ['what is in order', '#set($x = 1)\n{"a": $x}\n', '#set($x = 1)\n{"a": $x}\n'],
  ])('writes in one way %s', (_, template, expected) => {
    expect(formatted(template)).toBe(expected)
  })

  it.each([
    ['text, whose blanks print', '{ "a" :  $x  }  \n  #if($x)  x  #end  '],
    ['blanks before a #set that stand behind text', 'a\n    #set($x = 1)'],
    ['strings', '#set($x = "  $y.get( 1 )  ")'],
    ['comments and #[[ ]]#', '##  a\n#*  b  *##[[  $x.get( 1 )  ]]#'],
    ['the end of the template behind a directive', '#if($a)x#end\n#stop($a)\n'],
    ['a number behind a group', '#set($x = $a + (1))'],
  ])('leaves alone %s', (_, template) => {
    expect(formatted(template)).toBe(template)
  })

  it('keeps operators as they are written, if asked to', () => {
    const options: FormatOptions = { operators: 'keep' }
    expect(formatted('#if(not  true and ! $b)x#end', 'api-gateway', options)).toBe('#if(not true and !$b)x#end')
  })

  it('indents as asked to', () => {
    expect(formatted('#if($a)\n#set($b = 1)\n#end', 'api-gateway', { indent: '\t' })).toBe(
      '#if($a)\n\t#set($b = 1)\n#end',
    )
  })

  it.each<[string, string, VtlDialect | undefined, string]>([
    [
      'an unknown directive',
      '#foo( $x )',
      undefined,
      '#foo( $x ): It prints as it is written where no macro has its name.',
    ],
    ['#literal', '#literal()#set( $x=1)#end', undefined, '#literal()#set( $x=1)#end: #literal prints its source.'],
    [
      'an escaped reference',
      '\\$x.get( 1 )',
      undefined,
      '\\$x.get( 1 ): It prints as it is written where it has no value.',
    ],
    [
      'any reference of the stock dialect',
      '$x.get( 1 )',
      'velocity-1.7',
      '$x.get( 1 ): It prints as it is written where it has no value.',
    ],
    [
      'what “+” would append',
      '#set($x = "a" + ( $b/0 ))',
      undefined,
      '( $b/0 ): Next to “+” it prints as it is written where it has no value.',
    ],
  ])('keeps %s', (_, template, dialect, expected) => {
    expect(formatted(template, dialect)).toBe(template)
    expect(keptIn(template, dialect)).toEqual([expected])
  })

  it('refuses a template that does not parse, and says where', () => {
    expect(formatted('#set( $x = )')).toBe('refused')
    expect(keptIn('#if($x) #set( $y=1 )')).toEqual(['#if: “#if” has no #end.'])
  })
})

interface RenderContext {
  readonly name: string
  readonly render: (template: string, dialect: VtlDialect) => string | null
}

/** Renders with one value, new for each name, under all names that the generators use. */
function withAll(value: () => VtlValue): RenderContext['render'] {
  return (template, dialect) => {
    const names = 'x s e n d big l ll m o z nulls t f q w u i'.split(' ')
    const variables = new Map(names.map((name) => [name, value()]))
    const outcome = renderTemplate(template, { dialect, variables })
    return outcome.kind === 'rendered' ? outcome.output : null
  }
}

/** What a template is rendered with: whitespace must not show whatever a reference holds, or where it holds nothing. */
const contexts: readonly RenderContext[] = [
  { name: 'with values of each type', render: renderGenerated },
  { name: 'with other values', render: outputOf },
  { name: 'with no values', render: withAll(() => null) },
  { name: 'with texts', render: withAll(() => ' a  "b" ') },
  { name: 'with numbers', render: withAll(() => 3) },
  { name: 'with booleans', render: withAll(() => false) },
  { name: 'with lists', render: withAll(() => new JavaList(['a', 'b'])) },
  { name: 'with maps', render: withAll(() => new JavaMap(new Map([['a', 'b']]))) },
]

/** What formatting does to a template that it must not do. */
function faultsOf(template: string, dialect: VtlDialect, options: FormatOptions): readonly string[] {
  const parsed = parseTemplate(template, dialect)
  const outcome = formatTemplate(parsed, options)
  if (outcome.kind === 'refused') {
    return parsed.diagnostics.some(({ severity }) => severity === 'error') ? [] : ['refused without an error']
  }
  const { text, edits } = outcome
  return [
    applyTextEdits(template, edits) === text ? '' : 'the edits give another text',
    ...contexts.map(({ name, render }) =>
      render(text, dialect) === render(template, dialect) ? '' : `renders otherwise ${name}: ${text}`,
    ),
    formatted(text, dialect, options) === text ? '' : `changes again: ${text}`,
  ].filter((fault) => fault !== '')
}

const dialects: readonly VtlDialect[] = ['api-gateway', 'velocity-1.7']

describe.each(dialects)('formatting in %s', (dialect) => {
  it.each([
    ['templates', velocityTemplates],
    ['fragments', velocityFragments],
  ])('changes nothing that %s render, and nothing the second time', (_, templates) => {
    const options = fc.constantFrom<FormatOptions>({ operators: 'symbols' }, { operators: 'keep', indent: '\t' })
    fc.assert(
      fc.property(templates, options, (template, chosen) => {
        expect(faultsOf(template, dialect, chosen)).toEqual([])
      }),
    )
  })
})
