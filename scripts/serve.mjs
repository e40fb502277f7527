// A static server for a built folder: the production headers, the compressed twins, conditional requests.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, sep } from 'node:path'
import { productionHeaders } from './headers.mjs'

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/**
 * @param {string} folder absolute path of the built app
 * @returns {import('node:http').Server} answers GET and HEAD; anything outside the folder, or hidden in it, is a 404
 */
export function createStaticServer(folder) {
  return createServer((request, response) => {
    answer(folder, request, response).catch((/** @type {unknown} */ error) => {
      console.error(error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
}

/**
 * @param {string} folder
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(folder, request, response) {
  const path = pathOf(request.url ?? '/')
  const headers = productionHeaders(path ?? '/')
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end()
    return
  }
  const file = path === undefined ? undefined : await findFile(join(folder, path))
  if (file === undefined) {
    response.writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' })
    response.end('Not found\n')
    return
  }
  const encoded = await preferEncoded(file, String(request.headers['accept-encoding'] ?? ''))
  const etag = `"${encoded.size.toString(36)}-${Math.trunc(encoded.time).toString(36)}"`
  const about = {
    ...headers,
    'Content-Type': TYPES[extname(file.path)] ?? 'application/octet-stream',
    ETag: etag,
    Vary: 'Accept-Encoding',
    ...(encoded.encoding === undefined ? {} : { 'Content-Encoding': encoded.encoding }),
  }
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, about).end()
    return
  }
  response.writeHead(200, { ...about, 'Content-Length': encoded.size })
  if (request.method === 'HEAD') response.end()
  else createReadStream(encoded.path).pipe(response)
}

/**
 * The decoded path of a request target, '/' as '/index.html'; undefined for what must not be served: a path that
 * climbs ('..' in any coding), has a hidden segment (.vite/manifest.json), a NUL or a malformed percent sign.
 * @param {string} target
 * @returns {string | undefined}
 */
export function pathOf(target) {
  let path
  try {
    path = decodeURIComponent(target.split(/[?#]/, 1)[0] ?? '')
  } catch {
    return undefined // malformed percent-encoding names no file
  }
  const unsafe =
    !path.startsWith('/') || path.includes('\0') || path.split(/[/\\]/).some((part) => part.startsWith('.'))
  return unsafe ? undefined : path.endsWith('/') ? `${path}index.html` : path
}

/** @typedef {{ readonly path: string, readonly size: number, readonly time: number }} FoundFile */

/**
 * @param {string} path absolute
 * @returns {Promise<FoundFile | undefined>}
 */
async function findFile(path) {
  try {
    const found = await stat(path.split('/').join(sep))
    return found.isFile() ? { path, size: found.size, time: found.mtimeMs } : undefined
  } catch {
    return undefined // whatever keeps it from being read, there is nothing to serve
  }
}

/**
 * @param {FoundFile} file
 * @param {string} accepted the Accept-Encoding header
 * @returns {Promise<FoundFile & { readonly encoding?: 'br' | 'gzip' }>}
 */
async function preferEncoded(file, accepted) {
  const brotli = /\bbr\b/.test(accepted) ? await findFile(`${file.path}.br`) : undefined
  if (brotli !== undefined) return { ...brotli, encoding: 'br' }
  const gzip = /\bgzip\b/.test(accepted) ? await findFile(`${file.path}.gz`) : undefined
  return gzip === undefined ? file : { ...gzip, encoding: 'gzip' }
}
