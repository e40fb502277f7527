import { expect, test } from '../../fixtures/test.ts'

test('lists the steps by name and goes to any of them', async ({ patchbay, page, expectAccessible }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  for (const name of ['type', 'path']) {
    await patchbay.target.row(name).click()
    await page.keyboard.press('Delete')
  }
  await expect(patchbay.lines()).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find a command, method or mapping' }).fill('history')
  await page.keyboard.press('Enter')
  const steps = page.getByRole('list', { name: 'Steps' })
  await expect(steps.getByRole('button')).toHaveCount(3)
  await expectAccessible('[role=dialog]')
  await steps.getByRole('button', { name: 'As it was opened' }).click()
  await expect(patchbay.lines()).toHaveCount(2)
  await expect(steps.getByText('undone')).toHaveCount(2)
  await steps.getByRole('button').nth(1).click()
  await expect(patchbay.lines()).toHaveCount(1)
})
