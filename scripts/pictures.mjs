// npm run pictures: a picture of each main state of the built app, taken from the app itself, into docs/pictures.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { browserArguments, ensureBrowser } from './browser.mjs'
import { build, isStale } from './build.mjs'
import { requireDependencies } from './dependencies.mjs'
import { root } from './root.mjs'
import { createStaticServer } from './serve.mjs'

requireDependencies()
if (isStale('app')) await build('app')
const { chromium } = await import('@playwright/test')
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArguments() })
const server = createStaticServer(join(root, 'dist'))
await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)))
const address = server.address()
const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`
/** @param {string} name of a project of the gallery @returns {string} its text */
const galleryProject = (name) => readFileSync(join(root, `public/gallery/${name}.patchbay.json`), 'utf8')

/** @typedef {{ readonly name: string, readonly width: number, readonly height: number, readonly colorScheme: 'light' | 'dark', readonly prepare: (page: import('@playwright/test').Page) => Promise<void> }} Picture */

/** @type {readonly Picture[]} */
const pictures = [
  { name: 'first-run', width: 1440, height: 900, colorScheme: 'light', prepare: async () => undefined },
  { name: 'mapping-light', width: 1440, height: 900, colorScheme: 'light', prepare: openOrders },
  { name: 'mapping-dark', width: 1440, height: 900, colorScheme: 'dark', prepare: openOrders },
  { name: 'mapping-narrow', width: 1024, height: 720, colorScheme: 'light', prepare: openOrders },
  { name: 'template', width: 1440, height: 900, colorScheme: 'light', prepare: openTemplate },
  { name: 'tests', width: 1440, height: 900, colorScheme: 'light', prepare: openTests },
  { name: 'match', width: 1440, height: 900, colorScheme: 'light', prepare: openMatch },
  { name: 'problems', width: 1440, height: 900, colorScheme: 'dark', prepare: openProblems },
  { name: 'palette', width: 1440, height: 900, colorScheme: 'light', prepare: (page) => openByPalette(page, '') },
  {
    name: 'methods',
    width: 1440,
    height: 900,
    colorScheme: 'dark',
    prepare: (page) => openByPalette(page, 'Show all methods'),
  },
  {
    name: 'mappings',
    width: 1440,
    height: 900,
    colorScheme: 'light',
    prepare: (page) => openByPalette(page, 'Find in all mappings'),
  },
  {
    name: 'gallery',
    width: 1440,
    height: 900,
    colorScheme: 'light',
    prepare: (page) => openByPalette(page, 'Open the gallery'),
  },
  {
    name: 'response',
    width: 1440,
    height: 900,
    colorScheme: 'light',
    prepare: openResponse,
  },
  { name: 'trace', width: 1440, height: 900, colorScheme: 'light', prepare: openTrace },
]
for (const picture of pictures) await take(picture)
await browser.close()
server.close()

/** @param {Picture} picture */
async function take({ name, width, height, colorScheme, prepare }) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(origin)
  await page.getByTestId('request-body').getByTestId('request-row').first().waitFor()
  await prepare(page)
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  await page.screenshot({ path: join(root, 'docs/pictures', `${name}.png`) })
  await context.close()
  console.log(`docs/pictures/${name}.png`)
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} name of a project of the gallery
 */
async function importProject(page, name) {
  await page.getByRole('button', { name: 'Use the example' }).click()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByLabel('Or paste its text').fill(galleryProject(name))
  await page.getByRole('button', { name: 'Import the text' }).click()
  await page.getByRole('button', { name: 'Dismiss' }).click()
}

/** @param {import('@playwright/test').Page} page */
async function openOrders(page) {
  await importProject(page, 'orders')
  await page.getByRole('list', { name: 'Methods' }).getByRole('button', { name: /^POST/ }).click()
  const target = page.getByRole('tree', { name: 'Integration request' })
  await target.getByRole('treeitem', { name: /^quantity,/ }).click()
  await page.getByText('Where this came from').hover()
  await page.getByRole('complementary', { name: 'Where this came from' }).getByText('body.items').waitFor()
}

/** @param {import('@playwright/test').Page} page */
async function openTemplate(page) {
  await openOrders(page)
  await page.getByRole('tab', { name: 'Template' }).click()
  await page.locator('.monaco-editor .view-lines').waitFor()
}

/** @param {import('@playwright/test').Page} page */
async function openTests(page) {
  await openOrders(page)
  await page.getByRole('tab', { name: /^Tests/ }).click()
  await page.getByRole('tab', { name: /passed/ }).waitFor()
}

/** Two fields of the loop without their lines. @param {import('@playwright/test').Page} page */
async function unmapTwo(page) {
  await openOrders(page)
  const target = page.getByRole('tree', { name: 'Integration request' })
  for (const name of [/^sku,/, /^quantity,/]) {
    await target.getByRole('treeitem', { name }).click()
    await page.keyboard.press('Delete')
  }
}

/** @param {import('@playwright/test').Page} page */
async function openMatch(page) {
  await unmapTwo(page)
  await page.getByRole('button', { name: /^Match: / }).click()
  await page.getByRole('list', { name: 'Suggested lines' }).waitFor()
}

/** @param {import('@playwright/test').Page} page */
async function openProblems(page) {
  await unmapTwo(page)
  await page.getByRole('button', { name: /^Problems: / }).click()
  await page.getByRole('list', { name: 'Problems', exact: true }).waitFor()
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} command '' leaves the palette open
 */
async function openByPalette(page, command) {
  await openOrders(page)
  await page.keyboard.press('Control+k')
  const input = page.getByRole('combobox', { name: 'Find a command, method or mapping' })
  await input.fill(command)
  if (command === '') return
  await page.keyboard.press('Enter')
  await input.waitFor({ state: 'hidden' })
  await page.getByRole('dialog').getByText('…', { exact: true }).first().waitFor({ state: 'hidden' })
  await page.getByRole('dialog').getByRole('list').or(page.getByRole('table')).first().waitFor()
}

/** The way back: its lines, and what the client gets of a sample with a backend's answer. @param {import('@playwright/test').Page} page */
async function openResponse(page) {
  await importProject(page, 'response-mapping')
  await page.getByRole('region', { name: 'Mapping' }).getByRole('button', { name: 'Response', exact: true }).click()
  const preview = page.getByRole('region', { name: 'Preview' })
  await preview.getByRole('tab', { name: 'Response' }).click()
  await preview.getByRole('group', { name: 'Raw method response' }).getByText('HTTP/1.1').waitFor()
  const target = page.getByRole('tree').nth(1)
  await target.getByRole('treeitem', { name: /^name,/ }).click()
  await page.getByRole('group', { name: /^Rule of / }).waitFor()
}

/** @param {import('@playwright/test').Page} page */
async function openTrace(page) {
  await openOrders(page)
  await page.getByRole('tab', { name: 'Trace', exact: true }).click()
  await page.getByRole('list', { name: 'Decisions' }).waitFor()
}
