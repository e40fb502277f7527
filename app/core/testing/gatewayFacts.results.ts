import type { GatewayFact } from './gatewayFact.ts'
import { integrationResponse, lambdaProxyIntegration, mockIntegration } from './methodFixture.ts'

/** What a Lambda proxy makes of a function's result. */
const results = (
  [
    ['{"statusCode": 201, "body": "b"}', { status: 201, body: 'b' }],
    ['{"statusCode": "202"}', { status: 202, body: '' }],
    ['{"body": "b"}', { status: 200, body: 'b' }],
    ['{}', { status: 200, body: '' }],
    ['{"headers": {"X": true, "Y": 5}}', { headers: { X: 'true', Y: '5' } }],
    ['{"headers": null}', { status: 200 }],
    ['{"headers": {"x": "3"}, "multiValueHeaders": {"X": ["1", "2"]}}', { headers: { X: '1, 2, 3' } }],
    ['{"body": "aGk=", "isBase64Encoded": true}', { body: 'aGk=', isBase64Encoded: false }],
    ['{"statusCode": "x"}', { status: 502, json: { message: 'Internal server error' } }],
    ['{"multiValueHeaders": {"X": "1"}}', { status: 502 }],
    ['{"other": 1}', { status: 502 }],
    ['"text"', { status: 502 }],
    ['[1]', { status: 502 }],
  ] as const
).map(([result, response]): GatewayFact => ({
  title: `G5.3: the result ${result}`,
  integration: lambdaProxyIntegration(),
  circumstances: { backend: { status: 200, headers: [], body: result } },
  expect: { response },
}))

/** What a MOCK's request template gives. */
const mocks = (
  [
    ['{"statusCode": 200}', 200],
    ['{statusCode: 404}', 404],
    ['{"statusCode": 200,}', 200],
    ["{'statusCode': 200}", 200],
    ['{"statusCode": "200"}', 500],
    ['{"statusCode": 200.5}', 500],
    ['{"statuscode": 200}', 500],
    ['', 500],
    ['statusCode', 500],
  ] as const
).map(([template, status]): GatewayFact => {
  const responses = [integrationResponse('200'), integrationResponse('404', { pattern: '404' })]
  const integration = mockIntegration({ templates: { 'application/json': template }, responses })
  const failed = { kind: 'gatewayResponse', type: 'API_CONFIGURATION_ERROR', response: { status } } as const
  const title = `G5.5: a MOCK that renders ${template} answers ${status}`
  return { title, integration, expect: status === 500 ? failed : { kind: 'mock', response: { status } } }
})

export const resultFacts: readonly GatewayFact[] = [...results, ...mocks]
