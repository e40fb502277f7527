import { describe, expect, it } from 'vitest'
import type { Id } from '../../mapping/index.ts'
import { drawn, methodScript, placeNamed, type Script } from '../../testing/projectScript.ts'
import type { ProjectCommand } from '../command.ts'
import { pathVariables } from '../pathVariables.ts'
import { newIntegration } from './newIntegration.ts'

const orders = (): Script => methodScript('{"name": "n", "items": [{"sku": "s"}]}', undefined)
const payloadOf = ({ method }: Script): Id => method.mapping.payloads[0]?.id ?? ('' as Id)
const sampleOf = ({ method }: Script): Id => method.testCases[0]?.id ?? ('' as Id)
const GONE = 'gone' as Id

function codes(script: Script, command: ProjectCommand): readonly string[] {
  const result = script.tryOut(command)
  return result.kind === 'refused' ? result.diagnostics.map(({ code }) => code) : ['done']
}

describe('addMethod', () => {
  it('brings what a method needs to be drawn on and tried', () => {
    const { method } = methodScript(undefined, undefined, '/a/{id}/{rest+}')
    expect(method.request.parameters).toMatchObject([
      { in: 'path', name: 'id', required: true },
      { in: 'path', name: 'rest', required: true },
    ])
    expect(method).toMatchObject({
      integration: { type: 'HTTP', httpMethod: 'POST' },
      mapping: {
        payloads: [{ key: 'application/json', body: { kind: 'rules', root: { kind: 'object', members: [] } } }],
      },
      integrationResponses: [{ statusCode: '200' }],
      methodResponses: [{ statusCode: '200' }],
      testCases: [
        {
          request: {
            path: [
              { name: 'id', value: 'id' },
              { name: 'rest', value: 'rest' },
            ],
          },
        },
      ],
    })
  })

  it.each([
    ['GET', 'HTTP', 0],
    ['DELETE', 'HTTP', 0],
    ['PUT', 'HTTP', 1],
    ['POST', 'HTTP_PROXY', 0],
    ['GET', 'MOCK', 1],
    ['GET', 'AWS', 1],
  ] as const)('%s as %s has %i payloads', (verb, integrationType, count) => {
    const { method } = orders().apply({ type: 'addMethod', path: '/new', verb, integrationType })
    expect(method.mapping.payloads).toHaveLength(count)
  })

  it.each([
    ['/orders/{orderId}', 'POST', 'project/method-exists'],
    ['orders', 'POST', 'project/invalid-path'],
    ['/a//b', 'GET', 'project/invalid-path'],
    ['/{a}/{a}', 'GET', 'project/invalid-path'],
    ['/{a+}/b', 'GET', 'project/invalid-path'],
    ['/a b', 'GET', 'project/invalid-path'],
    ['/x{a}', 'GET', 'project/invalid-path'],
    ['/', 'GET', 'done'],
    ['/orders/{orderId}', 'ANY', 'done'],
    ['/a-b.c,d:e_1/{x+}', 'GET', 'done'],
  ] as const)('%s %s: %s', (path, verb, code) => {
    expect(codes(orders(), { type: 'addMethod', path, verb })).toEqual([code])
  })
})

describe('setMethodPath', () => {
  const start = orders().connect('path.orderId', 'id')
  const parameter = start.method.request.parameters[0]?.id

  it('renames a variable with its id, its lines and its samples', () => {
    const { method } = start.apply({ type: 'setMethodPath', method: start.method.id, path: '/orders/{number}' })
    expect(method.request.parameters).toMatchObject([{ id: parameter, name: 'number' }])
    expect(drawn(method)).toEqual({ id: 'path number as string' })
    expect(method.testCases[0]?.request.path).toEqual([{ name: 'number', value: 'orderId' }])
  })

  it('keeps variables that only move, adds and removes the others', () => {
    const two = start.apply({ type: 'setMethodPath', method: start.method.id, path: '/{tenant}/orders/{orderId}' })
    expect(two.method.request.parameters.map(({ name }) => name)).toEqual(['tenant', 'orderId'])
    expect(two.method.request.parameters[1]?.id).toBe(parameter)
    expect(drawn(two.method)).toEqual({ id: 'path orderId as string' })
    const none = two.apply({ type: 'setMethodPath', method: start.method.id, path: '/orders' })
    expect(none.method.request.parameters).toEqual([])
    expect(none.method.testCases[0]?.request.path).toEqual([])
    expect(drawn(none.method)).toEqual({ id: 'path orderId as string' })
  })

  it('makes a variable greedy without losing it', () => {
    const { method } = start.apply({ type: 'setMethodPath', method: start.method.id, path: '/orders/{orderId+}' })
    expect(method.request.parameters).toMatchObject([{ id: parameter, name: 'orderId' }])
  })
})

