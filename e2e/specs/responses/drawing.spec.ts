import { answeredProject } from '../../fixtures/answeredProject.ts'
import { expect, test } from '../../fixtures/test.ts'

test.beforeEach(async ({ patchbay }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await patchbay.importText(answeredProject())
  await expect(patchbay.importDialog.root).toBeHidden()
  await patchbay.drawResponse()
})

test('draws a response: header, fields and a loop, and the client gets them', async ({ patchbay, page }) => {
  const { backend, response, preview } = patchbay
  await expect(backend.row('X-Total')).toHaveAccessibleName(/17/)
  await backend.row('X-Total').dragTo(response.row('X-Count'))
  await page.getByRole('button', { name: 'Draw the body as application/json' }).click()
  await backend.row('id').dragTo(response.row('number'))
  await backend.row('lines').dragTo(response.row('items'))
  await expect(response.row('number')).toHaveAccessibleName(/A-1/)
  await expect(response.row('items')).toHaveAccessibleName(/2 items/)
  await expect(response.row('X-Count')).toHaveAccessibleName(/17/)

  const answer = preview.root.getByRole('group', { name: 'Raw method response' })
  await expect(answer).toContainText('X-Count: 17')
  await expect(answer).toContainText('"number": "A-1"')
  await expect(answer).toContainText('"sku": "t-9"')
  // The request is what it was.
  await page.getByRole('group', { name: 'Drawing' }).getByRole('button', { name: 'Request' }).click()
  await expect(patchbay.lines()).toHaveCount(2)
  await page.getByRole('button', { name: /^Undo: Connect body.lines/ }).click()
  await patchbay.drawResponse()
  await expect(response.row('items')).not.toHaveAccessibleName(/2 items/)
})

test('says of a byte whose rule, which line of the template and which field it is, and lights their rows', async ({
  patchbay,
  page,
}) => {
  const { backend, response, preview } = patchbay
  await page.getByRole('button', { name: 'Draw the body as application/json' }).click()
  await backend.row('id').dragTo(response.row('number'))
  const value = preview.root.getByRole('group', { name: 'Raw method response' }).getByRole('button', { name: 'A-1' })
  await value.hover()
  await expect(preview.whereFrom).toContainText('number ← body.order.id')
  await expect(preview.whereFrom).toContainText(/line \d+ {2}/)
  await expect(preview.whereFrom).toContainText('the backend’s body.order.id = "A-1"')
  await expect(backend.row('id')).toHaveAttribute('data-related', 'true')
  await expect(response.row('number')).toHaveAttribute('data-related', 'true')
  // And the other way: a row lights its bytes.
  await backend.row('id').hover()
  await expect(value).toHaveAttribute('data-lit', 'true')
})

test('refuses a header of the backend in the body, while hovering', async ({ patchbay, page }) => {
  const { backend, response } = patchbay
  await page.getByRole('button', { name: 'Draw the body as application/json' }).click()
  await backend.row('X-Total').hover()
  await page.mouse.down()
  await response.row('number').hover()
  await response.row('number').hover({ position: { x: 40, y: 10 } })
  await expect(page.getByText(/templates do not see it/)).toBeVisible()
  await page.mouse.up()
  await expect(patchbay.lines()).toHaveCount(0)
})

test('edits a rule, its policy and the status, with values of this side', async ({ patchbay, page }) => {
  const { backend, response, preview } = patchbay
  await page.getByRole('button', { name: 'Draw the body as application/json' }).click()
  await backend.row('id').dragTo(response.row('number'))
  await response.row('number').click()
  await expect(patchbay.rule.value).toHaveValue('body.order.id')
  await patchbay.rule.type('"Order ${body.order.id}"')
  const answer = preview.root.getByRole('group', { name: 'Raw method response' })
  await expect(answer).toContainText('"number": "Order A-1"')

  await response.row('status').click()
  await expect(patchbay.rule.value).toHaveValue('')
  await patchbay.rule.type('202')
  await expect(answer).toContainText('HTTP/1.1 202')
  await expect(response.row('status')).toHaveAccessibleName(/202/)
})

test('draws another response, whose samples are others, and gives it an answer', async ({ patchbay, page }) => {
  const { backend, preview } = patchbay
  await page.getByLabel('Integration response drawn').selectOption({ label: '404 4\\d{2}' })
  await expect(page.getByText('What does the backend answer?')).toBeVisible()
  await page.getByRole('button', { name: 'Give a backend response' }).click()
  await expect(preview.root.getByRole('group', { name: 'Raw backend response' })).toContainText('HTTP/1.1 404')
  await expect(backend.row('Content-Type')).toHaveAccessibleName(/application\/json/)
  await expect(preview.root.getByRole('region', { name: 'Integration response' })).toContainText('404')
  // A sample that another response takes tells nothing here.
  await page.getByLabel('Integration response drawn').selectOption({ label: '200 default' })
  await page.getByRole('button', { name: /^Use the sample/ }).click()
  await expect(backend.row('X-Total')).toHaveAccessibleName(/17/)
})

test('shows the template of the response as text and takes it back as a drawing', async ({ patchbay, page }) => {
  const { backend, response, preview } = patchbay
  await page.getByRole('button', { name: 'Draw the body as application/json' }).click()
  await backend.row('id').dragTo(response.row('number'))
  await page.getByRole('tab', { name: 'Template' }).click()
  await page.getByRole('button', { name: 'Edit as text' }).click()
  await expect(patchbay.lines()).toHaveCount(0)
  await page.getByRole('button', { name: 'Draw instead' }).click()
  const report = page.getByRole('dialog', { name: 'Draw the template' })
  await expect(report).toContainText('Both were run on')
  await report.getByRole('button', { name: 'Draw it' }).click()
  await expect(patchbay.lines()).toHaveCount(1)
  await expect(preview.root.getByRole('group', { name: 'Raw method response' })).toContainText('"number": "A-1"')
})

test('suggests lines of the response, and lists its mappings in the table', async ({ patchbay, page }) => {
  await page.getByRole('button', { name: 'Draw the body as application/json' }).click()
  await page.getByRole('tab', { name: 'Match' }).click()
  const suggested = page.getByRole('list', { name: 'Suggested lines' })
  await expect(suggested).toContainText('lines')
  await page.getByRole('button', { name: /^Accept all/ }).click()
  await expect(patchbay.response.row('items')).toHaveAccessibleName(/2 items/)
  await page.keyboard.press('Control+Shift+F')
  const table = page.getByRole('dialog', { name: 'Mappings' })
  await expect(table.getByRole('row', { name: /response 200/ }).first()).toBeVisible()
})

test('offers a response where there is none, and says what a proxy does', async ({ patchbay, page }) => {
  await page.getByRole('button', { name: 'Edit the integration responses' }).click()
  const dialog = page.getByRole('dialog', { name: 'Integration responses' })
  await dialog.getByRole('button', { name: 'Remove the response 200' }).click()
  await dialog.getByRole('button', { name: 'Remove the response 404' }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Add the default response, 200' }).click()
  await expect(patchbay.response.root).toBeVisible()

  await page.getByRole('group', { name: 'Drawing' }).getByRole('button', { name: 'Request' }).click()
  await page.getByRole('button', { name: 'Edit the integration', exact: true }).click()
  await patchbay.integration.field('Type').selectOption('HTTP_PROXY')
  await patchbay.integration.done.click()
  await page.getByRole('group', { name: 'Drawing' }).getByRole('button', { name: 'Response' }).click()
  await expect(page.getByText('A proxy’s response is not mapped')).toBeVisible()
})
