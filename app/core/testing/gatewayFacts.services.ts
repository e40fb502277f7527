import type { Expected, GatewayFact } from './gatewayFact.ts'
import { awsIntegration, type Circumstances, lambdaProxyIntegration } from './methodFixture.ts'

interface Call {
  readonly service: string
  readonly target: string
  readonly parameters?: Readonly<Record<string, string>>
  readonly template?: string
  readonly circumstances?: Circumstances
}

/** A call of `arn:aws:apigateway:eu-central-1:SERVICE:TARGET`. */
function call(
  title: string,
  { service, target, parameters, template, circumstances }: Call,
  expect: Expected,
): GatewayFact {
  const mapped = Object.fromEntries(
    Object.entries(parameters ?? {}).map(([to, from]) => [`integration.request.${to}`, from]),
  )
  const integration = awsIntegration({
    uri: `arn:aws:apigateway:eu-central-1:${service}:${target}`,
    parameters: mapped,
    templates: template === undefined ? {} : { 'application/json': template },
  })
  return { title, integration, ...(circumstances && { circumstances }), expect }
}

const form = "'application/x-www-form-urlencoded'"
const order = { request: { body: '{"id": "A 1"}' } }

const services: readonly GatewayFact[] = [
  call(
    'G5.4: DynamoDB by action',
    {
      service: 'dynamodb',
      target: 'action/PutItem',
      template: '{"TableName":"T","Item":{"id":{"S":"$input.params(\'id\')"}}}',
    },
    {
      sent: {
        method: 'POST',
        url: 'https://dynamodb.eu-central-1.amazonaws.com/?Action=PutItem',
        headers: { 'X-Amz-Target': 'DynamoDB_20120810.PutItem', Accept: 'application/json' },
        body: '{"TableName":"T","Item":{"id":{"S":"42"}}}',
      },
    },
  ),
  call(
    'G5.4: Kinesis by action',
    {
      service: 'kinesis',
      target: 'action/PutRecord',
      template: '{"StreamName":"s","Data":"$util.base64Encode($input.body)"}',
      circumstances: order,
    },
    {
      sent: {
        headers: { 'X-Amz-Target': 'Kinesis_20131202.PutRecord' },
        body: '{"StreamName":"s","Data":"eyJpZCI6ICJBIDEifQ=="}',
      },
    },
  ),
  call(
    'G5.4: Step Functions by action',
    {
      service: 'states',
      target: 'action/StartExecution',
      template: '{"input":"$util.escapeJavaScript($input.json(\'$\'))"}',
      circumstances: order,
    },
    {
      sent: {
        url: 'https://states.eu-central-1.amazonaws.com/?Action=StartExecution',
        headers: { 'X-Amz-Target': 'AWSStepFunctions.StartExecution' },
        body: '{"input":"{\\"id\\":\\"A 1\\"}"}',
      },
    },
  ),
  call(
    'G5.4: EventBridge gets no X-Amz-Target by itself',
    { service: 'events', target: 'action/PutEvents', template: '{}' },
    { sent: { url: 'https://events.eu-central-1.amazonaws.com/?Action=PutEvents', headers: { 'X-Amz-Target': null } } },
  ),
  call(
    'G3.8, G5.4: EventBridge with its headers by override',
    {
      service: 'events',
      target: 'action/PutEvents',
      template:
        '#set($context.requestOverride.header.X-Amz-Target = "AWSEvents.PutEvents")#set($context.requestOverride.header.Content-Type = "application/x-amz-json-1.1"){}',
    },
    { sent: { headers: { 'X-Amz-Target': 'AWSEvents.PutEvents', 'Content-Type': 'application/x-amz-json-1.1' } } },
  ),
  call(
    'G5.4: SQS by path, as a form',
    {
      service: 'sqs',
      target: 'path/123456789012/queue',
      parameters: { 'header.Content-Type': form },
      template: 'Action=SendMessage&MessageBody=$util.urlEncode($input.body)',
      circumstances: order,
    },
    {
      sent: {
        url: 'https://sqs.eu-central-1.amazonaws.com/123456789012/queue',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: 'Action=SendMessage&MessageBody=%7B%22id%22%3A+%22A+1%22%7D',
      },
    },
  ),
  call(
    'G5.4: SQS by path, as JSON',
    {
      service: 'sqs',
      target: 'path/123456789012/queue',
      parameters: {
        'header.Content-Type': "'application/x-amz-json-1.0'",
        'header.X-Amz-Target': "'AmazonSQS.SendMessage'",
      },
      template: '{"MessageBody": "$util.escapeJavaScript($input.body)"}',
      circumstances: order,
    },
    {
      sent: {
        headers: { 'X-Amz-Target': 'AmazonSQS.SendMessage', 'Content-Type': 'application/x-amz-json-1.0' },
        json: { MessageBody: '{"id": "A 1"}' },
      },
    },
  ),
  call(
    'G5.4: SNS by action, as a form',
    {
      service: 'sns',
      target: 'action/Publish',
      parameters: { 'header.Content-Type': form },
      template: "Action=Publish&TopicArn=$util.urlEncode('arn:aws:sns:r:1:t')",
    },
    { sent: { body: 'Action=Publish&TopicArn=arn%3Aaws%3Asns%3Ar%3A1%3At' } },
  ),
  call(
    'G5.4: S3 by path, bucket and key from the path',
    {
      service: 's3',
      target: 'path/{bucket}/{key}',
      parameters: { 'path.bucket': "'pictures'", 'path.key': 'method.request.path.id' },
      circumstances: { request: { headers: [['Content-Type', 'text/plain']], body: 'raw' } },
    },
    { sent: { url: 'https://s3.eu-central-1.amazonaws.com/pictures/42', body: 'raw' } },
  ),
  call(
    'G5.4: a subdomain is in front of the host',
    { service: 'bucket.s3', target: 'path/key' },
    { sent: { url: 'https://bucket.s3.eu-central-1.amazonaws.com/key' } },
  ),
  call(
    'G5.4: SSM takes its parameters from the query string',
    {
      service: 'ssm',
      target: 'action/GetParameter',
      parameters: { 'querystring.Name': "'p'" },
      circumstances: { request: { body: 'ignored' } },
    },
    { sent: { url: 'https://ssm.eu-central-1.amazonaws.com/?Action=GetParameter&Name=p', body: '' } },
  ),
  call(
    'G5.4: an Accept that is mapped replaces application/json',
    { service: 'sqs', target: 'path/1/q', parameters: { 'header.Accept': "'application/xml'" } },
    { sent: { headers: { Accept: 'application/xml' } } },
  ),
]

