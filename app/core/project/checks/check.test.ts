import { describe, expect, it } from 'vitest'
import type { Id } from '../../mapping/index.ts'
import { methodScript, placeNamed, type Script } from '../../testing/projectScript.ts'
import type { Project, ProjectMethod } from '../model.ts'
import { check } from './check.ts'

function codes(project: Project): readonly string[] {
  return check(project).map(({ code }) => code)
}

function found(project: Project, code: string) {
  return check(project).filter((problem) => problem.code === code)
}

const order = (): Script => methodScript('{"name": "n", "items": [{"sku": "s"}]}', undefined)

function shaped(required: readonly string[]): Script {
  const start = order()
  const payload = start.method.mapping.payloads[0]?.id
  const line = { type: 'object', required: ['sku'], properties: { sku: { type: 'string' }, qty: { type: 'integer' } } }
  const schema = {
    type: 'object',
    required: [...required],
    properties: { name: { type: 'string' }, lines: { type: 'array', items: line }, deep: line },
  }
  return start.apply({
    type: 'setPayload',
    method: start.method.id,
    ...(payload && { payload }),
    shape: { kind: 'schema', schema },
  })
}

function changed({ project, method }: Script, to: Partial<ProjectMethod>): Project {
  return { ...project, methods: project.methods.map((other) => (other === method ? { ...method, ...to } : other)) }
}

