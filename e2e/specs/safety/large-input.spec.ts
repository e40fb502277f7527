import { expect, test } from '../../fixtures/test.ts'

const both = '{\n  "path": "var",\n  "type": "value"\n}'

test.beforeEach(async ({ patchbay }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await patchbay.preview.expectBody(both)
})

for (const [name, buffer] of [
  ['report.pdf', Buffer.from('%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n', 'latin1')],
  ['truncated.json', Buffer.from('{"openapi":"3.0.1","info":{"title":"T","version":"1"},"paths":{"/a":{"get":{')],
] as const) {
  test(`says that ${name} could not be read and leaves the work as it was`, async ({ patchbay, page }) => {
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await patchbay.importDialog.field('File to import').setInputFiles({ name, mimeType: '', buffer })
    await expect(patchbay.notice).toContainText('could not be read')
    await patchbay.importDialog.button('Cancel').click()
    await patchbay.preview.expectBody(both)
  })
}

test('takes a megabyte in the body of a sample', async ({ patchbay, page }) => {
  await page.getByRole('banner').getByRole('button', { name: 'value', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Edit samples…' }).click()
  const samples = page.getByRole('dialog', { name: 'Samples' })
  await samples.getByLabel('Body', { exact: true }).fill(`{"text":"${'a'.repeat(1_000_000)}"}`)
  await samples.getByRole('button', { name: 'Done' }).click()
  await patchbay.preview.expectBody(both)
})

test('takes no megabyte as an expression for a field, and says so', async ({ patchbay, page }) => {
  await patchbay.target.row('type').click()
  await page.keyboard.press('=')
  const field = page.getByRole('combobox', { name: 'Expression for type' })
  await field.fill('('.repeat(1_000_000))
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByText(/^1,000,000 characters do not fit here/)).toBeVisible()
  await page.keyboard.press('Escape')
  await patchbay.preview.expectBody(both)
})

test('opens a schema of 50,000 fields that holds itself', async ({ patchbay, page }) => {
  const fields = Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`field${i}`, { type: 'string' }]))
  const node = { type: 'object', properties: { child: { $ref: '#/components/schemas/Node' }, ...fields } }
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Node' } } }
  await patchbay.importText(
    JSON.stringify({
      openapi: '3.0.1',
      info: { title: 'Large', version: '1' },
      components: { schemas: { Node: node } },
      paths: { '/large': { post: { requestBody: { content }, responses: {} } } },
    }),
  )
  // Read in a worker, with its progress on screen.
  await expect(page.getByText(/Opened/)).toBeVisible({ timeout: 20_000 })
  await expect(patchbay.source.row('child').first()).toBeVisible()
  await expect(patchbay.source.row('field0').first()).toBeVisible()
})
