import { expect, test } from '../../fixtures/test.ts'

test('shows the example alive: both lines drawn, the request true @smoke', async ({ patchbay }) => {
  await patchbay.open()
  await expect(patchbay.welcome.getByRole('heading', { name: 'This is a live example' })).toBeVisible()
  await expect(patchbay.source.row('var')).toContainText('“var”')
  await expect(patchbay.source.row('query')).toContainText('“value”')
  await expect(patchbay.lines(), 'the lines var → path and query → type').toHaveCount(2)
  await patchbay.preview.expectHeadLine('POST http://service.domain.com/')
  await patchbay.preview.expectHeadLine('Content-Type: application/json')
  await patchbay.preview.expectBody('{\n  "path": "var",\n  "type": "value"\n}')
})

test('lights up the line and the source field of the bytes under the pointer, and the reverse', async ({
  patchbay,
}) => {
  await patchbay.open()
  await patchbay.preview.value('value').hover()
  await expect(patchbay.source.row('query')).toHaveAttribute('data-related')
  await expect(patchbay.target.row('type')).toHaveAttribute('data-related')
  await expect(patchbay.preview.whereFrom).toContainText('query.query = "value"')
  await expect(patchbay.preview.whereFrom).toContainText('of the body')

  await patchbay.source.row('var').hover()
  await expect(patchbay.preview.value('var')).toHaveAttribute('data-lit')
  await expect(patchbay.preview.value('value')).not.toHaveAttribute('data-lit')
})

test('is the same after a reload, with what was changed', async ({ patchbay, page }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await patchbay.target.row('type').click()
  await page.keyboard.press('Delete')
  await patchbay.preview.expectBody('{\n  "path": "var"\n}')
  await expect(patchbay.saved).toHaveText('Saved')
  await page.reload()
  await patchbay.preview.expectBody('{\n  "path": "var"\n}')
  await expect(patchbay.welcome).toBeHidden()
})

test('has no accessibility violation, light and dark @a11y', async ({ patchbay, page, expectAccessible }) => {
  await patchbay.open()
  await patchbay.preview.expectBody('{\n  "path": "var",\n  "type": "value"\n}')
  await expectAccessible()
  await page.getByRole('button', { name: 'Use the dark theme' }).click()
  await expectAccessible()
})
