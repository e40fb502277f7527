import { describe } from 'vitest'
import { itRenders, fails } from '../../testing/velocityTable.ts'

describe('#macro, #evaluate and names of no directive', () => {
  itRenders([
    ['#macro(m)a#end#m()', '#m()', 'a'],
    ['#macro(m $p)[$p]#end#m($x)#m("b")#m(1)#m($nope)', '#m($x)#m("b")#m(1)#m($nope)', '[X][b][1][$nope]'],
    ['#m($x)#macro(m $p)[$p]#end', '#m($x)', '[X]'],
    ['#macro(m $p $q)[$p$q]#end#m($x)', '#m($x)', '[X$q]'],
    ['#macro(m $p)[$p]#end#m($x $n)', '#m($x $n)', '[X]'],
    ['#macro(m $p)#set($p = 1)$p#end#m($x)$x', '#m($x)X', '1X'],
    ['#macro(m)#set($w = 1)#end#m()$w', '#m()', '1'],
    ['#macro(m $p)$p$p#end#m($l.add(4))', '#m($l.add(4))', 'truetrue'],
    ['#macro(m)a$!bodyContent b#end#@m()c#end', '#@m()c#end', 'ac b'],
    ['#macro(m)a#break b#end#m()c', '#m()c', 'ac'],
    ['#macro(m)1#end#macro(m)2#end#m()', '#m()', '2'],
    ['#macro(m)#m()#end#m()', '#m()', fails],
    ['#m($x) #foo #{foo} #foo($x "a" [1]) t', '#m($x) #foo #{foo} #foo($x "a" [1]) t'],
    ['#foo(bar)', '#foo(bar)'],
    ['#foo( $x )  \nt', '#foo( $x )  \nt'],
    ['#@foo($x)a $x#end', '#@foo($x)a $x#end'],
    ['#@foo a', '#@foo a'],
    ['#macro m', fails],
    ['#macro()#end', fails],
    ['#macro("m")#end', fails],
    ['#evaluate("$x")', '#evaluate("$x")', 'X'],
    ["#evaluate('$x#set($q = 1)')$q", "#evaluate('$x#set($q = 1)')", 'X1'],
    ['#evaluate("#if(")', fails],
    ['#evaluate($nope)a', '#evaluate($nope)a', 'a'],
    ['#evaluate("a#stop b")c', '#evaluate("a#stop b")c', ''],
    ['#evaluate(1)', '#evaluate(1)', fails],
    ["#macro(m $p)#evaluate('$p')#end#m($x)", '#m($x)', 'X'],
    ['#macro(m $p)$p#end\\#m', '#m'],
    ['#macro(m)a#end#m', '#m', 'a'],
  ])
})
