import * as fc from 'fast-check'
import { type TextGrammar, textsOf } from './textGrammar.ts'

/**
 * Templates as people lay them out: directives on lines of their own, indented, glued to text and to each other, with
 * comments at the ends of lines; numbers at the edges of their types; texts in texts; what methods return, printed.
 * The variables are those of `velocityVariables`.
 */
// prettier-ignore
const grammar = {
  name: ['x', 's', 'e', 'n', 'd', 'big', 'l', 'll', 'm', 'o', 'z', 'nulls', 't', 'f', 'u', 'q', 'w', 'k', 'nope'],
  pad: ['', '', '', '', ' ', ' ', '  ', '\n', '\t', ' \n ', '\r\n'],
  gap: [
    '', '', ' ', '\n', '\n  ', '  ', '\t', '\r\n', ' \n', '\t\n', '\n\n', ',', ', ', ': ', '"', "'", 'a', '-', '.', '1',
    ' ## c\n', '## c $x #if\n', '##\n', '## c\r\n', '#* c *#', '#**#', '#* $x #end *#\n', '#** doc *# ', '\\', '\\\\',
    '#[[ $x #end ]]#', '#[[]]#', '#[[ ]] #]]#\n', '\u0000', '\u00A0', 'é', '😀', '\uD800', '{', '}', '(', ')', '[', ']',
    '$', '#', '$ ', '# ', '$5', '#5', '!', '$!', '{ "a": ', '"a": "', '},\n', '\f', '\u2028', '#}', '${ ', '$.', '$[',
  ],
  escape: [
    '\\$«name»', '\\\\$«name»', '\\\\\\$«name»', '\\$!«name»', '\\${«name»}', '\\\\${«name»}', '\\$!{«name»}', '\\$«name».a',
    '\\#if', '\\#end', '\\#set', '\\#foreach', '\\#else', '\\#foo', '\\#define', '\\#macro', '\\#evaluate', '\\#stop',
    '\\\\#if($t)«text»#end', '\\\\#set($q = 1)', '\\#set($q = $n)', '\\\\\\#end', '\\\\#foo($x)', '$\\!«name»', '\\"', '\\n',
    '\\u0041', '\\#{if}', '\\\\#{end}', '\\#@foo', '\\# x', '\\ $x', '\\\\#stop', '\\#[[ $x ]]#', '\\## c\n', '\\#* c *#',
  ],
  member: [
    '.a', '.b', '.b.c', '.k', '.zz', '.size()', '.length()', '.isEmpty()', '[0]', '[1]', '["a"]', "['b']", '["zz"]', '[-1]',
    '[$n]', '["$x"]', '.get("a")', ".get('k')", '.get(0)', '.get($nope)', '.keySet()', '.values()', '.entrySet()',
    '.k[0].v', '.k.get(1)["v"]', '.b["c"]', '.toString()', '.trim()', '.split(",").size()', '.split("[- ]")[1]',
    '.substring(1)', '.substring(0, 1)', '.indexOf("b")', '.replaceAll("[a-c]", "<$0>")', ".replace('a', \"\")",
    '.contains("a")', '.containsKey("a")', '.put("k", 1)', '.put("a", "$x")', '.put("zz", $nope)', '.add("x")',
    '.add($n)', '.addAll([1, 2])', '.remove("a")', '.remove(0)', '.set(0, "y")', '.putAll({"q": [1]})', '.clear()',
    '.equals("X")', '.equals($x)', '.startsWith("a")', '.endsWith($e)', '.toUpperCase()', '.toLowerCase().length()',
    '.matches(".*")', '.concat("$n")', '.charAt(0)', '.isEmpty().toString()', '.getKey()', '.key', '.value', '.empty',
    '.hasNext()', '.foo()', '.foo($x).bar', '.size( )', '.get( 0 )', '.a.b.c.d',
    '«member»«member»',
  ],
  reference: ['$«name»', '${«name»}', '$!{«name»}', '$!«name»', '$«name»«member»', '${«name»«member»}', '$!{«name»«member»}', '$«name»«member»'],
  odd: [
    '$x[0]', '$x [0]', '${x', '${x)', '$!{x', '${x.}', '${x.length()', '$x.length(', '$x..y', '$x.', '$x.5', '$m.a.', '$x-y', '$x_y',
    '${x}y', '$x$n', '$$n', '$!$n', '$!!n', '${$x}', '$ {x}', '$m["a"', '$l[', '$l[]', '$l[1', '$l[0].', '$l[1][0]', '$l["0"]',
    '$l[1.5]', '$m[a]', '$m.get("a"', '$m.get(a)', '$x()', '$x.y(1,)', '$x.y(,1)', '$x.y(1 2)', '$m."a"', '#x', '#', '##', '#{x}', '#{',
    '#else', '#end', '#if', '#if(', '#if()', '#set', '#set()', '#set($q)', '#set($q == 1)', '#set(q = 1)', '#foreach', '#foreach()',
    '#foreach($i)', '#foreach(i in $l)', '#foreach($i in 5)', '#foreach($i of $l)', '#elseif($t)', '#define', '#macro', '#macro()',
    '#set($q = )', '#set($q = 1', '#set($q = 5-3)', '#set($q = -$n)', '#set($q = null)', '#set($q = ${n}-1)', '#set($q = 1 +)',
    '#if($t', '#if($t))', '#if $t', '#[[', '#*', '${x|"d"}', '#set($q = "a)', "#set($q = 'a)", '#set($q = [1, 2)', '#set($q = {"a" 1})',
    '#set($q = {a: 1})', '#set($q = [1..])', '#set($q = [1 .. 3])', '#set($q = $x.y z)', '#set $q = 1', '#set($q = $n++)', '#set($q = !$t)',
  ],
  edge: [
    '0', '1', '2', '-1', '7', '10', '007', '-0', '2147483647', '-2147483648', '2147483648', '4294967296', '9223372036854775807',
    '-9223372036854775808', '9223372036854775808', '99999999999999999999', '0.1', '0.2', '1.5', '-2.5', '1.0', '-0.0', '1e3',
    '1E-5', '1.0e10', '1e308', '1e400', '1234567.125', '1.', '.5', '4.9e-324', '100.0', '1e21', '0.001', '1234.9',
  ],
  // Where 64 bits overflow, only two are calculated with, and the result is printed: known-differences.md, 18.
  wide: ['$big «arithmetic» «edge»', '«edge» «arithmetic» «edge»', '«edge» «arithmetic» «edge»', '$huge «arithmetic» «whole»', '«small» «arithmetic» $dec'],
  whole: ['$n', '1', '7', '-3', '2147483648', '9223372036854775807', '99999999999999999999', '$big', '$huge'],
  small: ['1', '0', '2', '-1', '7', '10', '007', '-0', '100', '65536', '0.1', '0.2', '1.5', '-2.5', '1.0', '-0.0', '1e3', '1E-5', '1.', '.5', '100.0', '0.001'],
  number: ['$n', '«small»', '«small»', '«small»', '$n', '$d', '$l.size()', '$s.length()', '$z', '$nope', '$e', '$x', '$foreach.count', '"5"', '"1.5"', 'true', '[1]'],
  sum: [
    '«number»',
    '«number» «arithmetic» «number»', '«number» «arithmetic» «number» «arithmetic» «number»', '(«sum») «arithmetic» «number»',
    '«number» «arithmetic» («sum»)', '«number»«arithmetic»«number»', '«sum» «arithmetic» «sum»',
  ],
  arithmetic: ['+', '+', '-', '*', '*', '/', '%'],
  comparison: ['==', '==', '!=', '<', '>', '<=', '>=', 'eq', 'ne', 'lt', 'gt', 'le', 'ge'],
  logic: ['&&', '||', 'and', 'or'],
  string: [
    '"a"', "'a'", '""', "''", '"k"', '"$x"', '"${x}y"', '"$!nope"', "'$x'", "'it''s'", '"a""b"', '"""$x"""', "'\"'", '"\'$x\'"', '"\\u00e9"',
    "'\\u00e9'", '"\\n"', '"\\$x"', '"\\\\$x"', '"line\nline"', '"\t"', '"## c"', '"#* c *#b"', '"#[[ $x ]]#"', '"$m[""a""]"',
    '"$m.get(""a"")"', '"$m.get(\'a\')"', '"#if($t)""y""#else\'n\'#end"', '"#foreach($j in [1..3])$j,#end"', '"#set($q = 7)$q"', '"$"',
    '"5$"', '"#"', '"$q #stop b"', '"{""a"": ""$x""}"', '"€😀é"', '"\\u0022"', '"\\u12"', '"1"', '"1.0"', '"true"', '"b"', '", "',
    '"«reference»"', '"a«reference»b"', '"«reference» «reference»"', "'«reference»'", '"«statement»"',
  ],
  value: [
    '$«name»', '«string»', '«string»', '«small»', '«reference»', '«reference»', 'true', 'false', '[]', '{}', '[1, "a", $x]',
    '[«value», «value»]', '["a", ["b", [$n]], {"c": «value»}]', '{"a": «value»}', '{"a": 1, "b": [1, {"c": «value»}]}', '{$x: $n, 1: «value», "d" : «string»}',
    '[1..3]', '[3..1]', '[-2..2]', '[$n..1]', '[1..$n]', '[0..$l.size()]', '[$q..$k]', '[[1, 2], [3]]', '{ "a" : { } , "b" : [ ] }', '["a","a"]',
  ],
  expression: ['$«name»', '«value»', '«value»', '«sum»', '«sum»', '«condition»'],
  condition: [
    '$«name»',
    '$«name»', '«reference»', '«reference» «comparison» «value»', '«value» «comparison» «value»', '«sum» «comparison» «sum»', '$n > 1',
    '$foreach.hasNext', '!$foreach.last', '$velocityCount > 1', '$foreach.index % 2 == 0', '!$«name»', 'not $«name»', '!«condition»',
    '(«condition»)', '(«condition») «logic» («condition»)', '«condition» «logic» «condition»', '$«name» && $«name».length() > 0',
    '$«name» == ""', '$«name» != $null', '$«name»=="X"', '$n==5', '«reference».size() > 0', '«reference».contains("a") == true', 'true', 'false', '1', '"a"',
  ],
  target: ['$q', '$w', '$k', '$x', '${q}', '$!q', '$q.a', '$m.zz', '$m["a"]', '$m.b.c', '$l[0]', '$l[5]', '$m.k[0].v', '$nope.a', '$n', '$i', '$foreach'],
  set: [
    '#set($q = «value»)', '#set(«pad»«target»«pad»=«pad»«expression»«pad»)', '#set(«target» = «expression»)', '#set( $q = «sum» )',
    '#set($q=«sum»)', '#set ($q = «value»)', '#{set}($q = «value»)', '#set($k = $k + 1)', '#set($q = "$!q«string»")', '#set($l = «value»)', '#set($m = «value»)',
    '#set($void = $m.put("k", «value»))', '#set($void = $l.add(«value»))', '#set($q = $l.add(«value»))$q', '#set($q = $m.put("a", «value»))$!q',
  ],
  text: ['a', 'end', 'if', '1', '.b', '(c)', '"$x"', '$x', '${n}', ' ', '\n', ', ', ''],
  open: ['', '', '\n', '\n  ', ' ', ' \n', '\r\n', ' ## c\n', '## c\n', '#* c *#', '\t'],
  end: ['#end', '#end', '#end\n', '#{end}', '#end ', '#end \n', '#end\r\n', '  #end\n', '\n#end\n', '\n  #end', '#end## c\n', '#{end}b', '#enda', '#end.', '#end#*c*#'],
  else: ['#else', '#{else}', '#else\n', '#else \n', '#{else} ', '\n#else\n', '  #else  ', '#else#', '#elsea', '#{else}a', '#else## c\n', '#else$x', '#else"', '#else(', '#else.'],
  elseif: ['#elseif(', '#elseif (', '#{elseif}(', '\n#elseif(', '#else if('],
  if: [
    '#if(«condition»)«text»#end',
    '#if(«condition»)«open»«block»«end»', '#if («pad»«condition»«pad»)«open»«block»«end»', '#if(«condition»)«open»«block»«else»«block»«end»', '#{if}(«condition»)«open»«block»«end»',
    '#if(«condition»)«block»«elseif»«condition»)«open»«block»«end»', '#if(«condition»)«block»«elseif»«condition»)«block»«else»«open»«block»«end»',
    '#if(«condition»)"«reference»"«else»null«end»', '#if(«condition»),#end',
  ],
  each: [
    '#foreach($i in «value»)$i#if($foreach.hasNext), #end#end',
    '#foreach($i in «value»)«open»«block»«inside»«end»', '#foreach( $i in «reference» )«open»«inside»«block»«end»', '#foreach ($i in $l)«open»«block»«end»',
    '#foreach($e in $m.entrySet())$e.key=$e.value;«block»#end', '#foreach($k in $m.keySet())«open»"$k": "$m.get($k)"#if($foreach.hasNext),#end«open»#end',
    '#foreach($i in [1..3])#foreach($j in «value»)$foreach.parent.index$foreach.index«inside»#end«inside»#end', '#foreach($i in $m)«inside»«end»',
    '#foreach($i in [1..$n])«inside»«inside»«end»', '#foreach($x in $ll)$x#end$x', '#foreach($i in $nulls)[$i|$!i]«end»', '#{foreach}($i in $l)«inside»#{end}',
    '#foreach($i in $m.k)$i.v $i«inside»#end', '#foreach($i in $l)#foreach($i in $ll)$i#end$i#end', '#foreach($i in «value»)«block»#else none#end',
  ],
  inside: [
    '$i', '${i}', '$!i', '$foreach.index', '$foreach.count', '$foreach.hasNext', '$foreach.first', '$foreach.last', '$velocityCount', '$velocityHasNext',
    '$foreach.parent.count', '$foreach.parent.hasNext', '$foreach.topmost.index', '$foreach.parent.parent.index', '$foreach', '#break', '#break\n', '#{break}', '#break($foreach)', '#break($foreach.parent)',
    '#if($foreach.index == 1)#break#end', '#if($i == 2)#break#end$i', '#if($foreach.last)#stop#end', '#set($q = $foreach.index)', '#set($i = "r")$i',
    '#if($foreach.count > 1)«text»#else«text»#end', '$l.add($i)', '#set($foreach = 1)', '$foreach.zz', '$foreach.hasNext()', '${foreach.index}', '$foreach.stop()', '«statement»',
  ],
  define: [
    '#define($b)«block»#end', '#define($b)«block»«end»$b', '#define( $b )«open»$n«end»#set($n = 9)$b$b', '#define($b)$x$b#end$b', '#define($b)$i#end#foreach($i in $l)$b«end»',
    '#define($b)«block»#end"$b"', '#define($b)«block»#end#if($b == "a")«text»#end', '#define($b)a#end$b.length()', '#define($b)«block»#end#set($q = "$b")$q', '#define($b)#stop#end$b',
    '#define($b)#break b#end#foreach($i in $l)$i$b#end', '#define($b)«block»#end$!b', '#{define}($b)«block»#{end}${b}', '#define($b)#set($q = 3)#end$q$b$q', 
  ],
  macro: [
    '#macro(r $p)$p#end#r(«value»)',
    '#macro(r $p)#if($p > 0)$p#set($p2 = $p - 1)#r($p2)#end#end#r(3)', '#macro(r)«block»#end#r()«gap»#r', '#macro(r $p)«block»$p#set($p = 4)$p#end#r($n)$n', '#r($x)#macro(r $p)[$p]#end#r($x)',
    '#macro(r $p $q)«open»$p-$q«open»#end#r($x «value»)', '#macro(r $p)$p#end#r()', '#macro(r $p)$p$p#end#r("«reference»")', '#macro(r $p)$!p|$p#end#r($nope)', '#macro( r )x#end#{r}()y', '#macro(r $p)$p#end#r($x $n)',
    '#macro(bb $p)<$bodyContent>$p#end#@bb(«value»)«block»#end', '#macro(bb)$!bodyContent$!bodyContent#end#@bb()«block»«end»', '#macro(bb)$bodyContent#end#bb()', '#macro(r $l)#foreach($i in $l)$i#end#end#r([1, 2])', '#macro(r)a#end#macro(r)b#end#r()',
    '#macro(r $p)#set($p.a = 5)$p.a#end#r($m)$m.a', '#macro(r $p)$p.a$p.size()#end#r({"a": «value»})', '#macro(s $a)#set($x = "in")$x$a#end#s($x)$x', '#macro(if $p)$p#end', '#macro(foreach)x#end', '#macro(r $p)#break $p#end#foreach($i in $l)$i#r(1)#end',
  ],
  other: [
    '#stop', '#evaluate("$x")', "#evaluate('#set($q = 1)$q')", "#evaluate('«statement»')", '#evaluate("«reference»")', '#evaluate($x)', "#evaluate('#if($t)a')", '#literal()«block»#end', '#literal() $x #set($q = 1) #end', '#literal()#end',
    '#foo', '#foo()', '#foo($x)', '#foo("$x" 1)', '#foo(«value»)', '#foo($x, $n)', '#{foo}', '#{foo}b', '#@foo()«block»#end', '#foo ($x)', '#foo«gap»', '#break', '#parse("a")', '#include("a")', '#stop()', '#evaluate()', '#evaluate("a" "b")',
  ],
  statement: [
    '$«name»',
    '«reference»', '«reference»', '«reference»', '«set»', '«set»', '«set»', '«if»', '«if»', '«each»', '«each»', '«define»', '«macro»', '«other»', '«escape»', '«escape»', '«sum»',
    '#set($q = «sum»)$!q', '#set($q = «sum»)[$q]', '#set($h = «wide»)$h', '#set($h = «wide»)[$!h]', '#if(«edge» «comparison» «edge»)T#{else}F#end','#if(«condition»)T#{else}F#end', '#set($q = «condition»)$q', '#set($q = «value»)$q',
  ],
  block: ['«text»', '«text»', '«gap»«statement»', '«statement»«gap»', '«statement»«gap»«statement»', '«gap»«statement»«gap»', '«line»«line»'],
  line: ['«text»', '«statement»\n', '  «statement»\n', '\t«statement»\r\n', '«statement» ## c\n', '«statement»«statement»\n', '«gap»«statement»«gap»\n', '"«name»": "«reference»",\n', '«statement»', '«gap»', '«odd»'],
} as const satisfies TextGrammar

