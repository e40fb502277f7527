import { expect, test } from '../../fixtures/test.ts'

const before = '{"customerName": "Ann", "email": "a@b.c", "note": "n"}'
const after = '{"customer_name": "Ann", "email": "a@b.c", "age": 7}'

test.beforeEach(async ({ patchbay, page }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await page.getByRole('button', { name: 'Edit the method request' }).click()
  await patchbay.methodRequest.button('JSON body').click()
  await patchbay.methodRequest.field('JSON sample').fill(before)
  await patchbay.methodRequest.button('Use this sample').click()
  await patchbay.methodRequest.button('Done').click()
  await patchbay.target.row('type').click()
  for (const [target, value] of [
    ['type', 'body.customerName'],
    ['path', 'body.note'],
  ] as const) {
    await patchbay.target.row(target).click()
    await page.keyboard.press('=')
    await page.getByRole('combobox', { name: `Expression for ${target}` }).fill(value)
    await page.keyboard.press('Enter')
  }
  await expect(patchbay.lines()).toHaveCount(2)
  await page.getByRole('button', { name: 'Edit the method request' }).click()
  await patchbay.methodRequest.field('JSON sample').fill(after)
  await patchbay.methodRequest.button('Use this sample').click()
})

test('asks which lines follow renamed fields, keeps the others as problems', async ({
  patchbay,
  page,
  expectAccessible,
}) => {
  const drift = page.getByRole('region', { name: 'What the new version changes' })
  await expect(drift).toContainText('$.note is gone')
  await expect(drift).toContainText('$.age is new')
  await expectAccessible('[role=dialog]')
  await drift.getByRole('checkbox', { name: /\$\.customerName → \$\.customer_name/ }).check()
  await drift.getByRole('button', { name: 'Take the new version' }).click()
  await patchbay.methodRequest.button('Done').click()
  await expect(patchbay.target.row('type')).toHaveAccessibleDescription(/body\.customer_name/)
  await expect(page.getByRole('button', { name: /^Problems: / })).toBeVisible()
})

test('keeps the version before when asked to', async ({ patchbay, page }) => {
  await page.getByRole('button', { name: 'Keep the version before' }).click()
  await expect(page.getByRole('region', { name: 'What the new version changes' })).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(patchbay.source.row('note')).toBeVisible()
})
