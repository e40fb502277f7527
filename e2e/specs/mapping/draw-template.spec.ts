import { expect, test } from '../../fixtures/test.ts'

const template =
  `{"type": "$input.params('query')", ` +
  `"path": "$util.escapeJavaScript($input.params('var')).replaceAll("\\\\'", "'")"}`

test.beforeEach(async ({ patchbay, page }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await page.getByRole('tab', { name: 'Template' }).click()
  await page.getByRole('button', { name: 'Edit as text' }).click()
  await expect(patchbay.lines()).toHaveCount(0)
})

test('draws a template that was written by hand, with a report of what was proved', async ({
  patchbay,
  page,
  expectAccessible,
}) => {
  const text = page.getByRole('textbox', { name: 'Mapping template' })
  await expect(text).toBeAttached({ timeout: 15_000 })
  await text.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(template)
  // What the editor closed by itself.
  await page.keyboard.press('Control+Shift+End')
  await page.keyboard.press('Delete')
  await patchbay.preview.expectBody('{"type": "value", "path": "var"}')
  await page.getByRole('button', { name: 'Draw instead' }).click()
  const dialog = page.getByRole('dialog', { name: 'Draw the template' })
  await expect(dialog).toContainText('% of what it prints comes from lines and constants')
  await expectAccessible('[role=dialog]')
  await dialog.getByRole('button', { name: 'Draw it' }).click()
  await expect(patchbay.lines()).toHaveCount(2)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(patchbay.lines()).toHaveCount(0)
})

test('says why a template with mistakes has no drawing', async ({ page }) => {
  const text = page.getByRole('textbox', { name: 'Mapping template' })
  await expect(text).toBeAttached({ timeout: 15_000 })
  await text.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText('#if($x)')
  await page.getByRole('button', { name: 'Draw instead' }).click()
  const dialog = page.getByRole('dialog', { name: 'Draw the template' })
  await expect(dialog).toContainText('This template has no drawing; it stays as it is.')
  await expect(dialog.getByRole('listitem').first()).toContainText('#if')
  await expect(dialog.getByRole('button', { name: 'Draw it' })).toBeDisabled()
})
