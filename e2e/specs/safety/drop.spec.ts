import { mkdir, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '../../fixtures/test.ts'

const both = '{\n  "path": "var",\n  "type": "value"\n}'

/** Drags a file or folder of the machine over the middle of the window and lets it fall. */
async function drop(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 300, data })
    if (type === 'dragOver') await expect(page.getByText('Drop to import')).toBeVisible()
  }
}

test.beforeEach(async ({ patchbay }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await patchbay.preview.expectBody(both)
})

test('imports a file that is dropped anywhere', async ({ patchbay, page }) => {
  await drop(page, `${process.cwd()}/public/gallery/orders.patchbay.json`)
  await expect(page.getByText(/^Opened orders.patchbay.json/)).toBeVisible()
  await expect(patchbay.methods.method(/^POST/)).toBeVisible()
})

test('says that a folder has no text', async ({ patchbay, page }, testInfo) => {
  const folder = testInfo.outputPath('api')
  await mkdir(folder)
  await writeFile(`${folder}/openapi.json`, '{}')
  await drop(page, folder)
  await expect(patchbay.notice).toContainText('A folder has no text: choose a file in it.')
  await patchbay.preview.expectBody(both)
})

for (const [name, bytes] of [
  ['report.pdf', Buffer.from('%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n', 'latin1')],
  ['truncated.yaml', Buffer.from('openapi: 3.0.1\npaths:\n  /a:\n    get: {responses: {"200": {desc')],
  ['empty.json', Buffer.from('')],
  ['noise.bin', Buffer.from(Uint8Array.from({ length: 4096 }, (_, index) => (index * 197 + 31) % 256))],
] as const) {
  test(`says that ${name} could not be read, and leaves the work as it was`, async ({ patchbay, page }, testInfo) => {
    const path = testInfo.outputPath(name)
    await writeFile(path, bytes)
    await drop(page, path)
    await expect(patchbay.notice).toContainText(`${name} could not be read`)
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await patchbay.preview.expectBody(both)
  })
}
