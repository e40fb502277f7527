import { expect, test } from '../../fixtures/test.ts'

test.beforeEach(async ({ patchbay, page }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await patchbay.preview.expectBody('{\n  "path": "var",\n  "type": "value"\n}')
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^value/ })
    .click()
  await page.getByRole('menuitem', { name: 'Edit samples…' }).click()
})

test('a sample keeps that its bodies are base64, of bytes', async ({ page }) => {
  const samples = page.getByRole('dialog', { name: 'Samples' })
  await samples.getByRole('checkbox', { name: 'The body is base64, of bytes' }).check()
  await samples.getByRole('checkbox', { name: 'The backend answers' }).check()
  const answered = samples.getByRole('checkbox', { name: 'The answer is base64, of bytes' })
  await samples.getByLabel('Response body').fill('iVBORw==')
  await answered.check()
  await samples.getByRole('button', { name: 'Done' }).click()
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^value/ })
    .click()
  await page.getByRole('menuitem', { name: 'Edit samples…' }).click()
  await expect(answered).toBeChecked()
  await expect(samples.getByLabel('Response body')).toHaveValue('iVBORw==')
  await samples.getByRole('checkbox', { name: 'The body is base64, of bytes' }).uncheck()
  await expect(answered).toBeChecked()
})