describe('parameters', () => {
  const start = orders().apply({
    type: 'addParameter',
    method: orders().method.id,
    in: 'header',
    name: 'X-Old',
    sample: 'v',
  })
  const id = start.method.request.parameters.find(({ name }) => name === 'X-Old')?.id ?? GONE

  it('keeps lines and samples on rename', () => {
    const tried = start
      .connect('header.X-Old', 'a')
      .connect('path.orderId', 'b')
      .connect('header.X-Old', 'b', { mode: 'join' })
      .connect('header.X-Old', 'header X-Out')
      .apply({ type: 'addTestCase', method: start.method.id })
      .apply({ type: 'updateParameter', method: start.method.id, parameter: id, name: 'X-New', required: true })
    expect(drawn(tried.method)).toEqual({
      a: 'header X-New as string',
      b: 'text(path orderId, " ", header X-New) as string',
    })
    expect(JSON.stringify(tried.method.mapping)).not.toContain('X-Old')
    expect(tried.method.testCases[1]?.request.headers).toContainEqual({ name: 'X-New', value: 'v' })
    expect(tried.method.request.parameters).toContainEqual(
      expect.objectContaining({ id, name: 'X-New', required: true }),
    )
  })

  it('renames a path variable in the path too', () => {
    const variable = start.method.request.parameters[0]?.id ?? GONE
    const { method } = start.apply({
      type: 'updateParameter',
      method: start.method.id,
      parameter: variable,
      name: 'no',
    })
    expect(method.path).toBe('/orders/{no}')
  })

  it('leaves the rules of a parameter that goes', () => {
    const { method } = start
      .connect('header.X-Old', 'a')
      .apply({ type: 'removeParameter', method: start.method.id, parameter: id })
    expect(drawn(method)).toEqual({ a: 'header X-Old as string' })
  })

  it.each([
    ['a name that API Gateway refuses', { type: 'addParameter', in: 'header', name: 'a b' }, 'project/invalid-name'],
    ['a name that is taken', { type: 'addParameter', in: 'header', name: 'X-Old' }, 'project/parameter-exists'],
    ['a parameter that is not there', { type: 'removeParameter', parameter: GONE }, 'project/no-such-parameter'],
    [
      'a variable that stands in the path',
      { type: 'removeParameter', parameter: start.method.request.parameters[0]?.id ?? GONE },
      'project/path-variable',
    ],
  ] as const)('refuses %s', (_, command, code) => {
    expect(codes(start, { ...command, method: start.method.id })).toEqual([code])
  })
})

describe('duplicateMethod', () => {
  it('copies everything under other ids, which refer to each other alike', () => {
    const start = orders().connect('body.items[].sku', 'lines[].sku').connect('path.orderId', 'id')
    const copied = start.apply({ type: 'duplicateMethod', method: start.method.id })
    const [before, after] = copied.project.methods
    expect(after).toMatchObject({ path: before?.path, verb: 'PUT' })
    expect(after && drawn(after)).toEqual(before && drawn(before))
    const ids = (text: string): readonly string[] =>
      [...text.matchAll(/"(?:id|loop|fieldId)":"([^"]+)"/g)].map((match) => match[1] ?? '')
    const old = new Set(ids(JSON.stringify(before)))
    expect(ids(JSON.stringify(after)).filter((id) => old.has(id))).toEqual([])
    expect(new Set(ids(JSON.stringify(after))).size).toBe(old.size)
  })
})

