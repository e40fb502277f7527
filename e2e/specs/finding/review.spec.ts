import { expect, test } from '../../fixtures/test.ts'

test.beforeEach(async ({ patchbay, page }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await patchbay.target.row('type').click()
  await page.keyboard.press('Delete')
  await patchbay.target.row('path').click()
  await page.keyboard.press('"')
  await page.getByRole('combobox', { name: 'Expression for path' }).fill('"fixed"')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find a command, method or mapping' }).fill('review')
  await page.keyboard.press('Enter')
})

test('shows what was changed since the project was opened, and since a step', async ({ page, expectAccessible }) => {
  const differences = page.getByRole('list', { name: 'Differences' })
  await expect(differences.getByRole('img', { name: 'removed' })).toHaveCount(1)
  await expect(differences.getByRole('deletion')).toHaveText(['path.var', 'query.query'])
  await expect(differences.getByRole('insertion')).toHaveText(['"fixed"'])
  await expectAccessible('[role=dialog]')
  await page.getByLabel('Compare with', { exact: true }).selectOption({ index: 1 })
  await expect(differences.getByRole('deletion')).toHaveText(['path.var'])
})

test('compares with a file, and says which is no project', async ({ page }) => {
  const upload = page.getByLabel('or with a file')
  await upload.setInputFiles('public/gallery/orders.patchbay.json')
  const differences = page.getByRole('list', { name: 'Differences' })
  await expect(differences).toContainText('POST /orders/{orderId}')
  await upload.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
  await expect(page.getByRole('alert')).toHaveText('x.json is no Patchbay project.')
})
