import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Expression, Id, Mapping, Member, Source } from '../../mapping/index.ts'
import { projects } from '../../testing/projects.ts'
import { exampleProject } from '../document/exampleProject.ts'
import type { Project, ProjectIntegrationResponse, ProjectMethod, TestCase } from '../model.ts'
import { type Exchange, simulateExchange } from './simulateExchange.ts'
import { spanCount } from './spanTable.ts'

const [example] = exampleProject().methods
const [sample] = example?.testCases ?? []
if (example === undefined || sample === undefined) throw new Error('the example has a method with a sample')

function member(name: string, source: Source): Member {
  const value: Expression = { kind: 'ref', source }
  const node = { id: `rule-${name}` as Id, kind: 'value', value, as: 'string', policy: { absent: 'empty' } } as const
  return { kind: 'member', name, node }
}

/** A response drawn: its body of four sources, and a header from the backend's. */
const drawn: Mapping = {
  parameters: [
    {
      id: 'rule-count' as Id,
      to: { in: 'header', name: 'X-Count' },
      value: { kind: 'ref', source: { kind: 'parameter', in: 'header', name: 'X-Total' } },
      policy: { absent: 'omit' },
    },
  ],
  payloads: [
    {
      id: 'payload-ok' as Id,
      key: 'application/json',
      body: {
        kind: 'rules',
        format: 'json',
        variables: [],
        root: {
          id: 'rule-root' as Id,
          kind: 'object',
          members: [
            member('order', { kind: 'body', path: '$.order.id' }),
            member('request', { kind: 'context', name: 'requestId' }),
            member('stage', { kind: 'stageVariable', name: 'host' }),
          ],
        },
      },
    },
  ],
}
const written: Mapping = {
  parameters: [],
  payloads: [
    {
      id: 'payload-missing' as Id,
      key: 'application/json',
      body: { kind: 'template', vtl: '{"error": "$input.path(\'$.reason\')", "of": "$input.params().path.var"}' },
    },
  ],
}
const responses: readonly ProjectIntegrationResponse[] = [
  { id: 'ok' as Id, statusCode: '200', mapping: drawn },
  { id: 'missing' as Id, statusCode: '404', selectionPattern: '404', mapping: written },
]
const method: ProjectMethod = {
  ...example,
  integrationResponses: responses,
  methodResponses: responses.map(({ id, statusCode }) => ({
    id: `m-${id}` as Id,
    statusCode,
    headers: ['X-Count'],
    models: [],
  })),
}
const project: Project = {
  ...exampleProject(),
  api: {
    ...exampleProject().api,
    stageVariables: [{ id: 'v' as Id, name: 'host', value: 'h.example' }],
    gatewayResponses: [
      {
        type: 'DEFAULT_5XX',
        statusCode: '503',
        parameters: [{ name: 'gatewayresponse.header.X-Query', value: 'method.request.querystring.query' }],
        templates: [{ key: 'application/json', vtl: '{"id":"$context.requestId"}' }],
      },
    ],
  },
  methods: [method],
}
const body = '{"order": {"id": "A-1"}, "reason": "gone"}'

function answered(status: number, options: Parameters<typeof simulateExchange>[3] = {}): Exchange {
  const withBackend: TestCase = {
    ...sample,
    id: 'tried' as Id,
    name: 'tried',
    request: sample?.request ?? { path: [], query: [], headers: [], body: '' },
    context: { requestId: 'r-1' },
    backend: { status, headers: [{ name: 'X-Total', value: '7' }], body },
  }
  return simulateExchange(project, method.id, withBackend, options)
}

/** `text <- rule or template < source of whom = value`, of the stretches that say more than their template. */
function lines({ outcome, responseSpans }: Exchange): readonly string[] {
  const { headers = [], body: text = '' } = outcome.methodResponse ?? {}
  return responseSpans.flatMap(({ part, start, end, rule, template, parameter, sources }) => {
    const whole = part.kind === 'body' ? text : (headers[part.index]?.[1] ?? '')
    const by = rule ?? template?.payload ?? parameter ?? template?.key ?? 'API Gateway'
    return sources.map(
      (source) => `${whole.slice(start, end)} <- ${by} < ${source.of} ${source.text} = ${JSON.stringify(source.value)}`,
    )
  })
}

