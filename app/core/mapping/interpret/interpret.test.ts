import { describe, expect, it } from 'vitest'
import { JavaMap, type JavaValue } from '../../java/index.ts'
import { printInputJson } from '../../json/index.ts'
import { array, condition, drawing, each, expression, object, one, value } from '../../testing/drawings.ts'
import {
  type As,
  type Id,
  interpretParameter,
  interpretPayload,
  type MappingInput,
  type Node,
  type ParameterRule,
  type Policy,
} from '../index.ts'

const input: MappingInput = {
  path: [['id', 'a/b']],
  querystring: [
    ['q', 'first'],
    ['q', 'last'],
    ['empty', ''],
    ['n', '07'],
    ['seven', '7'],
    ['e', '1e2'],
    ['yes', 'true'],
  ],
  header: [['X-Tenant', 'acme']],
  body: '{"s":"text","e":"","nul":null,"n":1.10,"big":123456789012345678901234567890,"inf":1E400,"b":false,"l":[1,null,"x"],"o":{"k":"v"},"digits":"5","flag":"true"}',
  context: new JavaMap(
    new Map<JavaValue, JavaValue>([
      ['requestId', 'r-1'],
      ['epoch', 5],
      ['identity', new JavaMap()],
    ]),
  ),
  stageVariables: new Map([
    ['host', 'h'],
    ['none', ''],
  ]),
  contentType: 'application/json',
}

function interpret(root: Node, request: Partial<MappingInput> = {}): string {
  const result = interpretPayload(drawing(root), { ...input, ...request })
  return result.kind === 'payload' ? printInputJson(result.value) : result.kind
}

/** JSON of an object whose only member has this value. */
function written(text: string, as: As = 'json', policy: Partial<Policy> = {}): string {
  return interpret(object({ m: value(text, as, { absent: 'omit', ...policy }) }))
}

describe('sources', () => {
  it.each([
    ['path.id', '"a/b"'],
    ['path.gone', '""'],
    ['query.q', '"last"'],
    ['query.empty', '""'],
    ['header["X-Tenant"]', '"acme"'],
    ['body.s', '"text"'],
    ['body.e', '""'],
    ['body.nul', 'null'],
    ['body.n', '1.1'],
    ['body.big', '123456789012345678901234567890'],
    ['body.inf', 'null'],
    ['body.l', '[1,null,"x"]'],
    ['body.l[1]', 'null'],
    ['body.o.k', '"v"'],
    ['body("$.l[?(@ == 1)]")', '[1]'],
    ['context.requestId', '"r-1"'],
    ['context.epoch', '"5"'],
    ['stage.host', '"h"'],
  ])('%s is %s', (text, json) => {
    expect(written(text)).toBe(`{"m":${json}}`)
  })

  it.each([
    'query.gone',
    'header["x-tenant"]',
    'body.gone',
    'body.s.k',
    'body.l[3]',
    'body.nul.x',
    'body("$..gone[0]")',
    'context.gone',
    'context.identity',
    'stage.none',
    'stage.gone',
  ])('%s is absent', (text) => {
    expect(written(text)).toBe(text === 'body("$..gone[0]")' ? '{"m":[]}' : '{}')
  })
})

describe('forms', () => {
  it.each<[string, As, string]>([
    ['body.n', 'string', '"1.1"'],
    ['1.10', 'string', '"1.10"'],
    ['body.b', 'string', '"false"'],
    ['body.o', 'string', '"{k=v}"'],
    ['body.l', 'string', '"[1,null,\\"x\\"]"'],
    ['query.seven', 'number', '7'],
    ['query.e', 'number', '100'],
    ['query.n', 'number', 'null'],
    ['body.digits', 'number', 'null'],
    ['body.n', 'integer', 'null'],
    ['query.seven', 'integer', '7'],
    ['query.yes', 'boolean', 'true'],
    ['body.flag', 'boolean', 'null'],
    ['body.b', 'boolean', 'false'],
    ['body.o', 'jsonText', '"{\\"k\\":\\"v\\"}"'],
    ['path.id', 'jsonText', '"\\"a/b\\""'],
    ['body.s', 'base64', '"dGV4dA=="'],
  ])('%s as %s is %s', (text, as, json) => {
    expect(written(text, as).replace(/^\{"m":1E\+?2\}$/, '{"m":100}')).toBe(`{"m":${json}}`)
  })
})

describe('policies', () => {
  const fallback = { value: expression('"x"') }

  it.each<[string, string, Partial<Policy>, string]>([
    ['absent: omit', 'body.gone', { absent: 'omit' }, '{}'],
    ['absent: null', 'body.gone', { absent: 'null' }, '{"m":null}'],
    ['absent: empty', 'body.gone', { absent: 'empty' }, '{"m":""}'],
    ['absent: a value', 'body.gone', { absent: fallback }, '{"m":"x"}'],
    ['a fallback that is absent too', 'body.gone', { absent: { value: expression('query.gone') } }, '{"m":null}'],
    ['null is kept', 'body.nul', { absent: 'omit' }, '{"m":null}'],
    ['null: omit', 'body.nul', { null: 'omit' }, '{}'],
    ['null: a value', 'body.nul', { null: fallback }, '{"m":"x"}'],
    ['the empty text is no null', 'body.e', { absent: 'omit', null: 'omit' }, '{"m":""}'],
    ['mismatch: text is the default of strings', 'body.b', {}, '{"m":"false"}'],
    ['mismatch: omit', 'body.b', { mismatch: 'omit' }, '{}'],
  ])('%s', (_, text, policy, json) => {
    expect(written(text, 'string', policy)).toBe(json)
  })
})

