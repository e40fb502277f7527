import { describe, expect, it } from 'vitest'
import { JavaMap } from '../../java/index.ts'
import { createTemplateScope } from '../variables/createTemplateVariables.ts'
import { evaluateMapping } from './evaluateMapping.ts'
import type { MappingSide } from './expression.ts'
import type { MappingSources } from './mappingSources.ts'
import { parseMappingExpression } from './parseMappingExpression.ts'

function sources(body: string): MappingSources {
  return {
    parameters: {
      path: new Map([['id', ['a%2Bb']]]),
      querystring: new Map([['tag', ['x', 'y']]]),
      header: new Map([
        ['X-List', ['1', '2']],
        ['empty', ['']],
      ]),
    },
    body,
    payload: createTemplateScope({ body }).payload,
    context: new JavaMap(
      new Map([
        ['identity', new JavaMap(new Map([['sourceIp', '1.2.3.4']]))],
        ['nothing', null],
      ]),
    ),
    stageVariables: new Map([['host', 'h']]),
  }
}

/** The values of an expression, or why there are none. */
function evaluated(text: string, body = '', side: MappingSide = 'request'): readonly string[] | string {
  const expression = parseMappingExpression(text, side).root
  const outcome = expression && evaluateMapping(expression, sources(body))
  return outcome?.kind === 'values' ? outcome.values : (outcome?.kind ?? 'not parsed')
}

describe('G2.2: what a mapping gives', () => {
  it.each([
    ['a path variable as it was sent', 'method.request.path.id', ['a%2Bb']],
    ['of several values the last', 'method.request.querystring.tag', ['y']],
    ['all values of a query parameter, apart', 'method.request.multivaluequerystring.tag', ['x', 'y']],
    ['of several headers the last', 'method.request.header.X-List', ['2']],
    ['all values of a header, joined', 'method.request.multivalueheader.X-List', ['1,2']],
    ['a name of other case is another name', 'method.request.header.x-list', 'absent'],
    ['an empty value is a value', 'method.request.header.empty', ['']],
    ['a missing source leaves the mapping out', 'method.request.querystring.missing', 'absent'],
    ['a stage variable', 'stageVariables.host', ['h']],
    ['a stage variable that is not defined', 'stageVariables.missing', 'absent'],
    ['context, by dots', 'context.identity.sourceIp', ['1.2.3.4']],
    ['a map of the context', 'context.identity', 'absent'],
    ['null in the context', 'context.nothing', 'absent'],
    ['a static value, verbatim', "'a b'", ['a b']],
  ])('%s', (_, text, expected) => {
    expect(evaluated(text)).toEqual(expected)
  })
})

describe('G2.2: the body as a source', () => {
  it.each([
    ['an empty body is {}', 'method.request.body', '', ['{}']],
    ['text that is not JSON goes as it is', 'method.request.body', 'a=b', ['a=b']],
    ['JSON goes as it was written', 'method.request.body', '{ "a": 1 }', ['{ "a": 1 }']],
    ['text that begins like JSON and is none', 'method.request.body', '\n{wrongjson', 'invalidJson'],
    ['a path into a body that is not JSON', 'method.request.body.a', '{wrongjson', 'invalidJson'],
    ['a string without its quotes', 'method.request.body.a', '{"a":"x"}', ['x']],
    ['a number', 'method.request.body.a', '{"a":1.50}', ['1.5']],
    ['an object as compact JSON', 'method.request.body.a', '{"a":{"b": [1, 2]}}', ['{"b":[1,2]}']],
    ['a path that finds nothing', 'method.request.body.b', '{"a":1}', 'absent'],
    ['null', 'method.request.body.a', '{"a":null}', 'absent'],
    ['a path into text', 'method.request.body.a', 'plain', 'absent'],
  ])('%s', (_, text, body, expected) => {
    expect(evaluated(text, body)).toEqual(expected)
  })

  it('reads a response in the same way', () => {
    expect(
      evaluated('integration.response.body.redirect.url', '{"redirect":{"url":"https://example.com"}}', 'response'),
    ).toEqual(['https://example.com'])
    expect(evaluated('integration.response.multivalueheader.X-List', '', 'response')).toEqual(['1,2'])
  })
})
