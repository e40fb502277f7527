// npm run bench:editor: what a cold start of the built app costs in a browser. Times are this machine's, compare them
// within one run; the JavaScript fetched is what the network delivered, not what index.html names.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser, browserArguments } from './browser.mjs'
import { build, isStale } from './build.mjs'
import { requireDependencies } from './dependencies.mjs'
import { root } from './root.mjs'
import { createStaticServer } from './serve.mjs'

const RUNS = 7

requireDependencies()
if (isStale('app')) await build('app')
const { chromium } = await import('@playwright/test')
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArguments() })
const server = createStaticServer(join(root, 'dist'))
await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)))
const address = server.address()
const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`

/** @type {Start[]} */
const starts = []
for (let i = 0; i < RUNS; i++) starts.push(await measureStart(browser, origin))
await browser.close()
server.close()

const scripts = starts[0]?.scripts ?? []
console.log(`cold start, median of ${RUNS} fresh contexts`)
console.log(`first contentful paint  ${median(starts.map(({ paintMs }) => paintMs)).toFixed(0)} ms`)
console.log(`network idle            ${median(starts.map(({ idleMs }) => idleMs)).toFixed(0)} ms`)
console.log(`JavaScript heap         ${(median(starts.map(({ heapBytes }) => heapBytes)) / 1e6).toFixed(1)} MB`)
console.log(
  `JavaScript fetched      ${(scripts.reduce((sum, path) => sum + gzipBytes(path), 0) / 1000).toFixed(1)} kB gzip`,
)
for (const path of scripts) console.log(`  ${(gzipBytes(path) / 1000).toFixed(1).padStart(6)} kB  ${path}`)

/** @typedef {{ readonly paintMs: number, readonly idleMs: number, readonly heapBytes: number, readonly scripts: readonly string[] }} Start */

/**
 * @param {import('@playwright/test').Browser} on
 * @param {string} url
 * @returns {Promise<Start>}
 */
async function measureStart(on, url) {
  const context = await on.newContext()
  const page = await context.newPage()
  /** A second worker of the same file comes from the cache. @type {Set<string>} */
  const fetched = new Set()
  page.on('requestfinished', (request) => {
    const path = new URL(request.url()).pathname
    if (path.endsWith('.js')) fetched.add(path)
  })
  const began = performance.now()
  await page.goto(url, { waitUntil: 'networkidle' })
  // Playwright calls the network idle after half a second without traffic.
  const idleMs = performance.now() - began - 500
  const paintMs = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  )
  const devtools = await context.newCDPSession(page)
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  await context.close()
  return { paintMs, idleMs, heapBytes: usedSize, scripts: [...fetched].sort() }
}

/** @param {string} path of a script on the server @returns {number} */
function gzipBytes(path) {
  const file = join(root, 'dist', path)
  return (statSync(`${file}.gz`, { throwIfNoEntry: false }) ?? statSync(file)).size
}

/** @param {readonly number[]} values @returns {number} */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
