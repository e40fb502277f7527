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
const orders = readFileSync(join(root, 'public/gallery/orders.patchbay.json'), 'utf8')

/** @typedef {{ readonly name: string, readonly width: number, readonly height: number, readonly colorScheme: 'light' | 'dark', readonly prepare: (page: import('@playwright/test').Page) => Promise<void> }} Picture */

/** @type {readonly Picture[]} */
const pictures = [
  { name: 'first-run', width: 1440, height: 900, colorScheme: 'light', prepare: async () => undefined },
  { name: 'mapping-light', width: 1440, height: 900, colorScheme: 'light', prepare: openOrders },
  { name: 'mapping-dark', width: 1440, height: 900, colorScheme: 'dark', prepare: openOrders },
  { name: 'mapping-narrow', width: 1024, height: 720, colorScheme: 'light', prepare: openOrders },
  { name: 'template', width: 1440, height: 900, colorScheme: 'light', prepare: openTemplate },
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

/** @param {import('@playwright/test').Page} page */
async function openOrders(page) {
  await page.getByRole('button', { name: 'Use the example' }).click()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByLabel('Or paste its text').fill(orders)
  await page.getByRole('button', { name: 'Import the text' }).click()
  await page.getByRole('button', { name: 'Dismiss' }).click()
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
