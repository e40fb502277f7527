import type { RestApi } from '../apigateway/index.ts'
import { type GatewayFact, refused } from './gatewayFact.ts'
import { emptyApi, httpIntegration } from './methodFixture.ts'

const validating = {
  requestParameters: new Map([
    ['method.request.querystring.qs1', true],
    ['method.request.header.x-header', true],
    ['method.request.path.id', true],
    ['method.request.header.optional', false],
  ]),
  requestValidator: { body: false, parameters: true },
}
const order = { type: 'object', required: ['id'], properties: { id: { type: 'integer', minimum: 1 } } }
const withModel: RestApi = { ...emptyApi, models: [{ name: 'Order', contentType: 'application/json', schema: order }] }
const modelled = {
  restApi: withModel,
  method: {
    requestModels: new Map([['application/json', 'Order']]),
    requestValidator: { body: true, parameters: false },
  },
}
const invalid = { status: 400, body: '{"message": "Invalid request body"}' }

export const validationFacts: readonly GatewayFact[] = [
  refused(
    'G4.4: required parameters that are missing, headers first',
    httpIntegration(),
    { method: validating },
    'BAD_REQUEST_PARAMETERS',
    {
      status: 400,
      body: '{"message": "Missing required request parameters: [x-header, qs1]"}',
      headers: { 'x-amzn-ErrorType': 'BadRequestException' },
    },
  ),
  refused(
    'G4.4: a blank value counts as missing',
    httpIntegration(),
    { method: validating, request: { headers: [['x-header', ' ']], query: [['qs1', '1']] } },
    'BAD_REQUEST_PARAMETERS',
    { json: { message: 'Missing required request parameters: [x-header]' } },
  ),
  {
    title: 'G4.4: nothing is validated where the validator says so',
    integration: httpIntegration(),
    circumstances: { method: { ...validating, requestValidator: { body: false, parameters: false } } },
    expect: { kind: 'request' },
  },
  ...(
    [
      ['{"id": 1}', true],
      ['{"id": 0}', false],
      ['{"id": "1"}', false],
      ['{}', false],
      ['', false],
      ['[]', false],
      ['{"id": ', false],
    ] as const
  ).map(([body, fits]): GatewayFact => {
    const title = `G4.4: the body ${body === '' ? 'that is empty' : body} ${fits ? 'fits' : 'does not fit'} its model`
    const circumstances = { ...modelled, request: { body } }
    return fits
      ? { title, integration: httpIntegration(), circumstances, expect: { kind: 'request', sent: { body } } }
      : refused(title, httpIntegration(), circumstances, 'BAD_REQUEST_BODY', invalid)
  }),
  {
    title: 'G4.4: a content type without a model passes',
    integration: httpIntegration(),
    circumstances: { ...modelled, request: { headers: [['Content-Type', 'text/plain']], body: 'x' } },
    expect: { kind: 'request', sent: { body: 'x' } },
  },
]
