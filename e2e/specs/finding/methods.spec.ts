import { readFileSync } from 'node:fs'
import { expect, test } from '../../fixtures/test.ts'

const orders = readFileSync('public/gallery/orders.patchbay.json', 'utf8')

test.beforeEach(async ({ patchbay, page }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await patchbay.importText(orders)
  await page.getByRole('button', { name: 'All methods' }).click()
})

test('shows every method under its path, how it stands, and goes to one', async ({
  patchbay,
  page,
  expectAccessible,
}) => {
  const table = page.getByRole('dialog', { name: 'Methods' }).getByRole('table')
  await expect(table.getByRole('button', { name: /^Go to/ })).toHaveCount(5)
  await expect(table.getByRole('rowheader', { name: '{orderId}' })).toBeVisible()
  await expect(table.getByText('…')).toHaveCount(0)
  await expectAccessible('[role=dialog]')
  await page.getByRole('searchbox', { name: 'Find methods' }).fill('post')
  await table.getByRole('button', { name: 'Go to POST /orders/{orderId}' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(patchbay.target.row('sku')).toBeVisible()
})

test('copies the mapping of the chosen method to those that are marked, in one step', async ({ page }) => {
  const dialog = page.getByRole('dialog', { name: 'Methods' })
  await dialog.getByRole('checkbox', { name: 'Mark DELETE /orders/{orderId}' }).check()
  await dialog.getByRole('button', { name: /^Copy the mapping of/ }).click()
  await expect(dialog.getByText('None marked')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Undo: Copy/ })).toBeEnabled()
})
