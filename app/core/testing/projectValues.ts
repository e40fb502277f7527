import fc from 'fast-check'
import type { IntegrationSettings, MethodVerb, Value } from '../apigateway/index.ts'

/** Names as people give them, JavaScript's own among them. */
export const names: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('id', 'customer', 'X-Tenant', 'expand', '__proto__', 'constructor', 'toString', 'a.b', 'a_b-c'),
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,7}$/),
)

export const texts: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    'text',
    '012',
    'yes',
    'null',
    '1:30',
    '- a',
    '# no comment',
    'ä €\u{1f4a9}',
    'a\nb\n',
    '  x ',
    '"q"',
  ),
  fc.string({ maxLength: 12 }),
)

/** Where AWS takes a string. */
export const values: fc.Arbitrary<Value> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'https://api.example.com/v1/{id}',
      'arn:aws:iam::123456789012:role/r',
      '${stageVariables.x}',
    ),
  },
  fc.constantFrom(
    { opaque: { Ref: 'Bucket' }, shown: '${Bucket}' },
    { opaque: { 'Fn::Sub': 'https://${Host}/x' }, shown: 'https://${Host}/x' },
  ),
)

export const verbs: readonly MethodVerb[] = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'ANY']

/** Every type with every member that it may have. */
export function integrations(): fc.Arbitrary<IntegrationSettings> {
  const call = fc.record(
    {
      httpMethod: fc.constantFrom(...verbs),
      uri: values,
      timeoutInMillis: fc.integer({ min: 50, max: 29_000 }),
      cacheKeyParameters: fc.constant(['method.request.path.id']),
      cacheNamespace: fc.constant('space'),
      contentHandling: fc.constantFrom('CONVERT_TO_BINARY' as const, 'CONVERT_TO_TEXT' as const),
    },
    { requiredKeys: ['httpMethod', 'uri'] },
  )
  const passthrough = fc.record(
    { passthroughBehavior: fc.constantFrom('WHEN_NO_MATCH' as const, 'WHEN_NO_TEMPLATES' as const, 'NEVER' as const) },
    { requiredKeys: [] },
  )
  const connection = fc.record(
    {
      connectionType: fc.constant('VPC_LINK' as const),
      connectionId: values,
      tlsConfig: fc.record({ insecureSkipVerification: fc.boolean() }),
    },
    { requiredKeys: [] },
  )
  const signing = fc.record({ credentials: values }, { requiredKeys: [] })
  const streaming = fc.record(
    { responseTransferMode: fc.constantFrom('BUFFERED' as const, 'STREAM' as const) },
    { requiredKeys: [] },
  )
  return fc.oneof(
    fc
      .tuple(call, passthrough, connection)
      .map(([a, b, c]): IntegrationSettings => ({ type: 'HTTP', ...a, ...b, ...c })),
    fc
      .tuple(call, connection, streaming)
      .map(([a, b, c]): IntegrationSettings => ({ type: 'HTTP_PROXY', ...a, ...b, ...c })),
    fc.tuple(call, passthrough, signing).map(([a, b, c]): IntegrationSettings => ({ type: 'AWS', ...a, ...b, ...c })),
    fc
      .tuple(call, signing, streaming)
      .map(([a, b, c]): IntegrationSettings => ({ type: 'AWS_PROXY', ...a, ...b, ...c })),
    passthrough.map((a): IntegrationSettings => ({ type: 'MOCK', ...a })),
  )
}
