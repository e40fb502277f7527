import { describe, expect, it } from 'vitest'
import { integrationResponse, mockIntegration, simulateWith } from '../../testing/methodFixture.ts'

describe("G5.5: a MOCK's request template gives a status code", () => {
  it.each([
    '{"statusCode": 200}',
    '{statusCode: 200}',
    "{'statusCode': 200,}",
    ' {"a": [], "statusCode": 200} rest',
    '#set($s = 200){"statusCode": $s}',
  ])('%s', (template) => {
    const outcome = simulateWith(mockIntegration({ templates: { 'application/json': template } }))
    expect(outcome).toMatchObject({ kind: 'mock', statusCode: 200, methodResponse: { status: 200, body: '' } })
  })

  it.each(['', '{}', '{"statusCode": "200"}', '{"statusCode": 200.5}', '[200]', '200', 'statusCode', '{statusCode'])(
    '%j is 500',
    (template) => {
      const outcome = simulateWith(mockIntegration({ templates: { 'application/json': template } }))
      expect(outcome).toMatchObject({ kind: 'gatewayResponse', methodResponse: { status: 500 } })
      expect(outcome.log).toContain(
        'Execution failed due to configuration error: Unable to parse statusCode. It should be an integer that is defined in the request template.',
      )
    },
  )

  it("chooses the response by that number; the client gets the response's own", () => {
    const responses = [integrationResponse('200'), integrationResponse('404', { pattern: '4\\d{2}' })]
    const integration = mockIntegration({ responses, templates: { 'application/json': '{"statusCode": 499}' } })
    expect(simulateWith(integration)).toMatchObject({ statusCode: 499, methodResponse: { status: 404 } })
  })

  it('G3.8: overrides of the request template hold without a response template', () => {
    const template =
      '#set($context.responseOverride.status = 444)#set($context.responseOverride.header.foo = "bar"){"statusCode": 200}'
    const outcome = simulateWith(mockIntegration({ templates: { 'application/json': template } }))
    expect(outcome).toMatchObject({ methodResponse: { status: 444, body: '' } })
    expect(outcome.methodResponse?.headers).toContainEqual(['foo', 'bar'])
  })

  it('G3.8: what the request template wrote is there in the response template', () => {
    const integration = mockIntegration({
      templates: { 'application/json': '#set($context.requestOverride.path.body = $input.body){"statusCode": 200}' },
      responses: [
        integrationResponse('200', {
          templates: { 'application/json': "$context.requestOverride.path.body $input.params('id')" },
        }),
      ],
    })
    expect(simulateWith(integration, { request: { body: '{"a":1}' } })).toMatchObject({
      methodResponse: { body: '{"a":1} 42' },
    })
  })
})
