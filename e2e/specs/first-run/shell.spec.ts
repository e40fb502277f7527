import { expect, test } from '../../fixtures/test.ts'

test('opens under its production headers @smoke', async ({ page, expectAccessible }) => {
  const response = await page.goto('./')
  expect(response?.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'")
  await expect(page.getByRole('heading', { level: 1, name: 'Patchbay' })).toBeVisible()
  await expectAccessible()
})
