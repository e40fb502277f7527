import { readFileSync } from 'node:fs'
import { expect, test } from '../../fixtures/test.ts'

const orders = readFileSync('public/gallery/orders.patchbay.json', 'utf8')

test.beforeEach(async ({ patchbay, page }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await patchbay.importText(orders)
  await patchbay.methods.method(/^POST/).click()
  await expect(patchbay.target.row('sku')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Match: / })).toBeHidden()
  for (const name of ['sku', 'quantity']) {
    await patchbay.target.row(name).click()
    await page.keyboard.press('Delete')
  }
})

test('suggests lines for what nobody mapped, each with its reason', async ({ patchbay, page, expectAccessible }) => {
  const drawn = await patchbay.lines().count()
  await page.getByRole('button', { name: 'Match: 2 suggested' }).click()
  const list = page.getByRole('list', { name: 'Suggested lines' })
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await expect(list).toContainText('The names are equal')
  await expect(list).toContainText('The names mean the same')
  await expectAccessible()
  await list.getByRole('button', { name: /^Accept .*to lines\[\]\.sku$/ }).click()
  await expect(patchbay.lines()).toHaveCount(drawn + 1)
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await list.getByRole('button', { name: /^Reject .*to lines\[\]\.quantity$/ }).click()
  await expect(page.getByText('Nothing to suggest')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Match: / })).toBeHidden()
})

test('accepts all in one step', async ({ patchbay, page }) => {
  const drawn = await patchbay.lines().count()
  await page.getByRole('button', { name: 'Match: 2 suggested' }).click()
  await page.getByRole('button', { name: 'Accept all 2' }).click()
  await expect(patchbay.lines()).toHaveCount(drawn + 2)
  await page.getByRole('button', { name: 'Undo: Draw 2 suggested lines' }).click()
  await expect(patchbay.lines()).toHaveCount(drawn)
})
