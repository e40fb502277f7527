import { expect, test } from '../../fixtures/test.ts'

test.beforeEach(async ({ patchbay }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
})

test('runs a command by a few letters of it, from a text field too', async ({ patchbay, page, expectAccessible }) => {
  await page.getByRole('searchbox', { name: 'Find a source field' }).focus()
  await page.keyboard.press('Control+k')
  const input = page.getByRole('combobox', { name: 'Find a command, method or mapping' })
  await expect(input).toBeFocused()
  await expectAccessible('[role=dialog]')
  await input.fill('dupl meth')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(patchbay.methods.list.getByRole('listitem')).toHaveCount(2)
})

test('goes to a mapping and says when nothing matches', async ({ patchbay, page }) => {
  await page.keyboard.press('Control+k')
  const input = page.getByRole('combobox', { name: 'Find a command, method or mapping' })
  await input.fill('zzz')
  await expect(page.getByText('Nothing matches “zzz”.')).toBeVisible()
  await input.fill('query.query')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(patchbay.rule.value).toHaveValue('query.query')
})

test('moves through what is found by arrow keys, around the ends', async ({ page }) => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find a command, method or mapping' }).fill('show the')
  const options = page.getByRole('option')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await expect(options.last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
})
