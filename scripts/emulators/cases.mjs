// One API and the requests that Patchbay and the emulators are compared on: a resource, what it is integrated with, what a
// client sends, what the function answers.

/**
 * `query` is as it stands in the URL; `result` is what the function returns, `error` what it throws.
 * @typedef {{
 *   readonly id: string,
 *   readonly kind: 'event' | 'result' | 'template' | 'response',
 *   readonly resource: string,
 *   readonly verb: string,
 *   readonly path: string,
 *   readonly query: string,
 *   readonly headers: readonly (readonly [string, string])[],
 *   readonly body: string,
 *   readonly template?: string,
 *   readonly responses?: Responses,
 *   readonly result?: unknown,
 *   readonly error?: string,
 * }} Case
 * @typedef {{ readonly [pattern: string]: {
 *   readonly statusCode: string,
 *   readonly responseParameters?: { readonly [name: string]: string },
 *   readonly responseTemplates?: { readonly [contentType: string]: string },
 * } }} Responses
 */

const JSON_TYPE = /** @type {const} */ (['Content-Type', 'application/json'])
const fine = { statusCode: 200, body: 'ok' }

/** @param {string} name @param {Partial<Case>} given @returns {Case} a request to a Lambda proxy, for its event */
function event(name, given) {
  const id = `event-${name}`
  return {
    id,
    kind: 'event',
    resource: `/${id}`,
    verb: 'GET',
    path: `/${id}`,
    query: '',
    headers: [],
    body: '',
    result: fine,
    ...given,
  }
}

/** @param {string} name @param {unknown} answer @returns {Case} what becomes of a function's result */
function result(name, answer) {
  return {
    ...event(name, {}),
    id: `result-${name}`,
    kind: 'result',
    resource: `/result-${name}`,
    path: `/result-${name}`,
    result: answer,
  }
}

/** @param {string} name @param {string} text @param {Partial<Case>} given @returns {Case} what a mapping template makes of a request */
function template(name, text, given = {}) {
  const id = `template-${name}`
  const body =
    '{"name":"Ann","n":1.0,"big":12345678901,"none":null,"yes":true,"list":[{"a":1},{"a":2}],"quote":"it\'s \\"x\\""}'
  return {
    id,
    kind: 'template',
    resource: `/${id}/{id}`,
    verb: 'POST',
    path: `/${id}/42`,
    query: 'q=a+b&q=c&id=of-query',
    headers: [JSON_TYPE, ['X-Tenant', 'acme']],
    body,
    template: text,
    result: {},
    ...given,
  }
}

/** @param {string} name @param {Partial<Case>} given @returns {Case} what a custom integration makes of a function's answer */
function response(name, given) {
  const id = `response-${name}`
  return {
    id,
    kind: 'response',
    resource: `/${id}`,
    verb: 'POST',
    path: `/${id}`,
    query: '',
    headers: [JSON_TYPE],
    body: '{}',
    template: "$input.json('$')",
    result: { a: 1, t: 'x' },
    ...given,
  }
}

