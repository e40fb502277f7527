import { describe, expect, it } from 'vitest'
import type { Integration, Method, RestApi } from '../index.ts'
import { checkMethod, checkRestApi } from '../index.ts'
import {
  emptyApi,
  httpIntegration,
  integrationResponse,
  mappings,
  methodWith,
  mockIntegration,
} from '../../testing/methodFixture.ts'

/** Code, pointer and message of everything that is wrong with a method. */
function problems(
  integration: Integration,
  method: Partial<Method> = {},
): readonly (readonly [string, string, string])[] {
  return checkMethod(methodWith(integration, method), emptyApi).map(({ code, at, message }) => [
    code,
    at.kind === 'pointer' ? at.pointer : at.kind,
    message,
  ])
}

function awsIntegration(type: 'AWS' | 'AWS_PROXY', uri: string, httpMethod = 'POST'): Integration {
  return { type, uri, httpMethod: httpMethod as 'POST', ...mappings({}) }
}

const invalid = 'Invalid mapping expression specified: Validation Result: warnings : [], errors : '
const fn = 'arn:aws:lambda:us-east-1:123456789012:function:f'
const invocations = `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${fn}/invocations`

describe('a method that is in order has no problems', () => {
  it.each([
    [
      'HTTP',
      httpIntegration({
        uri: 'https://b.example/{id}',
        parameters: { 'integration.request.path.id': 'method.request.path.id' },
      }),
    ],
    ['an address out of stage variables', httpIntegration({ uri: '${stageVariables.backend}' })],
    [
      'an address that the deployment resolves',
      httpIntegration({ uri: { opaque: { Ref: 'Backend' }, shown: '{{Backend}}' } }),
    ],
    ['Lambda', awsIntegration('AWS_PROXY', invocations)],
    ['Firehose', awsIntegration('AWS_PROXY', 'arn:aws:apigateway:us-east-1:firehose:action/PutRecord')],
    ['DynamoDB', awsIntegration('AWS', 'arn:aws:apigateway:us-east-1:dynamodb:action/PutItem')],
    ['MOCK', mockIntegration()],
  ])('%s', (_, integration) => {
    expect(problems(integration, { requestParameters: new Map([['method.request.path.id', true]]) })).toEqual([])
  })
})

describe('G1.6: PutIntegration', () => {
  const verb = 'Enumeration value for HttpMethod must be non-empty'
  const endpoint = 'Invalid HTTP endpoint specified for URI'
  const noAction = 'AWS ARN for integration must contain path or action'
  const proxyOnly =
    "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream invocations."

  it.each<[string, Integration, readonly [string, string, string]]>([
    [
      'no verb',
      httpIntegration({ httpMethod: '' as 'GET' }),
      ['apigateway/missing-integration-http-method', '/integration/httpMethod', verb],
    ],
    [
      'no address',
      httpIntegration({ uri: 'non-valid-http' }),
      ['apigateway/invalid-http-endpoint', '/integration/uri', endpoint],
    ],
    [
      'no ARN',
      awsIntegration('AWS', 'non-valid-arn'),
      ['apigateway/invalid-integration-arn', '/integration/uri', 'Invalid ARN specified in the request'],
    ],
    [
      'a role',
      awsIntegration('AWS', 'arn:aws:iam::0000000000:role/x'),
      ['apigateway/integration-arn-without-action', '/integration/uri', noAction],
    ],
    [
      'a function itself',
      awsIntegration('AWS_PROXY', fn),
      ['apigateway/integration-arn-without-action', '/integration/uri', noAction],
    ],
    [
      'a proxy of S3',
      awsIntegration('AWS_PROXY', 'arn:aws:apigateway:us-east-1:s3:path/b/k'),
      ['apigateway/aws-proxy-service', '/integration/uri', proxyOnly],
    ],
    [
      'another path of Lambda',
      awsIntegration('AWS_PROXY', 'arn:aws:apigateway:us-east-1:lambda:path/random/value/x/invocations'),
      ['apigateway/aws-proxy-service', '/integration/uri', proxyOnly],
    ],
  ])('%s', (_, integration, expected) => {
    expect(problems(integration)).toEqual([expected])
  })

  it('a Lambda proxy called with GET is taken, and fails at run time', () => {
    expect(problems(awsIntegration('AWS_PROXY', invocations, 'GET'))).toMatchObject([
      ['apigateway/lambda-verb', '/integration/httpMethod', expect.anything()],
    ])
  })
})