describe('check', () => {
  it('finds nothing in a method that says nothing wrong', () => {
    expect(codes(order().connect('body.name', 'name').project)).toEqual([])
  })

  it('finds required targets that nobody mapped, where the object around them is sent', () => {
    expect(found(shaped(['name']).project, 'project/required-unmapped')).toMatchObject([
      { severity: 'warning', message: 'Nothing is mapped to name, which is required.' },
    ])
    expect(codes(shaped(['name']).connect('body.name', 'name').project)).toEqual([])
    const looped = shaped([]).connect('body.items[].sku', 'lines[].qty')
    expect(found(looped.project, 'project/required-unmapped').map(({ message }) => message)).toEqual([
      'Nothing is mapped to lines[].sku, which is required.',
    ])
    expect(codes(looped.connect('body.items[].sku', 'lines[].sku').project)).toEqual([])
    expect(codes(shaped([]).project)).toEqual([])
  })

  it('finds rules that read what the method request lost', () => {
    const start = order()
    const one = start
      .apply({ type: 'addParameter', method: start.method.id, in: 'querystring', name: 'q' })
      .connect('query.q', 'header X-Q')
      .connect('body.name', 'name')
      .connect('stage.host', 'host')
    const [parameter] = one.method.request.parameters.filter(({ in: place }) => place === 'querystring')
    const rule = one.method.mapping.parameters[0]?.id
    const gone = one
      .apply({ type: 'removeParameter', method: one.method.id, parameter: parameter?.id ?? ('' as Id) })
      .apply({
        type: 'setRequestBody',
        method: one.method.id,
        contentType: 'application/json',
        shape: { kind: 'sample', text: '{"other": 1}' },
      })
    expect(
      found(gone.project, 'project/dangling-source').map(({ message, at }) => [
        message,
        at.kind === 'rule' && at.rule === rule,
      ]),
    ).toEqual([
      ['The method request has no query.q.', true],
      ['The method request has no body.name.', false],
      ['The API has no stage variable for stage.host.', false],
    ])
  })

  it('places what API Gateway would refuse at the rule that it came from', () => {
    const one = order().connect('path.orderId', 'header Content-Length')
    const rule = one.method.mapping.parameters[0]?.id
    const [problem] = check(one.project).filter(({ at }) => at.kind === 'rule')
    expect(problem?.at).toEqual({ kind: 'rule', rule, method: one.method.id })
  })

  it('finds placeholders of the endpoint that nothing fills, and is content with any rule that does', () => {
    const start = order()
    const open = start.apply({
      type: 'updateIntegration',
      method: start.method.id,
      uri: 'https://backend.example/{id}',
    })
    expect(found(open.project, 'apigateway/unmapped-placeholder')).toMatchObject([
      { at: { kind: 'pointer', pointer: '/methods/0/integration/uri', method: open.method.id } },
    ])
    expect(codes(open.connect('path.orderId', 'path id').project)).toEqual([])
    const computed = open.apply({
      type: 'setValue',
      method: open.method.id,
      place: placeNamed(open.method, 'path id'),
      value: {
        kind: 'call',
        fn: 'upper',
        args: [{ kind: 'ref', source: { kind: 'parameter', in: 'path', name: 'orderId' } }],
      },
    })
    expect(found(computed.project, 'apigateway/unmapped-placeholder')).toEqual([])
  })

  it('finds errors of templates written by hand, at their place in the text', () => {
    const start = order()
    const payload = start.method.mapping.payloads[0]?.id ?? ('' as Id)
    const { project } = start.apply({ type: 'switchToTemplate', method: start.method.id, payload, text: '{ #if( $x }' })
    const problems = check(project).filter(({ at }) => at.kind === 'source')
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.every(({ at }) => at.kind === 'source' && at.source === payload)).toBe(true)
  })

  it('finds what templates written by hand get wrong, knowing the method and the types of the body', () => {
    const start = order()
    const payload = start.method.mapping.payloads[0]?.id ?? ('' as Id)
    const written = (text: string): readonly (readonly string[])[] => {
      const { project } = start.apply({ type: 'switchToTemplate', method: start.method.id, payload, text })
      return check(project).flatMap(({ code, at }) =>
        at.kind === 'source' && at.source === payload ? [[code, text.slice(at.range.start, at.range.end)]] : [],
      )
    }
    expect(written('{"id": "$input.params(\'orderId\')"}')).toEqual([
      ['apigateway/unescaped-parameter', "$input.params('orderId')"],
    ])
    expect(written("$input.params('orderid')")).toEqual([['apigateway/parameter-name-case', "'orderid'"]])
    expect(written('{"items": $input.path(\'$.items\')}')).toEqual([
      ['apigateway/unquoted-body-value', "$input.path('$.items')"],
    ])
    expect(written("$input.json('$')")).toEqual([])
    expect(written('## patchbay-ignore apigateway/raw-body: logged as it came\n{"raw": $input.body}')).toEqual([])
  })

  it('finds what templates of gateway responses get wrong, at the template', () => {
    const { project } = order()
    const templates = [{ key: 'application/json', vtl: '{"m": "$context.error.messageString"}' }]
    const gatewayResponses = [{ type: 'DEFAULT_4XX', parameters: [], templates }]
    expect(check({ ...project, api: { ...project.api, gatewayResponses } })).toMatchObject([
      {
        code: 'apigateway/quoted-error-string',
        at: { kind: 'pointer', pointer: '/api/gatewayResponses/0/templates/0/vtl' },
      },
    ])
    const severities = [{ code: 'apigateway/quoted-error-string', severity: 'off' }] as const
    const checks = { rules: [], severities, suppressions: [] }
    expect(codes({ ...project, api: { ...project.api, gatewayResponses, checks } })).toEqual([])
  })

  it('turns checks of templates down for a project that says so', () => {
    const start = order()
    const payload = start.method.mapping.payloads[0]?.id ?? ('' as Id)
    const text = '{"body": $input.body}'
    const { project } = start.apply({ type: 'switchToTemplate', method: start.method.id, payload, text })
    const severities = [{ code: 'apigateway/raw-body', severity: 'hint' }] as const
    const checks = { rules: [], severities, suppressions: [] }
    const turnedDown = { ...project, api: { ...project.api, checks } }
    expect(found(turnedDown, 'apigateway/raw-body').map(({ severity }) => severity)).toEqual(['hint'])
  })

  it('says nothing of the templates that it writes itself', () => {
    const { project } = order().connect('body.items[].sku', 'skus[]').connect('path.orderId', 'id')
    expect(check(project).filter(({ at }) => at.kind === 'source')).toEqual([])
  })

  it('finds sample bodies that are not the JSON they say they are', () => {
    const start = order()
    const [testCase] = start.method.testCases
    const request = { path: [], query: [], headers: [], body: '{"a": ' }
    const { project } = start.apply({
      type: 'updateTestCase',
      method: start.method.id,
      testCase: testCase?.id ?? ('' as Id),
      to: { request },
    })
    expect(found(project, 'project/sample-not-json')).toMatchObject([
      { at: { pointer: '/methods/0/testCases/0/request/body' } },
    ])
    const text = { ...request, headers: [{ name: 'content-type', value: 'text/plain' }] }
    const plain = start.apply({
      type: 'updateTestCase',
      method: start.method.id,
      testCase: testCase?.id ?? ('' as Id),
      to: { request: text },
    })
    expect(codes(plain.project)).toEqual([])
  })

  it('finds bodies of samples that are not the base64 they are said to be', () => {
    const start = order()
    const [testCase] = start.method.testCases
    const encoded = (request: string, answer: string) => ({
      request: { path: [], query: [], headers: [], body: request, isBase64Encoded: true as const },
      backend: { status: 200, headers: [], body: answer, isBase64Encoded: true as const },
    })
    const changedTo = (request: string, answer: string) =>
      start.apply({
        type: 'updateTestCase',
        method: start.method.id,
        testCase: testCase?.id ?? ('' as Id),
        to: encoded(request, answer),
      }).project
    expect(found(changedTo('a b', '!'), 'project/sample-not-base64')).toMatchObject([
      { severity: 'warning', at: { pointer: '/methods/0/testCases/0/request/body' } },
      { at: { pointer: '/methods/0/testCases/0/backend/body' }, message: /^The backend’s body of sample / },
    ])
    expect(codes(changedTo('AAEC/w==', ''))).toEqual([])
  })

  it('finds methods that stand twice and paths that cannot be', () => {
    const start = order()
    const twin = {
      ...start.method,
      id: 'twin' as Id,
      request: { ...start.method.request, parameters: [], bodies: [] },
      mapping: { parameters: [], payloads: [] },
      integrationResponses: [],
      methodResponses: [],
      testCases: [],
    }
    expect(codes({ ...start.project, methods: [...start.project.methods, twin] })).toContain('project/method-exists')
    expect(found(changed(start, { path: '/a//b' }), 'project/invalid-path')).toMatchObject([
      { at: { pointer: '/methods/0/path', method: start.method.id } },
    ])
  })

  it('finds ids that stand twice', () => {
    const start = order()
    expect(
      found(
        changed(start, { testCases: [...start.method.testCases, ...start.method.testCases] }),
        'project/duplicate-id',
      ),
    ).toMatchObject([{ at: { pointer: '/methods/0/testCases/1/id' } }])
  })
})