describe('integrations', () => {
  it('keeps the endpoint between HTTP and its proxy, and not between HTTP and AWS', () => {
    const start = orders()
    const one = start.apply({
      type: 'updateIntegration',
      method: start.method.id,
      uri: 'https://h/x',
      passthroughBehavior: 'NEVER',
      timeoutInMillis: 100,
    })
    const to = (type: 'HTTP' | 'HTTP_PROXY' | 'AWS' | 'MOCK') =>
      one.apply({ type: 'setIntegrationType', method: start.method.id, to: type }).method.integration
    expect(to('HTTP_PROXY')).toEqual({
      type: 'HTTP_PROXY',
      httpMethod: 'POST',
      uri: 'https://h/x',
      timeoutInMillis: 100,
    })
    expect(to('AWS')).toMatchObject({
      type: 'AWS',
      httpMethod: 'POST',
      passthroughBehavior: 'NEVER',
      uri: expect.stringMatching(/^arn:aws:apigateway:us-east-1:lambda:path/) as unknown,
    })
    expect(to('MOCK')).toEqual({ type: 'MOCK', passthroughBehavior: 'NEVER' })
  })

  it('refuses what the type does not have', () => {
    const start = orders().apply({ type: 'setIntegrationType', method: orders().method.id, to: 'MOCK' })
    expect(codes(start, { type: 'updateIntegration', method: start.method.id, uri: 'https://h' })).toEqual([
      'project/no-such-setting',
    ])
    const proxy = start.apply({ type: 'setIntegrationType', method: start.method.id, to: 'HTTP_PROXY' })
    expect(codes(proxy, { type: 'updateIntegration', method: start.method.id, passthroughBehavior: 'NEVER' })).toEqual([
      'project/no-such-setting',
    ])
    expect(
      codes(proxy, { type: 'updateIntegration', method: start.method.id, credentials: 'arn:aws:iam::1:role/r' }),
    ).toEqual(['project/no-such-setting'])
  })

  it('calls AWS with a role, or by the policy of the resource', () => {
    const start = orders()
    const aws = start.apply({ type: 'setIntegrationType', method: start.method.id, to: 'AWS' })
    const role = aws.apply({ type: 'updateIntegration', method: start.method.id, credentials: 'arn:aws:iam::1:role/r' })
    expect(role.method.integration).toMatchObject({ type: 'AWS', credentials: 'arn:aws:iam::1:role/r' })
    const none = role.apply({ type: 'updateIntegration', method: start.method.id, credentials: '' })
    expect(none.method.integration).not.toHaveProperty('credentials')
    expect(none.method.integration).toMatchObject({ type: 'AWS', httpMethod: 'POST' })
  })

  it('names the function of a Lambda integration in the account of the project', () => {
    const target = { partition: 'aws-cn', region: 'cn-north-1', accountId: '1', stage: 's' }
    expect(newIntegration('AWS_PROXY', 'GET', target)).toMatchObject({
      httpMethod: 'POST',
      uri: 'arn:aws-cn:apigateway:cn-north-1:lambda:path/2015-03-31/functions/arn:aws-cn:lambda:cn-north-1:1:function:name/invocations',
    })
  })
})

describe('payloads', () => {
  it.each([
    ['application/json', 'json'],
    ['application/x-www-form-urlencoded', 'form'],
    ['application/soap+xml', 'xml'],
    ['text/plain', 'text'],
    ['application/vnd.x+json', 'json'],
  ])('%s is drawn as %s', (key, format) => {
    const start = methodScript(undefined, undefined)
    const gone = start.apply({ type: 'removePayload', method: start.method.id, payload: payloadOf(start) })
    const { method } = gone.apply({ type: 'setPayload', method: start.method.id, key })
    expect(method.mapping.payloads).toMatchObject([{ key, body: { kind: 'rules', format } }])
  })

  it('does not lose a template to rules', () => {
    const start = orders()
    const payload = payloadOf(start)
    const text = start.apply({ type: 'switchToTemplate', method: start.method.id, payload, text: '{}' })
    expect(codes(text, { type: 'switchToRules', method: start.method.id, payload })).toEqual([
      'project/template-not-empty',
    ])
    const empty = text.apply({ type: 'setTemplateText', method: start.method.id, payload, text: ' ' })
    expect(codes(empty, { type: 'switchToRules', method: start.method.id, payload })).toEqual(['done'])
    expect(codes(start, { type: 'setTemplateText', method: start.method.id, payload, text: '' })).toEqual([
      'project/not-a-template',
    ])
    expect(codes(start, { type: 'switchToRules', method: start.method.id, payload })).toEqual(['project/already-rules'])
  })

  it('refuses a second payload of one content type', () => {
    const start = orders().apply({ type: 'setPayload', method: orders().method.id, key: 'text/xml' })
    expect(
      codes(start, { type: 'setPayload', method: start.method.id, payload: payloadOf(start), key: 'text/xml' }),
    ).toEqual(['project/payload-exists'])
  })
})

