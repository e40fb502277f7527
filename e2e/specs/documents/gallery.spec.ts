import { expect, test } from '../../fixtures/test.ts'

test('finds a project of the gallery, opens it, and its tests pass', async ({ patchbay, page, expectAccessible }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Gallery' }).click()
  const list = page.getByRole('list', { name: 'Projects to start from' })
  await expect(list).toBeVisible()
  await expectAccessible('[role=dialog]')
  await page.getByRole('searchbox', { name: 'Find in the gallery' }).fill('sqs batch')
  await expect(list.getByRole('button')).toHaveCount(1)
  await list.getByRole('button').click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('tab', { name: /^Tests/ }).click()
  await expect(page.getByRole('tab', { name: /^Tests \d+ passed$/ })).toBeVisible()
})

test('says when nothing matches, and keeps what is open', async ({ patchbay, page }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Gallery' }).click()
  await page.getByRole('searchbox', { name: 'Find in the gallery' }).fill('nothing like this')
  await expect(page.getByText('Nothing in the gallery matches')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(patchbay.target.row('type')).toBeVisible()
})
