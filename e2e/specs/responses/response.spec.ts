import { expect, test } from '../../fixtures/test.ts'

test.beforeEach(async ({ patchbay }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await patchbay.preview.root.getByRole('tab', { name: 'Response' }).click()
})

test('gives a backend response where there is none, and shows what the client gets', async ({ patchbay }) => {
  const { root } = patchbay.preview
  await root.getByRole('button', { name: 'Give a backend response' }).click()
  const answer = root.getByRole('group', { name: 'Raw method response' })
  await expect(answer).toContainText('HTTP/1.1 200')
  await expect(root.getByRole('region', { name: 'Integration response' })).toContainText(
    'No pattern matches "200"; the default response 200 was taken.',
  )

  const backend = root.getByRole('region', { name: 'Backend response' })
  await backend.getByRole('button', { name: 'Edit' }).click()
  await backend.getByLabel('Response body').fill('{"name": "Zoë"}')
  await backend.getByLabel('Status').fill('99')
  await backend.getByLabel('Status').press('Enter')
  await expect(backend.getByText('99 is no status: write a number from 100 to 599.')).toBeVisible()
  await expect(answer).toContainText('{"name": "Zoë"}')

  await patchbay.page.getByRole('button', { name: /^Undo: Change sample/ }).click()
  await expect(answer).not.toContainText('Zoë')
})

test('answers itself when the backend does not: the gateway response, its type and why', async ({ patchbay }) => {
  const { root } = patchbay.preview
  await root.getByLabel('The backend').selectOption({ label: 'does not answer in time' })
  const gateway = root.getByRole('alert', { name: 'Gateway response' })
  await expect(gateway).toContainText('504 INTEGRATION_TIMEOUT')
  await expect(root.getByRole('group', { name: 'Raw method response' })).toContainText('Endpoint request timed out')
  await root.getByRole('tab', { name: 'Trace' }).click()
  await expect(root.getByRole('list', { name: 'Decisions' })).toContainText('INTEGRATION_TIMEOUT')
  await root.getByRole('tab', { name: 'Response' }).click()

  await root.getByLabel('The backend').selectOption({ label: 'refuses the connection' })
  await expect(gateway).toContainText('INTEGRATION_FAILURE')
  await root.getByLabel('The backend').selectOption({ label: 'answers' })
  await expect(gateway).toBeHidden()
  await expect(root.getByRole('group', { name: 'Raw method response' })).toContainText('HTTP/1.1 200')
})

test('tells by a stretch of the response whose value it is, by keyboard too', async ({ patchbay }) => {
  const { root, whereFrom } = patchbay.preview
  await root.getByRole('button', { name: 'Give a backend response' }).click()
  const answer = root.getByRole('group', { name: 'Raw method response' })
  const body = answer.getByRole('button', { name: '{}' })
  await body.hover()
  await expect(whereFrom).toContainText('the backend’s body = ')
  await body.click()
  await patchbay.page.keyboard.press('ArrowLeft')
  await expect(answer.locator('[data-chosen]')).toBeFocused()
  await patchbay.methods.list.hover()
  await expect(whereFrom).toContainText('the gateway’s context.extendedRequestId')
})

test('shows why, stage by stage, and the log to copy', async ({ patchbay, page }) => {
  const { root } = patchbay.preview
  await root.getByRole('tab', { name: 'Trace' }).click()
  const decisions = root.getByRole('list', { name: 'Decisions' })
  await expect(decisions.getByRole('heading', { name: 'Choice of template' })).toBeVisible()
  await expect(decisions).toContainText('unverified on AWS')
  await root.getByRole('button', { name: 'Execution log' }).click()
  await expect(root.getByRole('region', { name: 'Execution log' })).toContainText('Starting execution for request')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await root.getByRole('button', { name: 'Copy the log' }).click()
  await expect(page.getByText('Copied the execution log.')).toBeVisible()
})