describe('rules', () => {
  const start = orders().connect('path.orderId', 'a.b').connect('body.items[].sku', 'lines[].sku')
  const remove = (script: Script, place: string): Script =>
    script.apply({ type: 'removeRule', method: script.method.id, place: placeNamed(script.method, place) })

  it('removes a rule, and the objects that it leaves empty', () => {
    expect(drawn(remove(start, 'a.b').method)).toEqual({
      lines: [{ 'each body $.items': [{ sku: 'item $.sku as json' }] }],
    })
  })

  it('leaves a loop whose items became empty', () => {
    expect(drawn(remove(start, 'lines[].sku').method)).toEqual({
      a: { b: 'path orderId as string' },
      lines: [{ 'each body $.items': [{}] }],
    })
  })

  it('removes a loop with its array, and the root never', () => {
    expect(drawn(remove(remove(start, 'lines'), 'a').method)).toEqual({})
    expect(drawn(remove(start, 'lines[]').method)).toEqual({ a: { b: 'path orderId as string' } })
    expect(drawn(remove(start, '').method)).toEqual({})
  })

  it('refuses to remove what is not there', () => {
    expect(
      codes(start, { type: 'removeRule', method: start.method.id, place: placeNamed(start.method, 'a.c') }),
    ).toEqual(['project/nothing-mapped'])
    expect(codes(start, { type: 'removeRule', method: start.method.id, place: { in: 'header', name: 'X' } })).toEqual([
      'project/nothing-mapped',
    ])
  })

  it('renames members and parameters, to names that are free', () => {
    const rename = (place: string, name: string): ProjectCommand => ({
      type: 'renameTarget',
      method: start.method.id,
      place: placeNamed(start.method, place),
      name,
    })
    expect(drawn(start.apply(rename('a.b', 'c')).method)).toMatchObject({ a: { c: 'path orderId as string' } })
    expect(codes(start, rename('a', 'lines'))).toEqual(['project/target-exists'])
    expect(codes(start, rename('x', 'y'))).toEqual(['project/nothing-mapped'])
    const header = start.connect('path.orderId', 'header X-A')
    expect(header.apply({ ...rename('header X-A', 'X-B') }).method.mapping.parameters).toMatchObject([
      { to: { name: 'X-B' } },
    ])
  })

  it('sets constants, texts and numbers as what they are', () => {
    const set = (script: Script, place: string, json: string): Script =>
      script.apply({
        type: 'setValue',
        method: script.method.id,
        place: placeNamed(script.method, place),
        value: { kind: 'literal', json },
      })
    const shaped = methodScript(undefined, '{"text": "t", "number": 1.5, "flag": true}')
    const all = set(
      set(set(set(set(shaped, 'text', '1'), 'number', '1.0'), 'flag', 'true'), 'free', '"x"'),
      'list',
      '[1]',
    )
    expect(drawn(all.method)).toEqual({
      text: '1 as string',
      number: '1.0 as json',
      flag: 'true as json',
      free: '"x" as string',
      list: '[1] as json',
    })
  })

  it('replaces the value and keeps the policy of a rule that is set again', () => {
    const one = orders().connect('path.orderId', 'a')
    const body = one.method.mapping.payloads[0]?.body
    const member = body?.kind === 'rules' && body.root.kind === 'object' ? body.root.members[0] : undefined
    const rule = member?.kind === 'member' ? member.node.id : GONE
    const kept = one
      .apply({ type: 'setPolicy', method: one.method.id, rule, policy: { absent: 'null' } })
      .apply({ type: 'setAs', method: one.method.id, rule, as: 'json' })
      .apply({
        type: 'setValue',
        method: one.method.id,
        place: placeNamed(one.method, 'a'),
        value: { kind: 'literal', json: '1' },
      })
    const after = kept.method.mapping.payloads[0]?.body
    expect(after?.kind === 'rules' && after.root).toMatchObject({
      members: [{ node: { id: rule, value: { json: '1' }, policy: { absent: 'null' } } }],
    })
  })

  it('refuses a value where an array has no loop, or under another value', () => {
    const set = (place: string): ProjectCommand => ({
      type: 'setValue',
      method: start.method.id,
      place: placeNamed(start.method, place),
      value: { kind: 'literal', json: '1' },
    })
    expect(codes(start, set('other[].x'))).toEqual(['project/no-loop'])
    expect(codes(start, set('a.b.c'))).toEqual(['project/target-taken'])
    expect(codes(start, set('lines[].constant'))).toEqual(['done'])
  })
})