/** @type {readonly Case[]} */
export const cases = [
  event('plain', {}),
  event('variable', { resource: '/event-variable/{id}', path: '/event-variable/42' }),
  event('encoded-slash', { resource: '/event-encoded-slash/{id}', path: '/event-encoded-slash/4%2F2' }),
  event('encoded-plus', { resource: '/event-encoded-plus/{id}', path: '/event-encoded-plus/a%2Bb' }),
  event('encoded-space', { resource: '/event-encoded-space/{id}', path: '/event-encoded-space/a%20b' }),
  event('encoded-umlaut', { resource: '/event-encoded-umlaut/{id}', path: '/event-encoded-umlaut/%C3%BC' }),
  event('greedy', { resource: '/event-greedy/{proxy+}', path: '/event-greedy/a/b' }),
  event('greedy-double-slash', {
    resource: '/event-greedy-double-slash/{proxy+}',
    path: '/event-greedy-double-slash/a//b',
  }),
  event('greedy-trailing-slash', {
    resource: '/event-greedy-trailing-slash/{proxy+}',
    path: '/event-greedy-trailing-slash/a/',
  }),
  event('two-variables', { resource: '/event-two-variables/{a}/x/{b}', path: '/event-two-variables/1/x/2' }),
  event('query', { query: 'a=1&b=2' }),
  event('query-repeated', { query: 'a=1&a=2' }),
  event('query-encoded', { query: 'a=x+y%20z%2B&b=%C3%BC' }),
  event('query-encoded-name', { query: 'a%5B%5D=1' }),
  event('query-empty-value', { query: 'a=' }),
  event('query-no-value', { query: 'a' }),
  event('query-case', { query: 'A=1&a=2' }),
  event('header-case', { headers: [['X-MiXeD', '1']] }),
  event('header-repeated', {
    headers: [
      ['X-A', '1'],
      ['X-A', '2'],
    ],
  }),
  event('header-authorization', { headers: [['authorization', 'Basic eDp5']] }),
  event('header-user-agent', { headers: [['user-agent', 'tests']] }),
  event('header-cookie', { headers: [['Cookie', 'a=1; b=2']] }),
  event('header-dropped', {
    headers: [
      ['TE', 'trailers'],
      ['Content-MD5', 'x'],
      ['Max-Forwards', '1'],
      ['Server', 's'],
      ['WWW-Authenticate', 'Basic'],
    ],
  }),
  event('header-passed', {
    headers: [
      ['Accept', 'text/plain'],
      ['Referer', 'http://r.example/'],
      ['Pragma', 'p'],
      ['Range', 'bytes=0-1'],
    ],
  }),
  event('body-json', { verb: 'POST', headers: [JSON_TYPE], body: '{"a": 1}' }),
  event('body-text', { verb: 'POST', headers: [['Content-Type', 'text/plain']], body: 'Grüße' }),
  event('body-form', {
    verb: 'POST',
    headers: [['Content-Type', 'application/x-www-form-urlencoded']],
    body: 'a=1&b=2',
  }),
  event('body-untyped', { verb: 'POST', body: '{"a": 1}' }),
  event('body-of-delete', { verb: 'DELETE', headers: [JSON_TYPE], body: '{"a": 1}' }),
  event('body-empty', { verb: 'POST', headers: [JSON_TYPE] }),

  result('text', { statusCode: 200, body: 'ok' }),
  result('created', { statusCode: 201, headers: { Location: '/x' }, body: '' }),
  result('without-status', { body: 'ok' }),
  result('status-text', { statusCode: '201', body: 'ok' }),
  result('status-word', { statusCode: 'fine', body: 'ok' }),
  result('without-body', { statusCode: 204 }),
  result('empty', {}),
  result('body-null', { statusCode: 200, body: null }),
  result('body-object', { statusCode: 200, body: { a: 1 } }),
  result('body-number', { statusCode: 200, body: 5 }),
  result('header-boolean', { statusCode: 200, headers: { 'X-B': true }, body: 'ok' }),
  result('header-number', { statusCode: 200, headers: { 'X-N': 5 }, body: 'ok' }),
  result('headers-null', { statusCode: 200, headers: null, body: 'ok' }),
  result('multi', { statusCode: 200, multiValueHeaders: { 'X-M': ['a', 'b'] }, body: 'ok' }),
  result('multi-and-solo', {
    statusCode: 200,
    headers: { 'X-M': 'solo' },
    multiValueHeaders: { 'X-M': ['multi'] },
    body: 'ok',
  }),
  result('multi-other-case', {
    statusCode: 200,
    headers: { 'x-m': 'solo' },
    multiValueHeaders: { 'X-M': ['multi'] },
    body: 'ok',
  }),
  result('multi-no-list', { statusCode: 200, multiValueHeaders: { 'X-M': 'a' }, body: 'ok' }),
  result('content-type', { statusCode: 200, headers: { 'Content-Type': 'text/html' }, body: '<p>' }),
  result('unknown-member', { statusCode: 200, body: 'ok', cookies: ['a=1'] }),
  result('bare-text', 'hello'),
  result('list', [1]),
  result('base64', { statusCode: 200, body: 'aGVsbG8=', isBase64Encoded: true }),
  result('remapped', {
    statusCode: 200,
    headers: { Server: 's', 'WWW-Authenticate': 'Basic', 'Content-MD5': 'm' },
    body: 'ok',
  }),
  { ...result('thrown', undefined), error: 'boom' },

  template('param-path', '{"v": "$input.params(\'id\')"}'),
  template('param-query', '{"v": "$input.params(\'q\')"}'),
  template('param-header', '{"v": "$input.params(\'X-Tenant\')"}'),
  template('param-header-case', '{"v": "$input.params(\'x-tenant\')"}'),
  template('param-missing', '{"v": "$input.params(\'nope\')"}'),
  template(
    'param-groups',
    '{"v": "$input.params().path.id,$input.params().querystring.id,$input.params().header.get(\'X-Tenant\')"}',
  ),
  template('path-text', '{"v": "$input.path(\'$.name\')"}'),
  template('path-float', '{"v": $input.path(\'$.n\')}'),
  template('path-missing', '{"v": "$input.path(\'$.nope\')"}'),
  template('path-null', '{"v": "$input.path(\'$.none\')"}'),
  template('json-text', '{"v": $input.json(\'$.name\')}'),
  template('json-list', '{"v": $input.json(\'$.list\')}'),
  template('json-float', '{"v": $input.json(\'$.n\')}'),
  template('json-wildcard', '{"v": $input.json(\'$.list[*].a\')}'),
  template('json-wildcard-one', '{"v": $input.json(\'$.list[?(@.a==2)].a\')}'),
  template('json-missing', '{"v": $input.json(\'$.nope\')}'),
  template('json-empty-body', '{"v": $input.json(\'$\')}', { body: '' }),
  template('loop', '{"v": [#foreach($i in $input.path(\'$.list\'))$i.a#if($foreach.hasNext),#end#end]}'),
  template('loop-index', '{"v": "#foreach($i in [1..3])$foreach.index$velocityCount#end"}'),
  template('if-undefined', '{"v": "#if($undefined)true#{else}false#end"}'),
  template('if-equal', '{"v": "#if($input.params(\'id\') == \'42\')true#{else}false#end"}'),
  template('set', '#set($x = 1 + 2 * 3)\n{"v": $x}'),
  template('undefined', '{"v": "$undefined"}'),
  template('size', '{"v": $input.path(\'$.list\').size()}'),
  template('escape', '{"v": "$util.escapeJavaScript($input.path(\'$.quote\')).replaceAll("\\\\\'", "\'")"}'),
  template('url-encode', '{"v": "$util.urlEncode(\'a b/c?d=ü\')"}'),
  template('url-decode', '{"v": "$util.urlDecode(\'a+b%20c%2B\')"}'),
  template('base64', '{"v": "$util.base64Encode(\'Grüße\')"}'),
  template('base64-decode', '{"v": "$util.base64Decode(\'R3LDvMOfZQ==\')"}'),
  template('parse-json', '{"v": "$util.parseJson(\'{"a":{"b":"c"}}\').a.b"}'),
  template('context', '{"v": "$context.httpMethod $context.stage $context.resourcePath"}'),
  template('macro', '#macro(m)x#end{"v": "#m()"}'),
  template('comment', '## gone\n{"v": 1}'),
  template('contains', '{"v": $input.path(\'$.name\').contains("nn")}'),
  template('substring', '{"v": "$input.path(\'$.name\').substring(1)"}'),
  template('split', '{"v": $input.path(\'$.name\').split("n").size()}'),
  template('set-string', '#set($s = "Hello $input.params(\'id\')"){"v": "$s"}'),
  template('map-literal', '#set($m = {"a": 1}){"v": "$m.a"}'),
  template('text-output', 'just text'),

  response('passthrough', {}),
  response('template', {
    responses: {
      default: { statusCode: '200', responseTemplates: { 'application/json': '{"r": $input.json(\'$.a\')}' } },
    },
  }),
  response('status', { responses: { default: { statusCode: '202' } } }),
  response('error-matched', {
    error: 'Not found: 42',
    responses: { default: { statusCode: '200' }, 'Not found.*': { statusCode: '404' } },
  }),
  response('error-matched-template', {
    error: 'Not found: 42',
    responses: {
      default: { statusCode: '200' },
      'Not found.*': {
        statusCode: '404',
        responseTemplates: { 'application/json': '{"m": $input.json(\'$.errorMessage\')}' },
      },
    },
  }),
  response('error-part', {
    error: 'It was Not found',
    responses: { default: { statusCode: '200' }, 'Not found': { statusCode: '404' } },
  }),
  response('error-unmatched', {
    error: 'boom',
    responses: { default: { statusCode: '200' }, 'Not found.*': { statusCode: '404' } },
  }),
  response('error-bracketed', {
    error: '[409] taken',
    responses: { default: { statusCode: '200' }, '.*taken.*': { statusCode: '409' } },
  }),
  response('header-static', {
    responses: { default: { statusCode: '200', responseParameters: { 'method.response.header.X-S': "'fixed'" } } },
  }),
  response('header-body', {
    responses: {
      default: {
        statusCode: '200',
        responseParameters: { 'method.response.header.X-T': 'integration.response.body.t' },
      },
    },
  }),
  response('header-missing', {
    responses: {
      default: {
        statusCode: '200',
        responseParameters: { 'method.response.header.X-T': 'integration.response.body.nope' },
      },
    },
  }),
  response('success-not-matched', { responses: { default: { statusCode: '200' }, 200: { statusCode: '201' } } }),
]
