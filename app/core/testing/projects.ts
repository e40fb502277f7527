import fc from 'fast-check'
import type { MethodVerb } from '../apigateway/index.ts'
import type { Json } from '../json/index.ts'
import type { Id, Mapping, Shape } from '../mapping/index.ts'
import type {
  Api,
  MethodRequest,
  Project,
  ProjectIntegrationResponse,
  ProjectMethod,
  ProjectMethodResponse,
  RequestParameter,
  TestCase,
} from '../project/index.ts'
import { mappings } from './projectMappings.ts'
import { sharedDefaults, teamSettings } from './projectSharing.ts'
import { integrations, names, texts, verbs } from './projectValues.ts'

const contentTypes = ['application/json', 'application/xml', 'text/plain', 'application/x-www-form-urlencoded']

/** Projects with every kind of method, integration, mapping and response; ids are unique, as the editor keeps them. */
export const projects: fc.Arbitrary<Project> = fc
  .record({
    api: apis(),
    places: fc.uniqueArray(fc.tuple(paths(), fc.constantFrom(...verbs)), {
      maxLength: 5,
      selector: ([path, verb]) => `${verb} ${path}`,
    }),
  })
  .chain(({ api, places }) => {
    const models = api.models.map((model) => model.name)
    return fc
      .tuple(...places.map(([path, verb], index) => methods(`q${index}`, path, verb, models)))
      .map((found) => ({ version: 1, api, methods: found }))
  })

function ids(prefix: string): (part: string, index: number) => Id {
  return (part, index) => `${prefix}-${part}${index}` as Id
}

function paths(): fc.Arbitrary<string> {
  const segments = fc.constantFrom('orders', 'v1.2', '{id}', '{customer}', 'items')
  const plain = fc.uniqueArray(segments, { maxLength: 3 }).map((parts) => `/${parts.join('/')}`)
  return fc.oneof(
    { weight: 5, arbitrary: plain },
    plain.map((path) => `${path === '/' ? '' : path}/{proxy+}`),
  )
}

function schemas(models: readonly string[]): fc.Arbitrary<Json> {
  const { schema } = fc.letrec<{ schema: Json }>((tie) => ({
    schema: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom<Json>(
        { type: 'string' },
        { type: 'integer', minimum: 1 },
        { type: ['string', 'null'] },
        { enum: ['a', 'b'] },
        { const: 1 },
      ),
      ...(models.length > 0
        ? [fc.constantFrom(...models).map((name): Json => ({ $ref: `#/components/schemas/${name}` }))]
        : []),
      fc.dictionary(names, tie('schema'), { maxKeys: 3 }).map((properties): Json => ({ type: 'object', properties })),
      tie('schema').map((items): Json => ({ type: 'array', items })),
      fc.array(tie('schema'), { minLength: 1, maxLength: 2 }).map((allOf): Json => ({ allOf })),
    ),
  }))
  return schema
}

function apis(): fc.Arbitrary<Api> {
  return fc.uniqueArray(fc.stringMatching(/^[A-Z][a-z]{0,5}$/), { maxLength: 3 }).chain((modelNames) =>
    fc.record(
      {
        name: texts,
        description: texts,
        models: fc.tuple(
          ...modelNames.map((name, index) =>
            fc.record({
              id: fc.constantFrom(`model-${index + 1}` as Id, `own-${index}` as Id),
              name: fc.constant(name),
              contentType: fc.constantFrom('application/json', 'application/xml'),
              schema: schemas(modelNames),
            }),
          ),
        ),
        binaryMediaTypes: fc.uniqueArray(fc.constantFrom('image/png', '*/*'), { maxLength: 2 }),
        stageVariables: fc
          .uniqueArray(names, { maxLength: 2 })
          .map((found) => found.map((name, index) => ({ id: `stage-${index}` as Id, name, value: 'v' }))),
        defaults: sharedDefaults,
        checks: teamSettings,
        gatewayResponses: fc.constantFrom(
          [],
          [
            {
              type: 'BAD_REQUEST_BODY',
              statusCode: '400',
              parameters: [{ name: 'gatewayresponse.header.X', value: "'a'" }],
              templates: [{ key: 'application/json', vtl: '{}' }],
            },
          ],
        ),
        target: fc.constantFrom(
          { partition: 'aws', region: 'us-east-1', accountId: '123456789012', stage: 'prod' },
          { partition: 'aws-cn', region: 'cn-north-1', accountId: '000000000001', stage: 'test' },
        ),
      },
      { requiredKeys: ['name', 'models', 'binaryMediaTypes', 'stageVariables', 'target'] },
    ),
  )
}

function methods(
  prefix: string,
  path: string,
  verb: MethodVerb,
  models: readonly string[],
): fc.Arbitrary<ProjectMethod> {
  const id = ids(prefix)
  return fc.record(
    {
      id: fc.constant(id('', 0)),
      path: fc.constant(path),
      verb: fc.constant(verb),
      operationName: names,
      request: requests(id, path, models),
      integration: integrations(),
      mapping: mappings(prefix),
      integrationResponses: integrationResponses(prefix, models),
      methodResponses: methodResponses(id, models),
      testCases: fc
        .array(testCases(), { maxLength: 2 })
        .map((found) => found.map((testCase, index) => ({ id: id('case', index), ...testCase }))),
    },
    {
      requiredKeys: [
        'id',
        'path',
        'verb',
        'request',
        'integration',
        'mapping',
        'integrationResponses',
        'methodResponses',
        'testCases',
      ],
    },
  )
}

