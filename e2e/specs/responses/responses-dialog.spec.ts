import { expect, test } from '../../fixtures/test.ts'

test('adds a response for errors, maps a header of it, and answers by it', async ({ patchbay, page }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  const { root } = patchbay.preview
  await root.getByRole('tab', { name: 'Response' }).click()
  await root.getByRole('button', { name: 'Give a backend response' }).click()
  const backend = root.getByRole('region', { name: 'Backend response' })
  await backend.getByRole('button', { name: 'Edit' }).click()
  await backend.getByLabel('Status').fill('404')
  await backend.getByLabel('Status').press('Enter')
  await root.getByRole('button', { name: 'Edit responses' }).click()

  const dialog = page.getByRole('dialog', { name: 'Integration responses' })
  await dialog.getByRole('button', { name: 'Response', exact: true }).click()
  await expect(dialog.getByText('Takes this sample’s backend response, 404.')).toBeVisible()
  const pattern = dialog.getByLabel(/^Selection pattern/)
  await pattern.fill('(4')
  await pattern.press('Enter')
  await expect(dialog.getByText(/^This pattern cannot be used/)).toBeVisible()
  await pattern.fill('404')
  await pattern.press('Enter')

  await dialog.getByLabel('Header', { exact: true }).fill('X-Kind')
  await dialog.getByLabel('Mapped from').fill('method.request.header.X')
  await dialog.getByRole('button', { name: 'Map' }).click()
  await expect(dialog.getByText(/Invalid mapping expression/)).toBeVisible()
  await dialog.getByLabel('Mapped from').fill('integration.response.header.Content-Type')
  await dialog.getByRole('button', { name: 'Map' }).click()
  await expect(dialog.getByLabel('Mapping of X-Kind')).toHaveValue('integration.response.header.Content-Type')
  await dialog.getByRole('button', { name: 'Done' }).click()

  await expect(root.getByRole('region', { name: 'Integration response' })).toContainText(
    'Integration response 400 for 404',
  )
  await expect(root.getByRole('group', { name: 'Raw method response' })).toContainText('X-Kind: application/json')
})
