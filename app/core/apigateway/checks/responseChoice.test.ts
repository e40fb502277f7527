import { describe, expect, it } from 'vitest'
import { checkMethod, type Integration, type IntegrationResponse } from '../index.ts'
import {
  awsIntegration,
  emptyApi,
  httpIntegration,
  httpProxyIntegration,
  integrationResponse,
  lambdaProxyIntegration,
  methodWith,
  mockIntegration,
} from '../../testing/methodFixture.ts'

const fn = 'arn:aws:lambda:us-east-1:123456789012:function:f'
const uri = `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${fn}/invocations`

function found(integration: Integration, code: string): readonly (readonly [string, string])[] {
  return checkMethod(methodWith(integration), emptyApi).flatMap((problem) =>
    problem.code === code ? [[problem.at.kind === 'pointer' ? problem.at.pointer : '', problem.message] as const] : [],
  )
}

const withPatterns = (...patterns: readonly (string | undefined)[]): readonly IntegrationResponse[] =>
  patterns.map((pattern, i) => integrationResponse(String(200 + i), pattern === undefined ? {} : { pattern }))

describe('G6: an answer that no integration response takes ends with 500', () => {
  const http = 'No integration response takes the status 200: such answers end with 500.'
  const lambda = 'No integration response takes a result that is no error: such answers end with 500.'

  it.each<[string, Integration, string | undefined]>([
    ['no response at all', httpIntegration({ responses: [] }), http],
    ['a pattern that does not take 200', httpIntegration({ responses: withPatterns('4\\d\\d') }), http],
    ['a pattern that takes 200', httpIntegration({ responses: withPatterns('2\\d\\d') }), undefined],
    ['a default', httpIntegration({ responses: withPatterns('4\\d\\d', undefined) }), undefined],
    ['an empty pattern is the default', httpIntegration({ responses: withPatterns('') }), undefined],
    ['a function whose success is no status', awsIntegration({ uri, responses: withPatterns('200') }), lambda],
    ['a function, and a pattern that takes nothing', awsIntegration({ uri, responses: withPatterns('.*') }), undefined],
    ['a proxy passes everything on', httpProxyIntegration({ responses: [] }), undefined],
    ['a Lambda proxy does, too', lambdaProxyIntegration({ responses: [] }), undefined],
  ])('%s', (_, integration, message) => {
    expect(found(integration, 'apigateway/no-default-response')).toEqual(
      message === undefined ? [] : [['/integration/responses', message]],
    )
  })
})

describe('G6: of several patterns that match, the order is recorded once only', () => {
  it.each<[string, readonly string[], readonly (readonly [string, string])[]]>([
    ['apart', ['4\\d\\d', '5\\d\\d'], []],
    [
      'overlapping',
      ['4\\d\\d', '404|500'],
      [
        [
          '/integration/responses/1/selectionPattern',
          'The selection pattern 404|500 takes 404, which another one takes too.',
        ],
      ],
    ],
    [
      'one that takes all',
      ['50[0-4]', '.*'],
      [
        [
          '/integration/responses/1/selectionPattern',
          'The selection pattern .* takes 500, 502, 503, 504, which another one takes too.',
        ],
      ],
    ],
    ['one that is no pattern', ['(', '4\\d\\d'], []],
  ])('%s', (_, patterns, expected) => {
    expect(found(httpIntegration({ responses: withPatterns(...patterns) }), 'apigateway/overlapping-patterns')).toEqual(
      expected,
    )
  })
})

describe('G4.3: a template cannot read bytes', () => {
  const templates = { 'application/json': '{}' }
  const contentHandling = 'CONVERT_TO_BINARY'
  const binary = { ...integrationResponse('200', { templates }), contentHandling } as const

  it.each<[string, Integration, readonly string[]]>([
    ['of the request', httpIntegration({ templates, contentHandling }), ['/integration/contentHandling']],
    ['of a response', httpIntegration({ responses: [binary] }), ['/integration/responses/0/contentHandling']],
    ['where there is none', httpIntegration({ contentHandling }), []],
    [
      'where it is null',
      httpIntegration({ responses: [{ ...binary, responseTemplates: new Map([['a/b', null]]) }] }),
      [],
    ],
    ['where the bytes become text', httpIntegration({ templates, contentHandling: 'CONVERT_TO_TEXT' }), []],
  ])('%s', (_, integration, pointers) => {
    expect(found(integration, 'apigateway/binary-template').map(([pointer]) => pointer)).toEqual(pointers)
  })
})

describe('G5.5: a MOCK answers with the statusCode that its request template renders', () => {
  it.each<[string, Integration, number]>([
    ['no template', mockIntegration({ templates: {} }), 1],
    ['a template', mockIntegration(), 0],
    ['no MOCK', httpIntegration(), 0],
  ])('%s', (_, integration, count) => {
    expect(found(integration, 'apigateway/mock-without-template')).toHaveLength(count)
  })
})

describe('G1.2: functions are invoked with POST', () => {
  it.each<[Integration, string | undefined]>([
    [lambdaProxyIntegration({ httpMethod: 'GET' }), 'A Lambda proxy integration called with GET'],
    [awsIntegration({ uri, httpMethod: 'PUT' }), 'A Lambda integration called with PUT'],
    [awsIntegration({ uri, httpMethod: 'POST' }), undefined],
    [awsIntegration({ httpMethod: 'GET' }), undefined],
  ])('%#', (integration, start) => {
    const messages = found(integration, 'apigateway/lambda-verb').map(([, message]) => message)
    expect(messages.map((message) => message.replace(/ ends every call.*/, ''))).toEqual(start ? [start] : [])
  })
})
