import { describe, expect, it } from 'vitest'
import { httpIntegration, simulateWith } from '../../testing/methodFixture.ts'

const document = {
  a: { b: 1 },
  list: [{ x: 1 }, { x: 2 }],
  no: null,
  yes: true,
  off: false,
  s: 'text',
  n: 1.5,
}

/** What a request template renders of the document; `500` where it fails. */
function rendered(template: string, body = JSON.stringify(document)): string {
  const start = template.includes('$d.') ? '#set($d = $input.path("$"))' : ''
  const templates = { 'application/json': `${start}${template}` }
  const outcome = simulateWith(httpIntegration({ templates }), { request: { body } })
  return outcome.kind === 'request' ? outcome.integrationRequest.body : '500'
}

/** Expected values are the fact sheet's, recorded on AWS or from the oracle. */
describe('G3.0, G3.1: Velocity 1.7 with invalid references that are empty', () => {
  it.each([
    ['$x.y.z|', '|'],
    ['#foreach($i in [1..2])$velocityCount$velocityHasNext #end', '1true 2false '],
    ['\n        #set( $o = {} )\n        {\n', '\n                {\n'],
    ['\n{}\n', '\n{}\n'],
  ])('%j renders %j', (template, output) => {
    expect(rendered(template)).toBe(output)
  })
})

describe('G3.2: undefined, null and truth', () => {
  it.each([
    ['[$d.none|$d.no|$nothing]', '[||]'],
    ['#if($undefined)T#{else}F#end', 'T'],
    ['#if(!$undefined)T#{else}F#end', 'F'],
    ['#if($d.no)T#{else}F#end', 'T'],
    ['#if($d.off)T#{else}F#end', 'F'],
    ['#if($undefined == "")T#{else}F#end', 'T'],
    ['#if($d.no == $null)T#{else}F#end', 'T'],
    ['#if($foo.bar.stuff != "")T#{else}F#end', 'F'],
    ['#foreach($i in $undefined)x#end.', '.'],
    ['#set($x = 1)#set($x = $undefined)[$x]', '[]'],
    ['#set($x = 1)#set($x = 1 / 0)[$x]', '[1]'],
    ["#if('x')T#{else}F#end#if(1)T#{else}F#end", 'FF'],
    ['#set($z = 0)#if($z)T#end', 'T'],
    ['#set($m = {\'k\': 1})#set($q = $m.put(\'k\', null))#if("$m.k" == "")T#end', 'T'],
    ['#set($m = {})#set($m["$undef"] = "foo")$m', '{=foo}'],
  ])('%s renders %s', (template, output) => {
    expect(rendered(template)).toBe(output)
  })
})

describe('G3.3: directives', () => {
  it.each([
    ['#define($hello)hi#end$hello()$hello()', 'hi()hi()'],
    ['a#stop b', 'a'],
    ['a ## c\nb', 'a b'],
    ['a#* c *#\nb', 'a\nb'],
    ['#[[$x #if]]#', '$x #if'],
    ['#foreach($i in [1..9])#if($i == 3)#break#end$i#end', '12'],
    ['#macro(tryme)x#end#tryme()', '#tryme()'],
    ['#foreach($x in $d.list)$x.x#if($foreach.hasNext),#end#end', '1,2'],
    ['#foreach($v in $d.a)$v#end', '1'],
    ['#foreach($v in $d.s)$v#end.', '.'],
    ['#set($a = 100.0 / 50)$a|#set($b = .5 * .1)$b|#set($c = 7 / 2)$c|#set($e = 7 % 4)$e', '2.0|0.05|3|3'],
    ["#set($a = 'a' + 1)$a|#set($b = '2' + 1)$b", 'a1|21'],
    ['#foreach($i in [5..3])$i#end', '543'],
    ['#set($x = "a""b")$x', 'a"b'],
    ['#set($x = "\\"batman\\"")$x', '500'],
    ['Hello $', '500'],
    ['Hello $ ', 'Hello $ '],
    ['#set($email = "foo")\\$email \\\\$email', '$email \\foo'],
  ])('%j renders %j', (template, output) => {
    expect(rendered(template)).toBe(output)
  })
})

describe('G3.4: methods of Java', () => {
  it.each([
    ["$d.s.length() $d.s.contains('ex') $d.s.startsWith('t') $d.s.indexOf('x') $d.s.substring(1)", '4 true true 2 ext'],
    ["$d.s.replaceAll('[aeiou]', '*') $d.s.matches('t.*') $d.s.toUpperCase()", 't*xt true TEXT'],
    ['$d.list.size() $d.list[0].x $d.list.get(1).x $d.list.isEmpty()', '2 1 2 false'],
    ['#set($l = [])$l.add(1)$l', 'true[1]'],
    ["#set($m = {'a': 1})[$m.put('a', 2)][$m.put('b', 3)]$m", '[1][]{a=2, b=3}'],
    ['#foreach($k in $d.a.keySet())$k#end #foreach($e in $d.a.entrySet())$e.key=$e.value#end', 'b b=1'],
    ['$d.list.get(9)', '500'],
    ['$d.s.class', ''],
  ])('%s gives %s', (template, output) => {
    expect(rendered(template)).toBe(output)
  })
})

describe('G3.10: numbers and letters print as Java prints them', () => {
  it.each([
    ['1', '1'],
    ['12345678901', '12345678901'],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
    ['1.50', '1.5'],
    ['1.0', '1.0'],
    ['1e10', '1.0E10'],
    ['-0.0', '-0.0'],
    ['0.1234567890123456789012345', '0.1234567890123456789012345'],
    ['true', 'true'],
  ])('%s prints %s', (json, output) => {
    expect(rendered('$d.v', `{"v":${json}}`)).toBe(output)
    expect(rendered("$input.json('$.v')", `{"v":${json}}`)).toBe(output)
  })

  it('letters stay letters', () => {
    expect(rendered('$d.v', '{"v":"Grüße"}')).toBe('Grüße')
  })
})
