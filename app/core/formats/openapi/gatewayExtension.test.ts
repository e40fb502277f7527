import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../json/index.ts'
import type { ProjectMethod } from '../../project/index.ts'
import { exportOpenApi } from './export.ts'
import { importOpenApi } from './import.ts'

const integrationMember = 'x-amazon-apigateway-integration'

function documentOf(integration: JsonObject, more: JsonObject = {}, path: JsonObject = {}): string {
  const operation = {
    responses: { 200: { description: '' }, 400: { description: '' } },
    [integrationMember]: integration,
  }
  return JSON.stringify({
    openapi: '3.0.1',
    info: { title: 'api', version: '1' },
    ...more,
    paths: { '/orders/{id}': { ...path, post: operation } },
  })
}

function imported(text: string): ReturnType<typeof importOpenApi> & { readonly kind: 'imported' } {
  const outcome = importOpenApi(text)
  if (outcome.kind !== 'imported') throw new Error('refused')
  return outcome
}

function methodOf(text: string): ProjectMethod {
  const [method] = imported(text).project.methods
  if (method === undefined) throw new Error('no method')
  return method
}

function exported(text: string): JsonObject {
  const [file] = exportOpenApi(imported(text).project).files
  return JSON.parse(file?.text ?? '') as JsonObject
}

function exportedIntegration(integration: JsonObject): unknown {
  const { paths } = exported(documentOf(integration)) as {
    readonly paths: Readonly<Record<string, Record<string, JsonObject>>>
  }
  return paths['/orders/{id}']?.['post']?.[integrationMember]
}

describe('G1.7: the words of the extension are read in both cases, and written in the lower one', () => {
  it.each([
    ['HTTP_PROXY', 'http_proxy'],
    ['http_proxy', 'http_proxy'],
    ['HTTP', 'http'],
    ['MOCK', 'mock'],
    ['AWS', 'aws'],
    ['AWS_PROXY', 'aws_proxy'],
  ])('the type %s', (type, written) => {
    const uri = type.toUpperCase().startsWith('AWS')
      ? 'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:1:function:f/invocations'
      : 'https://b.example/'
    const integration = { type, httpMethod: 'POST', uri }
    expect(methodOf(documentOf(integration)).integration.type).toBe(type.toUpperCase())
    expect(exportedIntegration(integration)).toMatchObject({ type: written })
  })

  it.each([
    ['WHEN_NO_TEMPLATES', 'when_no_templates'],
    ['when_no_match', 'when_no_match'],
    ['NEVER', 'never'],
  ])('the passthroughBehavior %s', (passthroughBehavior, written) => {
    const integration = { type: 'http', httpMethod: 'POST', uri: 'https://b.example/', passthroughBehavior }
    expect(methodOf(documentOf(integration)).integration).toMatchObject({
      passthroughBehavior: passthroughBehavior.toUpperCase(),
    })
    expect(exportedIntegration(integration)).toMatchObject({ passthroughBehavior: written })
  })
})

describe('G1.7: the members of an integration', () => {
  it('come back as they were', () => {
    const integration = {
      type: 'http',
      uri: 'https://b.example/{id}',
      httpMethod: 'PUT',
      connectionType: 'VPC_LINK',
      connectionId: '${stageVariables.link}',
      requestParameters: { 'integration.request.path.id': 'method.request.path.id' },
      requestTemplates: { 'application/json': '{"a": $input.json(\'$.a\')}' },
      passthroughBehavior: 'never',
      contentHandling: 'CONVERT_TO_TEXT',
      timeoutInMillis: 5000,
      cacheNamespace: 'ns',
      cacheKeyParameters: ['method.request.path.id'],
      tlsConfig: { insecureSkipVerification: true },
      responses: {
        default: { statusCode: '200', responseParameters: { 'method.response.header.X': "'1'" } },
        '4\\d\\d': {
          statusCode: '400',
          responseTemplates: { 'application/json': 'x' },
          contentHandling: 'CONVERT_TO_BINARY',
        },
      },
    }
    expect(exportedIntegration(integration)).toEqual(integration)
  })

  it('responses are keyed by their selection pattern; default is none', () => {
    const responses = { default: { statusCode: '200' }, '4\\d\\d': { statusCode: '400' } }
    const { integrationResponses } = methodOf(
      documentOf({ type: 'http', httpMethod: 'POST', uri: 'https://b.example/', responses }),
    )
    expect(integrationResponses.map(({ statusCode, selectionPattern }) => [statusCode, selectionPattern])).toEqual([
      ['200', undefined],
      ['400', '4\\d\\d'],
    ])
  })
})

describe('G1.7: what stands around an integration', () => {
  const http = { type: 'http', httpMethod: 'POST', uri: 'https://b.example/' }

  it("a path's parameters are its methods'", () => {
    const parameters = [
      { in: 'path', name: 'id', required: true, schema: { type: 'string' } },
      { in: 'header', name: 'X-A', required: true, schema: { type: 'string' } },
    ]
    const { request } = methodOf(documentOf(http, {}, { parameters }))
    expect(request.parameters.map(({ in: place, name, required }) => [place, name, required])).toEqual([
      ['path', 'id', true],
      ['header', 'X-A', true],
    ])
  })

  it('validators are named, of the document or of the operation', () => {
    const validators = { all: { validateRequestBody: true, validateRequestParameters: true } }
    const more = {
      'x-amazon-apigateway-request-validators': validators,
      'x-amazon-apigateway-request-validator': 'all',
    }
    expect(methodOf(documentOf(http, more)).request.validator).toEqual({ body: true, parameters: true })
    expect(exported(documentOf(http, more))).toMatchObject(more)
  })

  it('binary media types are the API’s', () => {
    const more = { 'x-amazon-apigateway-binary-media-types': ['image/png', '*/*'] }
    expect(imported(documentOf(http, more)).project.api.binaryMediaTypes).toEqual(['image/png', '*/*'])
    expect(exported(documentOf(http, more))).toMatchObject(more)
  })

  it('ANY is a method of its own name', () => {
    const text = documentOf(http).replace('"post"', '"x-amazon-apigateway-any-method"')
    expect(methodOf(text).verb).toBe('ANY')
    expect(exported(text)).toMatchObject({ paths: { '/orders/{id}': { 'x-amazon-apigateway-any-method': {} } } })
  })
})
