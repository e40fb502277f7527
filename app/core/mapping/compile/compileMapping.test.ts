import { describe, expect, it } from 'vitest'
import { condition, drawing, each, array, expression, object, one, value } from '../../testing/drawings.ts'
import { sliceRange } from '../../text/index.ts'
import {
  type CompileOptions,
  compileMapping,
  type Id,
  type Mapping,
  type Node,
  type ParameterRule,
  type Payload,
} from '../index.ts'

const request: CompileOptions = { side: 'request', integrationType: 'HTTP' }
const response: CompileOptions = { side: 'response', integrationType: 'HTTP' }

function rule(to: ParameterRule['to'], text: string, more: Partial<ParameterRule> = {}): ParameterRule {
  return { id: `to ${to.name}` as Id, to, value: expression(text), policy: { absent: 'omit' }, ...more }
}

const empty = drawing(object({}))
const header = (text: string, more: Partial<ParameterRule> = {}): Mapping => ({
  parameters: [rule({ in: 'header', name: 'X-Out' }, text, more)],
  payloads: [empty],
})

/** Code and rule of every problem. */
function problems(mapping: Mapping, options: CompileOptions): readonly string[] {
  return compileMapping(mapping, options).diagnostics.map(
    ({ code, at }) => `${code} ${at.kind === 'rule' ? at.rule : ''}`,
  )
}

describe('a parameter mapping', () => {
  it.each([
    ['path.id', 'method.request.path.id'],
    ['query.q', 'method.request.querystring.q'],
    ['query.q[]', 'method.request.multivaluequerystring.q'],
    ['header["X-In"]', 'method.request.header.X-In'],
    ['header["X-In"][]', 'method.request.multivalueheader.X-In'],
    ['body.a.b[0]', 'method.request.body.a.b[0]'],
    ['rawBody', 'method.request.body'],
    ['context.identity.sourceIp', 'context.identity.sourceIp'],
    ['stage.host', 'stageVariables.host'],
    ['"it\'s"', "'it's'"],
    ['5', "'5'"],
  ])('says %s', (text, said) => {
    const { parameters, templates, diagnostics } = compileMapping(header(text), request)
    expect([...parameters]).toEqual([['integration.request.header.X-Out', { expression: said, rule: 'to X-Out' }]])
    expect(templates.get('application/json')?.text).toBe('{}')
    expect(diagnostics).toEqual([])
  })

  it('says what the backend answered', () => {
    const { parameters } = compileMapping(header('header["ETag"]'), response)
    expect(parameters.get('method.response.header.X-Out')?.expression).toBe('integration.response.header.ETag')
  })

  it('says a path variable whatever its policy, as it is always there', () => {
    const { parameters } = compileMapping(header('path.id', { policy: { absent: 'empty' } }), request)
    expect(parameters.size).toBe(1)
  })
})

describe('an override', () => {
  const set = (text: string): string => `#set($context.requestOverride.header['X-Out'] = ${text})`
  const asked = "$input.params().querystring.keySet().contains('q') == true"

  it.each<[string, string, Partial<ParameterRule>, readonly string[]]>([
    ['computes', '"No. ${path.id}"', {}, ["#set($text = 'No. ' + $input.params().path.get('id'))", set('$text')]],
    [
      'gives what is missing a value',
      'query.q',
      { policy: { absent: { value: expression('"x"') } } },
      [`#if(${asked})`, set("$input.params().querystring.get('q')"), '#else', set("'x'"), '#end'],
    ],
    [
      'leaves out what is missing',
      'default(query.q, query.p)',
      {},
      [
        `#if(${asked})`,
        set("$input.params().querystring.get('q')"),
        "#elseif($input.params().querystring.keySet().contains('p') == true)",
        set("$input.params().querystring.get('p')"),
        '#end',
      ],
    ],
    [
      'has a condition',
      '"x"',
      { when: condition('query.q == "y"') },
      ["#if($input.params().querystring.get('q') == 'y')", set("'x'"), '#end'],
    ],
    ['is kept where it was asked for', 'path.id', { means: 'override' }, [set("$input.params().path.get('id')")]],
  ])('%s', (_, text, more, lines) => {
    const { parameters, templates } = compileMapping(header(text, more), request)
    expect(parameters.size).toBe(0)
    expect(templates.get('application/json')?.text).toBe([...lines, '{}'].join('\n'))
  })

  it('sets text of a body as it is, and other JSON as JSON', () => {
    const text = compileMapping(header('body.a', { means: 'override' }), request).templates.get(
      'application/json',
    )?.text
    expect(text).toContain(`#if($input.path('$.a').length() >= 0)\n${set("$input.path('$.a')")}\n`)
    expect(text).toContain(`#elseif($input.path('$.a').toString().length() >= 0)\n${set("$input.json('$.a')")}\n`)
  })

  it('stands in every template, hand-written ones too', () => {
    const written: Payload = { id: 'w' as Id, key: 'text/plain', body: { kind: 'template', vtl: 'hello' } }
    const { templates } = compileMapping(
      { ...header('"x"', { means: 'override' }), payloads: [empty, written] },
      request,
    )
    expect([...templates.values()].map(({ text }) => text)).toEqual([`${set("'x'")}\n{}`, `${set("'x'")}\nhello`])
  })

  it('sets the status of a response', () => {
    const mapping = { parameters: [rule({ in: 'status', name: '' }, '202')], payloads: [empty] } as const
    expect(compileMapping(mapping, response).templates.get('application/json')?.text).toBe(
      '#set($context.responseOverride.status = 202)\n{}',
    )
  })

  it('sets the content type that a payload produces', () => {
    const payload: Payload = { ...empty, produces: 'application/x-amz-json-1.0' }
    expect(
      compileMapping({ parameters: [], payloads: [payload] }, request).templates.get('application/json')?.text,
    ).toBe("#set($context.requestOverride.header['Content-Type'] = 'application/x-amz-json-1.0')\n{}")
  })
})