describe('G1.6: parameters of the method', () => {
  it('malformed names and keys', () => {
    const requestParameters = new Map([
      ['method.request.header.a b', true],
      ['true', true],
    ])
    expect(problems(httpIntegration(), { requestParameters })).toEqual([
      [
        'apigateway/malformed-parameter-name',
        '/requestParameters/method.request.header.a b',
        `${invalid}[Parameter name should match the following regular expression: ^[a-zA-Z0-9._$-]+$]`,
      ],
      [
        'apigateway/invalid-mapping-parameter',
        '/requestParameters/true',
        `${invalid}[Invalid mapping expression specified: true]`,
      ],
    ])
  })

  it('one name in two places', () => {
    const requestParameters = new Map([
      ['method.request.querystring.x', true],
      ['method.request.header.x', false],
    ])
    expect(problems(httpIntegration(), { requestParameters })).toEqual([
      [
        'apigateway/duplicate-parameter-name',
        '/requestParameters/method.request.header.x',
        'Parameter names must be unique across querystring, header and path',
      ],
    ])
  })

  it('models that the API does not have', () => {
    const requestModels = new Map([
      ['application/json', 'petModel'],
      ['application/xml', 'Empty'],
    ])
    expect(problems(httpIntegration(), { requestModels })).toEqual([
      ['apigateway/unknown-model', '/requestModels/application~1json', 'Invalid model identifier specified: petModel'],
    ])
  })
})

describe('G1.6, G2.2, G2.3: mappings of the request', () => {
  const at = (name: string): string => `/integration/requestParameters/integration.request.${name}`

  it.each([
    [
      'an undeclared parameter',
      'path.id',
      'method.request.path.petId',
      'apigateway/undeclared-parameter',
      `${invalid}[Invalid mapping expression parameter specified: method.request.path.petId]`,
    ],
    [
      'an expression that is none',
      'header.X',
      'nonsense',
      'apigateway/invalid-mapping-expression',
      `${invalid}[Invalid mapping expression specified: nonsense]`,
    ],
    [
      'a malformed name',
      'header.X',
      'method.request.header.a b',
      'apigateway/malformed-parameter-name',
      `${invalid}[Parameter name should match the following regular expression: ^[a-zA-Z0-9._$-]+$]`,
    ],
    [
      'a header that fails every call',
      'header.Content-Length',
      "'0'",
      'apigateway/illegal-header-mapping',
      'A mapping of the header Content-Length ends every call with 500 Internal server error.',
    ],
    [
      'a header that is dropped',
      'header.Proxy-Authenticate',
      "'x'",
      'apigateway/dropped-header-mapping',
      'The header Proxy-Authenticate is dropped and never reaches the backend.',
    ],
  ])('%s', (_, to, expression, code, message) => {
    const integration = httpIntegration({ parameters: { [`integration.request.${to}`]: expression } })
    expect(problems(integration)).toEqual([[code, at(to), message]])
  })

  it('a placeholder that nothing fills', () => {
    expect(problems(httpIntegration({ uri: 'https://b.example/{id}/{id}' }))).toEqual([
      ['apigateway/unmapped-placeholder', '/integration/uri', "Nothing fills {id} in the integration's URI."],
    ])
  })
})

describe('G1.3, G1.6: templates and responses', () => {
  it("a template's key is a content type", () => {
    expect(problems(httpIntegration({ templates: { '123': 'x' } }))).toEqual([
      [
        'apigateway/invalid-content-type',
        '/integration/requestTemplates/123',
        'Validation Result: warnings : [], errors : [Invalid content type specified: 123]',
      ],
    ])
  })

  it('a status is one', () => {
    const message =
      "1 validation error detected: Value 'wrong' at 'statusCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [1-5]\\d\\d"
    expect(problems(httpIntegration({ responses: [integrationResponse('wrong')] }))).toEqual([
      ['apigateway/invalid-status-code', '/methodResponses/0/statusCode', message],
      ['apigateway/invalid-status-code', '/integration/responses/0/statusCode', message],
    ])
  })

  it('a response is declared, with its headers', () => {
    const parameters = { 'method.response.header.X': "'1'" }
    const integration = httpIntegration({ responses: [integrationResponse('200', { parameters })] })
    const declared = { statusCode: '200', responseParameters: new Map(), responseModels: new Map() }
    expect(problems(integration, { methodResponses: [declared] })).toEqual([
      [
        'apigateway/undeclared-response-header',
        '/integration/responses/0/responseParameters/method.response.header.X',
        `${invalid}[Invalid mapping expression parameter specified: method.response.header.X]`,
      ],
    ])
    expect(problems(integration, { methodResponses: [] })).toEqual([
      [
        'apigateway/no-method-response',
        '/integration/responses/0/statusCode',
        `${invalid}[No method response exists for method.]`,
      ],
    ])
  })

  it('a selection pattern is a Java regular expression, and one response the default', () => {
    const responses = [
      integrationResponse('200'),
      integrationResponse('400', { pattern: '(' }),
      integrationResponse('500', { pattern: '' }),
    ]
    expect(problems(httpIntegration({ responses })).map(([code, pointer]) => [code, pointer])).toEqual([
      ['apigateway/selection-pattern-invalid', '/integration/responses/1/selectionPattern'],
      ['apigateway/second-default-response', '/integration/responses/2/selectionPattern'],
    ])
  })
})

