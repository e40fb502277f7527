import { describe, expect, it } from 'vitest'
import type { GatewayResponse, SimulationOutcome } from '../index.ts'
import { emptyApi, httpIntegration, integrationResponse, simulateWith } from '../../testing/methodFixture.ts'

function refused(response: Partial<GatewayResponse> | undefined, traced = true): SimulationOutcome {
  const custom = { type: 'THROTTLED', responseParameters: new Map(), responseTemplates: new Map(), ...response }
  return simulateWith(httpIntegration(), {
    traced,
    givenFailure: 'THROTTLED',
    restApi: { ...emptyApi, gatewayResponses: response === undefined ? [] : [custom] },
    request: { headers: [['X-Tenant', 'acme']] },
    context: { requestId: 'r-1' },
    stageVariables: { v: '7' },
  })
}

/** The stretches of the body, or of a header by name: `text <- what made it`, with the template's text. */
function spansOf(outcome: SimulationOutcome, part: string, template = ''): readonly string[] {
  const { headers = [], body = '' } = outcome.methodResponse ?? {}
  return (outcome.responseProvenance ?? []).flatMap((span) => {
    const [name, value] = span.part.kind === 'header' ? (headers[span.part.index] ?? ['', '']) : ['body', body]
    if (name !== part) return []
    const from = span.origins.map(({ root, path }) => [root, ...path].join('/'))
    const { range } = span.template ?? {}
    const written = range === undefined ? (span.parameter ?? '') : template.slice(range.start, range.end)
    return [`${value.slice(span.start, span.end)} <- ${[written, ...from].filter((text) => text !== '').join(' ')}`]
  })
}

describe('G4.4: each stretch of a gateway response names what made it', () => {
  it('in a template, which is not rendered but replaced in', () => {
    const template = '{"m":$context.error.messageString,"id":"$context.requestId","v":"$stageVariables.v"}'
    const outcome = refused({ responseTemplates: new Map([['application/json', template]]) })
    expect(spansOf(outcome, 'body', template)).toEqual([
      '{"m": <- {"m":',
      '"Too Many Requests" <- $context.error.messageString context/error/messageString',
      ',"id":" <- ,"id":"',
      'r-1 <- $context.requestId context/requestId',
      '","v":" <- ","v":"',
      '7 <- $stageVariables.v stageVariables/v',
      '"} <- "}',
    ])
  })

  it('in mapped headers', () => {
    const outcome = refused({
      responseParameters: new Map([
        ['gatewayresponse.header.X-Tenant', 'method.request.header.X-Tenant'],
        ['gatewayresponse.header.X-Fixed', "'1'"],
      ]),
    })
    expect(spansOf(outcome, 'X-Tenant')).toEqual(['acme <- gatewayresponse.header.X-Tenant params.header/X-Tenant'])
    expect(spansOf(outcome, 'X-Fixed')).toEqual(['1 <- gatewayresponse.header.X-Fixed'])
  })

  it("in API Gateway's own, and in its request id", () => {
    const outcome = refused(undefined)
    expect(spansOf(outcome, 'body')).toEqual(['"Too Many Requests" <- context/error/messageString'])
    expect(spansOf(outcome, 'x-amzn-RequestId')).toEqual(['r-1 <- context/requestId'])
    expect(outcome).not.toHaveProperty('gatewayResponse')
  })

  it('and the one that answered is told by its index, traced or not', () => {
    expect(refused({ statusCode: '499' })).toMatchObject({ gatewayResponse: 0, methodResponse: { status: 499 } })
    expect(refused({}, false)).toMatchObject({ gatewayResponse: 0 })
    expect(refused({}, false)).not.toHaveProperty('responseProvenance')
  })
})

describe('G6: the integration response that was chosen is told by its index', () => {
  const responses = [integrationResponse('200'), integrationResponse('404', { pattern: '404' })]

  it.each([
    [200, 0],
    [404, 1],
    [500, 0],
  ])('for the backend status %i the one at %i', (status, index) => {
    const outcome = simulateWith(httpIntegration({ responses }), { backend: { status, headers: [], body: '' } })
    expect(outcome).toMatchObject({ kind: 'request', integrationResponse: index })
  })

  it('where its template failed, too; not where none was looked for', () => {
    const failing = [integrationResponse('200', { templates: { 'application/json': 'Hello $' } })]
    const failed = simulateWith(httpIntegration({ responses: failing }), {
      backend: { status: 200, headers: [], body: '' },
    })
    expect(failed).toMatchObject({ kind: 'gatewayResponse', integrationResponse: 0 })
    expect(simulateWith(httpIntegration({ responses }))).not.toHaveProperty('integrationResponse')
  })
})
