import { describe, expect, it } from 'vitest'
import { JavaList, JavaMap } from '../../java/index.ts'
import { drawing, expression, object } from '../../testing/drawings.ts'
import { renderMappingTemplate } from '../../testing/renderMappingTemplate.ts'
import { compileMapping, interpretParameter, type Id, type MappingInput, type ParameterRule } from '../index.ts'

const body = '{"list": ["a", "b,c", null, 5, true], "none": [], "text": "x", "object": {"a": 1}}'
const input: MappingInput = {
  path: [],
  querystring: [['q', 'y']],
  header: [],
  body,
  context: new JavaMap(),
  stageVariables: new Map(),
  contentType: 'application/json',
}

function ruleOf(text: string, many: 'join' | 'repeat', place: 'path' | 'querystring' = 'querystring'): ParameterRule {
  const to = { in: place, name: 'out' } as const
  return { id: 'rule' as Id, to, value: expression(text), policy: { absent: 'omit' }, many }
}

function compile(rule: ParameterRule): ReturnType<typeof compileMapping> {
  const mapping = { parameters: [rule], payloads: [drawing(object({}))] }
  return compileMapping(mapping, { side: 'request', integrationType: 'HTTP' })
}

/** What the template sets, and what the rule means. */
function values(rule: ParameterRule): { readonly set: readonly unknown[]; readonly meant: readonly unknown[] } {
  const text = compile(rule).templates.get('application/json')?.text ?? ''
  const set = renderMappingTemplate(text, input).override('querystring', 'out')
  const meant = interpretParameter(rule, input)
  return {
    set: set instanceof JavaList ? set.items : set === undefined ? [] : [set],
    meant: meant.kind === 'parameter' ? meant.values : [],
  }
}

describe('several values in one parameter', () => {
  it.each([
    ['body.list', ['a,b,c,5,true']],
    ['body.none', ['']],
    ['body.text', ['x']],
    ['body.object', ['{"a":1}']],
    ['[1, 2]', ['1,2']],
    ['if(body.text == "x", body.list, "y")', ['a,b,c,5,true']],
    ['lower(query.q)', ['y']],
    ['body.missing', []],
  ])('are joined by commas: %s', (text, expected) => {
    expect(values(ruleOf(text, 'join'))).toEqual({ set: expected, meant: expected })
  })

  it.each([
    ['body.list', ['a', 'b,c', '5', 'true']],
    ['body.none', []],
    ['body.text', ['x']],
    ['[1, 2]', ['1', '2']],
    ['body.missing', []],
  ])('are repeated, as a list that the gateway sends one by one: %s', (text, expected) => {
    expect(values(ruleOf(text, 'repeat'))).toEqual({ set: expected, meant: expected })
  })

  it('cannot be repeated in a path', () => {
    const { diagnostics } = compile(ruleOf('body.list', 'repeat', 'path'))
    expect(diagnostics.map(({ code }) => code)).toEqual(['mapping/repeated-path'])
  })

  it('are read by the template alone where they are in the body', () => {
    expect(compile(ruleOf('body.list', 'repeat')).parameters.size).toBe(0)
  })
})
