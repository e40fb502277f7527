import { readFileSync } from 'node:fs'
import { unlikePairs, unlikeProject } from '../../fixtures/unlikeProject.ts'
import { expect, test } from '../../fixtures/test.ts'

const orders = readFileSync('public/gallery/orders.patchbay.json', 'utf8')

test.beforeEach(async ({ patchbay }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
})

test('maps ten pairs of unlike names in 40 keys and the letters that find them', async ({ patchbay, page }) => {
  await patchbay.importText(unlikeProject())
  await expect(patchbay.target.row('partyName')).toBeVisible()
  const { keyboard } = page
  let presses = 0
  const press = async (key: string): Promise<void> => {
    presses++
    await keyboard.press(key)
  }
  await patchbay.source.root.focus()
  for (const [at, [source, target]] of unlikePairs.entries()) {
    if (at > 0) await press('F6')
    await press('/')
    await keyboard.type(source)
    await press('Enter')
    await expect(patchbay.target.root).toBeFocused()
    await keyboard.type(target.slice(0, 4))
    await expect(patchbay.target.active()).toHaveAccessibleName(new RegExp(`^${target},`))
    await press('Enter')
    await expect(patchbay.lines()).toHaveCount(at + 1)
  }
  expect(presses).toBeLessThanOrEqual(40)
  const sent = unlikePairs.map(([source, target]) => `  "${target}": "the ${source}"`).toReversed()
  await patchbay.preview.expectBody(`{\n${sent.join(',\n')}\n}`)
})

test.describe('on orders', () => {
  test.beforeEach(async ({ patchbay, page }) => {
    await patchbay.importText(orders)
    await patchbay.methods.method(/^POST/).click()
    for (const name of ['sku', 'quantity']) {
      await patchbay.target.row(name).click()
      await page.keyboard.press('Delete')
      await expect(patchbay.target.row(name)).toContainText('unmapped')
    }
  })

  test('says what was mapped, with the values that the sample has', async ({ patchbay, page }) => {
    await patchbay.source.row('sku').click()
    await page.keyboard.press('m')
    await expect(patchbay.target.active()).toHaveAccessibleName(/^sku,.*unmapped/)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Mapped body.items[].sku to lines[].sku, 3 values, first “A-1”.')).toBeAttached()
    await expect(patchbay.target.row('sku')).not.toContainText('unmapped')
  })

  test('goes through the best matches, and back with Escape', async ({ patchbay, page }) => {
    await patchbay.source.row('qty').click()
    await page.keyboard.press('Enter')
    const first = await patchbay.target.active().getAttribute('id')
    await page.keyboard.press('Shift+Space')
    await expect(patchbay.target.active()).not.toHaveAttribute('id', first ?? '')
    await page.keyboard.press('Escape')
    await expect(patchbay.source.root).toBeFocused()
    await expect(patchbay.source.active()).toHaveAccessibleName(/^qty,/)
  })

  test('walks unmapped targets and problems', async ({ patchbay, page }) => {
    await patchbay.target.row('customer').click()
    await page.keyboard.press('u')
    await expect(patchbay.target.active()).toHaveAccessibleName(/^sku,/)
    await page.keyboard.press('u')
    await expect(patchbay.target.active()).toHaveAccessibleName(/^quantity,/)
    await page.keyboard.press('Shift+U')
    await expect(patchbay.target.active()).toHaveAccessibleName(/^sku,/)
    await page.keyboard.press('p')
    await expect(patchbay.target.active()).toHaveAccessibleName(/^quantity,/)
    await expect(page.getByText('quantity is required, and nothing is mapped to it.')).toBeAttached()
  })

  test('walks the lines of a field, and goes to their other end', async ({ patchbay, page }) => {
    await patchbay.target.row('coupon').click()
    await page.keyboard.press(']')
    await expect(page.getByText('Line 1 of 1: coupon to coupon')).toBeAttached()
    await page.keyboard.press('o')
    await expect(patchbay.source.root).toBeFocused()
    await expect(patchbay.source.active()).toHaveAccessibleName(/^coupon,/)
    await page.keyboard.press('o')
    await expect(patchbay.target.active()).toHaveAccessibleName(/^coupon,/)
  })

  test('shows suggestions as ghosts and accepts one by A', async ({ patchbay, page, expectAccessible }) => {
    const drawn = await patchbay.lines().count()
    await expect(page.getByRole('button', { name: 'Match: 2 suggested' })).toBeVisible()
    await expect(patchbay.ghosts()).toHaveCount(1)
    await page.getByRole('tab', { name: 'Match' }).click()
    await expect(patchbay.ghosts()).toHaveCount(2)
    await expectAccessible()
    await patchbay.target.row('sku').click()
    await page.keyboard.press('a')
    await expect(patchbay.lines()).toHaveCount(drawn + 1)
    await expect(patchbay.ghosts()).toHaveCount(1)
    await page.keyboard.press('a')
    await expect(page.getByText('Nothing is suggested for sku.')).toBeAttached()
  })

  test('takes no single character for a command once that is switched off', async ({
    patchbay,
    page,
    expectAccessible,
  }) => {
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: 'Keys' })
    await expectAccessible('[role=dialog]')
    await dialog.getByRole('checkbox').uncheck()
    await page.keyboard.press('Escape')
    await patchbay.target.row('customer').click()
    await page.keyboard.type('con')
    await expect(patchbay.target.active()).toHaveAccessibleName(/^contact,/)
    await page.keyboard.press('=')
    await expect(page.getByRole('combobox', { name: /^Expression/ })).toHaveCount(0)
  })
})
