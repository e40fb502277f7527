// A request over the loopback, with its path, its query and the letters of its headers as they are given.
import { request as httpRequest } from 'node:http'

/**
 * @param {import('./cases.mjs').Case} given
 * @param {number} port
 * @param {string} prefix before the path
 * @returns {Promise<import('./observations.mjs').Response>} rejected where nobody answers
 */
export function call({ verb, path, query, headers, body }, port, prefix) {
  const length = body === '' ? [] : ['Content-Length', String(Buffer.byteLength(body))]
  const options = {
    host: '127.0.0.1',
    port,
    method: verb,
    path: `${prefix}${path}${query === '' ? '' : `?${query}`}`,
    headers: [...headers.flat(), 'Host', 'api.example', ...length],
    setHost: false,
  }
  return new Promise((resolve, reject) => {
    const sent = httpRequest(options, (response) => {
      /** @type {Buffer[]} */
      const chunks = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => {
        const { rawHeaders } = response
        const pairs = rawHeaders.flatMap((name, index) =>
          index % 2 === 0 ? [/** @type {const} */ ([name, rawHeaders[index + 1] ?? ''])] : [],
        )
        resolve({ status: response.statusCode ?? 0, headers: pairs, body: Buffer.concat(chunks).toString() })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
