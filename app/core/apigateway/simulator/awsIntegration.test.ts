import { describe, expect, it } from 'vitest'
import type { Integration } from '../index.ts'
import { awsIntegration, integrationResponse, simulateWith } from '../../testing/methodFixture.ts'

const fn = 'arn:aws:lambda:us-east-1:123456789012:function:f'
const lambda = `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${fn}/invocations`

function urlOf(integration: Integration): string | number | undefined {
  const outcome = simulateWith(integration, { stageVariables: { fn } })
  return outcome.kind === 'request' ? outcome.integrationRequest.url : outcome.methodResponse?.status
}

describe('G5.2, G5.4: where an AWS integration calls', () => {
  const id = { 'integration.request.path.key': 'method.request.path.id', 'integration.request.querystring.x': "'1'" }

  it.each([
    [
      'arn:aws:apigateway:eu-central-1:states:action/StartExecution',
      {},
      'https://states.eu-central-1.amazonaws.com/?Action=StartExecution',
    ],
    [
      'arn:aws:apigateway:us-east-1:ssm:action/GetParameter',
      { 'integration.request.querystring.Name': "'p'" },
      'https://ssm.us-east-1.amazonaws.com/?Action=GetParameter&Name=p',
    ],
    ['arn:aws:apigateway:us-east-1:s3:path/bucket/{key}', id, 'https://s3.us-east-1.amazonaws.com/bucket/42?x=1'],
    ['arn:aws:apigateway:us-east-1:bucket.s3:path/{key}', id, 'https://bucket.s3.us-east-1.amazonaws.com/42?x=1'],
    ['arn:aws:apigateway:us-east-1:sns:path//', {}, 'https://sns.us-east-1.amazonaws.com/'],
    ['arn:aws-cn:apigateway:cn-north-1:sqs:path/1/q', {}, 'https://sqs.cn-north-1.amazonaws.com.cn/1/q'],
    [lambda, {}, `https://lambda.us-east-1.amazonaws.com/2015-03-31/functions/${fn}/invocations`],
    [
      'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${stageVariables.fn}/invocations',
      {},
      `https://lambda.us-east-1.amazonaws.com/2015-03-31/functions/${fn}/invocations`,
    ],
    ['arn:aws:apigateway:us-east-1:sqs:${stageVariables.missing}', {}, 500],
    ['https://backend.example', {}, 500],
  ])('%s', (uri, parameters, expected) => {
    expect(urlOf(awsIntegration({ uri, parameters }))).toBe(expected)
  })

  it('the URL keeps what filled it', () => {
    const uri = 'arn:aws:apigateway:us-east-1:s3:path/bucket/{key}/x'
    const outcome = simulateWith(awsIntegration({ uri, parameters: id }), { traced: true })
    const url = outcome.kind === 'request' ? outcome.integrationRequest.url : ''
    const spans = outcome.provenance.filter(({ part }) => part.kind === 'url')
    expect(spans.map(({ start, end, parameter }) => [url.slice(start, end), parameter])).toEqual([
      ['42', 'integration.request.path.key'],
      ['1', 'integration.request.querystring.x'],
    ])
  })
})

describe('G5.4: headers of a call to a service', () => {
  it.each([
    ['dynamodb', 'PutItem', 'DynamoDB_20120810.PutItem'],
    ['kinesis', 'PutRecord', 'Kinesis_20131202.PutRecord'],
    ['states', 'StartExecution', 'AWSStepFunctions.StartExecution'],
    ['events', 'PutEvents', undefined],
  ])('%s', (service, action, target) => {
    const outcome = simulateWith(awsIntegration({ uri: `arn:aws:apigateway:us-east-1:${service}:action/${action}` }))
    const headers = new Map(outcome.kind === 'request' ? outcome.integrationRequest.headers : [])
    expect(headers.get('Host')).toBe(`${service}.us-east-1.amazonaws.com`)
    expect(headers.get('Accept')).toBe('application/json')
    expect(headers.get('X-Amz-Target')).toBe(target)
  })

  it.each(['Authorization', 'Connection', 'Expect', 'Proxy-Authenticate', 'TE', 'Content-Length', 'Transfer-Encoding'])(
    'G2.3: a mapping of %s ends every call with 500',
    (name) => {
      expect(urlOf(awsIntegration({ parameters: { [`integration.request.header.${name}`]: "'x'" } }))).toBe(500)
    },
  )

  it('a mapped target wins', () => {
    const outcome = simulateWith(
      awsIntegration({ parameters: { 'integration.request.header.x-amz-target': "'mine'" } }),
    )
    const headers = outcome.kind === 'request' ? outcome.integrationRequest.headers : []
    expect(headers.filter(([name]) => name.toLowerCase() === 'x-amz-target')).toEqual([['x-amz-target', 'mine']])
  })
})

describe("G6: of a function, patterns are matched against the error's message", () => {
  const responses = [
    integrationResponse('200'),
    integrationResponse('405', { pattern: '.*four hundred.*' }),
    integrationResponse('502', { pattern: '.+' }),
    integrationResponse('504', { pattern: '200' }),
  ]

  it.each([
    ['a success', '"Pass"', 200],
    ['an error that a pattern matches', '{"errorMessage":"Raising four hundred"}', 405],
    ['any other error', '{"errorMessage":"no"}', 502],
    ['a message that is no text', '{"errorMessage":200}', 200],
    ['an answer that is no JSON', '{oops', 200],
  ])('%s', (_, body, status) => {
    const backend = { status: 200, headers: [], body }
    expect(simulateWith(awsIntegration({ uri: lambda, responses }), { backend })).toMatchObject({
      methodResponse: { status },
    })
  })

  it('G2.2: header mappings read a message that is JSON as JSON; templates do not', () => {
    const parameters = { 'method.response.header.trace': 'integration.response.body.errorMessage.trace' }
    const templates = { 'application/json': "$input.path('$.errorMessage').trace|$input.path('$.errorMessage')" }
    const backend = { status: 200, headers: [], body: '{"errorMessage":"{\\"trace\\":{\\"line\\":123}}"}' }
    const outcome = simulateWith(
      awsIntegration({ uri: lambda, responses: [integrationResponse('200', { parameters, templates })] }),
      { backend },
    )
    expect(outcome.methodResponse?.headers).toContainEqual(['trace', '{"line":123}'])
    expect(outcome.methodResponse?.body).toBe('|{"trace":{"line":123}}')
  })

  it('of any other service, against the status', () => {
    const backend = { status: 504, headers: [], body: '{"errorMessage":"x"}' }
    expect(
      simulateWith(awsIntegration({ responses: [integrationResponse('504', { pattern: '5..' })] }), { backend }),
    ).toMatchObject({
      methodResponse: { status: 504 },
    })
  })
})
