import { expect, test } from '../../fixtures/test.ts'
import { Patchbay } from '../../fixtures/patchbay.ts'

const without = '{\n  "path": "var"\n}'

test('lets one tab write; another reads until it takes over', async ({ patchbay, context }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await patchbay.target.row('type').click()
  await patchbay.page.keyboard.press('Delete')
  await patchbay.preview.expectBody(without)
  await expect(patchbay.saved).toHaveText('Saved')

  const second = new Patchbay(await context.newPage())
  await second.open()
  await second.preview.expectBody(without)
  await expect(second.page.getByText('Another tab has this project open')).toBeVisible()
  await second.target.row('path').click()
  await second.page.keyboard.press('Delete')
  await second.preview.expectBody(without)

  await second.page.getByRole('button', { name: 'Edit here instead' }).click()
  await expect(patchbay.page.getByText('Another tab has this project open')).toBeVisible()
  await second.target.row('path').click()
  await second.page.keyboard.press('Delete')
  await second.preview.expectBody('{}')
})

test('keeps every project: the one before is in the project menu', async ({ patchbay, page }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await patchbay.target.row('type').click()
  await page.keyboard.press('Delete')
  await patchbay.preview.expectBody(without)
  await page.getByTitle('Project: Example API').click()
  await page.getByRole('menuitem', { name: 'New empty project' }).click()
  await expect(page.getByText('No method yet')).toBeVisible()
  await expect(patchbay.saved).toHaveText('Saved')
  await page.getByTitle('Project: My API').click()
  await page.getByRole('menuitem', { name: 'Example API' }).click()
  await patchbay.preview.expectBody(without)
})