describe('G1.1, G1.6: PutMethod', () => {
  it('takes the verbs of HTTP and ANY', () => {
    expect(problems(httpIntegration(), { httpMethod: 'WRONG' as 'GET' })).toEqual([
      [
        'apigateway/invalid-http-method',
        '/httpMethod',
        'Invalid HttpMethod specified. Valid options are GET,PUT,POST,DELETE,PATCH,OPTIONS,HEAD,ANY',
      ],
    ])
  })

  it.each([
    ['CUSTOM', undefined, true],
    ['COGNITO_USER_POOLS', undefined, true],
    ['CUSTOM', '', true],
    ['CUSTOM', 'abc123', false],
    ['COGNITO_USER_POOLS', { opaque: { Ref: 'Pool' } }, false],
    ['NONE', undefined, false],
    ['AWS_IAM', undefined, false],
  ] as const)('authorization %s by the authorizer %j', (authorizationType, authorizer, refused) => {
    const method = { authorizationType, ...(authorizer === undefined ? {} : { authorizer }) }
    expect(problems(httpIntegration(), method)).toEqual(
      refused
        ? [
            [
              'apigateway/missing-authorizer',
              '/authorizationType',
              'Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid authorizer.',
            ],
          ]
        : [],
    )
  })
})

describe('G1.4, G1.6: PutMethodResponse', () => {
  it('takes declared models, headers and a status', () => {
    const response = {
      statusCode: '999',
      responseParameters: new Map([
        ['method.response.header.X-Id', true],
        ['method.response.header.a b', true],
        ['method.response.querystring.x', true],
      ]),
      responseModels: new Map([
        ['application/json', 'Error'],
        ['application/xml', 'petModel'],
      ]),
    }
    const integration = httpIntegration({ responses: [] })
    expect(problems(integration, { methodResponses: [response] }).map(([code, at]) => [code, at])).toEqual([
      ['apigateway/invalid-status-code', '/methodResponses/0/statusCode'],
      ['apigateway/malformed-parameter-name', '/methodResponses/0/responseParameters/method.response.header.a b'],
      ['apigateway/invalid-mapping-parameter', '/methodResponses/0/responseParameters/method.response.querystring.x'],
      ['apigateway/unknown-model', '/methodResponses/0/responseModels/application~1xml'],
      ['apigateway/no-default-response', '/integration/responses'],
    ])
  })
})

