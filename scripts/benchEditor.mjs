/// <reference lib="dom" />
// npm run bench:editor [starts|edits|trees]: what the built app costs in a browser, as a person meets it, with the CPU as
// it is and slowed down four times. Times are this machine's, compare them within one run; the JavaScript fetched is what
// the network delivered until the example's preview showed, not what index.html names.
import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { listed, middle, quantile, spread } from './benchFigures.mjs'
import { projectWithPayload, projectWithTrees } from './benchProjects.mjs'
import { measurePointer, measureScroll, measureTyping, measureUndo } from './benchTrees.mjs'
import { browserArguments, ensureBrowser } from './browser.mjs'
import { build, isStale } from './build.mjs'
import { requireDependencies } from './dependencies.mjs'
import { root } from './root.mjs'
import { createStaticServer } from './serve.mjs'

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */

const STARTS = 7
const EDITS = 30
const DROPS = 12
/** Runs of scrolling: the p95 of their frames is told for each. */
const RUNS = 3
const SIZES = [
  { fields: 100, lines: 100 },
  { fields: 1000, lines: 1000 },
  { fields: 10_000, lines: 2000 },
]
const THROTTLES = [1, 4]
/** A preview that takes longer is told as missing. */
const PATIENCE_MS = 20_000

requireDependencies()
if (isStale('app')) await build('app')
const { chromium } = await import('@playwright/test')
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArguments() })
const server = createStaticServer(join(root, 'dist'))
await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)))
const address = server.address()
const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`

const [only] = process.argv.slice(2)
const wanted = (/** @type {string} */ part) => only === undefined || only === part
console.log(`commit ${commit()}, Chromium ${browser.version()}`)
if (wanted('starts')) await reportStarts()
for (const throttle of THROTTLES) {
  if (!wanted('edits')) break
  await reportEdits('64 kB', 64_000, throttle)
  await reportEdits('1 MB', 1_000_000, throttle)
}
for (const throttle of THROTTLES) {
  if (!wanted('trees')) break
  for (const size of SIZES) await reportTrees(size, throttle)
}
await browser.close()
server.close()

async function reportStarts() {
  const starts = []
  for (let i = 0; i < STARTS; i++) starts.push(await measureStart())
  const scripts = starts[0]?.scripts ?? []
  const bytes = scripts.reduce((sum, path) => sum + gzipBytes(path), 0)
  console.log(`cold start, ${STARTS} fresh contexts`)
  console.log(`  first contentful paint        ${spread(starts.map(({ paintMs }) => paintMs))}`)
  console.log(`  the example's preview shows   ${spread(starts.map(({ previewMs }) => previewMs))}`)
  console.log(`  JavaScript heap               ${(middle(starts.map(({ heap }) => heap)) / 1e6).toFixed(1)} MB`)
  console.log(`  JavaScript fetched until then ${(bytes / 1000).toFixed(1)} kB gzip`)
  for (const path of scripts) console.log(`    ${(gzipBytes(path) / 1000).toFixed(1).padStart(6)} kB  ${path}`)
}

async function measureStart() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  /** A second worker of the same file comes from the cache. @type {Set<string>} */
  const asked = new Set()
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.endsWith('.js')) asked.add(pathname)
  })
  await page.goto(origin, { waitUntil: 'commit' })
  const previewMs = await page.evaluate(
    () =>
      new Promise((/** @type {(ms: number) => void} */ resolve) => {
        const look = () => {
          const shown = document.querySelector('[data-testid=request-body] [data-testid=request-row]') !== null
          if (shown) resolve(performance.now())
          else requestAnimationFrame(look)
        }
        look()
      }),
  )
  const scripts = [...asked].sort()
  const paintMs = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  )
  const devtools = await context.newCDPSession(page)
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  await context.close()
  return { previewMs, paintMs, heap: usedSize, scripts }
}

/** The commit that is measured, and whether files differ from it. */
function commit() {
  const git = (/** @type {string[]} */ ...words) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim()
  const changed = git('status', '--porcelain', '--', 'app') === '' ? '' : ' with changes'
  return `${git('rev-parse', '--short', 'HEAD')}${changed}`
}

/** @param {number} throttle */
function slowed(throttle) {
  return throttle === 1 ? '' : `, CPU slowed ${throttle} times`
}

/** @param {string} name @param {number} bytes @param {number} throttle */
async function reportEdits(name, bytes, throttle) {
  const { page, close } = await openProject(projectWithPayload(bytes), throttle)
  console.log(`a payload of ${name}, from the event to the frame with the new bytes${slowed(throttle)}`)
  const shown = page.getByTestId('request-body').getByText('"rows"').waitFor({ timeout: PATIENCE_MS })
  if (
    !(await shown.then(
      () => true,
      () => false,
    ))
  ) {
    console.log(`  no preview within ${PATIENCE_MS / 1000} s`)
    return close()
  }
  await watchPreview(page)
  const target = page.getByRole('treeitem', { name: /^type(,|$)/ })
  await target.click()
  /** @type {number[]} */
  const keys = []
  await timeEdit(page, () => page.keyboard.press('Delete'))
  while (keys.length < EDITS && keys.every(Number.isFinite)) {
    const key = keys.length % 2 === 0 ? 'Control+z' : 'Control+Shift+z'
    keys.push(await timeEdit(page, () => page.keyboard.press(key)))
  }
  const source = page.getByRole('treeitem', { name: /^query(,|$)/ })
  /** @type {number[]} */
  const drops = []
  while (drops.length < DROPS && [...keys, ...drops].every(Number.isFinite)) {
    drops.push(await timeEdit(page, () => source.dragTo(target)))
    await timeEdit(page, () => page.keyboard.press('Control+z'))
  }
  console.log(`  keystroke → preview ${spread(keys)}`)
  console.log(`  drop → preview      ${spread(drops)}`)
  await close()
}

