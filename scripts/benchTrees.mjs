/// <reference lib="dom" />
// What a person does on large trees, timed in the page itself.
import { scriptUntilFrame, traced } from './benchTraces.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const WHEELS = 120
const UNDOS = 20
const MOVES = 120
/** Rows that the pointer goes down before it comes up again. */
const ROWS = 12

/** Removes a line, brings it back and takes it away again. @param {Page} page */
export async function measureUndo(page) {
  const tree = page.getByRole('tree', { name: 'Integration request' })
  await tree.getByRole('treeitem', { name: /^field0(,|$)/ }).click()
  await page.keyboard.press('Delete')
  await page.evaluate(() => {
    /** @type {number[]} */
    const frames = []
    Object.assign(globalThis, { benchUndo: frames })
    addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        if (key.toLowerCase() !== 'z') return
        performance.mark('bench-undo')
        requestAnimationFrame(() => {
          const frame = new MessageChannel()
          frame.port1.addEventListener('message', () => frames.push(performance.now() - timeStamp))
          frame.port1.start()
          frame.port2.postMessage(undefined)
        })
      },
      true,
    )
  })
  const events = await traced(page, async () => {
    for (let i = 0; i < UNDOS; i++) {
      await page.keyboard.press(i % 2 === 0 ? 'Control+z' : 'Control+Shift+z')
      // A person looks at what came of it.
      await page.locator('[aria-label=Preview][data-status]:not([data-status=stale])').waitFor()
    }
  })
  const frameMs = await page.evaluate(
    () => /** @type {{ benchUndo: number[] }} */ (/** @type {unknown} */ (globalThis)).benchUndo,
  )
  return { scriptMs: scriptUntilFrame(events, 'bench-undo'), frameMs }
}

/** @param {Page} page @param {number} step pixels a wheel event */
export async function measureScroll(page, step) {
  return measureFrames(page, async () => {
    for (let i = 0; i < WHEELS; i++) await page.mouse.wheel(0, step)
  })
}

/** Moves the pointer over the target tree, up and down, with a line in hand or without. @param {Page} page @param {boolean} drags */
export async function measurePointer(page, drags) {
  const from = await middleOf(
    page.getByRole('tree', { name: 'Method request' }).getByTestId('socket').filter({ visible: true }).first(),
  )
  const over = await middleOf(
    page.getByRole('tree', { name: 'Integration request' }).getByTestId('socket').filter({ visible: true }).first(),
  )
  await page.mouse.move(from.x, from.y)
  if (drags) await page.mouse.down()
  const frames = await measureFrames(page, async () => {
    for (let i = 0; i < MOVES; i++) {
      const row = i % (2 * ROWS)
      await page.mouse.move(over.x + 80, over.y + 28 * (row < ROWS ? row : 2 * ROWS - row))
    }
  })
  if (drags) await page.keyboard.press('Escape')
  await page.mouse.move(from.x, from.y)
  if (drags) await page.mouse.up()
  return frames
}

/** @param {import('@playwright/test').Locator} element */
async function middleOf(element) {
  await element.waitFor()
  const box = await element.boundingBox()
  if (box === null) throw new Error('there is no row to draw from')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** The frames while something is done, and their scripts' share. @param {Page} page @param {() => Promise<void>} act */
async function measureFrames(page, act) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  const before = await scriptSeconds(devtools)
  await page.evaluate(() => {
    /** @type {number[]} */
    const frames = []
    Object.assign(globalThis, { benchFrames: frames })
    let last = performance.now()
    const note = (/** @type {number} */ now) => {
      frames.push(now - last)
      last = now
      // The next run has a list of its own.
      if (Reflect.get(globalThis, 'benchFrames') === frames) requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
  })
  await act()
  const frames = await page.evaluate(
    () => /** @type {{ benchFrames: number[] }} */ (/** @type {unknown} */ (globalThis)).benchFrames,
  )
  return { frames, scriptMs: (((await scriptSeconds(devtools)) - before) * 1000) / frames.length }
}

/** @param {import('@playwright/test').CDPSession} devtools */
async function scriptSeconds(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN
}

/** From each key to the frame after it. @param {Page} page @param {import('@playwright/test').Locator} field @param {string} text */
export async function measureTyping(page, field, text) {
  await field.focus()
  await page.evaluate(() => {
    /** @type {number[]} */
    const times = []
    Object.assign(globalThis, { benchTyping: times })
    addEventListener('keydown', (/** @type {KeyboardEvent} */ { timeStamp }) => {
      requestAnimationFrame(() => {
        const frame = new MessageChannel()
        frame.port1.addEventListener('message', () => times.push(performance.now() - timeStamp))
        frame.port1.start()
        frame.port2.postMessage(undefined)
      })
    })
  })
  await field.pressSequentially(text, { delay: 120 })
  return page.evaluate(() => /** @type {{ benchTyping: number[] }} */ (/** @type {unknown} */ (globalThis)).benchTyping)
}
