import { readFileSync } from 'node:fs'
import { expect, test } from '../../fixtures/test.ts'

const orders = readFileSync('public/gallery/orders.patchbay.json', 'utf8')

test.beforeEach(async ({ patchbay, page }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await patchbay.importText(orders)
  await patchbay.methods.method(/^POST/).click()
  await patchbay.target.row('sku').click()
  await page.keyboard.press('Delete')
  await expect(patchbay.target.row('sku')).toContainText('unmapped')
})

test('shows mapped, unmapped or required fields alone', async ({ patchbay, page, expectAccessible }) => {
  await page.getByRole('button', { name: 'Show target fields: all fields' }).click()
  await page.getByRole('menuitem', { name: 'Unmapped' }).click()
  await expect(patchbay.target.row('sku')).toBeVisible()
  await expect(patchbay.target.row('customer')).toHaveCount(0)
  await page.getByRole('button', { name: 'Show source fields: all fields' }).click()
  await page.getByRole('menuitem', { name: 'With problems' }).click()
  await expect(page.getByText('No source field to show')).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'Show all fields' }).click()
  await expect(patchbay.source.row('coupon')).toBeVisible()
  await page.getByRole('button', { name: 'Show target fields: unmapped' }).click()
  await page.getByRole('menuitem', { name: 'Mapped', exact: true }).click()
  await expect(patchbay.target.row('sku')).toHaveCount(0)
  await expect(patchbay.target.row('customer')).toBeVisible()
})

test('brings the other end of a line into view, whatever hides it', async ({ patchbay, page }) => {
  await patchbay.source.row('items').click()
  await page.keyboard.press('ArrowLeft')
  await expect(patchbay.source.row('qty')).toHaveCount(0)
  await patchbay.source.search.fill('coupon')
  await patchbay.target.row('quantity').dblclick({ position: { x: 60, y: 14 } })
  await expect(patchbay.source.active()).toHaveAccessibleName(/^qty,/)
  await expect(patchbay.source.search).toHaveValue('')
})

test('marks what was searched for', async ({ patchbay }) => {
  await patchbay.target.search.fill('con')
  await expect(patchbay.target.row('contact').locator('mark')).toHaveText('con')
})

test('says in the header of a loop what it walks over', async ({ patchbay }) => {
  await expect(patchbay.target.row('lines')).toContainText('each item of body.items')
  await expect(patchbay.target.row('lines')).toContainText('3 items')
  await expect(patchbay.target.row('lines')).toHaveAccessibleName(/each item of body\.items/)
})

test('says what a drop will ask while the line is held over the row', async ({ patchbay, page }) => {
  await patchbay.source.row('email').hover()
  await page.mouse.down()
  await patchbay.target.row('customer').hover()
  await expect(page.getByRole('status').filter({ hasText: 'You will be asked' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: 'You will be asked' })).toHaveCount(0)
})