const fn = 'arn:aws:lambda:us-east-1:123456789012:function:'

const functions: readonly GatewayFact[] = [
  call(
    'G5.2: a function is invoked asynchronously by its header',
    {
      service: 'lambda',
      target: `path/2015-03-31/functions/${fn}f/invocations`,
      parameters: { 'header.X-Amz-Invocation-Type': "'Event'" },
      circumstances: { request: { body: '{"a": 1}' } },
    },
    {
      sent: {
        url: `https://lambda.eu-central-1.amazonaws.com/2015-03-31/functions/${fn}f/invocations`,
        headers: { 'X-Amz-Invocation-Type': 'Event' },
        body: '{"a": 1}',
      },
    },
  ),
  call(
    'G2.2: stage variables name the function and its alias',
    {
      service: 'lambda',
      target: `path/2015-03-31/functions/${fn}\${stageVariables.fn}:\${stageVariables.alias}/invocations`,
      circumstances: { stageVariables: { fn: 'orders', alias: 'live' } },
    },
    { sent: { url: `https://lambda.eu-central-1.amazonaws.com/2015-03-31/functions/${fn}orders:live/invocations` } },
  ),
]

/** The event of a Lambda proxy integration. */
function event(title: string, circumstances: Circumstances, json: unknown): GatewayFact {
  return { title: `G5.3: ${title}`, integration: lambdaProxyIntegration(), circumstances, expect: { sent: { json } } }
}

const greedy = { path: '/{proxy+}' }
const events: readonly GatewayFact[] = [
  event(
    'path and proxy end without a slash, the path keeps it',
    { method: greedy, request: { path: '/a/' } },
    {
      path: '/a/',
      pathParameters: { proxy: 'a' },
    },
  ),
  event(
    'slashes within stay',
    { method: greedy, request: { path: '/a//b' } },
    {
      path: '/a//b',
      pathParameters: { proxy: 'a//b' },
    },
  ),
  event(
    'slashes in front fold, but in the context',
    { method: greedy, request: { path: '//a' }, context: { stage: 's' } },
    {
      path: '/a',
      pathParameters: { proxy: 'a' },
      requestContext: { path: '/s//a' },
    },
  ),
  event(
    'the path is not decoded',
    { request: { path: '/orders/a%2Bb' } },
    {
      path: '/orders/a%2Bb',
      pathParameters: { id: 'a%2Bb' },
    },
  ),
  event(
    'of several values the last, and all',
    {
      request: {
        query: [
          ['q', '1'],
          ['q', '2'],
        ],
      },
    },
    {
      queryStringParameters: { q: '2' },
      multiValueQueryStringParameters: { q: ['1', '2'] },
    },
  ),
  event(
    'what is not there is null',
    { request: { headers: [], body: '' } },
    {
      queryStringParameters: null,
      multiValueQueryStringParameters: null,
      stageVariables: null,
      body: null,
      isBase64Encoded: false,
    },
  ),
  event(
    'names of headers keep their case, but some',
    {
      request: {
        headers: [
          ['x-mine', '1'],
          ['authorization', 'a'],
        ],
      },
    },
    {
      headers: { 'x-mine': '1', Authorization: 'a', 'X-Forwarded-Proto': 'https' },
      multiValueHeaders: { 'x-mine': ['1'] },
    },
  ),
  event(
    'resource, verb and stage variables',
    { request: { verb: 'PUT' }, stageVariables: { v: '1' } },
    {
      resource: '/orders/{id}',
      httpMethod: 'PUT',
      stageVariables: { v: '1' },
      requestContext: { resourcePath: '/orders/{id}', httpMethod: 'PUT', protocol: 'HTTP/1.1' },
    },
  ),
  event('the body is a text, whatever it holds', { request: { body: '{"a":\t1}' } }, { body: '{"a":\t1}' }),
]

export const serviceFacts: readonly GatewayFact[] = [...services, ...functions, ...events]
