import { describe, expect, it } from 'vitest'
import type { BackendResponse, Integration, SimulationOutcome } from '../index.ts'
import {
  httpIntegration,
  httpProxyIntegration,
  integrationResponse,
  lambdaProxyIntegration,
  mockIntegration,
  simulateWith,
} from '../../testing/methodFixture.ts'

const backend: BackendResponse = {
  status: 200,
  headers: [['X-Total', '7']],
  body: '{"order":{"id":"A-1"},"lines":[{"sku":"a"},{"sku":"b"}]}',
}

function respond(integration: Integration, answer: BackendResponse = backend): SimulationOutcome {
  return simulateWith(integration, { traced: true, backend: answer, context: { requestId: 'r-1' } })
}

/** The stretches of the body, or of a header by name: `text <- what made it`. */
function spansOf(outcome: SimulationOutcome, part: string): readonly string[] {
  const { headers = [], body = '' } = outcome.methodResponse ?? {}
  return (outcome.responseProvenance ?? []).flatMap((span) => {
    const [name, value] = span.part.kind === 'header' ? (headers[span.part.index] ?? ['', '']) : ['body', body]
    if (name !== part) return []
    const from = span.origins.map(({ root, path }) => [root, ...path].join('/'))
    const by = span.parameter === undefined ? [] : [span.parameter]
    return [`${value.slice(span.start, span.end)} <- ${[...by, ...from].join(' ')}`]
  })
}

function withResponse(parts: Parameters<typeof integrationResponse>[1]): Integration {
  return httpIntegration({ responses: [integrationResponse('200', parts)] })
}

describe('each stretch of the method response names what made it', () => {
  it('in a body that passes through', () => {
    expect(spansOf(respond(withResponse({})), 'body')).toEqual([`${backend.body} <- rawBody`])
  })

  it('in a rendered body, which the spans tile', () => {
    const template = '{"id":"$input.path(\'$.order.id\')",#foreach($l in $input.path(\'$.lines\'))$l.sku#end}'
    const outcome = respond(withResponse({ templates: { 'application/json': template } }))
    expect(spansOf(outcome, 'body').filter((line) => !line.endsWith('<- '))).toEqual([
      'A-1 <- body/order/id',
      'a <- body/lines/0/sku',
      'b <- body/lines/1/sku',
    ])
    const spans = outcome.responseProvenance?.filter(({ part }) => part.kind === 'body') ?? []
    const body = outcome.methodResponse?.body ?? ''
    expect(spans.map(({ start, end }) => body.slice(start, end)).join('')).toBe(body)
  })

  it('in mapped headers, renamed ones too, and those of the context', () => {
    const parameters = {
      'method.response.header.X-Count': 'integration.response.header.X-Total',
      'method.response.header.Date': 'integration.response.body.order.id',
      'method.response.header.X-Fixed': "'1'",
    }
    const outcome = respond(withResponse({ parameters }))
    expect(spansOf(outcome, 'X-Count')).toEqual(['7 <- method.response.header.X-Count response.header/X-Total'])
    expect(spansOf(outcome, 'x-amzn-Remapped-Date')).toEqual(['A-1 <- method.response.header.Date body/order/id'])
    expect(spansOf(outcome, 'X-Fixed')).toEqual(['1 <- method.response.header.X-Fixed'])
    expect(spansOf(outcome, 'x-amzn-RequestId')).toEqual(['r-1 <- context/requestId'])
  })

  it.each([
    ['of the response template', '{}', "#set($context.responseOverride.header.X = $input.path('$.order.id'))"],
    ['of a list', '{}', "#set($id = $input.path('$.order.id'))#set($context.responseOverride.header.X = [$id])"],
  ])('in an override %s, with the stretch that wrote it', (_, request, response) => {
    const integration = httpIntegration({
      templates: { 'application/json': request },
      responses: [integrationResponse('200', { templates: { 'application/json': response } })],
    })
    const outcome = respond(integration)
    expect(spansOf(outcome, 'X')).toEqual(['A-1 <- body/order/id'])
    const span = outcome.responseProvenance?.find(({ part, template }) => part.kind === 'header' && template)
    expect(response.slice(span?.template?.range.start, span?.template?.range.end)).toMatch(/^#set\(\$context.*\)$/)
  })

  it("in an override of a MOCK's request template", () => {
    const template = '#set($context.responseOverride.header.X = $input.params(\'id\')){"statusCode": 200}'
    const outcome = respond(mockIntegration({ templates: { 'application/json': template } }))
    expect(spansOf(outcome, 'X')).toEqual(['42 <- params.path/id'])
  })

  it('in what proxies pass on', () => {
    const proxied = respond(httpProxyIntegration())
    expect(spansOf(proxied, 'X-Total')).toEqual(['7 <- response.header/X-Total'])
    expect(spansOf(proxied, 'body')).toEqual([`${backend.body} <- rawBody`])
    const result = { headers: { A: '1' }, multiValueHeaders: { a: ['2', '3'] }, body: 'ok' }
    const described = respond(lambdaProxyIntegration(), { status: 200, headers: [], body: JSON.stringify(result) })
    expect(spansOf(described, 'a')).toEqual([
      '2 <- body/multiValueHeaders/a/0',
      '3 <- body/multiValueHeaders/a/1',
      '1 <- body/headers/A',
    ])
    expect(spansOf(described, 'body')).toEqual(['ok <- body/body'])
  })

  it('not at all, unless it is asked for', () => {
    expect(simulateWith(withResponse({}), { backend })).not.toHaveProperty('responseProvenance')
  })
})
