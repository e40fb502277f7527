import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '../../json/index.ts'
import { isIntrinsic, readDocument } from '../../openapi/index.ts'
import type { Project } from '../../project/index.ts'
import { isJsonArray, isJsonObject, memberOf, objectMember } from '../../schema/index.ts'
import { exportOpenApi, exportOpenApiYaml } from './export.ts'
import { importOpenApi } from './import.ts'

const corpus = join(process.env['PATCHBAY_CASES'] ?? '../shared/cases', '..', 'corpus')
const files = existsSync(corpus) ? readdirSync(corpus).filter((name) => name !== 'index.json') : []

/** One document that is always there, and those of the folder. */
const own = 'a function of a template'
const ownDocument = `openapi: 3.0.1
info: {title: Orders, version: '1'}
paths:
  /orders/{id}:
    post:
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {'200': {description: Taken}}
      x-amazon-apigateway-integration:
        type: aws
        httpMethod: POST
        uri: {Fn::Sub: 'arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Orders.Arn}/invocations'}
        passthroughBehavior: never
        requestTemplates: {application/json: '{"id": "$input.params(''id'')"}'}
        responses: {default: {statusCode: 200}}
`
const documents = [own, ...files]

/** One API in OpenAPI 3.0 and in 2.0. */
const examples = join(corpus, '..', 'examples')
const pairs = existsSync(examples) ? [['openapi30.yaml', 'swagger20.json']] : []

function read(name: string): string {
  return name === own ? ownDocument : readFileSync(join(corpus, name), 'utf8')
}

function rootOf(text: string): JsonObject {
  const outcome = readDocument(text)
  if (outcome.kind !== 'document') throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'))
  return outcome.document.root
}

function imported(text: string): Project {
  const outcome = importOpenApi(text)
  if (outcome.kind !== 'imported') throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'))
  return outcome.project
}

function exported(project: Project): string {
  return exportOpenApi(project)
    .files.map((file) => file.text)
    .join('')
}

/** Every integration by path and verb, with the words that API Gateway takes in any case in lower case. */
function integrationsOf(root: JsonObject): ReadonlyMap<string, Json> {
  const found = new Map<string, Json>()
  for (const [path, item] of Object.entries(objectMember(root, 'paths'))) {
    for (const [verb, operation] of Object.entries(isJsonObject(item) ? item : {})) {
      const integration = memberOf(operation, 'x-amazon-apigateway-integration')
      if (integration !== undefined) found.set(`${verb} ${path}`, normalised(integration))
    }
  }
  return found
}

/** What API Gateway reads the same: case of words, numbers for texts, a verb that AWS types always have. */
function normalised(integration: Json): Json {
  const lower = ['type', 'passthroughBehavior', 'connectionType', 'contentHandling']
  const entries = Object.entries(isJsonObject(integration) ? integration : {}).map(([name, value]): [string, Json] => {
    if (lower.includes(name) && typeof value === 'string') return [name, value.toLowerCase()]
    return [name, withTextStatus(value)]
  })
  return Object.fromEntries(entries)
}

function withTextStatus(json: Json): Json {
  if (isJsonArray(json)) return json.map(withTextStatus)
  if (!isJsonObject(json)) return json
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [
      name,
      name === 'statusCode' && typeof value === 'number' ? String(value) : withTextStatus(value),
    ]),
  )
}

function intrinsicsOf(json: Json): readonly string[] {
  if (isIntrinsic(json)) return [JSON.stringify(json)]
  if (isJsonArray(json)) return json.flatMap(intrinsicsOf)
  return isJsonObject(json) ? Object.values(json).flatMap(intrinsicsOf) : []
}

describe('whole documents', () => {
  it.each(documents)('%s imports, and is exported with every integration and intrinsic', (name) => {
    const text = read(name)
    const before = rootOf(text)
    const outcome = importOpenApi(text)
    expect(outcome.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const after = rootOf(exported(imported(text)))
    expect(integrationsOf(after)).toEqual(integrationsOf(before))
    const kept = intrinsicsOf(after)
    for (const intrinsic of intrinsicsOf(before)) expect(kept).toContain(intrinsic)
  })

  it.each(documents)('%s comes back as the same project, and is exported with the same bytes', (name) => {
    const project = imported(read(name))
    const text = exported(project)
    expect(imported(text)).toEqual(project)
    expect(exported(imported(text))).toBe(text)
    const yaml = exportOpenApiYaml(project)
      .files.map((file) => file.text)
      .join('')
    expect(imported(yaml)).toEqual(project)
  })

  it.each(documents)("%s needs nothing of Patchbay's own in its export", (name) => {
    expect(exported(imported(read(name)))).not.toContain('x-patchbay')
  })

  it.each(pairs)('%s and %s import to the same methods and models, but for what only one of them says', (...names) => {
    const [newer, older] = names.map((name) => importOpenApi(readFileSync(join(examples, name), 'utf8')))
    if (newer?.kind !== 'imported' || older?.kind !== 'imported') throw new Error('not imported')
    expect(newer.diagnostics).toEqual([])
    expect(older.diagnostics).toEqual([])
    const withoutKept = ({ methods }: Project): readonly unknown[] =>
      methods.map((method) => ({ ...method, openapi: undefined }))
    expect(withoutKept(older.project)).toEqual(withoutKept(newer.project))
    expect(older.project.api.models).toEqual(newer.project.api.models)
    expect(older.project.api.gatewayResponses).toEqual(newer.project.api.gatewayResponses)
    expect(newer.project.methods.map(({ verb, path, integration }) => `${verb} ${path} ${integration.type}`)).toEqual([
      'POST /orders/{orderId} HTTP',
      'POST /quote AWS',
      'POST /items AWS',
      'POST /queue AWS',
    ])
  })
})