describe('conditions', () => {
  it.each([
    ['query.q == "last"', true],
    ['query.gone != "x"', true],
    ['query.gone == ""', false],
    ['query.empty == ""', true],
    ['body.nul == null', true],
    ['body.gone == null', false],
    ['body.n == 1.1', true],
    ['query.seven == 7', true],
    ['query.seven > 6', true],
    ['query.e >= 100', true],
    ['query.n > 6', false],
    ['body.digits > 1', false],
    ['body.gone < 1', false],
    ['isNull(body.nul)', true],
    ['present(body.nul)', true],
    ['present(body.gone)', false],
    ['isEmpty(body.e)', true],
    ['isEmpty(body.n)', false],
    ['matches(query.q, "la.*")', true],
    ['matches(query.q, "la")', false],
    ['matches(body.n, ".*")', false],
    ['body.s in ["a", "text"]', true],
    ['all()', true],
    ['any()', false],
    ['!(query.q == "last") || body.b == false', true],
  ])('%s is %s', (text, holds) => {
    const root = object({ m: { ...value('1', 'json'), when: condition(text) } })
    expect(interpret(root)).toBe(holds ? '{"m":1}' : '{}')
  })
})

describe('functions', () => {
  it.each([
    ['default(body.gone, body.nul, body.e, "x")', '""'],
    ['default(body.gone, body.nul)', 'null'],
    ['firstNonEmpty(body.gone, body.e, body.n)', '1.1'],
    ['concat("a", body.gone, 1.0)', '"a1.0"'],
    ['"${body.nul}|${body.n}"', '"|1.1"'],
    ['replace("a.b.c", ".", "$")', '"a$b$c"'],
    ['length(query.q)', '4'],
    ['length(query.gone)', '0'],
    ['size(body.l)', '3'],
    ['size(body.o)', '1'],
    ['size(body.s)', '0'],
    ['upper(body.s)', '"TEXT"'],
    ['lower("ÄB")', '"äb"'],
    ['trim(" a ")', '"a"'],
    ['base64Encode("é")', '"w6k="'],
    ['urlEncode("a b&c")', '"a+b%26c"'],
    ['if(present(body.gone), 1, body.n > 1, 2, 3)', '2'],
  ])('%s is %s', (text, json) => {
    expect(written(text)).toBe(`{"m":${json}}`)
  })

  it('is absent of nothing', () => {
    expect(written('upper(body.gone)')).toBe('{}')
  })
})

describe('trees', () => {
  it('walks lists, and nothing else', () => {
    const loop = (over: string): Node =>
      array([one(value('0', 'json')), each('item', over, [one(value('item', 'json'))])])
    expect(interpret(loop('body.l'))).toBe('[0,1,null,"x"]')
    expect(interpret(loop('body.o'))).toBe('[0]')
    expect(interpret(loop('body.gone'))).toBe('[0]')
  })

  it('leaves out what is filtered, omitted or switched off', () => {
    const items = [one(value('item', 'json', { null: 'omit' })), one(value('2', 'json', {}, { disabled: true }))]
    expect(interpret(array([each('item', 'body.l', items, 'item != "x"')]))).toBe('[1]')
  })

  it('reads loops in loops', () => {
    const inner = array([each('sub', 'item', [one(value('"${index(item)}${sub}"'))])])
    expect(interpret(array([each('item', 'body.ll', [one(inner)])]), { body: '{"ll":[["a"],["b","c"]]}' })).toBe(
      '[["0a"],["1b","1c"]]',
    )
  })

  it('is null where the root is left out', () => {
    expect(interpret(value('query.gone'))).toBe('null')
  })
})

describe('what the gateway refuses', () => {
  it.each(['{a', '[a', 'null'])('is an error where the body %s is read', (body) => {
    expect(interpret(object({ m: value('body.a') }), { body })).toBe('gatewayError')
    expect(interpret(object({ m: value('rawBody') }), { body })).not.toBe('gatewayError')
  })

  it('reads no body as an empty object', () => {
    expect(interpret(object({ m: value('body', 'json'), r: value('rawBody') }), { body: '' })).toBe('{"m":{},"r":"{}"}')
  })
})

describe('interpretParameter', () => {
  const rule = (text: string, policy: Policy = { absent: 'omit' }): ParameterRule => ({
    id: 'r' as Id,
    to: { in: 'header', name: 'X' },
    value: expression(text),
    policy,
  })

  it.each<[string, ParameterRule, readonly string[] | undefined]>([
    ['the last value', rule('query.q'), ['last']],
    ['all values', rule('query.q[]'), ['first', 'last']],
    ['nothing of nothing', rule('query.gone'), undefined],
    ['nothing of null', rule('body.nul'), undefined],
    ['the empty text', rule('query.gone', { absent: 'empty' }), ['']],
    ['a fallback', rule('body.nul', { absent: { value: expression('"x"') } }), ['x']],
    ['an object as compact JSON', rule('body.o'), ['{"k":"v"}']],
    ['a text as it is', rule('body.s'), ['text']],
  ])('%s', (_, parameter, values) => {
    expect(interpretParameter(parameter, input)).toEqual(values ? { kind: 'parameter', values } : { kind: 'omitted' })
  })
})
