import { describe, expect, it } from 'vitest'
import { runInMemory } from '../testing/runInMemory.ts'

const template =
  '{"id": "$input.params(\'id\')", "body": $input.json(\'$\'), "first": "$input.path(\'$.a\').split(\'x\')[0].b"}'

const openApi = JSON.stringify({
  openapi: '3.0.1',
  info: { title: 'A', version: '1' },
  paths: {
    '/orders/{id}': {
      post: {
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {},
        'x-amazon-apigateway-integration': {
          type: 'aws',
          httpMethod: 'POST',
          uri: 'arn:aws:apigateway:us-east-1:sqs:action/SendMessage',
          requestTemplates: { 'application/json': '{"id": "$util.escapeJavaScript($input.params(\'id\'))"}' },
        },
      },
    },
  },
})

describe('import of templates', () => {
  it('makes a drawing of a template alone, and says how much of it is drawn and how that was proved', async () => {
    const ran = await runInMemory(['import', 'order.vtl', '-o', 'p.json'], { files: { 'order.vtl': template } })
    expect([ran.code, ran.out]).toEqual([0, ''])
    expect(ran.err).toMatch(
      /^POST \/ application\/json: \d+ % of what it prints is drawn; \d+ of \d+ requests give the same bytes/m,
    )
    expect(ran.files.get('p.json')).toContain('"kind": "rules"')
    expect(ran.files.get('p.json')).not.toContain('"kind": "template"')
  })

  it('writes what it found as JSON', async () => {
    const ran = await runInMemory(['import', 'order.vtl', '--report', 'r.json', '-o', 'p.json'], {
      files: { 'order.vtl': template },
    })
    expect(JSON.parse(ran.files.get('r.json') ?? '')).toEqual([
      expect.objectContaining({ method: 'POST /', payload: 'application/json', drawn: true, different: 0 }),
    ])
  })

  it('keeps the text of a template that has mistakes, and names them', async () => {
    const ran = await runInMemory(['import', 'a.vtl', '-o', 'p.json'], { files: { 'a.vtl': '{"a": #if($x) 1}' } })
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('POST / application/json: stays a template\n')
    expect(ran.files.get('p.json')).toContain('{\\"a\\": #if($x) 1}')
  })

  it('leaves the templates of an API as they are, and draws them when asked', async () => {
    const files = { 'a.json': openApi }
    const plain = await runInMemory(['import', 'a.json', '-o', 'p.json'], { files })
    expect(plain.files.get('p.json')).toContain('"kind": "template"')
    const drawn = await runInMemory(['import', 'a.json', '--draw', '-o', 'p.json'], { files })
    expect(drawn.err).toContain('POST /orders/{id} application/json: 100 % of what it prints is drawn; ')
    // The path declares `id`: it is read there, and nowhere else.
    expect(drawn.files.get('p.json')).toMatch(/"in": "path",\s*"name": "id"/)
    expect(drawn.files.get('p.json')).not.toContain('firstNonEmpty')
  })

  it('puts a template where --side and --key say', async () => {
    const files = { 'a.vtl': '{"id": "$input.path(\'$.id\')"}' }
    const asked = ['--side', 'response', '--key', 'application/hal+json/404', '--report', 'r.json']
    const ran = await runInMemory(['import', 'a.vtl', ...asked, '-o', 'p.json'], { files })
    expect(ran.err).toContain('POST / 404 application/hal+json: 100 % of what it prints is drawn; ')
    expect(JSON.parse(ran.files.get('p.json') ?? '')).toMatchObject({
      methods: [
        {
          mapping: { payloads: [] },
          integrationResponses: [
            { statusCode: '404', mapping: { payloads: [{ key: 'application/hal+json', body: { kind: 'rules' } }] } },
          ],
        },
      ],
    })
    const form = ['--key', 'application/x-www-form-urlencoded', '-o', 'f.json']
    expect((await runInMemory(['import', 'a.vtl', ...form], { files })).files.get('f.json')).toContain(
      '"key": "application/x-www-form-urlencoded"',
    )
  })

  it.each([
    [['--side', 'answer'], '"answer" is no side: there are request and response.'],
    [['--key', 'json'], '"json" is no content type, such as application/json.'],
    [['--key', 'application/json/404'], 'A request has no status, as "application/json/404" says.'],
    [['--side', 'response', '--key', 'application/json/abc'], '"application/json/abc" is no content type'],
    [['--side', 'response', '--from', 'openapi'], '--side and --key are for a mapping template alone'],
  ])('refuses %j', async (asked, message) => {
    const ran = await runInMemory(['import', 'a.vtl', ...asked, '-o', 'p.json'], { files: { 'a.vtl': '{}' } })
    expect([ran.code, ran.err, ran.files.has('p.json')]).toEqual([2, expect.stringContaining(message), false])
  })

  it('takes a template that looks like none where it is told where it belongs', async () => {
    const ran = await runInMemory(['import', 'a.txt', '--side', 'response', '-o', 'p.json'], {
      files: { 'a.txt': '{"ok": true}' },
    })
    expect([ran.code, ran.files.get('p.json')]).toEqual([0, expect.stringContaining('"ok"')])
  })

  it('draws the templates of responses too', async () => {
    const responses = {
      default: { statusCode: '200', responseTemplates: { 'application/json': '{"n": $input.json(\'$.n\')}' } },
    }
    const withResponse = openApi.replace('"type":"aws"', `"responses":${JSON.stringify(responses)},"type":"aws"`)
    const files = { 'a.json': withResponse }
    const ran = await runInMemory(['import', 'a.json', '--draw', '-o', 'p.json'], { files })
    expect(ran.err).toContain('POST /orders/{id} 200 application/json: 100 % of what it prints is drawn; ')
  })

  it('keeps what is drawn where a document is imported again', async () => {
    const files = { 'a.json': openApi }
    const drawn = await runInMemory(['import', 'a.json', '--draw', '-o', 'p.json'], { files })
    const project = drawn.files.get('p.json') ?? ''
    const silent = openApi.replace(/,"requestTemplates":\{.*?\}(?=\})/, '')
    const again = { 'p.json': project, 'b.json': silent }
    const ran = await runInMemory(['import', 'b.json', '--into', 'p.json', '-o', 'q.json'], { files: again })
    expect([ran.code, silent.includes('requestTemplates')]).toEqual([0, false])
    expect(ran.files.get('q.json')).toContain('"kind": "rules"')
    const none = await runInMemory(['import', 'b.json', '--into', 'none.json', '-o', 'q.json'], { files: again })
    expect([none.code, none.files.has('q.json')]).toEqual([1, false])
  })
})
