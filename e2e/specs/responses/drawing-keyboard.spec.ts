import { answeredProject } from '../../fixtures/answeredProject.ts'
import { expect, test } from '../../fixtures/test.ts'

test.beforeEach(async ({ patchbay }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await patchbay.importText(answeredProject())
  await expect(patchbay.importDialog.root).toBeHidden()
})

test('draws a response without a pointer', async ({ patchbay, page }) => {
  const { source, backend, response, preview } = patchbay
  await patchbay.tabTo(source.root)
  await page.keyboard.press('r')
  await expect(backend.root).toBeVisible()
  await patchbay.tabTo(page.getByRole('button', { name: 'Draw the body as application/json' }))
  await page.keyboard.press('Enter')
  await expect(response.row('number')).toBeVisible()

  await patchbay.tabTo(backend.root, 'Shift+Tab')
  await page.keyboard.type('X-Total')
  await expect(backend.active()).toHaveAccessibleName(/^X-Total/)
  await page.keyboard.press('Enter')
  await expect(response.root).toBeFocused()
  await page.keyboard.type('X-Count')
  await page.keyboard.press('Enter')
  await expect(response.row('X-Count')).toHaveAccessibleName(/17/)

  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await expect(response.active()).toHaveAccessibleName(/^status/)
  await page.keyboard.press('=')
  await page.getByRole('combobox', { name: 'Expression for status' }).waitFor()
  await page.keyboard.type('201')
  await page.keyboard.press('Enter')
  const answer = preview.root.getByRole('group', { name: 'Raw method response' })
  await expect(answer).toContainText('HTTP/1.1 201')
  await expect(answer).toContainText('X-Count: 17')

  await page.keyboard.press('Delete')
  await expect(answer).toContainText('HTTP/1.1 200')
  await page.keyboard.press('r')
  await expect(patchbay.target.root).toBeFocused()
})

test('chooses the drawing and the response in the palette and by keys', async ({ patchbay, page }) => {
  await page.keyboard.press('Control+k')
  const find = page.getByRole('combobox', { name: 'Find a command, method or mapping' })
  await find.fill('Draw the response')
  await page.keyboard.press('Enter')
  await expect(patchbay.response.root).toBeVisible()
  await patchbay.tabTo(page.getByLabel('Integration response drawn'))
  await page.keyboard.press('ArrowDown')
  await expect(patchbay.response.root).toContainText('Status 404')
  await page.keyboard.press('Control+k')
  await find.fill('Draw the request')
  await page.keyboard.press('Enter')
  await expect(patchbay.target.root).toBeVisible()
})
