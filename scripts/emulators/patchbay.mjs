// Patchbay's side of the comparison: the API as one OpenAPI document that `patchbay import` reads, and `patchbay simulate`
// for each request.
import { join } from 'node:path'
import { root } from '../root.mjs'
import { observeEvent, observeResponse, observeTemplate } from './observations.mjs'

/**
 * @typedef {import('./cases.mjs').Case} Case
 * @typedef {import('./observations.mjs').Observations} Observations
 * @typedef {{ readonly code: number, readonly out: string, readonly err: string, readonly files: ReadonlyMap<string, string> }} Ran
 * @typedef {(args: readonly string[], world: { readonly files: Record<string, string>, readonly input?: string }) => Promise<Ran>} Run
 */

/**
 * @param {readonly Case[]} cases
 * @returns {Promise<ReadonlyMap<string, Observations>>} by the case's id
 */
export async function observePatchbay(cases) {
  const { runnerImport } = await import('vite')
  const source = join(root, 'app/cli/testing/runInMemory.ts')
  /** @type {{ module: { runInMemory: Run } }} */
  const { module } = await runnerImport(source, { root, configFile: false, logLevel: 'error' })
  const run = module.runInMemory
  const imported = await run(['import', 'api.json', '-o', 'p.json'], { files: { 'api.json': openApi(cases) } })
  const project = imported.files.get('p.json')
  if (project === undefined) throw new Error(imported.err)
  /** @type {Map<string, Observations>} */
  const observed = new Map()
  for (const given of cases) {
    const args = [
      'simulate',
      'p.json',
      '--method',
      `${given.verb} ${given.resource}`,
      '--request',
      '-',
      '--format',
      'json',
    ]
    const { out, err } = await run(args, { files: { 'p.json': project }, input: requestFile(given) })
    if (out === '') throw new Error(`${given.id}: ${err}`)
    observed.set(given.id, observe(given, JSON.parse(out)))
  }
  return observed
}

/** @param {Case} given @param {Outcome} outcome @returns {Observations}
 * @typedef {{ readonly integrationRequest?: { readonly body: string },
 *   readonly methodResponse?: import('./observations.mjs').Response }} Outcome */
function observe(given, { integrationRequest, methodResponse }) {
  switch (given.kind) {
    case 'event':
      return observeEvent(given, JSON.parse(integrationRequest?.body ?? '{}'))
    case 'template':
      return observeTemplate(integrationRequest?.body ?? `${methodResponse?.status}`)
    default:
      return observeResponse(given, methodResponse ?? { status: 0, headers: [], body: '' })
  }
}

/** @param {Case} given @returns {string} */
function requestFile({ verb, path, query, headers, body, result, error }) {
  const answer = error === undefined ? result : { errorMessage: error, errorType: 'Error', trace: [] }
  return JSON.stringify({
    method: verb,
    path,
    query: [...new URLSearchParams(query)],
    headers,
    body,
    context: { stage: 'prod' },
    backend: {
      status: 200,
      headers: error === undefined ? {} : { 'X-Amz-Function-Error': 'Unhandled' },
      body: JSON.stringify(answer),
    },
  })
}

const INVOCATION =
  'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:f/invocations'

/** @param {readonly Case[]} cases @returns {string} */
function openApi(cases) {
  const paths = cases.map(({ kind, resource, verb, template, responses = { default: { statusCode: '200' } } }) => {
    const isProxy = kind === 'event' || kind === 'result'
    const integration = {
      type: isProxy ? 'aws_proxy' : 'aws',
      httpMethod: 'POST',
      uri: INVOCATION,
      ...(template !== undefined && { requestTemplates: { 'application/json': template } }),
      ...(!isProxy && { responses }),
    }
    const declared = Object.values(responses).map(({ statusCode, responseParameters = {} }) => [
      statusCode,
      {
        description: '',
        headers: Object.fromEntries(
          Object.keys(responseParameters).map((name) => [
            name.replace('method.response.header.', ''),
            { schema: { type: 'string' } },
          ]),
        ),
      },
    ])
    const operation = { responses: Object.fromEntries(declared), 'x-amazon-apigateway-integration': integration }
    return [resource, { [verb.toLowerCase()]: operation }]
  })
  const info = { title: 'compared', version: '1' }
  return JSON.stringify({ openapi: '3.0.1', info, paths: Object.fromEntries(paths) })
}