describe('samples', () => {
  it('makes one that fits the method', () => {
    const start = orders()
    const { method } = start
      .apply({
        type: 'addParameter',
        method: start.method.id,
        in: 'querystring',
        name: 'page',
        required: true,
        sample: '2',
      })
      .apply({ type: 'addParameter', method: start.method.id, in: 'querystring', name: 'rare' })
      .apply({ type: 'addTestCase', method: start.method.id })
    expect(method.testCases[1]).toMatchObject({
      name: 'sample 2',
      request: {
        path: [{ name: 'orderId', value: 'orderId' }],
        query: [{ name: 'page', value: '2' }],
        headers: [{ name: 'Content-Type', value: 'application/json' }],
        body: '{"name": "n", "items": [{"sku": "s"}]}',
      },
    })
  })

  it('refuses names that are taken or empty', () => {
    const start = orders().apply({ type: 'addTestCase', method: orders().method.id, name: 'other' })
    const rename = (name: string): ProjectCommand => ({
      type: 'renameTestCase',
      method: start.method.id,
      testCase: sampleOf(start),
      name,
    })
    expect(codes(start, rename('other'))).toEqual(['project/test-case-name'])
    expect(codes(start, rename(''))).toEqual(['project/test-case-name'])
    expect(codes(start, rename('mine'))).toEqual(['done'])
  })
})

describe('the API', () => {
  it('keeps the uses of a model that is renamed', () => {
    const schema = { type: 'object', properties: { a: { type: 'string' } } }
    const start = orders().apply({ type: 'addModel', name: 'Order', schema })
    const model = start.project.api.models[0]?.id ?? GONE
    const used = start
      .apply({
        type: 'setRequestBody',
        method: start.method.id,
        contentType: 'application/json',
        shape: { kind: 'model', name: 'Order' },
      })
      .apply({
        type: 'setPayload',
        method: start.method.id,
        payload: payloadOf(start),
        shape: { kind: 'model', name: 'Order' },
      })
      .apply({ type: 'updateModel', model, name: 'Purchase' })
    expect(used.method.request.bodies[0]?.shape).toEqual({ kind: 'model', name: 'Purchase' })
    expect(used.method.mapping.payloads[0]?.shape).toEqual({ kind: 'model', name: 'Purchase' })
    expect(codes(used, { type: 'addModel', name: 'Purchase', schema })).toEqual(['project/model-exists'])
  })

  it('sets a stage variable once', () => {
    const one = orders()
      .apply({ type: 'setStageVariable', name: 'host', value: 'a' })
      .apply({ type: 'setStageVariable', name: 'host', value: 'b' })
    expect(one.project.api.stageVariables).toMatchObject([{ name: 'host', value: 'b' }])
    expect(codes(one, { type: 'setStageVariable', name: 'a-b', value: '' })).toEqual(['project/invalid-name'])
    expect(codes(one, { type: 'removeStageVariable', name: 'x' })).toEqual(['project/no-such-stage-variable'])
  })
})

describe('what is not there', () => {
  const start = orders()
  const rule = { rule: GONE }
  it.each<[ProjectCommand, string]>([
    [{ type: 'removeMethod', method: GONE }, 'project/no-such-method'],
    [
      { type: 'connect', method: GONE, source: { kind: 'rawBody' }, to: { in: 'header', name: 'X' } },
      'project/no-such-method',
    ],
    [{ type: 'removePayload', method: start.method.id, payload: GONE }, 'project/no-such-payload'],
    [{ type: 'setPolicy', method: start.method.id, ...rule, policy: { absent: 'omit' } }, 'project/no-such-rule'],
    [{ type: 'setAs', method: start.method.id, ...rule, as: 'json' }, 'project/no-such-rule'],
    [{ type: 'disableRule', method: start.method.id, ...rule, disabled: true }, 'project/no-such-rule'],
    [{ type: 'removeRequestBody', method: start.method.id, contentType: 'text/plain' }, 'project/no-such-body'],
    [{ type: 'removeModel', model: GONE }, 'project/no-such-model'],
    [{ type: 'updateModel', model: GONE }, 'project/no-such-model'],
    [{ type: 'removeTestCase', method: start.method.id, testCase: GONE }, 'project/no-such-test-case'],
  ])('refuses %j', (command, code) => {
    expect(codes(start, command)).toEqual([code])
  })
})

describe('pathVariables', () => {
  it.each([
    ['/', []],
    ['/a/{b}/{c+}', ['b', 'c']],
    ['https://${stageVariables.host}/{id}?q={id}', ['id']],
  ])('%s', (path, names) => {
    expect(pathVariables(path)).toEqual(names)
  })
})
