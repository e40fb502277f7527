import { describe } from 'vitest'
import { itRenders, fails } from '../../testing/velocityTable.ts'

describe('#if', () => {
  itRenders([
    ['#if($x)a#end#if($e)b#end#if($l)c#end', 'abc'],
    ['#if($nope)a#else b#end', 'a', ' b'],
    ['#if($z)a#else b#end', 'a', ' b'],
    ['#if($f)a#elseif($t)b#else c#end', 'b'],
    ['#if(!$t)a#elseif(!$nope)b#else c#end', ' c', 'b'],
    ['#if(1)a#else b#end', ' b'],
    ['#if("x")a#else b#end', ' b'],
    ['#if([1])a#else b#end', ' b'],
    ['#if({})a#else b#end', ' b'],
    ['#if(1 + 1)a#else b#end', ' b'],
    ['#if(true)a#end#if(false)b#end', 'a'],
    ['#if(($t))a#end', 'a'],
    ['#if($t && $f || $t)a#end', 'a'],
    ['#if($t and not $f)a#end', 'a'],
    ['#if($t or $f)a#end', 'a'],
    ['#if($nope == "")a#else b#end', 'a', ' b'],
    ['#if($nope == $z)a#else b#end', 'a'],
    ['#if($m.zz != "")a#else b#end', ' b', 'a'],
    ['#if($f && $x.foo())a#end', ''],
    ['#if ( $t )a#{else}b#{end}', 'a'],
    ['#if($t)a', fails],
    ['a#end', fails],
    ['#if()a#end', fails],
    ['#if($t)a#else b#else c#end', fails],
  ])
})
