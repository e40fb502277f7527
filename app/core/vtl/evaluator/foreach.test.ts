import { describe } from 'vitest'
import { itRenders, fails } from '../../testing/velocityTable.ts'

describe('#foreach', () => {
  itRenders([
    ['#foreach($i in $l)$i#end', '123'],
    [
      '#foreach($i in $l)$foreach.index$foreach.count$foreach.hasNext$foreach.first$foreach.last|#end',
      '01truetruefalse|12truefalsefalse|23falsefalsetrue|',
    ],
    ['#foreach($i in $l)$velocityCount$velocityHasNext#end', '1true2true3false'],
    ['#foreach($i in $l)$i#end$i', '123', '123$i'],
    ['#set($i = "old")#foreach($i in $l)$i#end$i', '123old'],
    ['#foreach($i in $m)$i;#end', '1;{c=deep};'],
    ['#foreach($k in $m.keySet())$k;#end', 'a;b;'],
    ['#foreach($e in $m.entrySet())$e.key=$e.value;#end', 'a=1;b={c=deep};'],
    ['#foreach($v in $m.values())$v;#end', '1;{c=deep};'],
    ['#foreach($i in $x)$i#end', ''],
    ['#foreach($i in $n)$i#end', ''],
    ['#foreach($i in $nope)$i#end', ''],
    ['#foreach($i in $nulls)[$i]#end', '[][1]', '[$i][1]'],
    [
      '#foreach($i in [1..3])#foreach($j in [1..2])$foreach.parent.count$foreach.count $foreach.topmost.index|#end#end',
      '11 0|12 0|21 1|22 1|31 2|32 2|',
    ],
    ['#foreach($i in $l)#if($i == 2)#break#end$i#end-', '1-'],
    ['#foreach($i in $l)#foreach($j in $l)$j#break($foreach.parent)#end#end-', '1-'],
    ['#foreach($i in $l)a#stop#end-', 'a'],
    // The limit is documented by AWS; its own settings have none.
    ['#foreach($i in [1..1001])#if($i > 999)$i #end#end', '1000 ', '1000 1001 '],
    ['#foreach($i in $l)$l.add(4)#end', fails],
    ['#foreach($i in $m)#set($m.q = 1)#end$m', fails],
    ['#foreach($i in $l)#set($l[0] = 9)$i#end', '123'],
    ['#foreach($i in $l)#set($q = $i)#end$q', '3'],
    ['#foreach($i in $l)#set($foreach.k = $i)$foreach.k#end', '123'],
    ['#foreach($i in $l)$foreach#end', '{}{}{}'],
    ['#foreach($i in $l)#set($foreach = 1)#end$foreach', '1'],
    ['#foreach($i $l)$i#end', ''],
    ['#foreach($i in $l "")$i#end', ''],
    // What comes fourth is taken for the block.
    ['#foreach($i in $l $x)a$i#end', 'XXX'],
    ['#foreach($i in $l [$x, $i] $n)a#end', 'X1X2X3'],
    ['#foreach($i in $l {"a": $x})a#end', 'XXX'],
    ['#foreach($i in $l [1..$n])a#end', '555'],
    ['#foreach($i in [-2...2])$i#end', fails],
    ['#foreach($i in [1.0..3])$i#end', fails],
    ['#foreach($i in [1.."3"])$i#end', fails],
    ['#foreach($i in $l', fails],
    ['#foreach($i in $l)$i', fails],
    ['#foreach($nulls in $nulls)[$nulls]#end', '[][1]', '[$nulls][1]'],
    ['#foreach($i in $nulls)#set($i = "s")[$i]#end', '[][s]', '[$i][s]'],
    ['#foreach( $i in "a,b".split(","))$i#end', fails],
    ['#foreach($i in [])a#end', ''],
    ['#foreach($i in {})a#end', ''],
  ])
})
