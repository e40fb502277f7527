import { expect, test } from '../../fixtures/test.ts'

const body = (type: string): string => `{\n  "path": "var",\n  "type": "${type}"\n}`

test.beforeEach(async ({ patchbay }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await patchbay.target.row('type').click()
})

test('completes functions and sources in the target row by keyboard', async ({ patchbay, page }) => {
  await page.keyboard.press('=')
  const field = page.getByRole('combobox', { name: 'Expression for type' })
  const suggestions = page.getByRole('listbox', { name: 'Suggestions for Expression for type' })
  await expect(field).toBeFocused()
  await field.fill('')
  await field.pressSequentially('upp')
  await expect(suggestions.getByRole('option', { name: /^upper/ })).toBeVisible()
  await field.press('Tab')
  await expect(page.getByRole('status').filter({ hasText: 'upper(text)' })).toBeVisible()
  await field.pressSequentially('query.')
  await expect(suggestions.getByRole('option', { name: 'query' })).toBeVisible()
  await field.press('ArrowDown')
  await field.press('Enter')
  await expect(field).toHaveValue('upper(query.query)')
  await field.press('Enter')
  await patchbay.preview.expectBody(body('VALUE'))
  await expect(patchbay.target.root).toBeFocused()
})

test('takes a suggestion in the target row by click', async ({ patchbay, page }) => {
  await page.keyboard.press('=')
  const field = page.getByRole('combobox', { name: 'Expression for type' })
  await field.fill('path.')
  const suggestions = page.getByRole('listbox', { name: 'Suggestions for Expression for type' })
  await suggestions.getByRole('option', { name: 'var' }).click()
  await expect(field).toHaveValue('path.var')
  await field.press('Enter')
  await patchbay.preview.expectBody(body('var'))
})

test('stands between the quotes of a constant', async ({ patchbay, page }) => {
  await page.keyboard.press('"')
  const field = page.getByRole('combobox', { name: 'Expression for type' })
  await expect(field).toBeFocused()
  await page.keyboard.type('fixed')
  await expect(field).toHaveValue('"fixed"')
  await page.keyboard.press('Enter')
  await patchbay.preview.expectBody(body('fixed'))
})

test('says in the row what is wrong while one types', async ({ patchbay, page, expectAccessible }) => {
  await page.keyboard.press('=')
  const field = page.getByRole('combobox', { name: 'Expression for type' })
  await field.fill('nowhere.x')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(patchbay.target.root.getByText(/nowhere is no source/)).toBeVisible()
  await expectAccessible()
  await field.press('Escape')
  await patchbay.preview.expectBody(body('value'))
})

test('completes the value of a new header', async ({ patchbay, page }) => {
  await patchbay.target.row('Headers').getByRole('button', { name: 'Add to Headers' }).click()
  const form = page.getByRole('form', { name: 'New header' })
  await form.getByLabel('Name', { exact: true }).fill('X-Trace')
  const value = form.getByRole('combobox', { name: 'Value' })
  await value.pressSequentially('context.requestI')
  await page
    .getByRole('option', { name: /^requestId/ })
    .first()
    .click()
  await expect(value).toHaveValue('context.requestId')
  await form.getByRole('button', { name: 'Add header' }).click()
  await expect(patchbay.target.row('X-Trace')).toBeVisible()
})