describe('a call there and back, in one', () => {
  it('tells the request that was sent, the answer, the response drawn from it, and where each stretch came from', () => {
    const exchange = answered(200)
    expect(exchange).toMatchObject({
      integrationResponse: 'ok',
      backend: { status: 200, body },
      outcome: {
        kind: 'request',
        integrationRequest: { method: 'POST', url: 'http://service.domain.com/' },
        methodResponse: { status: 200 },
      },
    })
    const { outcome, requestSpans } = exchange
    expect(JSON.parse(outcome.methodResponse?.body ?? '')).toEqual({
      order: 'A-1',
      request: 'r-1',
      stage: 'h.example',
    })
    expect(outcome.methodResponse?.headers).toContainEqual(['X-Count', '7'])
    expect(spanCount(requestSpans)).toBeGreaterThan(0)
    expect(outcome.log.at(-1)).toBe('Method completed with status: 200')
    expect(outcome.trace.length).toBeGreaterThan(5)
    expect(lines(exchange)).toEqual([
      '7 <- rule-count < backend header["X-Total"] = {"kind":"string","text":"7"}',
      'r-1 <- API Gateway < gateway context.requestId = {"kind":"string","text":"r-1"}',
      'JKJaXmPLvHcESHA= <- API Gateway < gateway context.extendedRequestId = {"kind":"string","text":"JKJaXmPLvHcESHA="}',
      'A-1 <- rule-order < backend body.order.id = {"kind":"string","text":"A-1"}',
      'r-1 <- rule-request < gateway context.requestId = {"kind":"string","text":"r-1"}',
      'h.example <- rule-stage < gateway stage.host = {"kind":"string","text":"h.example"}',
    ])
  })

  it('of a template written by hand, the payload is told, and whose the sources are', () => {
    const exchange = answered(404)
    expect(exchange).toMatchObject({ integrationResponse: 'missing', outcome: { methodResponse: { status: 404 } } })
    expect(lines(exchange).slice(2)).toEqual([
      'gone <- payload-missing < backend body.reason = {"kind":"string","text":"gone"}',
      'var <- payload-missing < client path.var = {"kind":"string","text":"var"}',
    ])
  })

  it('of a connection that is given to fail: no answer, and the gateway response that the API has for it', () => {
    const exchange = answered(200, { givenFailure: 'INTEGRATION_TIMEOUT' })
    expect(exchange).not.toHaveProperty('backend')
    expect(exchange).not.toHaveProperty('integrationResponse')
    expect(exchange.outcome).toMatchObject({
      kind: 'gatewayResponse',
      type: 'INTEGRATION_TIMEOUT',
      gatewayResponse: 0,
      methodResponse: { status: 503, body: '{"id":"r-1"}' },
      integrationRequest: { url: 'http://service.domain.com/' },
    })
    expect(lines(exchange)).toEqual([
      'value <- gatewayresponse.header.X-Query < client query.query = {"kind":"string","text":"value"}',
      'r-1 <- API Gateway < gateway context.requestId = {"kind":"string","text":"r-1"}',
      'JKJaXmPLvHcESHA= <- API Gateway < gateway context.extendedRequestId = {"kind":"string","text":"JKJaXmPLvHcESHA="}',
      'r-1 <- application/json < gateway context.requestId = {"kind":"string","text":"r-1"}',
    ])
  })

  it('of a caller that is given to be refused: nothing is sent, and nothing answers', () => {
    const exchange = answered(200, { givenFailure: 'THROTTLED' })
    expect(exchange.outcome).toMatchObject({ kind: 'gatewayResponse', methodResponse: { status: 429 } })
    expect(exchange).not.toHaveProperty('backend')
    expect(spanCount(exchange.requestSpans)).toBe(0)
  })

  it('as TestInvokeMethod, nobody is refused, and the response has the headers that the log tells', () => {
    const { outcome } = answered(200, { testInvoke: true, givenFailure: 'THROTTLED' })
    expect(outcome.methodResponse?.headers.map(([name]) => name)).toEqual([
      'X-Amzn-Trace-Id',
      'X-Count',
      'Content-Type',
    ])
  })

  it('of a MOCK, overrides of the request template are told as the request’s', () => {
    const vtl = '#set($context.responseOverride.header.X-Count = $input.path("$.n")){"statusCode": 200}'
    const mock: ProjectMethod = {
      ...method,
      verb: 'POST',
      integration: { type: 'MOCK' },
      mapping: {
        parameters: [],
        payloads: [{ id: 'p' as Id, key: 'application/json', body: { kind: 'template', vtl } }],
      },
      integrationResponses: [{ id: 'ok' as Id, statusCode: '200', mapping: { parameters: [], payloads: [] } }],
    }
    const tried = { ...sample, request: { path: [], query: [], headers: [], body: '{"n": 5}' } }
    const at = { ...tried, request: { ...tried.request, path: [{ name: 'var', value: 'x' }] } } as TestCase
    const exchange = simulateExchange({ ...project, methods: [mock] }, mock.id, at)
    expect(lines(exchange)[0]).toBe('5 <- p < client body.n = {"kind":"number","text":"5"}')
  })
})

describe('for any project', () => {
  it('the stretches of the response lie within it, and name rules that the project has', () => {
    fc.assert(
      fc.property(projects, (any) => {
        const rules = JSON.stringify(any)
        for (const { id, testCases } of any.methods) {
          for (const testCase of testCases) {
            const { outcome, responseSpans } = simulateExchange(any, id, testCase)
            const { headers = [], body: text = '' } = outcome.methodResponse ?? {}
            for (const { part, end, rule } of responseSpans) {
              const whole = part.kind === 'body' ? text : (headers[part.index]?.[1] ?? '')
              expect(end).toBeLessThanOrEqual(whole.length)
              expect(rules).toContain(rule ?? '')
            }
          }
        }
      }),
    )
  }, 600_000)
})
