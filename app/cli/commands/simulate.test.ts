import { describe, expect, it } from 'vitest'
import { runInMemory } from '../testing/runInMemory.ts'
import { sampleProject } from '../testing/sampleProject.ts'

const simulate = (method: string, request: string | undefined, ...options: readonly string[]) =>
  runInMemory(
    ['simulate', 'p.json', '--method', method, ...(request === undefined ? [] : ['--request', '-']), ...options],
    {
      files: { 'p.json': sampleProject, 'passing.json': passing },
      ...(request !== undefined && { input: request }),
    },
  )
/** The project with its template gone, so that bodies pass through. */
const passing = sampleProject
  .replace(/"payloads": \[\s*\{\s*"id": "t1"[^]*?\}\s*\}\s*\]/, '"payloads": []')
  .replace('"verb": "GET"', '"verb": "POST"')
const passed = (request: string, ...options: readonly string[]) =>
  runInMemory(['simulate', 'passing.json', '--method', 'POST /{var}', '--request', '-', ...options], {
    files: { 'passing.json': passing },
    input: request,
  })

/** Of the headers those that the sample decides. */
const withoutGatewayHeaders = (text: string): string => text.replaceAll(/^(User-Agent|X-Amzn-[\w-]+): .*\n/gm, '')

describe('simulate', () => {
  it('prints the seed’s worked example', async () => {
    const { code, out, err } = await simulate('GET /{var}', undefined, '--test', 'as documented')
    expect([code, err]).toEqual([0, ''])
    expect(withoutGatewayHeaders(out)).toBe(`POST https://backend.example/
Host: backend.example
Content-Type: application/json
Accept: application/json
Content-Length: 26

{"path": "a", "type": "b"}`)
  })

  it('takes the first sample unless one is named, and verbs in any case', async () => {
    expect((await simulate(' get  /{var}', undefined)).out).toBe(
      (await simulate('GET /{var}', undefined, '--test', 'as documented')).out,
    )
  })

  it('prints a curl command', async () => {
    const { code, out } = await simulate('GET /{var}', undefined, '--format', 'curl')
    expect(code).toBe(0)
    expect(out).toMatch(/^curl -X POST 'https:\/\/backend\.example\/' \\\n/)
    expect(out).toMatch(/ {2}--data-binary '\{"path": "a", "type": "b"\}'\n$/)
  })

  it('prints TestInvokeMethod’s log', async () => {
    const { out } = await simulate('GET /{var}', '{"path": "/a", "context": {"requestId": "r-1"}}', '--format', 'log')
    expect(out.split('\n').slice(0, 3)).toEqual([
      'Execution log for request r-1',
      'Starting execution for request: r-1',
      'HTTP Method: GET, Resource Path: /a',
    ])
  })

  it('prints everything, headers as pairs', async () => {
    const request = '{"path": "/a", "backend": {"status": 201, "headers": {"X": ["1", "2"]}, "body": {"n": 1.0}}}'
    const { code, out } = await simulate('GET /{var}', request, '--format', 'json')
    expect(code).toBe(0)
    const outcome = JSON.parse(out) as Record<string, unknown>
    expect(Object.keys(outcome)).toEqual([
      'kind',
      'integrationRequest',
      'integrationResponse',
      'methodResponse',
      'trace',
      'log',
      'diagnostics',
    ])
    expect(outcome).toMatchObject({
      kind: 'request',
      integrationRequest: {
        method: 'POST',
        url: 'https://backend.example/',
        body: '{"path": "a", "type": ""}',
        isBase64Encoded: false,
      },
      integrationResponse: {
        status: 201,
        headers: [
          ['X', '1'],
          ['X', '2'],
        ],
        body: '{"n":1.0}',
      },
      methodResponse: { status: 200, body: '{"n":1.0}' },
    })
  })

  it.each([
    ['text', '"body": "a  b"', 'a  b'],
    [
      'JSON, without blanks and with its numbers as written',
      '"body": { "n": [1.0, 1e2, 12345678901234567890], "s": "é\\n" }',
      '{"n":[1.0,1e2,12345678901234567890],"s":"é\\n"}',
    ],
    ['nothing', '"body": null', ''],
    ['nothing that is not there', '"query": {}', ''],
  ])('sends a body of %s', async (_, member, body) => {
    const { code, out } = await passed(`{"path": "/a", "headers": {"Content-Type": "application/json"}, ${member}}`)
    expect(code).toBe(0)
    expect(out.slice(out.indexOf('\n\n') + 2)).toBe(body)
  })

  it.each([
    ['texts and lists of them', '{"path": "/a", "query": {"query": ["1", "2"], "other": "3"}}'],
    ['pairs', '{"path": "/a", "query": [["query", "1"], ["query", "2"], ["other", "3"]]}'],
  ])('takes parameters as %s; of several values the last counts', async (_, request) => {
    expect((await simulate('GET /{var}', request)).out).toMatch(/\{"path": "a", "type": "2"\}$/)
  })

  it('lets stage variables of the request go over the project’s', async () => {
    const { out } = await simulate('GET /{var}', '{"path": "/a", "stageVariables": {"host": "other.example"}}')
    expect(out).toMatch(/^POST https:\/\/other\.example\/\n/)
  })

  it('says why nothing is sent where API Gateway answers by itself', async () => {
    const ran = await simulate('GET /{var}', '{"path": "/a/b"}')
    expect([ran.code, ran.out]).toEqual([1, ''])
    expect(ran.err).toBe(
      'API Gateway answers by itself, MISSING_AUTHENTICATION_TOKEN: 403 {"message": "Missing Authentication Token"}. Nothing is sent.\n',
    )
    const everything = await simulate('GET /{var}', '{"path": "/a/b"}', '--format', 'json')
    expect([everything.code, everything.err]).toEqual([0, ''])
    expect(JSON.parse(everything.out)).toMatchObject({
      kind: 'gatewayResponse',
      type: 'MISSING_AUTHENTICATION_TOKEN',
      methodResponse: { status: 403 },
    })
  })

  const answered = '{"path": "/a", "backend": {"status": 201, "headers": {"X": "1"}, "body": {"n": 1.0}}}'

  it('prints the raw method response, or says why there is none', async () => {
    const { code, out } = await simulate('GET /{var}', answered, '--format', 'response')
    expect([code, out.split('\n')[0], out.slice(out.indexOf('\n\n') + 2)]).toEqual([0, 'HTTP/1.1 200', '{"n":1.0}'])
    expect(out).toContain('\nContent-Length: 9\n')
    const refused = await simulate('GET /{var}', '{"path": "/a/b"}', '--format', 'response')
    expect([refused.code, refused.out.split('\n')[0]]).toEqual([0, 'HTTP/1.1 403'])
    expect(await simulate('GET /{var}', '{"path": "/a"}', '--format', 'response')).toMatchObject({
      code: 1,
      out: '',
      err: 'The sample does not say what the backend answers: there is no method response.\n',
    })
  })

  it('prints each decision in a line, and marks what is not verified on AWS', async () => {
    const request = '{"path": "/a", "backend": {"status": 302, "headers": {}, "body": ""}}'
    const { code, out } = await simulate('GET /{var}', request, '--format', 'trace')
    expect(code).toBe(0)
    expect(out.split('\n')[0]).toBe('route: GET /a fits GET /{var}.')
    expect(out).toContain('backend: The backend answered 302: no redirect is followed. (unverified on AWS)\n')
  })

  it.each([
    ['INTEGRATION_TIMEOUT', 504, 'Endpoint request timed out', true],
    ['INTEGRATION_FAILURE', 504, 'Network error communicating with endpoint', true],
    ['API_CONFIGURATION_ERROR', 500, 'Internal server error', false],
    ['THROTTLED', 429, 'Too Many Requests', false],
    ['UNAUTHORIZED', 401, 'Unauthorized', false],
  ])('ends with %s where that is given, in the file or on the command line', async (failure, status, message, sent) => {
    const byFile = answered.replace('"backend"', `"failure": "${failure}", "backend"`)
    for (const args of [[byFile], [answered, '--failure', failure], [undefined, '--failure', failure]]) {
      const [request, ...options] = args
      const { code, out } = await simulate('GET /{var}', request, ...options.map(String), '--format', 'json')
      expect(code).toBe(0)
      const outcome = JSON.parse(out) as Record<string, unknown>
      expect(outcome).toMatchObject({
        kind: 'gatewayResponse',
        type: failure,
        methodResponse: { status, body: `{"message": "${message}"}` },
      })
      expect('integrationRequest' in outcome).toBe(sent)
      expect(outcome).not.toHaveProperty('integrationResponse')
    }
  })

  it('says which failures there are', async () => {
    const ran = await simulate('GET /{var}', '{"path": "/a", "failure": "TIMEOUT"}')
    expect([ran.code, ran.out]).toEqual([1, ''])
    expect(ran.err).toMatch(/"failure" is a text, not one of ACCESS_DENIED, .*, WAF_FILTERED\. \[input\/wrong-type\]/)
    const wrong = await simulate('GET /{var}', '{"path": "/a"}', '--failure', 'TIMEOUT')
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('There is no failure "TIMEOUT"')])
  })

  it('takes what an authorizer and an API key put into the context', async () => {
    const printing = sampleProject
      .replace(
        /"payloads": \[\s*\{\s*"id": "t1"[^]*?\}\s*\}\s*\]/,
        `"payloads": [{"id": "t1", "key": "application/json", "body": {"kind": "template", "vtl": "$context.authorizer.sub $context.identity.apiKey $context.identity.sourceIp"}}]`,
      )
      .replace('"apiKeyRequired": false', '"apiKeyRequired": true')
    const run = async (request: string) =>
      runInMemory(['simulate', 'p.json', '--method', 'GET /{var}', '--request', '-'], {
        files: { 'p.json': printing },
        input: request,
      })
    const given = '"authorizer": {"sub": "s-1"}, "apiKey": "k-1", "context": {"identity": {"sourceIp": "10.0.0.1"}}'
    expect((await run(`{"path": "/a", ${given}}`)).out).toMatch(/\n\ns-1 k-1 10\.0\.0\.1$/)
    const refused = await run('{"path": "/a"}')
    expect([refused.code, refused.err]).toEqual([
      1,
      'API Gateway answers by itself, INVALID_API_KEY: 403 {"message": "Forbidden"}. Nothing is sent.\n',
    ])
  })

  it.each([
    ['in the file', '{"path": "/other/path", "testInvoke": true}', []],
    ['on the command line', '{"path": "/other/path"}', ['--test-invoke']],
  ])('calls as TestInvokeMethod does, whatever the path: %s', async (_, request, options) => {
    const { code, out } = await simulate('GET /{var}', request, ...options, '--format', 'log')
    expect(code).toBe(0)
    expect(out).toContain('HTTP Method: GET, Resource Path: /other/path\nMethod request path: {}\n')
  })

  it('takes another verb than the method’s, which then does not fit', async () => {
    const { out } = await simulate('GET /{var}', '{"method": "DELETE", "path": "/a"}', '--format', 'json')
    expect(JSON.parse(out)).toMatchObject({ type: 'MISSING_AUTHENTICATION_TOKEN', methodResponse: { status: 403 } })
    expect((await simulate('ANY /any', '{"method": "PATCH", "path": "/any"}', '--format', 'log')).out).toContain(
      'HTTP Method: PATCH, Resource Path: /any\n',
    )
  })

  it('calls a method for any verb by the verb that is named', async () => {
    const ran = await simulate('PUT /any', '{"path": "/any"}', '--format', 'log')
    expect([ran.code, ran.err]).toEqual([0, 'The MOCK integration answers by itself: 200. Nothing is sent.\n'])
    expect(ran.out).toContain('HTTP Method: PUT, Resource Path: /any\n')
  })

  it.each([
    [['--method', 'GET /none'], 'p.json has no method GET /none: it has GET /{var}, ANY /any.'],
    [
      ['--method', 'GET /{var}', '--test', 'none'],
      'GET /{var} has no sample "none": it has "as documented", "wrong on purpose", "a sample".',
    ],
    [['--method', 'GET /any'], 'ANY /any has no sample: --request names a file with one.'],
    [['--method', 'GET /{var}', '--request', 'none.json'], 'none.json does not exist.'],
  ])('%j: %s', async (args, sentence) => {
    const ran = await runInMemory(['simulate', 'p.json', ...args], { files: { 'p.json': sampleProject } })
    expect(ran).toMatchObject({ code: 1, out: '', err: `patchbay: ${sentence}\n` })
  })

  it.each([
    ['[]', '1:1: error: The request is not a JSON object. [input/not-an-object]'],
    ['{"path": "/a",}', '1:14: error: Nothing follows the comma before “}”. [json/trailing-comma]'],
    ['{}', '1:1: error: The member "path" is missing. [input/missing-member]'],
    ['{"path": 1}', '1:10: error: "path" is a number, not a text. [input/wrong-type]'],
    ['{"path": "a"}', '1:10: error: The path "a" does not start with a slash. [input/path-without-slash]'],
    ['{"path": "/a?b=c"}', '1:10: error: The path "/a?b=c" holds a query. [input/query-in-path]'],
    [
      '{"path": "/a", "query": {"a": 1}}',
      '1:31: error: "a" is a number, not a text or a list of texts. [input/wrong-type]',
    ],
    ['{"path": "/a", "headers": [["a"]]}', '1:28: error: "headers" is a list, not a pair of texts. [input/wrong-type]'],
    [
      '{"path": "/a", "backend": {"status": "200"}}',
      '1:38: error: "status" is a text, not a status code such as 200. [input/wrong-type]',
    ],
    [
      '{"path": "/a", "backend": {"status": 20}}',
      '1:38: error: "status" is a number, not a status code such as 200. [input/wrong-type]',
    ],
    ['{"path": "/a", "headers": {"A B": "1"}}', '1:27: error: "A B" is no name of a header. [input/no-header]'],
    ['{"path": "/a", "headers": [["", "1"]]}', '1:27: error: "" is no name of a header. [input/no-header]'],
    [
      String.raw`{"path": "/a", "headers": {"A": "1\r\nB: 2"}}`,
      '1:27: error: The value of the header A holds a line break, which no header can. [input/no-header]',
    ],
    [
      '{"path": "/a", "backend": {"headers": {"A:": "1"}}}',
      '1:39: error: "A:" is no name of a header. [input/no-header]',
    ],
    [
      '{"path": "/a", "body": "no base64", "isBase64Encoded": true}',
      '1:24: error: The body is not base64: Illegal base64 character 20. [input/not-base64]',
    ],
    [
      '{"path": "/a", "isBase64Encoded": "yes"}',
      '1:35: error: "isBase64Encoded" is a text, not a boolean. [input/wrong-type]',
    ],
  ])('refuses the request %s', async (request, problem) => {
    const ran = await simulate('GET /{var}', request)
    expect([ran.code, ran.out]).toEqual([1, ''])
    expect(ran.err).toContain(`standard input:${problem}\n`)
  })

  it('warns of a member that nothing reads, and goes on', async () => {
    const ran = await simulate('GET /{var}', '{"path": "/a", "header": {}}')
    expect(ran.code).toBe(0)
    expect(ran.err).toContain('standard input:1:16: warning: Nothing reads the member "header". [input/unknown-member]')
  })
})