describe('G1.6: what was read from a document may be of another type', () => {
  it('an integration type', () => {
    expect(problems({ ...httpIntegration(), type: 'HTTPS_PROXY' } as unknown as Integration)).toContainEqual([
      'apigateway/invalid-integration-type',
      '/integration/type',
      "1 validation error detected: Value 'HTTPS_PROXY' at 'putIntegrationInput.type' failed to satisfy constraint: Member must satisfy enum value set: [HTTP, MOCK, AWS_PROXY, HTTP_PROXY, AWS]",
    ])
  })

  it('several words that are none, which AWS counts and joins', () => {
    const words = { type: 'HTTPS', connectionType: 'VPN', contentHandling: 'CONVERT_TO_TEXT' }
    expect(problems({ ...httpIntegration(), ...words } as unknown as Integration)).toContainEqual([
      'apigateway/invalid-integration-type',
      '/integration/type',
      "2 validation errors detected: Value 'HTTPS' at 'putIntegrationInput.type' failed to satisfy constraint: Member must satisfy enum value set: [HTTP, MOCK, AWS_PROXY, HTTP_PROXY, AWS]; Value 'VPN' at 'putIntegrationInput.connectionType' failed to satisfy constraint: Member must satisfy enum value set: [VPC_LINK, INTERNET]",
    ])
  })

  it('a word that is none, of a type that is one', () => {
    const integration = { ...httpIntegration(), contentHandling: 'CONVERT' } as unknown as Integration
    expect(problems(integration)).toContainEqual([
      'apigateway/invalid-integration-word',
      '/integration/contentHandling',
      "1 validation error detected: Value 'CONVERT' at 'putIntegrationInput.contentHandling' failed to satisfy constraint: Member must satisfy enum value set: [CONVERT_TO_TEXT, CONVERT_TO_BINARY]",
    ])
  })

  it('a mapping that is a boolean, a template that is a number', () => {
    const integration = httpIntegration({
      parameters: { 'integration.request.header.X': { opaque: true } },
      templates: { 'application/json': { opaque: 123 }, 'text/plain': { opaque: { Ref: 'Template' } } },
    })
    const problem = 'can not be converted to an String'
    expect(problems(integration)).toEqual([
      [
        'apigateway/not-a-text',
        '/integration/requestParameters/integration.request.header.X',
        `class java.lang.Boolean ${problem}`,
      ],
      [
        'apigateway/not-a-text',
        '/integration/requestTemplates/application~1json',
        `class com.amazon.coral.value.json.numbers.TruncatingBigNumber ${problem}`,
      ],
    ])
  })
})

describe('G1.2: how an integration is reached', () => {
  it.each([
    [httpIntegration({ connectionType: 'VPC_LINK' }), ['apigateway/missing-connection-id']],
    [httpIntegration({ connectionType: 'VPC_LINK', connectionId: '${stageVariables.link}' }), []],
    [httpIntegration({ connectionType: 'INTERNET' }), []],
    [httpIntegration({ cacheKeyParameters: ['method.request.path.id'] }), []],
    [httpIntegration({ cacheKeyParameters: ['method.request.path.x'] }), ['apigateway/undeclared-cache-key']],
  ])('%#', (integration, expected) => {
    const requestParameters = new Map([['method.request.path.id', true]])
    expect(problems(integration, { requestParameters }).map(([code]) => code)).toEqual(expected)
  })
})

describe('G1.2, G8: limits', () => {
  it.each([
    [49, ['apigateway/timeout error']],
    [50, []],
    [29_000, []],
    [29_001, ['apigateway/timeout info']],
    [900_001, ['apigateway/timeout error']],
  ])('a timeout of %i ms', (timeoutInMillis, expected) => {
    const found = checkMethod(methodWith(httpIntegration({ timeoutInMillis })), emptyApi)
    expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual(expected)
  })

  it('a template of more than 300 KB', () => {
    const template = 'é'.repeat(150 * 1024)
    expect(problems(httpIntegration({ templates: { 'application/json': template } }))).toEqual([])
    expect(problems(httpIntegration({ templates: { 'application/json': `${template}x` } }))).toMatchObject([
      [
        'apigateway/template-too-large',
        '/integration/requestTemplates/application~1json',
        expect.stringContaining('307201 bytes'),
      ],
    ])
  })
})

describe('G1.5, G1.6, G8: models of the API', () => {
  it.each([
    ['', { type: 'object' }, 'Model name must be non-empty'],
    ['a-b', { type: 'object' }, 'The model name a-b is not alphanumeric.'],
    ['Order', {}, 'Model schema must have at least 1 property or array items defined'],
  ])('%j %j', (name, schema, message) => {
    expect(checkRestApi({ ...emptyApi, models: [{ name, contentType: 'application/json', schema }] })).toMatchObject([
      { message },
    ])
  })

  it('schemas have at most 400 KB', () => {
    const schemaOf = (length: number): RestApi => ({
      ...emptyApi,
      models: [{ name: 'Order', contentType: 'application/json', schema: { title: 'x'.repeat(length) } }],
    })
    const around = '{"title":""}'.length
    expect(checkRestApi(schemaOf(400 * 1024 - around))).toEqual([])
    expect(checkRestApi(schemaOf(400 * 1024 - around + 1))).toMatchObject([{ code: 'apigateway/model-too-large' }])
  })

  it('names are unique', () => {
    const model = { name: 'Order', contentType: 'application/json', schema: { type: 'object' } }
    expect(checkRestApi({ ...emptyApi, models: [model, model] })).toMatchObject([
      { message: 'Model name already exists for this REST API' },
    ])
    expect(checkRestApi({ ...emptyApi, models: [model] })).toEqual([])
  })
})
