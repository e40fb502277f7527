import { describe } from 'vitest'
import { itRenders, fails } from '../../testing/velocityTable.ts'

describe('#define, #stop, #break, #literal, #parse and #include', () => {
  itRenders([
    ['#define($q)a $x#end$q$q', 'a Xa X'],
    ['#define($q)a#end$q()', 'a()'],
    ['$q#define($q)a#end$q', 'a', '$qa'],
    ['#define($q)$w#end#set($w = 1)$q#set($w = 2)$q', '12'],
    ['#define($q)a#end#set($w = "[$q]")$w', '[a]'],
    ['#define($q)a#end#if($q == "a")b#end', 'b'],
    ['#define($q)a#end$q.length()|$q.toString()', '|a', '$q.length()|a'],
    ['#define($q)a#end$x.concat($q)|$x.equals($q)|$x.valueOf($q)', '|false|a', '$x.concat($q)|false|a'],
    ['#define($q)a$q#end$q', 'aa$q'],
    ['#define($q)a#break b#end$q c', 'a c'],
    ['#define($q)a#stop b#end$q c', 'a'],
    ['#define($q)#end[$q]', '[]'],
    ['#define($q)a#end\\$q \\\\$q $$q', '$q a a'],
    ['#define($a)$b#end#define($b)$a#end$a', '$a'],
    ['a#stop b', 'a'],
    ['a#break b', 'a'],
    ['#stop("m")', ''],
    ['#literal()$x #if(#end', fails],
    ['#literal()$x #if($t)#end#end', '$x #if($t)#end'],
    ['#literal()a #* b *# c#end', 'a  c'],
    ['#literal()#end', fails],
    ['#define(1)a#end|', '|'],
    ['#define("q")a#end$q|', '|', '$q|'],
    ['#define([1])a#end#define({"a": 1})a#end|', '|'],
    ['#define(q)a#end', fails],
    ['#literal() #**##end|', ' |'],
    ['#include("a")', fails],
    ['#parse("a")', fails],
    ['#parse($z)a', fails, 'a'],
    ['#include($z)a', fails, '<!-- include error : error with arg 0 please see log. see error log -->a'],
    ['#include()a', 'a'],
    ['#parse()a', fails],
  ])
})
