// serverless-offline's HTTP server with routes for the cases, called over the loopback.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { call } from './call.mjs'
import { observeEvent, observeResponse } from './observations.mjs'

/**
 * @typedef {import('./cases.mjs').Case} Case
 * @typedef {import('./observations.mjs').Observations} Observations
 * @typedef {{ createServer(): Promise<void>, start(): Promise<void>, stop(): Promise<void>,
 *   createRoutes(key: string, event: object, handler: string): void }} HttpServer
 */

const PORT = 34567

/**
 * @param {string} modules the folder of packages
 * @param {readonly Case[]} cases
 * @returns {Promise<ReadonlyMap<string, Observations>>} by the case's id
 */
export async function observeServerlessOffline(modules, cases) {
  const source = join(modules, 'serverless-offline/src/events/http/HttpServer.js')
  const { default: Server } = await import(pathToFileURL(source).href)
  const byId = new Map(cases.map((given) => [given.id, given]))
  /** @type {Map<string, Record<string, unknown>>} */
  const events = new Map()
  const lambda = {
    get: (/** @type {string} */ key) => ({
      setEvent: (/** @type {Record<string, unknown>} */ event) => events.set(key, event),
      runHandler: async () => {
        const { error, result } = byId.get(key) ?? {}
        if (error !== undefined) throw new Error(error)
        return result
      },
    }),
  }
  const serverless = { service: { provider: { stage: 'prod' }, custom: {} }, config: { servicePath: modules } }
  const options = { host: '127.0.0.1', httpPort: PORT, stage: 'prod', corsConfig: {} }
  /** @type {HttpServer} */
  const server = new Server(serverless, options, lambda)
  await server.createServer()
  for (const given of cases) server.createRoutes(given.id, httpEvent(given), 'f.handler')
  await server.start()
  try {
    /** @type {Map<string, Observations>} */
    const observed = new Map()
    for (const given of cases) {
      const response = await call(given, PORT, '/prod')
      const event = events.get(given.id) ?? {}
      if (given.kind === 'event') observed.set(given.id, observeEvent(given, event))
      else if (given.kind === 'template') observed.set(given.id, { rendered: event })
      else observed.set(given.id, observeResponse(given, response))
    }
    return observed
  } finally {
    await server.stop()
  }
}

/** @param {Case} given @returns {object} as a service file has it */
function httpEvent({ kind, resource, verb, template, responses }) {
  const isProxy = kind === 'event' || kind === 'result'
  return {
    path: resource,
    method: verb,
    integration: isProxy ? 'lambda-proxy' : 'lambda',
    ...(template !== undefined && { request: { template: { 'application/json': template } } }),
    ...(responses !== undefined && { responses: withPatterns(responses), ...responseOf(responses) }),
  }
}

/** @param {import('./cases.mjs').Responses} responses @returns {object} the default response's template, where it looks for it */
function responseOf({ default: all }) {
  const template = all?.responseTemplates?.['application/json']
  return template === undefined ? {} : { response: { headers: { 'Content-Type': "'application/json'" }, template } }
}

/** @param {import('./cases.mjs').Responses} responses @returns {object} */
function withPatterns(responses) {
  return Object.fromEntries(
    Object.entries(responses).map(([pattern, one]) => [
      pattern,
      {
        responseParameters: {},
        responseTemplates: {},
        ...one,
        ...(pattern !== 'default' && { selectionPattern: pattern }),
      },
    ]),
  )
}
