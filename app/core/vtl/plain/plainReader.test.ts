import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { engineCases } from '../../testing/engineCases.ts'
import { velocityFragments, velocityTemplates } from '../../testing/velocityTemplates.ts'
import { type ParsedTemplate, type VtlDialect, parseTemplate } from '../index.ts'
import { parseByTokens } from '../parseTemplate.ts'

type Parse = (template: string, dialect: VtlDialect) => ParsedTemplate

function inBothDialects(parse: Parse, template: string): readonly ParsedTemplate[] {
  return [parse(template, 'api-gateway'), parse(template, 'velocity-1.7')]
}

describe('what is read without tokens is what the grammar reads', () => {
  it.each(engineCases.map(({ name, template }) => [name, template]))('of %s', (_, template) => {
    expect(inBothDialects(parseTemplate, template)).toEqual(inBothDialects(parseByTokens, template))
  })

  // Where the lexer's state hangs on what stood before.
  it.each([
    '$a.b$c.d',
    '$a.b$c(1)',
    '$a.b()$c',
    '$a$b.c $d',
    '$a.b(1)c $d',
    '$a[0]b[1] $a.b[$c](1)',
    '$a #set($b = 1).c',
    '$a.b\t#set($b = 1)(2)',
    '$a#set($b = 1) $a.b#set($b = 1)',
    '$a#if($b).c#end $a.b#if($b)(1)#end',
    '$a#[[ ]]#.b $a#* *#.b $a## \n.b',
    '$a{b} $a} $a.b} ${a}}',
    '$a(1) $a.b (1) $a.b(1)(2)',
    '$a.true $a.b.false() $true $falsey',
    '$a.b( ) $a.b( 1 , 2 ) $a.b(1,)',
    "$a.b('x''y') $a.b('#') $a.b(\"$c\") $a.b(\"c\")",
    '$a[1.5] $a[-1] $a[ true ] $a["b"] $a[$b.c][0]',
    '$a.b(-1) $a.b(.5) $a.b(1.) $a.b(1..2) $a.b(1e3)',
    '#if($a -1)#end#if($a - 1)#end#if($a.b()-1)#end#if($a-1)#end',
    '#if($a and $b.c()or $d)#end#if($a or$b)#end#if(not $a)#end',
    '#if($a!= 1)#end#if(!$a)#end#if(!!$a)#end#if(! ($a) )#end',
    '#if(($a) \n)\n x#end\n#if((1)\n == 1)#end \n#if ($a)#end',
    '#if($a + 1 * 2 - 3 == 4 && $b || $c < 5 % 6)#end',
    '#if($a == true)#end#if($a == trueish)#end#if(false)#end',
    '#set( $a = 1 )\n#set($a=$b)  \n  #set ($a = "x") #{set}($a = 1)',
    '#set($a == 1)#set($a = )#set($a.b[0].c() = 1)',
    '#foreach($a in $b) \n$a#end\n#foreach( $a\nin\t$b.c )#end#foreach($a in $b.c()in)#end',
    '#foreach($a and $b)#end#foreach($ain $b)#end#foreach($a true $b)#end#foreach($a in$b)#end',
    '#iff($a)#end #if@($a)#end #ends #end',
    '#if($a)x#else y#end #if($a)#elseif($b)#elseif ($c == 1)#else#end',
    '#if($a)#end#else#end#end',
    '#@foo()#if($a) $b ##c\n#end#else#if($d)#end#end',
    '#literal()#if($a) $b#set($c = 1) #end#end',
    '"$a" \'$b\' \\$c \\\\$d \\#if($e) $',
    '$a\u0000 \u0000#if($a\u0000)#end',
    `${'$a.b('.repeat(30)}1${')'.repeat(30)}`,
    `#if(${'('.repeat(250)}$a${')'.repeat(250)})#end`,
    `#if(${'!'.repeat(250)}$a)#end`,
    `#if($a${' + $a'.repeat(1100)})#end`,
    `${'#if($a)'.repeat(250)}${'#end'.repeat(250)}`,
  ])('of %j', (template) => {
    expect(inBothDialects(parseTemplate, template)).toEqual(inBothDialects(parseByTokens, template))
  })

  it.each([
    ['templates', velocityTemplates],
    ['fragments', velocityFragments],
  ])('of all %s', (_, templates) => {
    fc.assert(
      fc.property(templates, (template) => {
        expect(inBothDialects(parseTemplate, template)).toEqual(inBothDialects(parseByTokens, template))
      }),
    )
  })
})
