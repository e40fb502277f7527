import { describe, expect, it } from 'vitest'
import { describeCheck } from '../../../testing/describeCheck.ts'
import { parseTemplate } from '../../../vtl/index.ts'
import { checkTemplate } from '../../index.ts'
import { checkGatewayResponse } from './checkGatewayResponse.ts'

const codes = (text: string): readonly string[] => checkGatewayResponse(text).map(({ code }) => code)

describeCheck('apigateway/velocity-in-gateway-response', (text) => checkGatewayResponse(text), {
  found: [
    { template: '#if($context.error.message)a#end', at: '#if(' },
    { template: '#if($context.error.message)a#end', at: '#end' },
    { template: '#set($x = 1)', at: '#set(' },
    { template: '{"id": "$input.params(\'id\')"}', at: '$input.params' },
    { template: '"$util.escapeJavaScript($context.path)"', at: '$util.escapeJavaScript' },
    { template: '"${context.requestId}"', at: '${context.requestId}' },
    { template: '"$!context.requestId"', at: '$!context.requestId' },
  ],
  clean: [
    '{"message":$context.error.messageString}',
    '$stageVariables.host costs $5, #1 of all, #ifonly, $inputs',
    '## a heading of Markdown',
  ],
})

describeCheck('apigateway/quoted-error-string', (text) => checkGatewayResponse(text), {
  found: [
    {
      template: '{"message": "$context.error.messageString"}',
      at: '"$context.error.messageString"',
      fixed: '{"message": $context.error.messageString}',
    },
  ],
  clean: [
    '{"message":$context.error.messageString}',
    '{"message": "$context.error.message"}',
    '{"message": "What failed: $context.error.message"}',
  ],
})

describeCheck('apigateway/unquoted-error', (text) => checkGatewayResponse(text), {
  found: [
    {
      template: '{"message": $context.error.message}',
      at: '$context.error.message',
      fixed: '{"message": $context.error.messageString}',
    },
    {
      template: '{"type":$context.error.responseType}',
      at: '$context.error.responseType',
      fixed: '{"type":"$context.error.responseType"}',
    },
    { template: '[ $context.error.message ]', at: '$context.error.message' },
  ],
  clean: [
    '{"message":$context.error.messageString}',
    '<error>$context.error.message</error>',
    'failed: $context.error.message',
  ],
})

describeCheck('apigateway/unknown-context-member', (text) => checkGatewayResponse(text), {
  found: [
    {
      template: '{"message": "$context.error.mesage"}',
      at: 'mesage',
      fixed: '{"message": "$context.error.message"}',
    },
    { template: '"$context.requestID"', at: 'requestID', fixed: '"$context.requestId"' },
  ],
  clean: ['$context.error.validationErrorString', '$context.authorizer.anything', '$stageVariables.nope', '$context'],
})

describe('checking a gateway response', () => {
  it('is not put off by what Velocity could not read', () => {
    expect(codes('{"price": "5 $", "open": "#"')).toEqual([])
    expect(checkTemplate(parseTemplate('$'), { side: 'gatewayResponse', contentType: 'application/json' })).toEqual([])
  })

  it('finds several problems, in their order', () => {
    expect(codes('#if(true){"a": "$context.nope", "b": "$context.error.messageString"}')).toEqual([
      'apigateway/velocity-in-gateway-response',
      'apigateway/unknown-context-member',
      'apigateway/quoted-error-string',
    ])
  })

  it('can be turned down and off', () => {
    const text = '{"message": "$context.error.messageString"}'
    expect(checkGatewayResponse(text, { 'apigateway/quoted-error-string': 'off' })).toEqual([])
    expect(checkGatewayResponse(text, { 'apigateway/quoted-error-string': 'info' })[0]?.severity).toBe('info')
  })
})
