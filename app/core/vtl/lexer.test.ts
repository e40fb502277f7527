import { describe } from 'vitest'
import { itRenders } from '../testing/velocityTable.ts'

describe('whitespace around directives', () => {
  itRenders([
    ['  #set($q = 1)a', 'a'],
    ['a  #set($q = 1)  b', 'a    b'],
    ['a\n  #set($q = 1)\nb', 'a\n  b'],
    ['$x  #set($q = 1) \nb', 'Xb'],
    ['#if($t)  \na\n#end  \nb', 'a\nb'],
    ['#if($t)\n  #set($q = 1)\n  a\n#end', '  a\n'],
    ['  #if($t)  a  #else  b  #end  c', '    a    c'],
    ['#foreach($i in $l) \n  $i\n#end\nx', '  1\n  2\n  3\nx'],
    ['#foreach($i in $l)$i#end\n\nx', '123\nx'],
    ['#if($t)\r\na#end\r\nb', 'ab'],
    ['#if($t)\ra#end\rb', 'ab'],
    ['## c\n  #set($q = 1)\nb', 'b'],
    ['#* c *#  #set($q = 1)b', 'b'],
    [' \n\t a \n', ' \n\t a \n'],
    ['#define($q)\n a\n#end\n$q', ' a\n'],
    ['#set ( $q = 1 )\n$q', '1'],
    ['#set(\n$q\n=\n1\n)$q', '1'],
  ])
})
