import { describe, expect, it } from 'vitest'
import { lambdaFunctionOf, lambdaIntegrationUri, parseIntegrationUri, printIntegrationUri } from './index.ts'

const fn = 'arn:aws:lambda:us-east-1:123456789012:function:fn'
const invocations = `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${fn}/invocations`

describe('G1.2: the URI of an AWS integration names service and path or action', () => {
  it.each([
    [
      'arn:aws:apigateway:us-east-1:dynamodb:action/PutItem',
      { service: 'dynamodb', kind: 'action', target: 'PutItem' },
    ],
    ['arn:aws:apigateway:us-east-1:s3:path/{bucket}/{key}', { service: 's3', kind: 'path', target: '{bucket}/{key}' }],
    [
      'arn:aws:apigateway:us-east-1:my.bucket.s3:path/key',
      { service: 's3', subdomain: 'my.bucket', kind: 'path', target: 'key' },
    ],
    ['arn:aws:apigateway:us-east-1:sns:path//', { service: 'sns', kind: 'path', target: '/' }],
    [invocations, { service: 'lambda', kind: 'path', target: `2015-03-31/functions/${fn}/invocations` }],
  ])('%s', (text, expected) => {
    const outcome = parseIntegrationUri(text)
    expect(outcome).toMatchObject({ kind: 'uri', uri: { partition: 'aws', region: 'us-east-1', ...expected } })
    expect(outcome.kind === 'uri' && printIntegrationUri(outcome.uri)).toBe(text)
  })

  it.each([
    ['non-valid-arn', 'notAnArn'],
    [`bad-arn:lambda:path/2015-03-31/functions/${fn}/invocations`, 'notAnArn'],
    [fn, 'noPathOrAction'],
    ['arn:aws:iam::0000000000:role/service-role/asdf', 'noPathOrAction'],
    [`arn:aws:apigateway:us-east-1:lambda:test/2015-03-31/functions/${fn}/invocations`, 'noPathOrAction'],
  ])('G1.6: %s is refused: %s', (text, reason) => {
    expect(parseIntegrationUri(text)).toEqual({ kind: 'refused', reason })
  })
})

describe('G5.2: a Lambda integration invokes a function', () => {
  it('reads the function and builds its URI', () => {
    const outcome = parseIntegrationUri(invocations)
    expect(outcome.kind === 'uri' && lambdaFunctionOf(outcome.uri)).toBe(fn)
    expect(lambdaIntegrationUri(fn)).toBe(invocations)
    expect(lambdaIntegrationUri('fn')).toBeUndefined()
  })

  it.each(['arn:aws:apigateway:r:lambda:path/random/value/x/invocations', 'arn:aws:apigateway:r:sqs:path/1/q'])(
    '%s invokes none',
    (text) => {
      const outcome = parseIntegrationUri(text)
      expect(outcome.kind === 'uri' && lambdaFunctionOf(outcome.uri)).toBeUndefined()
    },
  )
})
