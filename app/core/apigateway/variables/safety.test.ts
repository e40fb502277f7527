import { describe, expect, it } from 'vitest'
import { JavaMap } from '../../java/index.ts'
import { renderTemplate } from '../../vtl/index.ts'
import { createTemplateVariables } from './createTemplateVariables.ts'

/** What exists for JavaScript, or for Java by reflection, and not for a template (design.md law 7; velocity facts). */
const names = [
  'constructor',
  '__proto__',
  'prototype',
  '__defineGetter__',
  '__lookupGetter__',
  'hasOwnProperty',
  'toLocaleString',
  'propertyIsEnumerable',
  'call',
  'apply',
  'bind',
  'entries',
  'Symbol(Symbol.iterator)',
  '@@iterator',
  'getClass',
  'classLoader',
]

/** What 1.7 reads behind a dot: `._a` is text (oracle). */
const propertyName = /^[A-Za-z]\w*$/

/** Every kind of value, and every host: an expression that gives one. */
const holders: readonly (readonly [kind: string, expression: string])[] = [
  ['$util', '$util'],
  ['$input', '$input'],
  ['$context', '$context'],
  ['a map in $context', '$context.identity'],
  ['the overrides', '$context.requestOverride.header'],
  ['$stageVariables', '$stageVariables'],
  ['a stage variable', '$stageVariables.host'],
  ['all parameters', '$input.params()'],
  ['the parameters of a place', '$input.params().header'],
  ['a parameter', "$input.params('X-Tenant')"],
  ['the body', '$input.body'],
  ['the text of the body', "$input.json('$')"],
  ['an object of the body', "$input.path('$')"],
  ['a list of the body', "$input.path('$.l')"],
  ['a string of the body', "$input.path('$.s')"],
  ['a number of the body', "$input.path('$.n')"],
  ['a big number of the body', "$input.path('$.big')"],
  ['a boolean of the body', "$input.path('$.t')"],
  ['what parseJson gives', "$util.parseJson('{}')"],
  ['the keys of a map', "$input.path('$').keySet()"],
  ['the entries of a map', "$input.path('$').entrySet()"],
  ['the values of a map', "$input.path('$').values()"],
  ['what split gives', '$input.body.split(",")'],
  ['a list literal', '$list'],
  ['a map literal', '$map'],
  ['a range', '$range'],
  ['a string', '$string'],
  ['a number', '$number'],
  ['a float', '$float'],
  ['a boolean', '$flag'],
  ['a defined block', '$block'],
  ['an undefined variable', '$undefined'],
]

const prelude =
  '#set($list = [1, "a"])#set($map = {"k": 1})#set($range = [1..3])#set($string = "s")#set($number = 5)' +
  '#set($float = 1.5)#set($flag = true)#define($block)b#end'

function map(members: Readonly<Record<string, string | JavaMap>>): JavaMap {
  return new JavaMap(new Map(Object.entries(members)))
}

function render(template: string): string {
  const variables = createTemplateVariables({
    body: '{"l": [{"a": 1}], "s": "x", "n": 1, "big": 12345678901234567890, "t": true}',
    params: { path: map({}), querystring: map({}), header: map({ 'X-Tenant': 'acme' }) },
    context: map({ identity: map({ sourceIp: '1.2.3.4' }), requestOverride: map({ header: map({}) }) }),
    stageVariables: map({ host: 'h' }),
  })
  const outcome = renderTemplate(prelude + template, { variables })
  return outcome.kind === 'rendered' ? outcome.output : `failed: ${outcome.diagnostics[0]?.code ?? ''}`
}

describe.each(holders)('of %s', (_kind, expression) => {
  it.each(names.filter((name) => propertyName.test(name)))(
    '%s is no property, no method and no way to code',
    (name) => {
      expect(render(`[${expression}.${name}]`)).toBe('[]')
      expect(render(`[${expression}.${name}.${name}]`)).toBe('[]')
      // An assignment makes a key of a map at most; nothing of it is code.
      expect(render(`#set($f = ${expression}.${name})[$f][$f.${name}]`)).toBe('[][]')
    },
  )

  it.each(names)('%s is no key', (name) => {
    const isList = /list|range|'\$\.l'|split/.test(expression)
    // A list's index is a number: any other fails the template, as an index out of range does.
    const outcome = render(`[${expression}["${name}"]]`)
    expect(isList ? ['[]', outcome] : ['[]']).toContain(outcome)
    expect(outcome).not.toMatch(/function|native|\[object/)
  })

  it.each(names.filter((name) => propertyName.test(name)))('%s cannot be called', (name) => {
    expect(render(`[${expression}.${name}("return 1")]`)).toBe('[]')
    expect(render(`[${expression}.${name}.${name}("return 1")()]`)).toBe('[()]')
  })

  it('class says nothing of the runtime', () => {
    for (const path of ['class', 'class.name', 'getClass().forName("java.lang.Runtime")', 'class.classLoader']) {
      expect(render(`[${expression}.${path}]`)).not.toMatch(/java\.|function|native|\[object/)
    }
  })
})

describe('of the loop', () => {
  it.each(names.filter((name) => propertyName.test(name)))('%s does not exist', (name) => {
    expect(render(`#foreach($i in [1])[$foreach.${name}][$foreach.${name}("x")][$foreach.parent.${name}]#end`)).toBe(
      '[][][]',
    )
  })
})

describe('what a template sets', () => {
  it.each(['constructor', '__proto__', 'prototype'])('%s is a key like any other, of that map alone', (name) => {
    expect(render(`#set($map["${name}"] = {"polluted": "yes"})$map["${name}"].polluted`)).toBe('yes')
    expect(
      render(`#set($map["${name}"] = {"polluted": "yes"})[$list.polluted][$input.polluted][$string.polluted]`),
    ).toBe('[][][]')
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('reads no getter of the host objects', () => {
    expect(render('[$util.size][$input.method][$context.entries][$stageVariables.entries.size()]')).toBe('[][][][]')
  })
})
