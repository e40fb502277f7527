import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JavaList, JavaMap } from '../../java/index.ts'
import { tableVariables } from '../../testing/velocityTable.ts'
import { velocityFragments, velocityTemplates } from '../../testing/velocityTemplates.ts'
import { type RenderOutcome, type VtlBudget, type VtlValue, parseTemplate, renderTemplate } from '../index.ts'

function render(template: string, budget: Partial<VtlBudget> = {}): RenderOutcome {
  return renderTemplate(template, { variables: tableVariables(), budget })
}

function codesOf(outcome: RenderOutcome): readonly string[] {
  return outcome.diagnostics.map(({ code }) => code)
}

describe('a template cannot hang or exhaust its host', () => {
  it.each([
    [
      'vtl/budget-steps',
      '#foreach($i in [1..1000])#foreach($j in [1..1000])#foreach($k in [1..1000])#if($t)#end#end#end#end',
      { outputLength: 1e9 },
    ],
    ['vtl/budget-output', '#set($s = "xxxxxxxx")#foreach($i in [1..1000])#set($s = "$s$s")#end', {}],
    ['vtl/budget-output', '#set($s = "xxxxxxxx")#foreach($i in [1..1000])#set($s = $s + $s)#end', {}],
    ['vtl/budget-output', '#set($s = "xxxxxxxx")#foreach($i in [1..1000])#set($s = $s.concat($s))#end', {}],
    ['vtl/budget-output', '#set($m = [])#foreach($i in [1..100])#set($m = [$m, $m])#end$m', {}],
    ['vtl/budget-output', '#define($a)xxxxxxxxxx#end#foreach($i in [1..1000])$a$a$a$a#end', { outputLength: 1000 }],
    ['vtl/budget-output', '#set($l = [1..2000000000])', {}],
    ['vtl/too-deep', '#if($t)'.repeat(5000), {}],
    ['vtl/too-deep', `#set($q = ${'['.repeat(5000)})`, {}],
    ['vtl/too-deep', `#set($q = ${'!'.repeat(5000)}$t)`, {}],
    ['vtl/too-deep', `#set($q = 1${' + 1'.repeat(5000)})`, {}],
    ['vtl/too-deep', `$${'m.get($'.repeat(5000)}`, {}],
  ])('%s', (code, template, budget) => {
    const outcome = render(template, { steps: 1_000_000, outputLength: 1_000_000, ...budget })
    expect(outcome.kind).toBe('failed')
    expect(codesOf(outcome)).toContain(code)
  })

  it('nor by blocks in blocks, each as deep as it may be written', () => {
    const nested = Array.from(
      { length: 60 },
      (_, i) => `#define($b${i})#set($q = ${'['.repeat(90)}"$b${i + 1}"${']'.repeat(90)})#end`,
    )
    expect(codesOf(render(`${nested.join('')}$b0`))).toEqual(['vtl/budget-depth'])
  })

  it('nor by evaluating itself', () => {
    const text = "#set($s = '#evaluate($s)')#evaluate($s)"
    const outcome = renderTemplate(text, { dialect: 'velocity-1.7', variables: new Map() })
    expect(codesOf(outcome)).toEqual(['vtl/budget-depth'])
  })

  it('ends the same way each time', () => {
    const template = '#foreach($i in [1..100])$i,#end'
    const limits = fc.record({ steps: fc.nat(400), outputLength: fc.nat(400) })
    fc.assert(
      fc.property(limits, (budget) => {
        expect(render(template, budget)).toEqual(render(template, budget))
      }),
    )
  })
})

describe('nothing of JavaScript exists for a template', () => {
  const names = [
    'constructor',
    '__proto__',
    'prototype',
    'toLocaleString',
    'hasOwnProperty',
    'valueOf',
    '__defineGetter__',
  ]
  const holders = ['x', 'n', 't', 'l', 'm', 'nope', 'foreach', 'd']

  it.each(names.flatMap((name) => holders.map((holder) => ({ name, holder }))))(
    '$holder, $name',
    ({ name, holder }) => {
      const dotted = name.startsWith('_') ? '' : `$${holder}.${name}$${holder}.${name}()$${holder}.${name}.a`
      const template = `#foreach($i in [1])[${dotted}$${holder}["${name}"]$${holder}.get("${name}")]#end`
      expect(render(template)).toMatchObject({ kind: 'rendered', output: '[]' })
    },
  )

  it('members of those names are members', () => {
    const map = new JavaMap(
      new Map([
        ['constructor', 'c'],
        ['__proto__', 'p'],
      ]),
    )
    const outcome = renderTemplate('$m.constructor$m["__proto__"]$m.get("constructor")$m.toString', {
      variables: new Map([['m', map]]),
    })
    expect(outcome).toMatchObject({ kind: 'rendered', output: 'cpc' })
  })

  it('and may be set', () => {
    const template =
      '#set($__proto__ = 1)#set($m = {})#set($m["__proto__"] = "p")#set($m.constructor = "c")$__proto__$m'
    expect(render(template)).toMatchObject({ kind: 'rendered', output: '1{__proto__=p, constructor=c}' })
    expect(Object.hasOwn(Object.prototype, 'p')).toBe(false)
  })
})

describe('rendering', () => {
  it('leaves the variables it was given as they are, and returns them as the run left them', () => {
    const variables = new Map<string, VtlValue>([['x', 'old']])
    const outcome = renderTemplate('#set($x = "new")#set($y = [1])', { variables })
    expect(variables).toEqual(new Map([['x', 'old']]))
    expect(outcome.kind === 'rendered' && outcome.variables).toEqual(
      new Map<string, VtlValue>([
        ['x', 'new'],
        ['y', new JavaList([1])],
      ]),
    )
  })

  it('takes a template parsed once, in either dialect', () => {
    const parsed = parseTemplate('[$nope]')
    expect(renderTemplate(parsed, { variables: new Map() })).toMatchObject({ output: '[]' })
    expect(renderTemplate(parsed, { variables: new Map(), dialect: 'velocity-1.7' })).toMatchObject({
      output: '[$nope]',
    })
    expect(renderTemplate(parsed, { variables: new Map() })).toMatchObject({ output: '[]' })
  })

  it('fails with all that is wrong, and renders nothing', () => {
    expect(codesOf(render('a#if($x == null)#end ${y'))).toEqual(['vtl/null-literal', 'vtl/unexpected-end'])
  })

  it('warns without failing', () => {
    const outcome = render('#foreach($i in [1..1001])#end$x.class|')
    expect(outcome).toMatchObject({ kind: 'rendered', output: '|' })
    expect(codesOf(outcome)).toEqual(['vtl/loop-cut', 'vtl/class-unavailable'])
  })

  it('says once what happens at one place many times', () => {
    expect(codesOf(render('#foreach($i in [1..5])$x.class#end'))).toEqual(['vtl/class-unavailable'])
  })

  it.each([
    ['templates', velocityTemplates],
    ['fragments', velocityFragments],
  ])('never throws: %s', (_, templates) => {
    fc.assert(
      fc.property(templates, (template) => {
        const outcome = render(template)
        expect(outcome.kind === 'rendered' || outcome.diagnostics.some(({ severity }) => severity === 'error')).toBe(
          true,
        )
      }),
    )
  })
})
