import { expect, test } from '../../fixtures/test.ts'

test.beforeEach(async ({ patchbay, page }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await page.getByRole('tab', { name: 'Tests' }).click()
})

test('approves what a sample gives, fails when a rule changes, and says what is unlike', async ({ patchbay, page }) => {
  const cases = page.getByRole('list', { name: 'Test cases' })
  await cases.getByRole('button', { name: /^Expect nothing of/ }).click()
  await expect(cases.getByRole('img', { name: 'expects nothing' })).toBeVisible()
  await cases.getByRole('button', { name: /^Approve what/ }).click()
  await expect(page.getByRole('tab', { name: 'Tests 1 passed' })).toBeVisible()

  await patchbay.target.row('type').click()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('tab', { name: 'Tests 1 failed' })).toBeVisible()
  const differences = cases.getByRole('list', { name: /^Differences of/ })
  await expect(differences).toContainText('Request body')
  await expect(differences.getByRole('listitem').getByText('"type": "value"')).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(page.getByRole('tab', { name: 'Tests 1 passed' })).toBeVisible()
})

test('adds the edge cases of a schema once, in one step', async ({ page }) => {
  const cases = page.getByRole('list', { name: 'Test cases' })
  await expect(cases.getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: 'Edge cases' }).click()
  await expect(cases.getByRole('button', { name: 'quotes and unicode', exact: true })).toBeVisible()
  await expect(cases.getByRole('listitem')).not.toHaveCount(1)
  await page.getByRole('button', { name: 'Edge cases' }).click()
  await expect(page.getByText('The edge cases are there already.')).toBeVisible()
  await page.getByRole('button', { name: /^Undo: Add/ }).click()
  await expect(cases.getByRole('listitem')).toHaveCount(1)
})

test('shows the sample that is chosen, by keyboard too', async ({ patchbay, page }) => {
  await page.getByRole('button', { name: 'Edge cases' }).click()
  const cases = page.getByRole('list', { name: 'Test cases' })
  const name = cases.getByRole('button', { name: 'quotes and unicode', exact: true })
  await name.focus()
  await page.keyboard.press('Enter')
  await expect(name).toHaveAttribute('aria-pressed', 'true')
  await expect(patchbay.preview.root).toContainText(String.raw`\u6771\u4EAC`)
})

test('runs the cases of every method', async ({ page }) => {
  await page.getByRole('button', { name: 'Run all methods' }).click()
  await expect(page.getByRole('button', { name: 'Run all methods' })).toBeEnabled()
  await expect(page.getByRole('tab', { name: 'Tests 1 passed' })).toBeVisible()
})
