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
})
