import { describe, expect, it } from 'vitest'
import type { Integration, RequestSpan, SimulationOutcome } from '../index.ts'
import { httpIntegration, httpProxyIntegration, simulateWith } from '../../testing/methodFixture.ts'

const body = '{"customer":{"name":"Ada L"},"items":[{"sku":"a"},{"sku":"b"}]}'

function trace(integration: Integration, stageVariables: Readonly<Record<string, string>> = {}): SimulationOutcome {
  const request = {
    body,
    query: [['q', 'a b']] as const,
    headers: [
      ['Content-Type', 'application/json'],
      ['X-Tenant', 'acme'],
    ] as const,
  }
  return simulateWith(integration, { traced: true, request, stageVariables })
}

/** The stretches of one part, `url`, `body` or a header by name, with what made them: `text <- parameter|origins`. */
function spansOf(outcome: SimulationOutcome, part: string): readonly string[] {
  if (outcome.kind !== 'request') return [`ended: ${outcome.kind}`]
  const { url, headers, body: sent } = outcome.integrationRequest
  const inPart = (span: RequestSpan): boolean =>
    span.part.kind === 'header' ? headers[span.part.index]?.[0] === part : span.part.kind === part
  return outcome.provenance.filter(inPart).map(({ part: { kind }, start, end, parameter, origins }) => {
    const text = kind === 'url' ? url : kind === 'body' ? sent : (headers.find(([name]) => name === part)?.[1] ?? '')
    const from = origins.map(({ root, path }) => [root, ...path].join('/'))
    return `${text.slice(start, end)} <- ${[...(parameter === undefined ? [] : [parameter]), ...from].join(' ')}`
  })
}

describe('each stretch of the integration request names what made it', () => {
  it('in the URL, percent-encoded as it is', () => {
    const integration = httpIntegration({
      uri: 'https://${stageVariables.host}/{id}/{name}',
      parameters: {
        'integration.request.path.id': 'method.request.path.id',
        'integration.request.path.name': 'method.request.body.customer.name',
        'integration.request.querystring.x': 'method.request.querystring.q',
        'integration.request.querystring.fixed': "'1'",
      },
    })
    expect(spansOf(trace(integration, { host: 'b.example' }), 'url')).toEqual([
      'b.example <- stageVariables/host',
      '42 <- integration.request.path.id params.path/id',
      'Ada%20L <- integration.request.path.name body/customer/name',
      'a%20b <- integration.request.querystring.x params.querystring/q',
      '1 <- integration.request.querystring.fixed',
    ])
  })

  it('in headers: mapped, by API Gateway from the context, forwarded', () => {
    const parameters = { 'integration.request.header.T': 'method.request.header.X-Tenant' }
    expect(spansOf(trace(httpIntegration({ parameters })), 'T')).toEqual([
      'acme <- integration.request.header.T params.header/X-Tenant',
    ])
    expect(spansOf(trace(httpIntegration()), 'X-Amzn-Apigateway-Api-Id')).toEqual(['a1b2c3d4e5 <- context/apiId'])
    expect(spansOf(trace(httpProxyIntegration()), 'X-Tenant')).toEqual(['acme <- params.header/X-Tenant'])
  })

  it('in a body that passes through', () => {
    expect(spansOf(trace(httpIntegration()), 'body')).toEqual([`${body} <- rawBody`])
  })

  it('in a rendered body, which the spans tile', () => {
    const template = '{"n":"$input.path(\'$.customer.name\')",#foreach($i in $input.path(\'$.items\'))$i.sku#end}'
    const outcome = trace(httpIntegration({ templates: { 'application/json': template } }))
    expect(spansOf(outcome, 'body').filter((line) => !line.endsWith('<- '))).toEqual([
      'Ada L <- body/customer/name',
      'a <- body/items/0/sku',
      'b <- body/items/1/sku',
    ])
    const spans = outcome.provenance.filter(({ part }) => part.kind === 'body')
    const sent = outcome.kind === 'request' ? outcome.integrationRequest.body : ''
    expect(spans.map(({ start, end }) => sent.slice(start, end)).join('')).toBe(sent)
    for (const span of spans) expect(span.template?.key).toBe('application/json')
  })

  it.each([
    "#set($context.requestOverride.header.T = $input.path('$.customer.name'))",
    "#set($context.requestOverride.header['T'] = $input.path('$.customer.name'))",
    "$context.requestOverride.header.put('T', $input.path('$.customer.name'))",
  ])('in an override, with the stretch of the template that wrote it: %s', (directive) => {
    const outcome = trace(httpIntegration({ templates: { 'application/json': `  ${directive}{}` } }))
    expect(spansOf(outcome, 'T')).toEqual(['Ada L <- body/customer/name'])
    const span = outcome.provenance.find(({ part }) => part.kind === 'header' && part.index === 2)
    expect(span?.template).toEqual({
      key: 'application/json',
      range: { start: expect.any(Number) as unknown, end: 2 + directive.length },
    })
  })

  it('not at all, unless it is asked for', () => {
    expect(simulateWith(httpIntegration(), { request: { body } }).provenance).toEqual([])
  })
})