describe('what the gateway cannot do', () => {
  const computed = header('"a${path.id}"')

  it.each<[string, Mapping, CompileOptions, string]>([
    [
      'computing on a proxy',
      computed,
      { side: 'request', integrationType: 'HTTP_PROXY' },
      'mapping/override-on-proxy to X-Out',
    ],
    [
      'mapping on a Lambda proxy',
      header('path.id'),
      { side: 'request', integrationType: 'AWS_PROXY' },
      'mapping/ignored-on-lambda-proxy to X-Out',
    ],
    [
      'computing without a template',
      { ...computed, payloads: [] },
      request,
      'mapping/override-needs-template to X-Out',
    ],
    [
      'computing where a body passes through',
      computed,
      { ...request, templateKeys: ['text/plain'] },
      'mapping/override-lost to X-Out',
    ],
    [
      'a parameter mapping that computes',
      header('"a${path.id}"', { means: 'parameter' }),
      request,
      'mapping/not-a-parameter-mapping to X-Out',
    ],
    [
      'two rules for one target',
      { ...computed, parameters: [...computed.parameters, ...computed.parameters] },
      request,
      'mapping/duplicate-target to X-Out',
    ],
    [
      'a name with a blank',
      { parameters: [rule({ in: 'header', name: 'X Out' }, 'path.id')], payloads: [] },
      request,
      'mapping/bad-parameter-name to X Out',
    ],
    [
      'a header of the backend that only a template could change',
      header('"v ${header["ETag"]}"'),
      response,
      'mapping/backend-header-in-template to X-Out',
    ],
    [
      'a query of a response',
      { parameters: [rule({ in: 'querystring', name: 'q' }, '"x"')], payloads: [] },
      response,
      'mapping/no-such-target to q',
    ],
  ])('is a problem at its rule: %s', (_, mapping, options, problem) => {
    expect(problems(mapping, options)).toEqual([problem])
  })
})

describe('what is refused', () => {
  const node = (text: string): Node => value(text, 'json', {}, { id: 'refused' })

  it.each<[string, Node, string]>([
    [
      'an unknown function',
      { ...node('1'), value: { kind: 'call', fn: 'heap', args: [] } } as Node,
      'unknown-function',
    ],
    ['too few arguments', node('default(1)'), 'wrong-arguments'],
    ['a constant that is no JSON', node('literal("{a")'), 'bad-constant'],
    ['all values in a template', node('query.q[]'), 'all-values-in-template'],
    ['an item outside its loop', node('item.a'), 'outside-loop'],
    ['an unknown variable', node('total'), 'unknown-variable'],
    ['the key of an item', node('collect("list", "L", items(query.a), key(loop("L")))'), 'no-key'],
    ['lists in step without a list', node('collect("list", "L", zip("first"), 1)'), 'empty-zip'],
    ['raw values that break', node('raw("#if", "kept")'), 'broken-velocity'],
    ['computed replacements', node('replace(query.a, query.b, "c")'), 'constant-argument'],
    ['raw nodes that break', { kind: 'raw', id: 'refused' as Id, vtl: '#end', reason: 'kept' }, 'broken-velocity'],
  ])('is left out: %s', (_, refused, code) => {
    const mapping = { parameters: [], payloads: [drawing(object({ a: refused, b: value('1', 'json') }))] }
    expect(problems(mapping, request)).toEqual([`mapping/${code} refused`])
    expect(compileMapping(mapping, request).templates.get('application/json')?.text).toBe('{\n  "b": 1\n}')
  })

  it('is a circle of variables', () => {
    expect(
      problems({ parameters: [], payloads: [drawing(object({ a: node('total') }), 'upper(total)')] }, request),
    ).toContain('mapping/circular-variable refused')
  })

  it('is said of what is not recorded on AWS, which is written all the same', () => {
    const mapping = {
      parameters: [],
      payloads: [drawing(object({ a: value('upper("a")', 'string', {}, { id: 'u' }) }))],
    }
    expect(problems(mapping, request)).toEqual(['mapping/unverified-on-aws u'])
    expect(compileMapping(mapping, request).templates.get('application/json')?.text).toContain('.toUpperCase()')
  })
})

describe('ranges', () => {
  it('name the innermost rule of every stretch', () => {
    const root = object({
      a: value('1', 'json', {}, { id: 'a' }),
      list: array([each('item', 'body.l', [one(value('item', 'json', {}, { id: 'i' }))])]),
    })
    const template = compileMapping({ parameters: [], payloads: [drawing(root)] }, request).templates.get(
      'application/json',
    )
    const stretch = (id: string): string => {
      const found = template?.ranges.find(({ rule: own }) => own === id)
      return template && found ? sliceRange(template.text, found.range) : ''
    }
    expect(stretch('a')).toBe('  "a": 1')
    expect(stretch('loop')).toMatch(/^#foreach\(\$item in [^]*#end$/)
    expect(stretch('i')).toMatch(/^ {4}#if\(\$item[^]*#end$/)
    expect(template?.ranges.map(({ rule: own }) => own)).toEqual(['object', 'a', 'array', 'loop', 'i'])
  })

  it('begin with a banner only where the layout wants one', () => {
    const payload = drawing(object({}))
    const body =
      payload.body.kind === 'rules' ? { ...payload.body, layout: { indent: '\t', banner: true } } : payload.body
    const text = compileMapping({ parameters: [], payloads: [{ ...payload, body }] }, request).templates.get(
      'application/json',
    )?.text
    expect(text).toMatch(/^## Generated by Patchbay[^\n]*\n\{\}$/)
  })
})
