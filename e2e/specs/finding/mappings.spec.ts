import { expect, test } from '../../fixtures/test.ts'

test.beforeEach(async ({ patchbay, page }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await page.keyboard.press('Control+Shift+f')
})

test('finds mappings over all methods and goes to one', async ({ patchbay, page, expectAccessible }) => {
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(3)
  await expectAccessible('[role=dialog]')
  await page.getByRole('searchbox', { name: 'Find in mappings' }).fill('query')
  await expect(rows).toHaveCount(2)
  await page.getByRole('button', { name: 'type' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(patchbay.rule.value).toHaveValue('query.query')
})

test('changes the marked mappings in one step', async ({ patchbay, page }) => {
  await page.getByRole('checkbox', { name: 'Mark all that are found' }).check()
  await expect(page.getByText('2 marked')).toBeVisible()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByText('Nothing is mapped yet')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(patchbay.lines()).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(patchbay.lines()).toHaveCount(2)
})