export const velocityPractice: fc.Arbitrary<string> = fc
  .array(textsOf(grammar, 'line', 9, 'large'), { minLength: 1, maxLength: 6 })
  .map((lines) => lines.join(''))

// prettier-ignore
const inserted = [
  '#', '$', '!', '{', '}', '(', ')', '[', ']', '"', "'", '\\', '.', ',', ':', ' ', '\n', '=', '-', '*', '#end', '#else', '#if($t)', '#set($q = 1)', '$x', '##', '#*', '*#', '#[[', ']]#', '""', '..', '1', 'a',
]

type Change = readonly [kind: 'delete' | 'duplicate' | 'swap' | 'insert', at: number, other: number, text: string]

function changed(template: string, changes: readonly Change[]): string {
  // Words, numbers, runs of blanks, and every other character by itself.
  const pieces = template.match(/[a-z]+|\d+|[^\S\n]+|[^]/giu) ?? []
  for (const [kind, at, other, text] of changes) {
    const [here, there] = [at % (pieces.length + 1), other % (pieces.length + 1)]
    const [piece = '', second = ''] = [pieces[here], pieces[there]]
    if (kind === 'delete') pieces.splice(here, 1)
    if (kind === 'duplicate') pieces.splice(here, 0, piece)
    if (kind === 'insert') pieces.splice(here, 0, text)
    if (kind === 'swap') [pieces[here], pieces[there]] = [second, piece]
  }
  return pieces.join('')
}

/** Templates with a slip or two: a token deleted, doubled, exchanged with another, or put in where it does not belong. */
export const velocitySlips: fc.Arbitrary<string> = fc
  .tuple(
    velocityPractice,
    fc.array(
      fc.tuple(
        fc.constantFrom('delete', 'duplicate', 'swap', 'insert'),
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...inserted),
      ),
      { minLength: 1, maxLength: 2 },
    ),
  )
  .map(([template, changes]) => changed(template, changes))
