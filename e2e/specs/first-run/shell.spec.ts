import type { Route } from '@playwright/test'
import { expect, test } from '../../fixtures/test.ts'

test('opens under its production headers @smoke', async ({ page, expectAccessible }) => {
  const response = await page.goto('./')
  expect(response?.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'")
  await expect(page.getByRole('heading', { level: 1, name: 'Patchbay' })).toBeVisible()
  await expectAccessible()
})

test('previews the example without the code that other requests want, and fetches that later', async ({ page }) => {
  const held: Route[] = []
  await page.route(/_deferred-code/, (route) => {
    held.push(route)
  })
  await page.goto('./')
  await page.getByTestId('request-body').getByTestId('request-row').first().waitFor()
  await expect.poll(() => held.length, { message: 'fetched later' }).toBeGreaterThan(0)
  await Promise.all(held.map((route) => route.continue()))
})
