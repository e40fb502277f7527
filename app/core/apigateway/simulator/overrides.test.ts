import { describe, expect, it } from 'vitest'
import type { SimulationOutcome } from '../index.ts'
import { httpIntegration, integrationResponse, mockIntegration, simulateWith } from '../../testing/methodFixture.ts'

function rendered(template: string): SimulationOutcome {
  return simulateWith(httpIntegration({ templates: { 'application/json': template } }), { traced: true })
}

const header = '$context.requestOverride.header'

describe('G3.8, G9: the second override of one parameter ends with 5XX, as documented', () => {
  it.each([
    [`#set(${header}.X = 1)#set(${header}.X = 2)`, 'requestOverride.header.X'],
    [`#set(${header}.X = 1)$!${header}.put('X', 2)`, 'requestOverride.header.X'],
    [`#foreach($i in [1..3])#set(${header}["X"] = $i)#end`, 'requestOverride.header.X'],
    ["#set($q = $context.requestOverride.querystring)#set($q.a = 1)#set($q['a'] = 1)", 'requestOverride.querystring.a'],
    ['#set($context.requestOverride.path.id = 1)#set($context.requestOverride.path.id = 1)', 'requestOverride.path.id'],
    ['#set($context.responseOverride.status = 1)#set($context.responseOverride.status = 2)', 'responseOverride.status'],
  ])('%s', (template, name) => {
    const outcome = rendered(template)
    expect(outcome).toMatchObject({ kind: 'gatewayResponse', methodResponse: { status: 500 } })
    expect(outcome.diagnostics).toMatchObject([
      { code: 'apigateway/repeated-override', at: { source: 'requestTemplates/application/json' } },
    ])
    const step = outcome.trace.find(({ stage }) => stage === 'overrides')
    expect(step).toMatchObject({ unverified: true, sentence: expect.stringContaining(name) as unknown })
  })

  it.each([
    ['two parameters', `#set(${header}.X = 1)#set(${header}.Y = 2)`],
    ['one of two branches', `#if(true)#set(${header}.X = 1)#else#set(${header}.X = 2)#end`],
    ['other members of $context', '#set($context.mine = 1)#set($context.mine = 2)'],
  ])('not: %s', (_, template) => {
    expect(rendered(template).kind).toBe('request')
  })

  it('in a response template likewise', () => {
    const set = '#set($context.responseOverride.header.X = 1)'
    const responses = [integrationResponse('200', { templates: { 'application/json': `${set}${set}` } })]
    expect(simulateWith(mockIntegration({ responses }))).toMatchObject({
      kind: 'gatewayResponse',
      diagnostics: [{ at: { source: 'responseTemplates/application/json', range: { start: set.length } } }],
    })
  })

  it('once in each of the two templates is not twice', () => {
    const set = '#set($context.responseOverride.status = 202)'
    const responses = [integrationResponse('200', { templates: { 'application/json': set } })]
    const integration = mockIntegration({ templates: { 'application/json': `${set}{"statusCode":200}` }, responses })
    expect(simulateWith(integration).methodResponse?.status).toBe(202)
  })
})

describe('G3.8: a status is an integer from 100 to 599, else it is ignored', () => {
  it.each([
    ['444', 444],
    ['"202"', 202],
    ['99', 200],
    ['600', 200],
    ['200.5', 200],
    ['"x"', 200],
    ['[404]', 200],
    ['{}', 200],
    ['true', 200],
    ['""', 200],
  ])('%s', (value, status) => {
    const template = `#set($context.responseOverride.status = ${value}){"statusCode": 200}`
    const outcome = simulateWith(mockIntegration({ templates: { 'application/json': template } }))
    expect(outcome.methodResponse?.status).toBe(status)
    const ignored = outcome.trace.some((step) => step.stage === 'overrides' && step.unverified === true)
    expect(ignored).toBe(status === 200)
  })
})

describe('an override names the stretch of the template that wrote it', () => {
  it.each([
    ['a header', `#set(${header}.X = $input.params('id'))`, 'header'],
    ['a computed name', `#set($n = 'X')#set(${header}["$n"] = $input.params('id'))`, 'header'],
    ['a query parameter', "#set($context.requestOverride.querystring.q = $input.params('id'))", 'url'],
    ['a list in the query', "#set($context.requestOverride.querystring.q = [$input.params('id'), 2])", 'url'],
  ])('%s', (_, template, part) => {
    const spans = rendered(template).provenance.filter((span) => span.part.kind === part && span.template)
    expect(spans.length).toBeGreaterThan(0)
    for (const { template: written, origins } of spans) {
      expect(template.slice(written?.range.start, written?.range.end)).toMatch(/^#set\(\$context.*\)$/)
      expect(origins).toEqual([{ root: 'params.path', path: ['id'] }])
    }
  })
})
