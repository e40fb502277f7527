import { expect, test } from '../../fixtures/test.ts'

test.beforeEach(async ({ patchbay }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await patchbay.target.row('type').click()
})

test('shows a chain of calls as chips in call order, each with the value before and after', async ({ patchbay }) => {
  const { rule } = patchbay
  await rule.type('substring(upper(query.query), 0, 3)')
  await expect(rule.transforms.getByRole('button', { name: /step/ })).toHaveText(['upper', 'substring0, 3'])
  await rule.transform('substring').click()
  const card = rule.root.getByRole('group', { name: 'Parameters of substring' })
  await expect(card).toContainText('"VALUE" becomes "VAL"')
  await rule.transform('upper').click()
  const upper = rule.root.getByRole('group', { name: 'Parameters of upper' })
  await expect(upper).toContainText('"value" becomes "VALUE"')
  await expect(upper.getByText('unverified on AWS')).toBeVisible()
})

test('changes a parameter and removes an optional one', async ({ patchbay }) => {
  const { rule } = patchbay
  await rule.type('substring(query.query, 0, 3)')
  await rule.transform('substring').click()
  await rule.field('to').fill('4')
  await rule.field('to').press('Enter')
  await expect(rule.value).toHaveValue('substring(query.query, 0, 4)')
  await patchbay.preview.expectBody('{\n  "path": "var",\n  "type": "valu"\n}')
  await rule.button('Remove to').click()
  await expect(rule.value).toHaveValue('substring(query.query, 0)')
})

test('adds a function by keyboard, found by what it does', async ({ patchbay, page }) => {
  const { rule } = patchbay
  await rule.button('Transform').press('Enter')
  const find = rule.root.getByRole('combobox', { name: 'Find a function' })
  await expect(find).toBeFocused()
  const functions = rule.root.getByRole('listbox', { name: 'Functions' })
  await expect(functions.getByRole('option').first()).toContainText('unverified on AWS')
  await find.fill('upper case')
  await expect(functions.getByRole('option', { selected: true })).toContainText('upper(text)')
  await page.keyboard.press('Enter')
  await expect(rule.value).toHaveValue('upper(query.query)')
  await expect(rule.transform('upper')).toBeFocused()
})

test('says that no function is found', async ({ patchbay }) => {
  await patchbay.rule.button('Transform').click()
  await patchbay.rule.root.getByRole('combobox', { name: 'Find a function' }).fill('zzz')
  await expect(patchbay.rule.root.getByText('No function is called or does “zzz”.')).toBeVisible()
})

test('reorders and removes chips by keyboard', async ({ patchbay, page }) => {
  const { rule } = patchbay
  await rule.type('upper(trim(query.query))')
  await rule.transform('trim').focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(rule.value).toHaveValue('trim(upper(query.query))')
  await expect(rule.transform('trim')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(rule.transform('upper')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(rule.value).toHaveValue('trim(query.query)')
  await page.keyboard.press('Control+z')
  await expect(rule.value).toHaveValue('trim(upper(query.query))')
})

test('reorders chips by dragging', async ({ patchbay }) => {
  const { rule } = patchbay
  await rule.type('upper(trim(query.query))')
  await rule.transform('upper').dragTo(rule.transform('trim'))
  await expect(rule.value).toHaveValue('trim(upper(query.query))')
})

test('edits a lookup as a table', async ({ patchbay }) => {
  const { rule, preview } = patchbay
  await rule.type('lookup(query.query, "a", "A", "none")')
  const table = rule.root.getByRole('table', { name: 'Lookup table' })
  await expect(table).toBeVisible()
  await preview.expectBody('{\n  "path": "var",\n  "type": "none"\n}')
  await table.getByRole('button', { name: 'Add a key' }).click()
  await table.getByLabel('Key 2', { exact: true }).fill('value')
  await table.getByLabel('Key 2', { exact: true }).press('Enter')
  await table.getByLabel('Sent for key 2').fill('"V"')
  await table.getByLabel('Sent for key 2').press('Enter')
  await preview.expectBody('{\n  "path": "var",\n  "type": "V"\n}')
  await table.getByRole('button', { name: 'Remove key 1' }).click()
  await expect(rule.value).toHaveValue('lookup(query.query, "value", "V", "none")')
})
