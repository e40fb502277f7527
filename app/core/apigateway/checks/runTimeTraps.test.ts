import { describe, expect, it } from 'vitest'
import { type Integration, checkMethod } from '../index.ts'
import { awsIntegration, emptyApi, integrationResponse, methodWith } from '../../testing/methodFixture.ts'

function codes(integration: Integration): readonly string[] {
  return checkMethod(methodWith(integration), emptyApi).map(({ code }) => code)
}

const fn = 'arn:aws:lambda:us-east-1:123456789012:function:f'
const lambda = `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${fn}/invocations`

describe('G6: a pattern of a Lambda integration that looks for a status never matches', () => {
  it.each([
    ['200', true],
    ['2\\d{2}', true],
    ['4\\d\\d|5\\d\\d', true],
    ['404', true],
    ['.*404.*', false],
    ['.*', false],
    ['(\\n|.)+', false],
    ['.*Error.*', false],
    ['\\[BadRequest\\].*', false],
    ['(', false],
    ['', false],
  ])('%s', (pattern, warned) => {
    const responses = [integrationResponse('200'), integrationResponse('400', { pattern })]
    const found = codes(awsIntegration({ uri: lambda, responses }))
    expect(found.includes('apigateway/lambda-status-pattern')).toBe(warned)
    expect(codes(awsIntegration({ responses }))).not.toContain('apigateway/lambda-status-pattern')
  })
})

describe('G5.4: services that API Gateway calls without the headers they need', () => {
  const uri = 'arn:aws:apigateway:us-east-1:events:action/PutEvents'
  const target = { 'integration.request.header.X-Amz-Target': "'AWSEvents.PutEvents'" }
  const type = { 'integration.request.header.Content-Type': "'application/x-amz-json-1.1'" }
  const override =
    '#set($context.requestOverride.header.X-Amz-Target = "AWSEvents.PutEvents")#set($context.requestOverride.header.Content-Type = "application/x-amz-json-1.1"){}'

  it.each<[string, Integration, string | undefined]>([
    ['EventBridge without them', awsIntegration({ uri }), 'X-Amz-Target and the header Content-Type'],
    ['with one', awsIntegration({ uri, parameters: target }), 'Content-Type'],
    ['with both', awsIntegration({ uri, parameters: { ...target, ...type } }), undefined],
    ['with both by override', awsIntegration({ uri, templates: { 'application/json': override } }), undefined],
    [
      'Secrets Manager',
      awsIntegration({ uri: 'arn:aws:apigateway:us-east-1:secretsmanager:action/GetSecretValue' }),
      'X-Amz-Target and the header Content-Type',
    ],
    ['DynamoDB gets its own', awsIntegration(), undefined],
  ])('%s', (_, integration, missing) => {
    const found = checkMethod(methodWith(integration), emptyApi).find(
      ({ code }) => code === 'apigateway/missing-service-headers',
    )
    expect(found?.message.includes(`need the header ${missing}`) ?? false).toBe(missing !== undefined)
  })
})

describe('G5.4: WHEN_NO_MATCH lets raw payload through with your role', () => {
  const credentials = 'arn:aws:iam::123456789012:role/r'
  const templates = { 'application/json': '{}' }

  it.each([
    [awsIntegration({ credentials, templates }), true],
    [awsIntegration({ credentials, templates, passthroughBehavior: 'WHEN_NO_MATCH' }), true],
    [awsIntegration({ credentials, templates, passthroughBehavior: 'WHEN_NO_TEMPLATES' }), false],
    [awsIntegration({ credentials, templates, passthroughBehavior: 'NEVER' }), false],
    [awsIntegration({ credentials }), false],
    [awsIntegration({ templates }), false],
    [awsIntegration({ credentials, templates, uri: lambda }), false],
  ])('%#', (integration, warned) => {
    expect(codes(integration).includes('apigateway/raw-passthrough')).toBe(warned)
  })
})
