import { readFileSync } from 'node:fs'
import { expect, test } from '../../fixtures/test.ts'

const orders = readFileSync('public/gallery/orders.patchbay.json', 'utf8')

test.beforeEach(async ({ patchbay }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await patchbay.importText(orders)
  await patchbay.methods.method(/^POST/).click()
})

test('says what a loop walks over, and takes another name for its items', async ({ patchbay }) => {
  const { rule, target } = patchbay
  await target.row('lines').click()
  await expect(rule.field('Over, 3 items now')).toHaveValue('body.items')
  await rule.field('Item name').fill('line')
  await rule.field('Item name').press('Enter')
  await target.row('sku').click()
  await expect(rule.value).toHaveValue('line.sku')
})

test('takes only the items for which a condition holds, and counts them', async ({ patchbay, page }) => {
  const { rule, target, preview } = patchbay
  await target.row('lines').click()
  await rule.button('Where…').click()
  await expect(rule.root.getByText('3 of 3 in this sample')).toBeVisible()
  await rule.field('Where: test').selectOption('as text')
  await rule.field('Where: condition').fill('item.qty > 1')
  await page.keyboard.press('Enter')
  await expect(rule.root.getByText('2 of 3 in this sample')).toBeVisible()
  await expect(preview.body).not.toContainText('"quantity": 1,')
  await rule.button('All').click()
  await expect(preview.body).toContainText('"quantity": 1,')
})

test('leaves a list out while it is empty', async ({ patchbay, page }) => {
  const { rule, target, preview } = patchbay
  await target.row('lines').click()
  await rule.button('Unless empty').press('Enter')
  await expect(rule.button('Unless empty')).toHaveAttribute('aria-pressed', 'true')
  await expect(preview.body).toContainText('"lines"')
  await target.row('lines').click()
  await rule.field('Over, 3 items now').fill('body.none')
  await page.keyboard.press('Enter')
  await rule.button('Unless empty').click()
  await expect(preview.body).not.toContainText('"lines"')
  await rule.button('Always').click()
  await expect(preview.body).toContainText('"lines"')
})

test('sends one value of a list in place of its items', async ({ patchbay }) => {
  const { rule, target } = patchbay
  await target.row('lines').click()
  await rule.field('Send').selectOption('Number of items')
  await expect(rule.value).toHaveValue('size(body.items)')
  await expect(patchbay.preview.body).toContainText('"lines": 3')
  await rule.field('Of the list, 3 items now').selectOption('Last item')
  await expect(rule.value).toHaveValue('at(body.items, -1)')
  await expect(patchbay.preview.body).toContainText('C 3')
  await rule.field('Of the list, 3 items now').selectOption('Item at an index')
  await rule.field('Index, from 0').fill('0')
  await expect(patchbay.preview.body).toContainText('A-1')
})

test('counts in how many items a branch is taken, and a value is absent', async ({ patchbay }) => {
  const { rule, target } = patchbay
  await target.row('price').click()
  await expect(rule.root.getByText('now, in 1 of 3 items')).toBeVisible()
  await rule.type('if(item.qty > 1, "bulk", "single")')
  await expect(rule.branches.getByRole('row').filter({ hasText: 'taken in 2 of 3' })).toContainText('"bulk"')
  await expect(rule.branches.getByRole('row').filter({ hasText: 'otherwise' })).toContainText('taken in 1 of 3')
})

test('says by which means a parameter is sent, and why', async ({ patchbay }) => {
  const { rule, target } = patchbay
  await target.row('trace').click()
  await expect(rule.root.getByText(/Now: a parameter mapping\./)).toBeVisible()
  await rule.button('Override').click()
  await expect(rule.root.getByText(/not on proxies/)).toBeVisible()
  await expect(rule.root.getByLabel('Compiles to')).toContainText('requestOverride')
})

test('sends the last or all of several values', async ({ patchbay }) => {
  const { rule, target } = patchbay
  await target.row('trace').click()
  await rule.type('query.dryRun')
  const many = rule.root.getByRole('group', { name: 'Of several values' })
  await expect(many.getByRole('button', { name: 'The last' })).toHaveAttribute('aria-pressed', 'true')
  await many.getByRole('button', { name: 'All, repeated' }).click()
  await expect(rule.value).toHaveValue('query.dryRun[]')
  await expect(rule.root.getByLabel('Compiles to')).toContainText('multivaluequerystring')
  await many.getByRole('button', { name: 'The last' }).click()
  await expect(rule.value).toHaveValue('query.dryRun')
})
