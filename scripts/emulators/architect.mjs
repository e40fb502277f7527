// Architect Sandbox's formatters of REST requests and responses, behind the router and the body reader that it uses.
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { call } from './call.mjs'
import { observeEvent, observeResponse } from './observations.mjs'

/**
 * @typedef {import('./cases.mjs').Case} Case
 * @typedef {import('./observations.mjs').Observations} Observations
 * @typedef {import('node:http').IncomingMessage & { readonly params: object }} RoutedRequest
 * @typedef {(request: RoutedRequest, response: import('node:http').ServerResponse) => void} Handler
 * @typedef {{ use(handler: (request: object, response: object, next: () => void) => void): void,
 *   (request: object, response: object, last: () => void): void } & { [verb: string]: (path: string, handler: Handler) => void }} Router
 */

/**
 * @param {string} modules the folder of packages
 * @param {readonly Case[]} cases
 * @returns {Promise<ReadonlyMap<string, Observations>>} by the case's id; of Lambda proxies only
 */
export async function observeArchitect(modules, cases) {
  const load = createRequire(join(modules, '@architect/sandbox/package.json'))
  const part = (/** @type {string} */ name) => load(join(modules, '@architect/sandbox/src/http', name))
  const readBody = part('middleware/_binary-handler')
  const formatEvent = part('invoke-http/rest/_req-fmt')
  const formatResponse = part('invoke-http/rest/_res-fmt')
  const validateResponse = part('invoke-http/rest/_res-validate')
  /** @type {Router} */
  const router = load('router')()
  router.use((request, response, next) => readBody({ apiType: 'rest' }, request, response, next))
  /** @type {Map<string, Record<string, unknown>>} */
  const events = new Map()
  const proxies = cases.filter(({ kind, error }) => (kind === 'event' || kind === 'result') && error === undefined)
  for (const { id, resource, verb, result } of proxies) {
    router[verb.toLowerCase()]?.(routeOf(resource), (req, res) => {
      events.set(id, formatEvent({ method: verb, path: routeOf(resource).replace('*proxy', '*'), req }, false))
      const { valid, body } = validateResponse({ res, result }, false)
      const text = valid === true ? formatResponse({ res, result }) : body
      res.end(typeof text === 'number' ? String(text) : text)
    })
  }
  const server = createServer((request, response) => router(request, response, () => response.writeHead(404).end()))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  try {
    /** @type {Map<string, Observations>} */
    const observed = new Map()
    for (const given of proxies) {
      const response = await call(given, port, '')
      observed.set(
        given.id,
        given.kind === 'event' ? observeEvent(given, events.get(given.id) ?? {}) : observeResponse(given, response),
      )
    }
    return observed
  } finally {
    server.close()
  }
}

/** @param {string} resource @returns {string} `/a/{id}` as the router writes it */
function routeOf(resource) {
  return resource.replaceAll(/\{(\w+)\+\}/g, '*$1').replaceAll(/\{(\w+)\}/g, ':$1')
}