function requests(
  id: (part: string, index: number) => Id,
  path: string,
  models: readonly string[],
): fc.Arbitrary<MethodRequest> {
  const variables = [...path.matchAll(/\{(\w+)\+?\}/g)].map((match) => match[1] ?? '')
  const others = fc.uniqueArray(fc.tuple(fc.constantFrom('querystring' as const, 'header' as const), names), {
    maxLength: 3,
    selector: (pair) => pair.join(' '),
  })
  const detail = fc.record(
    {
      required: fc.boolean(),
      type: fc.constantFrom('string', 'number', 'integer', 'boolean', 'array'),
      description: texts,
      sample: texts,
    },
    { requiredKeys: ['required', 'type'] },
  ) as fc.Arbitrary<Pick<RequestParameter, 'required' | 'type' | 'description' | 'sample'>>
  const parameters = others.chain((pairs) => {
    const all = [...variables.map((name): readonly [RequestParameter['in'], string] => ['path', name]), ...pairs]
    return fc.tuple(
      ...all.map(([place, name], index) =>
        detail.map((rest): RequestParameter => ({
          ...rest,
          id: id('p', index),
          in: place,
          name,
          required: place === 'path' || rest.required,
        })),
      ),
    )
  })
  const bodies = fc
    .uniqueArray(fc.constantFrom(...contentTypes), { maxLength: 2 })
    .chain((types) =>
      fc.tuple(
        ...types.map((contentType, index) =>
          shapes(models).map((shape) => ({ id: id('b', index), contentType, shape })),
        ),
      ),
    )
  return fc.record({
    parameters,
    bodies,
    validator: fc.record({ body: fc.boolean(), parameters: fc.boolean() }),
    authorization: fc.constantFrom(
      { type: 'NONE' as const },
      { type: 'AWS_IAM' as const },
      { type: 'CUSTOM' as const, authorizer: 'tokens' },
      { type: 'COGNITO_USER_POOLS' as const, authorizer: { opaque: { Ref: 'Pool' } }, scopes: ['orders/read'] },
    ),
    apiKeyRequired: fc.boolean(),
  })
}

function shapes(models: readonly string[]): fc.Arbitrary<Shape> {
  return fc.oneof(
    schemas(models).map((schema): Shape => ({ kind: 'schema', schema })),
    fc.constantFrom('{"a": 1}', '[1.0, "x"]', 'no JSON').map((text): Shape => ({ kind: 'sample', text })),
    ...(models.length > 0 ? [fc.constantFrom(...models).map((name): Shape => ({ kind: 'model', name }))] : []),
  )
}

function integrationResponses(
  prefix: string,
  models: readonly string[],
): fc.Arbitrary<readonly ProjectIntegrationResponse[]> {
  const patterns = fc.uniqueArray(fc.constantFrom(undefined, '4\\d{2}', '200', '.*Error.*', '__proto__'), {
    maxLength: 3,
  })
  const empty: Mapping = { parameters: [], payloads: [] }
  return patterns.chain((found) =>
    fc.tuple(
      ...found.map((selectionPattern, index) =>
        fc
          .record(
            {
              statusCode: fc.constantFrom('200', '400', '500'),
              shape: shapes(models),
              mapping: fc.oneof(fc.constant(empty), mappings(`${prefix}-r${index}`, 'response')),
            },
            { requiredKeys: ['statusCode', 'mapping'] },
          )
          .map((rest) => ({
            id: `${prefix}-r${index}` as Id,
            ...(selectionPattern !== undefined && { selectionPattern }),
            ...rest,
          })),
      ),
    ),
  )
}

function methodResponses(
  id: (part: string, index: number) => Id,
  models: readonly string[],
): fc.Arbitrary<readonly ProjectMethodResponse[]> {
  return fc.uniqueArray(fc.constantFrom('200', '201', '404', '500'), { maxLength: 3 }).chain((statuses) =>
    fc.tuple(
      ...statuses.map((statusCode, index) =>
        fc.record({
          id: fc.constant(id('s', index)),
          statusCode: fc.constant(statusCode),
          headers: fc.uniqueArray(names, { maxLength: 2 }),
          models:
            models.length === 0
              ? fc.constant([])
              : fc.constantFrom(...models).map((model) => [{ contentType: 'application/json', model }]),
        }),
      ),
    ),
  )
}

function testCases(): fc.Arbitrary<Omit<TestCase, 'id'>> {
  const pairs = fc.array(fc.record({ name: names, value: texts }), { maxLength: 2 })
  const isBase64Encoded = fc.constant(true as const)
  return fc.record(
    {
      name: texts,
      request: fc.record(
        { path: pairs, query: pairs, headers: pairs, body: texts, isBase64Encoded },
        { requiredKeys: ['path', 'query', 'headers', 'body'] },
      ),
      stageVariables: pairs,
      backend: fc.record(
        { status: fc.constantFrom(200, 500), headers: pairs, body: texts, isBase64Encoded },
        { requiredKeys: ['status', 'headers', 'body'] },
      ),
      expect: fc.constant({ integrationRequest: { method: 'GET' } }),
    },
    { requiredKeys: ['name', 'request'] },
  )
}
