// What Patchbay and an emulator are compared by: the parts of an event, a response or a rendered template, by name.

/**
 * @typedef {import('./cases.mjs').Case} Case
 * @typedef {{ readonly [part: string]: unknown }} Observations
 * @typedef {{ readonly status: number, readonly headers: readonly (readonly [string, string])[], readonly body: string }} Response
 */

/**
 * @param {Case} given
 * @param {Record<string, unknown>} event of a Lambda proxy, format 1.0
 * @returns {Observations} without what no two runs share (ids, times), and of the headers only those that the client sent
 */
export function observeEvent(given, event) {
  const context = recordOf(event['requestContext'])
  const sent = new Set(given.headers.map(([name]) => name.toLowerCase()))
  const clients = (/** @type {unknown} */ headers) =>
    Object.fromEntries(Object.entries(recordOf(headers)).filter(([name]) => sent.has(name.toLowerCase())))
  return {
    resource: event['resource'],
    path: event['path'],
    httpMethod: event['httpMethod'],
    headers: clients(event['headers']),
    multiValueHeaders: clients(event['multiValueHeaders']),
    queryStringParameters: event['queryStringParameters'],
    multiValueQueryStringParameters: event['multiValueQueryStringParameters'],
    pathParameters: event['pathParameters'],
    stageVariables: event['stageVariables'],
    body: event['body'],
    isBase64Encoded: event['isBase64Encoded'],
    'requestContext.httpMethod': context['httpMethod'],
    'requestContext.path': context['path'],
    'requestContext.protocol': context['protocol'],
    'requestContext.resourcePath': context['resourcePath'],
    'requestContext.stage': context['stage'],
    'requestContext, its members': Object.keys(context).toSorted(),
    'requestContext.identity, its members': Object.keys(recordOf(context['identity'])).toSorted(),
  }
}

/**
 * @param {Case} given
 * @param {Response} response that the client gets
 * @returns {Observations} of the headers those that the function or a mapping sets; no body of a failure, whose words are an emulator's own
 */
export function observeResponse(given, { status, headers, body }) {
  const asked = [...namesOf(recordOf(given.result)['headers']), ...namesOf(recordOf(given.result)['multiValueHeaders'])]
  const mapped = Object.values(given.responses ?? {}).flatMap(({ responseParameters = {} }) =>
    Object.keys(responseParameters).map((name) => name.replace('method.response.header.', '')),
  )
  const names = new Set(
    [...asked, ...mapped, 'Content-Type'].flatMap((name) => [name, `x-amzn-remapped-${name}`]).map(lower),
  )
  if (status >= 500) return { status }
  return Object.fromEntries([
    ['status', status],
    ['body', body],
    ...[...names].toSorted().map((name) => [
      `header ${name}`,
      headers
        .filter(([other]) => lower(other) === name)
        .map(([, value]) => value)
        .join(', ') || undefined,
    ]),
  ])
}

/**
 * @param {string} text that a template rendered
 * @returns {Observations} parsed where it is JSON, as white space between values is nothing that a function sees
 */
export function observeTemplate(text) {
  try {
    return { rendered: /** @type {unknown} */ (JSON.parse(text)) }
  } catch {
    return { rendered: text } // no JSON: the text itself is what there is to compare
  }
}

/**
 * @param {unknown} value
 * @returns {Record<string, unknown>} itself where it is an object, else an empty one
 */
export function recordOf(value) {
  return typeof value === 'object' && value !== null ? /** @type {Record<string, unknown>} */ (value) : {}
}

/** @param {unknown} headers @returns {readonly string[]} */
function namesOf(headers) {
  return Object.keys(recordOf(headers))
}

/** @param {string} name @returns {string} */
function lower(name) {
  return name.toLowerCase()
}
