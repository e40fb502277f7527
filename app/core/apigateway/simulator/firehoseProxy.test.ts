import { describe, expect, it } from 'vitest'
import { lambdaProxyIntegration, simulateWith } from '../../testing/methodFixture.ts'

const uri = 'arn:aws:apigateway:us-east-1:firehose:action/PutRecord'
const body = '{"DeliveryStreamName":"d","Record":{"Data":"aGk="}}'

describe('G1.6, G5.4: a proxy of Firehose, of which only its existence is known', () => {
  it('sends the body as it is, and says that this is inferred', () => {
    const outcome = simulateWith(lambdaProxyIntegration({ uri }), { request: { body }, traced: true })
    expect(outcome).toMatchObject({
      kind: 'request',
      integrationRequest: { method: 'POST', url: 'https://firehose.us-east-1.amazonaws.com/?Action=PutRecord', body },
      provenance: [{ part: { kind: 'body' }, origins: [{ root: 'rawBody' }] }],
    })
    const headers = outcome.kind === 'request' ? outcome.integrationRequest.headers : []
    expect(headers).toContainEqual(['X-Amz-Target', 'Firehose_20150804.PutRecord'])
    expect(headers).toContainEqual(['Content-Type', 'application/x-amz-json-1.1'])
    expect(outcome.trace).toContainEqual({
      stage: 'uri',
      sentence: expect.stringContaining('Firehose') as unknown,
      unverified: true,
    })
  })

  it('passes the answer on', () => {
    const backend = { status: 400, headers: [['Content-Type', 'application/x-amz-json-1.1']] as const, body: '{"a":1}' }
    const outcome = simulateWith(lambdaProxyIntegration({ uri }), { request: { body }, backend })
    expect(outcome.methodResponse).toMatchObject({ status: 400, body: '{"a":1}' })
  })
})
