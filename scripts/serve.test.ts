import { type Server, request } from 'node:http'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compressFolder } from './compress.mjs'
import { createStaticServer, pathOf } from './serve.mjs'

const SCRIPT = 'const filler = 1\n'.repeat(200)

describe('pathOf', () => {
  it.each([
    ['/', '/index.html'],
    ['/?project=1', '/index.html'],
    ['/assets/main.js', '/assets/main.js'],
    ['/a%20b.json', '/a b.json'],
  ])('reads %s as %s', (target, path) => {
    expect(pathOf(target)).toBe(path)
  })

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/..%5cpackage.json',
    '/.vite/manifest.json',
    '/a%00b',
    '/%',
    'http://other/',
  ])('refuses %s', (target) => {
    expect(pathOf(target)).toBeUndefined()
  })
})

describe('the static server', () => {
  let outer = ''
  let server: Server
  let port = 0

  beforeAll(async () => {
    outer = await mkdtemp(join(tmpdir(), 'patchbay-serve-'))
    const dist = join(outer, 'dist')
    await mkdir(join(dist, 'assets'), { recursive: true })
    await writeFile(join(outer, 'secret.txt'), 'secret')
    await writeFile(join(dist, 'index.html'), '<!doctype html>')
    await writeFile(join(dist, 'assets/main-abc.js'), SCRIPT)
    await compressFolder(dist)
    server = createStaticServer(dist)
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const address = server.address()
    if (typeof address === 'object' && address !== null) port = address.port
  })

  afterAll(async () => {
    await new Promise((closed) => server.close(closed))
    await rm(outer, { recursive: true })
  })

  /** Unlike fetch, it sends the path as it is. */
  function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') {
    return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        )
      })
      asked.on('error', reject)
      asked.end()
    })
  }

  it('sends the production headers with the page, which is asked for anew each time', async () => {
    const { status, headers } = await ask('/')
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['cache-control']).toBe('no-cache')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    const policy = String(headers['content-security-policy']).split('; ')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("require-trusted-types-for 'script'")
  })

  it('lets hashed assets be kept for ever', async () => {
    const { headers } = await ask('/assets/main-abc.js')
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ])('answers "Accept-Encoding: %s" with the %s twin', async (accepted, encoding, decompress) => {
    const { headers, body } = await ask('/assets/main-abc.js', { 'Accept-Encoding': accepted })
    expect(headers['content-encoding']).toBe(encoding)
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(decompress(body).toString()).toBe(SCRIPT)
  })

  it('sends the file itself where no coding is accepted', async () => {
    const { headers, body } = await ask('/assets/main-abc.js')
    expect(headers['content-encoding']).toBeUndefined()
    expect(body.toString()).toBe(SCRIPT)
  })

  it('answers 304 to who has the file', async () => {
    const first = await ask('/')
    const second = await ask('/', { 'If-None-Match': String(first.headers['etag']) })
    expect(second.status).toBe(304)
    expect(second.body).toHaveLength(0)
  })

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/missing.js', '/assets'])(
    'answers 404 to %s',
    async (path) => {
      const { status, body } = await ask(path)
      expect(status).toBe(404)
      expect(body.toString()).toBe('Not found\n')
    },
  )

  it('answers 405 to what would change something', async () => {
    expect((await ask('/', {}, 'POST')).status).toBe(405)
  })

  it('answers HEAD without a body', async () => {
    const { status, headers, body } = await ask('/assets/main-abc.js', {}, 'HEAD')
    expect(status).toBe(200)
    expect(headers['content-length']).toBe(String(SCRIPT.length))
    expect(body).toHaveLength(0)
  })
})
