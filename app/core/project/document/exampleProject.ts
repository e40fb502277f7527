import type { Id } from '../../mapping/index.ts'
import type { Project, ProjectMethod } from '../model.ts'
import { createProject } from './createProject.ts'

const id = (text: string): Id => text as Id

const SHAPE = {
  $schema: 'http://json-schema.org/draft-04/schema#',
  type: 'object',
  properties: { path: { type: 'string' }, type: { type: 'string' } },
  required: ['path', 'type'],
}

const METHOD: ProjectMethod = {
  id: id('method-1'),
  path: '/{var}',
  verb: 'GET',
  request: {
    parameters: [
      { id: id('field-var'), in: 'path', name: 'var', required: true, type: 'string', sample: 'var' },
      { id: id('field-query'), in: 'querystring', name: 'query', required: false, type: 'string', sample: 'value' },
    ],
    bodies: [],
    validator: { body: false, parameters: false },
    authorization: { type: 'NONE' },
    apiKeyRequired: false,
  },
  integration: { type: 'HTTP', httpMethod: 'POST', uri: 'http://service.domain.com/' },
  mapping: {
    parameters: [],
    payloads: [
      {
        id: id('payload-1'),
        key: 'application/json',
        shape: { kind: 'schema', schema: SHAPE },
        body: {
          kind: 'rules',
          format: 'json',
          variables: [],
          root: {
            id: id('rule-root'),
            kind: 'object',
            members: [
              {
                kind: 'member',
                name: 'path',
                node: {
                  id: id('rule-path'),
                  kind: 'value',
                  value: {
                    kind: 'ref',
                    source: { kind: 'parameter', in: 'path', name: 'var', fieldId: id('field-var') },
                  },
                  as: 'string',
                  policy: { absent: 'omit' },
                },
              },
              {
                kind: 'member',
                name: 'type',
                node: {
                  id: id('rule-type'),
                  kind: 'value',
                  value: {
                    kind: 'ref',
                    source: { kind: 'parameter', in: 'querystring', name: 'query', fieldId: id('field-query') },
                  },
                  as: 'string',
                  policy: { absent: 'empty' },
                },
              },
            ],
          },
        },
      },
    ],
  },
  integrationResponses: [{ id: id('response-default'), statusCode: '200', mapping: { parameters: [], payloads: [] } }],
  methodResponses: [{ id: id('answer-200'), statusCode: '200', headers: [], models: [] }],
  testCases: [
    {
      id: id('sample-1'),
      name: 'value',
      request: {
        path: [{ name: 'var', value: 'var' }],
        query: [{ name: 'query', value: 'value' }],
        headers: [{ name: 'Host', value: 'api.domain.net' }],
        body: '',
      },
      expect: { integrationRequest: { body: '{\n  "path": "var",\n  "type": "value"\n}' } },
    },
  ],
}

/** The worked example of AWS's guide: `GET /{var}?query=value` becomes `POST /` with both values in the payload. */
export function exampleProject(): Project {
  return { ...createProject('Example API'), methods: [METHOD] }
}
