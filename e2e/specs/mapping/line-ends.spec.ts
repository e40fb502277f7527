import { readFileSync } from 'node:fs'
import { expect, test } from '../../fixtures/test.ts'

const orders = readFileSync('public/gallery/orders.patchbay.json', 'utf8')

test.beforeEach(async ({ patchbay }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await patchbay.importText(orders)
  await patchbay.methods.method(/^POST/).click()
  await expect(patchbay.target.row('contact')).toContainText('zoe@acme.org')
})

test('moves the target end of a line to another row', async ({ patchbay }) => {
  await patchbay.lineEnds.drag('target', 'contact', 'X-Tenant')
  await patchbay.question.getByRole('menuitem', { name: 'Replace it' }).click()
  await expect(patchbay.target.row('X-Tenant')).toContainText('zoe@acme.org')
  await expect(patchbay.target.row('contact')).not.toContainText('zoe@acme.org')
})

test('copies the target end with a key held', async ({ patchbay, page }) => {
  const drawn = await patchbay.lines().count()
  await patchbay.target.row('coupon').click()
  await page.keyboard.press('Delete')
  await expect(patchbay.lines()).toHaveCount(drawn - 1)
  await patchbay.lineEnds.drag('target', 'contact', 'coupon', 'Control')
  await expect(patchbay.lines()).toHaveCount(drawn)
  await expect(patchbay.target.row('coupon')).toContainText('zoe@acme.org')
  await expect(patchbay.target.row('contact')).toContainText('zoe@acme.org')
})

test('moves the source end, and says before what will be and what cannot', async ({ patchbay, page }) => {
  await patchbay.lineEnds.hold('source', 'contact', 'name')
  await expect(page.getByRole('status').filter({ hasText: 'Ctrl or Alt copies' })).toBeVisible()
  await page.mouse.up()
  await expect(patchbay.target.row('contact')).toContainText('Zoë')
  await patchbay.lineEnds.hold('source', 'contact', 'Path')
  await expect(page.getByRole('status').filter({ hasText: 'This row takes no line.' })).toBeVisible()
  await page.mouse.up()
  await expect(patchbay.target.row('contact')).toContainText('Zoë')
})

test('leaves the line where it was with Escape', async ({ patchbay, page }) => {
  await patchbay.lineEnds.hold('target', 'contact', 'coupon')
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(patchbay.target.row('contact')).toContainText('zoe@acme.org')
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible()
})

test('is one step back', async ({ patchbay, page }) => {
  await patchbay.lineEnds.drag('source', 'contact', 'name')
  await expect(patchbay.target.row('contact')).toContainText('Zoë')
  await page.getByRole('button', { name: /^Undo: / }).click()
  await expect(patchbay.target.row('contact')).toContainText('zoe@acme.org')
})

test('moves the source end by keyboard', async ({ patchbay, page }) => {
  const { keyboard } = page
  await patchbay.source.row('email').click()
  await keyboard.press(']')
  await expect(page.getByText(/^Line 1 of 1: /)).toBeAttached()
  await keyboard.press('m')
  await expect(page.getByText(/^Picked up the source of the line from .*email/)).toBeAttached()
  await keyboard.press('ArrowUp')
  await expect(patchbay.source.active()).toHaveAccessibleName(/^name,/)
  await keyboard.press('Enter')
  await expect(patchbay.target.row('contact')).toContainText('Zoë')
})

test('copies the target end by keyboard', async ({ patchbay, page }) => {
  const { keyboard } = page
  await patchbay.target.row('coupon').click()
  await keyboard.press('Delete')
  await expect(patchbay.target.row('coupon')).toHaveAccessibleName('coupon, string')
  await patchbay.target.row('contact').click()
  await keyboard.press('[')
  await keyboard.press('Enter')
  await expect(page.getByText(/^Picked up the target of the line from /)).toBeAttached()
  await keyboard.type('coup')
  await expect(patchbay.target.active()).toHaveAccessibleName(/^coupon,/)
  await keyboard.press('Control+Enter')
  await expect(patchbay.target.row('coupon')).toContainText('zoe@acme.org')
  await expect(patchbay.target.row('contact')).toContainText('zoe@acme.org')
})

test('puts the end back by keyboard, and stands where it was', async ({ patchbay, page }) => {
  const { keyboard } = page
  await patchbay.target.row('contact').click()
  await keyboard.press(']')
  await keyboard.press('m')
  await keyboard.press('ArrowDown')
  await keyboard.press('Escape')
  await expect(page.getByText('Put down.')).toBeAttached()
  await expect(patchbay.target.active()).toHaveAccessibleName(/^contact,/)
  await expect(patchbay.target.row('contact')).toContainText('zoe@acme.org')
})