/** Has the page note the last key or pointer event, and the first frame after the preview's rows changed. @param {Page} page */
async function watchPreview(page) {
  await page.evaluate(() => {
    const times = { began: 0, shown: 0 }
    Object.assign(globalThis, { benchTimes: times })
    const begin = (/** @type {Event} */ event) => Object.assign(times, { began: event.timeStamp, shown: 0 })
    for (const type of ['keydown', 'pointerup']) addEventListener(type, begin, true)
    const preview = document.querySelector('[aria-label=Preview]')
    if (preview === null) throw new Error('there is no preview')
    const rows = () => document.querySelector('[data-testid=request-body]')?.textContent ?? ''
    let before = rows()
    const look = () => {
      if (times.shown !== 0 || rows() === before) return
      before = rows()
      requestAnimationFrame(() => {
        const frame = new MessageChannel()
        frame.port1.addEventListener('message', () => Object.assign(times, { shown: performance.now() }))
        frame.port1.start()
        frame.port2.postMessage(undefined)
      })
    }
    new MutationObserver(look).observe(preview, { childList: true, characterData: true, subtree: true })
  })
}

/**
 * @param {Page} page
 * @param {() => Promise<void>} edit
 * @returns {Promise<number>} milliseconds; Infinity where the preview did not follow
 */
async function timeEdit(page, edit) {
  await edit()
  const shownAfter = page.waitForFunction(
    () => {
      const { began, shown } = /** @type {{ benchTimes: { began: number, shown: number } }} */ (
        /** @type {unknown} */ (globalThis)
      ).benchTimes
      return shown > began ? shown - began : undefined
    },
    undefined,
    { timeout: PATIENCE_MS },
  )
  return shownAfter.then(
    async (handle) => Number(await handle.jsonValue()),
    () => Infinity,
  )
}

/** @param {{ readonly fields: number, readonly lines: number }} size @param {number} throttle */
async function reportTrees(size, throttle) {
  const { page, openMs, close } = await openProject(projectWithTrees(size), throttle)
  console.log(`two trees of ${size.fields} fields, ${size.lines} lines${slowed(throttle)}`)
  console.log(`  opened in                ${openMs.toFixed(0)} ms from the choice of the file`)
  await page.getByRole('tree', { name: 'Method request' }).hover()
  const runs = []
  for (let run = 0; run < RUNS; run++) runs.push(await measureScroll(page, run % 2 === 0 ? 240 : -240))
  const [p95s, scripts] = [runs.map(({ frames }) => quantile(frames, 0.95)), runs.map(({ scriptMs }) => scriptMs)]
  console.log(`  frame while scrolling    p95 ${listed(p95s)} ms in ${RUNS} runs`)
  console.log(`  script in such a frame   ${listed(scripts)} ms`)
  for (const [name, drags] of /** @type {const} */ ([
    ['drag   ', true],
    ['hover  ', false],
  ])) {
    const over = await measurePointer(page, drags)
    console.log(
      `  frame of a ${name}       p95 ${quantile(over.frames, 0.95).toFixed(1)} ms, script ${over.scriptMs.toFixed(1)} ms`,
    )
  }
  const { scriptMs, frameMs } = await measureUndo(page)
  console.log(`  undo, its script         ${spread(scriptMs)}`)
  console.log(`  undo, until its frame    ${spread(frameMs)}`)
  const search = page.getByRole('region', { name: 'Method request' }).getByRole('searchbox')
  console.log(`  keystroke in its search  ${spread(await measureTyping(page, search, 'field99'))}`)
  await close()
}

/** Imports a project file as a person does. @param {string} text @param {number} throttle */
async function openProject(text, throttle) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.goto(origin)
  // What edits is fetched after the first preview.
  await page.locator('[data-editable=true]').waitFor()
  await page.getByRole('button', { name: 'Use the example' }).click()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  const file = page.getByLabel('File to import')
  await file.waitFor({ state: 'attached' })
  const began = performance.now()
  await file.setInputFiles({ name: 'bench.patchbay.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByTestId('request-body').getByTestId('request-row').first().waitFor()
  const openMs = performance.now() - began
  return { page, openMs, close: () => context.close() }
}

/** @param {string} path of a script on the server @returns {number} */
function gzipBytes(path) {
  const file = join(root, 'dist', path)
  return (statSync(`${file}.gz`, { throwIfNoEntry: false }) ?? statSync(file)).size
}
