import { nestedProject } from '../../fixtures/nestedProject.ts'
import { Lines } from '../../fixtures/regions/lines.ts'
import { expect, test } from '../../fixtures/test.ts'

test.beforeEach(async ({ patchbay }) => {
  await patchbay.open()
  await patchbay.welcome.getByRole('button', { name: 'Use the example' }).click()
  await patchbay.importText(nestedProject())
  await expect(patchbay.target.row('group0')).toBeVisible()
})

test('lines end at the ports of their rows', async ({ page }) => {
  await new Lines(page).expectEndsAtPorts(20)
})

test('lines follow their rows while either side is scrolled', async ({ patchbay, page }) => {
  const lines = new Lines(page)
  await patchbay.source.root.hover()
  await page.mouse.wheel(0, 333)
  await lines.expectEndsAtPorts(10)
  await patchbay.target.root.hover()
  await page.mouse.wheel(0, 487)
  await lines.expectEndsAtPorts(10)
  await page.mouse.wheel(0, -200)
  await lines.expectEndsAtPorts(10)
})

test('lines of a folded row end at it, on either side', async ({ patchbay, page }) => {
  const lines = new Lines(page)
  await patchbay.source.row('group0').click()
  await page.keyboard.press('ArrowLeft')
  await expect(patchbay.source.row('group0')).toHaveAttribute('aria-expanded', 'false')
  await lines.expectEndsAtPorts(20)
  await patchbay.target.row('group1').click()
  await page.keyboard.press('ArrowLeft')
  await expect(patchbay.target.row('group1')).toHaveAttribute('aria-expanded', 'false')
  await lines.expectEndsAtPorts(20)
  await page.keyboard.press('ArrowRight')
  await lines.expectEndsAtPorts(20)
})

test('lines stay at their ports when the window and the panes are resized', async ({ page }) => {
  const lines = new Lines(page)
  await page.setViewportSize({ width: 1600, height: 700 })
  await lines.expectEndsAtPorts(10)
  await page.getByRole('separator', { name: 'Width of the preview' }).focus()
  for (let presses = 0; presses < 4; presses++) await page.keyboard.press('ArrowLeft')
  await lines.expectEndsAtPorts(10)
  await page.setViewportSize({ width: 1024, height: 768 })
  await lines.expectEndsAtPorts(4)
})

test('lines of rows that a search hides end at what it shows above them', async ({ patchbay, page }) => {
  const lines = new Lines(page)
  await patchbay.source.search.fill('field3')
  await expect(patchbay.source.row('field1')).toHaveCount(0)
  await lines.expectEndsAtPorts(20)
  await patchbay.target.search.fill('sku')
  await expect(patchbay.target.row('items')).toBeVisible()
  await lines.expectEndsAtPorts(4)
  await patchbay.source.search.fill('')
  await lines.expectEndsAtPorts(4)
})
