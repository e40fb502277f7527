/// <reference lib="dom" />
// What a person does on large trees, timed in the page itself.

/** @typedef {import('@playwright/test').Page} Page */

const WHEELS = 120
const UNDOS = 20

/** Removes a line, brings it back and takes it away again. @param {Page} page */
export async function measureUndo(page) {
  const tree = page.getByRole('tree', { name: 'Integration request' })
  await tree.getByRole('treeitem', { name: /^field0(,|$)/ }).click()
  await page.keyboard.press('Delete')
  await page.evaluate(() => {
    /** @type {{ script: number, frame: number }[]} */
    const times = []
    Object.assign(globalThis, { benchUndo: times })
    addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        if (key.toLowerCase() !== 'z') return
        const began = performance.now()
        const time = { script: Number.NaN, frame: Number.NaN }
        times.push(time)
        const after = new MessageChannel()
        // The task of the key is over: what it changed is in the document.
        after.port1.addEventListener('message', () => Object.assign(time, { script: performance.now() - began }))
        after.port1.start()
        after.port2.postMessage(undefined)
        requestAnimationFrame(() => {
          const frame = new MessageChannel()
          frame.port1.addEventListener('message', () => Object.assign(time, { frame: performance.now() - timeStamp }))
          frame.port1.start()
          frame.port2.postMessage(undefined)
        })
      },
      true,
    )
  })
  for (let i = 0; i < UNDOS; i++) {
    await page.keyboard.press(i % 2 === 0 ? 'Control+z' : 'Control+Shift+z')
    // A person looks at what came of it: the preview follows meanwhile.
    await page.waitForTimeout(400)
  }
  const times = await page.evaluate(
    () =>
      /** @type {{ benchUndo: { script: number, frame: number }[] }} */ (/** @type {unknown} */ (globalThis)).benchUndo,
  )
  return { scriptMs: times.map(({ script }) => script), frameMs: times.map(({ frame }) => frame) }
}

/** @param {Page} page @param {number} step pixels a wheel event */
export async function measureScroll(page, step) {
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
  for (let i = 0; i < WHEELS; i++) await page.mouse.wheel(0, step)
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
